import Glibc

/// The machine's own disk.
public struct PosixFileSystem: FileSystem {
  /// The disk.
  public init() {}

  /// See `FileSystem`.
  public func open(_ path: String, for purpose: OpenPurpose) throws(FileError) -> OpenFile {
    // Without O_NONBLOCK, opening a named pipe that somebody put there would wait for ever.
    let flags = O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    let number = try retrying(.open) {
      switch purpose {
      case .creating: Glibc.open(path, flags | O_RDWR | O_APPEND | O_CREAT | O_EXCL, 0o600)
      case .appending: Glibc.open(path, flags | O_RDWR | O_APPEND)
      case .reading: Glibc.open(path, flags | O_RDONLY)
      }
    }
    return OpenFile(number: number)
  }

  /// See `FileSystem`.
  public func close(_ file: OpenFile) {
    _ = Glibc.close(file.number)
  }

  /// See `FileSystem`.
  public func lock(_ file: OpenFile) throws(FileError) {
    _ = try retrying(.lock) { flock(file.number, LOCK_EX | LOCK_NB) }
  }

  /// See `FileSystem`.
  public func status(of file: OpenFile) throws(FileError) -> FileStatus {
    var status = stat()
    _ = try retrying(.inspect) { fstat(file.number, &status) }
    return FileStatus(status)
  }

  /// See `FileSystem`.
  public func status(at path: String) throws(FileError) -> FileStatus {
    var status = stat()
    _ = try retrying(.inspect) { lstat(path, &status) }
    return FileStatus(status)
  }

  /// See `FileSystem`.
  public func read(
    _ file: OpenFile, at offset: Int, into bytes: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    try retrying(.read) { pread(file.number, bytes.baseAddress, bytes.count, offset) }
  }

  /// See `FileSystem`.
  public func append(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileError) -> Int {
    try retrying(.write) { write(file.number, bytes.baseAddress, bytes.count) }
  }

  /// See `FileSystem`.
  public func synchroniseData(of file: OpenFile) throws(FileError) {
    // Not taken up again after a signal: what a second call says about the first one's pages is worth nothing.
    guard fdatasync(file.number) == 0 else { throw FileError(.synchronise, errno) }
  }

  /// See `FileSystem`.
  public func synchronise(_ file: OpenFile) throws(FileError) {
    guard fsync(file.number) == 0 else { throw FileError(.synchronise, errno) }
  }

  /// See `FileSystem`.
  public func truncate(_ file: OpenFile, to size: Int) throws(FileError) {
    _ = try retrying(.truncate) { ftruncate(file.number, size) }
  }

  /// See `FileSystem`.
  public func rename(_ path: String, to other: String) throws(FileError) {
    _ = try retrying(.rename) { Glibc.rename(path, other) }
  }

  /// See `FileSystem`.
  public func remove(_ path: String) throws(FileError) {
    _ = try retrying(.remove) { unlink(path) }
  }

  /// See `FileSystem`.
  public func makeFolder(_ path: String) throws(FileError) {
    _ = try retrying(.makeFolder) { mkdir(path, 0o700) }
  }

  /// See `FileSystem`.
  public func synchroniseFolder(_ path: String) throws(FileError) {
    let number = try retrying(.synchroniseFolder) { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { _ = Glibc.close(number) }
    guard fsync(number) == 0 else { throw FileError(.synchroniseFolder, errno) }
  }

  /// See `FileSystem`.
  public func list(_ path: String) throws(FileError) -> [String] {
    guard let folder = opendir(path) else { throw FileError(.list, errno) }
    defer { closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw FileError(.list, errno) }
    return names
  }

  /// Makes a call until no signal interrupts it any more.
  private func retrying<Number: SignedInteger>(
    _ operation: FileError.Operation, _ call: () -> Number
  ) throws(FileError) -> Number {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw FileError(operation, errno) }
    }
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    self.init(
      kind: kind, size: Int(status.st_size), identity: [UInt64(status.st_dev), UInt64(status.st_ino)],
      names: Int(status.st_nlink), permissions: status.st_mode & 0o777, modified: status.st_mtim.tv_sec)
  }
}
