/// The few things that the journal asks of a disk, one system call each, so that a test can fail any of them.
///
/// Paths are plain text; nothing here follows a symbolic link in a path's last part. Calls that a signal interrupts are
/// taken up again by the implementation.
public protocol FileSystem: Sendable {
  /// Opens a file; `EEXIST`, `ENOENT` and `ELOOP` (a symbolic link) are what callers tell apart.
  func open(_ path: String, for purpose: OpenPurpose) throws(FileError) -> OpenFile

  /// Closes a file, which also gives up its lock.
  func close(_ file: OpenFile)

  /// Takes the one lock on a file, for as long as it stays open; `EWOULDBLOCK` where somebody else has it.
  func lock(_ file: OpenFile) throws(FileError)

  /// What an open file is now.
  func status(of file: OpenFile) throws(FileError) -> FileStatus

  /// What stands at a path; a symbolic link is told as such.
  func status(at path: String) throws(FileError) -> FileStatus

  /// Reads from a place in a file; 0 at its end.
  func read(_ file: OpenFile, at offset: Int, into bytes: UnsafeMutableRawBufferPointer) throws(FileError) -> Int

  /// Writes at the end of a file; may write fewer bytes than it was given, and says how many.
  func append(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileError) -> Int

  /// Brings a file's bytes and its length to the disk (`fdatasync`).
  func synchroniseData(of file: OpenFile) throws(FileError)

  /// Brings a file and all that is known about it to the disk (`fsync`).
  func synchronise(_ file: OpenFile) throws(FileError)

  /// Cuts a file to so many bytes.
  func truncate(_ file: OpenFile, to size: Int) throws(FileError)

  /// Gives a file another name in its folder, replacing what had that name.
  func rename(_ path: String, to other: String) throws(FileError)

  /// Removes a name.
  func remove(_ path: String) throws(FileError)

  /// Makes a folder that only its owner may enter (0700).
  func makeFolder(_ path: String) throws(FileError)

  /// Brings the names in a folder to the disk.
  func synchroniseFolder(_ path: String) throws(FileError)

  /// The names in a folder, in no order, without `.` and `..`.
  func list(_ path: String) throws(FileError) -> [String]
}

/// What a file is opened for. There are only three ways, so that no flag can be forgotten.
public enum OpenPurpose: Hashable, Sendable {
  /// A new file for reading and appending, 0600; `EEXIST` where the name is taken, even by a dangling link.
  case creating
  /// A file that is there, for reading and appending.
  case appending
  /// A file that is there, for reading only.
  case reading
}

/// A file that is open.
public struct OpenFile: Hashable, Sendable {
  /// Its number, which means something only to the file system that gave it.
  public let number: Int32

  /// An open file.
  public init(number: Int32) {
    self.number = number
  }
}

/// What stands at a path.
public struct FileStatus: Hashable, Sendable {
  /// What kinds of thing the journal tells apart.
  public enum Kind: Hashable, Sendable { case file, folder, link, other }

  /// What it is.
  public var kind: Kind
  /// Its length in bytes.
  public var size: Int
  /// The same for two names, or a name and an open file, exactly when they are the same file.
  public var identity: [UInt64]
  /// How many names it has; 0 once it was removed.
  public var names: Int
  /// Who may do what, such as 0o600.
  public var permissions: UInt32
  /// When it was last written to, in seconds since 1970, by this machine's clock: for showing, never for deciding.
  public var modified: Int

  /// A status.
  public init(kind: Kind, size: Int, identity: [UInt64], names: Int, permissions: UInt32, modified: Int) {
    self.kind = kind
    self.size = size
    self.identity = identity
    self.names = names
    self.permissions = permissions
    self.modified = modified
  }
}

/// A call that failed.
public struct FileError: Error, Hashable, Sendable {
  /// The calls, by the verb that a sentence needs: "could not …".
  public enum Operation: String, Hashable, Sendable, CaseIterable {
    case open, lock, inspect, read, write, synchronise, truncate, rename, remove
    case makeFolder = "make"
    case synchroniseFolder = "synchronise the folder of"
    case list
  }

  /// What was tried.
  public let operation: Operation
  /// The system's error number (`errno`).
  public let number: Int32

  /// A failed call.
  public init(_ operation: Operation, _ number: Int32) {
    self.operation = operation
    self.number = number
  }
}
