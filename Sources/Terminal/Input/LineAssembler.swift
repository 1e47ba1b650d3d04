/// Puts lines together from pieces of input, however it is cut. Memory stays below the limit and a few bytes, however
/// long a line is.
struct LineAssembler {
  /// The longest line that is kept, in bytes.
  let limit: Int
  private var kept: [UInt8] = []
  private var length = 0
  private var last: UInt8 = 0
  private var isFirst = true

  init(limit: Int) {
    self.limit = limit
  }

  /// Takes bytes from the front of `input` up to the first line end, which is taken as well. Nothing when `input` is used
  /// up before.
  mutating func take(from input: inout ArraySlice<UInt8>) -> LineEvent? {
    guard let end = input.firstIndex(of: 0x0A) else {
      add(input)
      input = []
      return nil
    }
    add(input[..<end])
    input = input[(end + 1)...]
    return finished()
  }

  /// What is left at the end of the input: a last line without an end counts as a line.
  mutating func takeRest() -> LineEvent? { length > 0 ? finished() : nil }

  /// Gives up what has come of a line so far.
  mutating func discard() {
    kept.removeAll(keepingCapacity: true)
    length = 0
  }

  private mutating func add(_ piece: ArraySlice<UInt8>) {
    guard let newest = piece.last else { return }
    last = newest
    length += piece.count
    // One byte more than the limit: it may turn out to be the first half of CR LF.
    kept += piece.prefix(limit + 1 - kept.count)
  }

  private mutating func finished() -> LineEvent {
    defer { discard() }
    if length > 0 && last == 0x0D {
      length -= 1
      if kept.count > length { kept.removeLast() }
    }
    if length > limit { return .tooLong(bytes: length, limit: limit) }
    // A byte-order mark at the start of a file is how some editors mark UTF-8; nobody typed it.
    if isFirst && kept.starts(with: [0xEF, 0xBB, 0xBF]) { kept.removeFirst(3) }
    isFirst = false
    return LineEvent(bytes: kept)
  }
}
