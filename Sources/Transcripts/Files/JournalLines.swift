/// Makes lines that go on from one another.
struct JournalLines {
  /// The check number of the last line.
  private(set) var sum: UInt32
  /// The number of the next fact.
  private(set) var next: Int

  init(after sum: UInt32, next: Int) {
    self.sum = sum
    self.next = next
  }

  /// Lines that begin with a header.
  init(_ id: SessionID, header: [UInt8], to bytes: inout [UInt8]) throws(JournalError) {
    guard let members = JournalFormat.members(of: header) else { throw .badRecord(number: 0) }
    sum = JournalFormat.appendHeader(id, members: members, to: &bytes)
    next = JournalFormat.firstNumber
  }

  mutating func append(_ record: JournalRecord, to bytes: inout [UInt8]) throws(JournalError) {
    let (following, overflow) = next.addingReportingOverflow(record.count)
    guard record.count > 0, !overflow, let members = JournalFormat.members(of: record.body) else {
      throw .badRecord(number: next)
    }
    sum = JournalFormat.appendRecord(next, count: record.count, members: members, after: sum, to: &bytes)
    next = following
  }
}
