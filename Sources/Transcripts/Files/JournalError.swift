/// Why a journal can't be made, opened, written or removed. It never holds what anybody answered.
public enum JournalError: Error, Hashable, Sendable {
  // MARK: Which session

  /// A text that can't be a session's name.
  case notAnID
  /// There is no session of that name in the folder.
  case noSession(SessionID, folder: String)
  /// There is one already.
  case exists(SessionID)
  /// So many random names were taken that something else must be wrong.
  case noFreeName(folder: String)
  /// Somebody else is writing to it: another terminal, or the service.
  case inUse(SessionID)

  // MARK: What stands in the file

  /// The path is a symbolic link.
  case symbolicLink(String)
  /// The path is a folder, a device, a pipe.
  case notAFile(String)
  /// The first line was never completed, so nobody was ever told that this session exists.
  case neverBegun(String)
  /// It isn't a journal of ours, or its first bytes are destroyed.
  case foreign(String)
  /// A newer program wrote it.
  case newer(String, version: Int)
  /// It is the journal of another session than its file name says.
  case misnamed(String, holds: SessionID)
  /// It isn't as it was written.
  case damaged(String, JournalDamage)
  /// It is larger than any conversation.
  case tooLarge(String, bytes: Int)

  // MARK: What the disk says

  /// The folder isn't there.
  case noFolder(String)
  /// Something other than a folder has the folder's name.
  case notAFolder(String)
  /// The system doesn't allow it.
  case notPermitted(FileError.Operation, String)
  /// The disk is full. What was acknowledged before is kept; this turn isn't.
  case full(String)
  /// Another call failed.
  case failed(FileError, String)
  /// A turn couldn't be brought to the disk for certain; the journal takes no more turns until it is opened again.
  case notSynchronised(String)
  /// An earlier failure, or closing, has stopped this journal.
  case stopped(String)
  /// The file was removed while the conversation went on.
  case removed(String)
  /// Something else wrote to the file, or put another in its place, while the conversation went on.
  case changed(String)

  // MARK: Our own mistakes

  /// A record came with a number other than the next one. Nothing was written.
  case wrongNumber(expected: Int, found: Int)
  /// A record isn't the inside of one line of JSON, or counts no facts. Nothing was written.
  case badRecord(number: Int)
}

/// In which way a journal isn't as it was written.
public struct JournalDamage: Error, Hashable, Sendable {
  /// What was found.
  public enum Kind: Hashable, Sendable {
    /// The line doesn't have the shape of a record.
    case shape
    /// The line's check number doesn't fit its bytes and the lines before.
    case sum
    /// The line's number isn't the one that must follow.
    case number
    /// A whole record stands in the last line, and then more.
    case runsOn
  }

  /// What was found.
  public let kind: Kind
  /// In which line of the file, counted from 1.
  public let line: Int
}
