/// What a journal says: its header, and its records in the order of their numbers.
public struct JournalContents: Sendable {
  /// The first line: a JSON object with `format`, `version`, `id`, the caller's own members, and `crc`.
  public let header: ArraySlice<UInt8>

  /// The caller's own members of the header, as the inside of an object.
  public let headerBody: ArraySlice<UInt8>

  /// The turns.
  public let records: [RecoveredRecord]

  /// How the file ended.
  public let ending: Ending

  /// How a file can end without anything being wrong with what stands before.
  public enum Ending: Hashable, Sendable {
    /// After a whole line.
    case whole
    /// After a whole record whose newline didn't reach the disk any more. The record counts.
    case withoutNewline
    /// In the middle of a record that nobody was told was saved; so many bytes of it are there. It doesn't count.
    case torn(bytes: Int)
  }

  /// The number that the next fact gets.
  public var next: Int { records.last.map { $0.first + $0.count } ?? Journal.firstNumber }
}

/// A turn, as it stands in a journal.
public struct RecoveredRecord: Sendable {
  /// The number of its first fact.
  public let first: Int
  /// How many facts it holds, at least 1.
  public let count: Int
  /// The whole line without its newline: a JSON object.
  public let line: ArraySlice<UInt8>
  /// The caller's own members, as the inside of an object: what was given to `append`.
  public let body: ArraySlice<UInt8>

  /// The number of its last fact, which is the one that is acknowledged.
  public var last: Int { first + count - 1 }
}

/// A turn to be written.
public struct JournalRecord: Hashable, Sendable {
  /// How many facts it holds, at least 1.
  public let count: Int
  /// What it says: a JSON object, or only the inside of one. The keys `n`, `c` and `crc` are the journal's.
  public let body: [UInt8]

  /// A turn.
  public init(count: Int, body: [UInt8]) {
    self.count = count
    self.body = body
  }
}
