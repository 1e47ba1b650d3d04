import Glibc

/// Reads the lines of a journal and decides what they are worth: nothing here touches a disk.
///
/// The rule: a line is taken if it has the shape of a record, its check number fits its bytes and all lines before,
/// and its number follows. The last line may be torn, but only if it has no newline; anything else is damage.
struct JournalScan {
  private(set) var id: SessionID?
  private(set) var header: Range<Int> = 0..<0
  private(set) var headerBody: Range<Int> = 0..<0
  private(set) var records: [Record] = []
  private(set) var ending = JournalContents.Ending.whole
  /// The check number of the last whole line, which the next one goes on from.
  private(set) var sum: UInt32 = 0
  /// Where the last whole line ends, its newline included if it is there.
  private(set) var end = 0
  private(set) var next = JournalFormat.firstNumber

  struct Record {
    let first: Int
    let count: Int
    let line: Range<Int>
    let body: Range<Int>
  }

  /// Why no journal came of the bytes; the path is added by whoever knows it.
  enum Refusal: Error {
    case neverBegun
    case foreign
    case newer(version: Int)
    case damaged(JournalDamage)
  }

  init(_ bytes: UnsafeRawBufferPointer) throws(Refusal) {
    var number = 0
    while end < bytes.count {
      number += 1
      let (line, terminated) = Self.line(in: bytes, from: end)
      do throws(Fault) {
        if number == 1 {
          try takeHeader(line, of: bytes)
        } else {
          try takeRecord(line, of: bytes)
        }
      } catch {
        try judge(error, line, of: bytes, number: number, terminated: terminated)
        return
      }
      end = line.upperBound + (terminated ? 1 : 0)
      if !terminated { ending = .withoutNewline }
    }
    if number == 0 { throw .neverBegun }
  }

  // MARK: One line

  /// What is wrong with a line, before it is known whether it is only torn.
  private enum Fault: Error {
    case foreign
    case newer(version: Int)
    case damage(JournalDamage.Kind)
  }

  private static func line(in bytes: UnsafeRawBufferPointer, from start: Int) -> (Range<Int>, terminated: Bool) {
    let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
    guard let base = rest.baseAddress, let found = memchr(base, Int32(JournalFormat.newline), rest.count) else {
      return (start..<bytes.count, false)
    }
    return (start..<start + base.distance(to: UnsafeRawPointer(found)), true)
  }

  private mutating func takeHeader(_ line: Range<Int>, of bytes: UnsafeRawBufferPointer) throws(Fault) {
    var scanner = LineScanner(bytes, line)
    guard scanner.take(JournalFormat.headerStart) else { throw .foreign }
    let sum = try sum(of: line, in: bytes)
    guard let version = scanner.takeNumber() else { throw .damage(.shape) }
    guard version <= JournalFormat.version else { throw .newer(version: version) }
    guard version > 0, scanner.take(JournalFormat.idStart), let id = scanner.takeUntilQuote().flatMap(SessionID.init),
      let body = scanner.body()
    else { throw .damage(.shape) }
    (self.id, self.sum, header, headerBody) = (id, sum, line, body)
  }

  private mutating func takeRecord(_ line: Range<Int>, of bytes: UnsafeRawBufferPointer) throws(Fault) {
    let sum = try sum(of: line, in: bytes)
    var scanner = LineScanner(bytes, line)
    guard scanner.take(JournalFormat.numberStart), let first = scanner.takeNumber(),
      scanner.take(JournalFormat.countStart), let count = scanner.takeNumber(), let body = scanner.body()
    else { throw .damage(.shape) }
    guard first == next, count > 0 else { throw .damage(.number) }
    let (following, overflow) = first.addingReportingOverflow(count)
    guard !overflow else { throw .damage(.number) }
    (self.sum, next) = (sum, following)
    records.append(Record(first: first, count: count, line: line, body: body))
  }

  /// The check number that stands at a line's end, if it fits.
  private func sum(of line: Range<Int>, in bytes: UnsafeRawBufferPointer) throws(Fault) -> UInt32 {
    guard let written = LineScanner.sum(at: line.upperBound - JournalFormat.sumLength, in: bytes, line) else {
      throw .damage(.shape)
    }
    let covered = UnsafeRawBufferPointer(rebasing: bytes[line.lowerBound..<line.upperBound - JournalFormat.sumLength])
    guard JournalFormat.sum(of: covered, after: sum) == written else { throw .damage(.sum) }
    return written
  }

  // MARK: Torn or damaged

  private mutating func judge(
    _ fault: Fault, _ line: Range<Int>, of bytes: UnsafeRawBufferPointer, number: Int, terminated: Bool
  ) throws(Refusal) {
    switch fault {
    case .newer(let version):
      throw .newer(version: version)
    case .foreign:
      let beginning = bytes[line].prefix(JournalFormat.headerStart.count)
      if !terminated, JournalFormat.headerStart.starts(with: beginning) { throw .neverBegun }
      throw .foreign
    case .damage(let kind):
      if terminated { throw .damaged(JournalDamage(kind: kind, line: number)) }
      if runsOn(line, of: bytes) { throw .damaged(JournalDamage(kind: .runsOn, line: number)) }
      if number == 1 {
        // A first line that a crash cut short holds no zeros and no check number; then nobody was told of the session.
        if bytes[line].contains(0) { throw .damaged(JournalDamage(kind: kind, line: number)) }
        throw .neverBegun
      }
      ending = .torn(bytes: line.count)
    }
  }

  /// Whether a whole line stands at the beginning of this one. Then its newline was there once and somebody was told
  /// that it is saved: what follows is damage, not the rest of a write that a crash cut short.
  private func runsOn(_ line: Range<Int>, of bytes: UnsafeRawBufferPointer) -> Bool {
    var sum = CRC32C()
    sum.add(self.sum)
    var covered = line.lowerBound
    for place in line where bytes[place] == JournalFormat.sumStart[0] {
      guard let written = LineScanner.sum(at: place, in: bytes, line) else { continue }
      sum.add(UnsafeRawBufferPointer(rebasing: bytes[covered..<place]))
      covered = place
      if sum.value == written { return true }
    }
    return false
  }
}
