/// A journal's open file, with the calls that the journal needs of it. Errors come out as what they mean to a person.
struct JournalFile: Sendable {
  let folder: JournalFolder
  let id: SessionID
  let handle: OpenFile

  var path: String { folder.path(of: id) }
  private var disk: any FileSystem { folder.fileSystem }

  /// More than any conversation: a day of answers of 8 KiB, one a second, is two thirds of it.
  static let largest = 1 << 30

  /// Opens a session's journal; only ordinary files are opened at all.
  static func open(
    _ id: SessionID, in folder: JournalFolder, for purpose: OpenPurpose
  ) throws(JournalError) -> JournalFile {
    let path = folder.path(of: id)
    let handle: OpenFile
    do throws(FileError) {
      handle = try folder.fileSystem.open(path, for: purpose)
    } catch {
      throw openError(error, id, folder)
    }
    let file = JournalFile(folder: folder, id: id, handle: handle)
    do throws(JournalError) {
      guard try file.status().kind == .file else { throw .notAFile(path) }
    } catch {
      file.close()
      throw error
    }
    return file
  }

  private static func openError(_ error: FileError, _ id: SessionID, _ folder: JournalFolder) -> JournalError {
    switch error.number {
    case Errno.exists: .exists(id)
    case Errno.notAFolder: .notAFolder(folder.path)
    case Errno.absent:
      if (try? folder.fileSystem.status(at: folder.path + "/.")) == nil {
        .noFolder(folder.path)
      } else {
        .noSession(id, folder: folder.path)
      }
    default: JournalError(error, at: folder.path(of: id))
    }
  }

  /// Opens a session's journal for writing, as the only one who does.
  static func openAlone(_ id: SessionID, in folder: JournalFolder) throws(JournalError) -> JournalFile {
    // Between opening and locking, the file may have been replaced by a redaction or erased: then the lock is on what
    // nobody sees any more. That happens once in a lifetime; ten times in a row is something else.
    for _ in 0..<10 {
      let file = try open(id, in: folder, for: .appending)
      do throws(JournalError) {
        try file.lock()
        if try file.stillHasItsName() { return file }
      } catch {
        file.close()
        throw error
      }
      file.close()
    }
    throw .inUse(id)
  }

  func close() {
    disk.close(handle)
  }

  func lock() throws(JournalError) {
    do throws(FileError) {
      try disk.lock(handle)
    } catch {
      throw error.number == Errno.locked ? .inUse(id) : JournalError(error, at: path)
    }
  }

  /// Is it what stands at its path?
  func stillHasItsName() throws(JournalError) -> Bool {
    let mine = try status().identity
    return try statusAtPath()?.identity == mine
  }

  /// Is there nothing at its path?
  func isAbsent() throws(JournalError) -> Bool { try statusAtPath() == nil }

  private func statusAtPath() throws(JournalError) -> FileStatus? {
    do throws(FileError) {
      return try disk.status(at: path)
    } catch {
      if error.number == Errno.absent { return nil }
      throw JournalError(error, at: path)
    }
  }

  func status() throws(JournalError) -> FileStatus {
    do throws(FileError) {
      return try disk.status(of: handle)
    } catch {
      throw JournalError(error, at: path)
    }
  }

  /// All bytes from the beginning.
  func contents() throws(JournalError) -> [UInt8] {
    let size = try status().size
    guard size <= Self.largest else { throw .tooLarge(path, bytes: size) }
    return try beginning(size)
  }

  /// The bytes of the first line, with its newline, if it isn't longer than any that we write.
  func firstLine() throws(JournalError) -> [UInt8] {
    let bytes = try beginning(min(try status().size, 1 << 14))
    guard let end = bytes.firstIndex(of: JournalFormat.newline) else { return bytes }
    return Array(bytes[...end])
  }

  private func beginning(_ size: Int) throws(JournalError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size)
    var filled = 0
    while filled < size {
      let count: Int
      do throws(FileError) {
        count = try read(at: filled, into: &bytes)
      } catch {
        throw JournalError(error, at: path)
      }
      if count == 0 { break }  // it was cut while we read, by a writer that took back a torn turn
      filled += count
    }
    bytes.removeLast(size - filled)
    return bytes
  }

  private func read(at offset: Int, into bytes: inout [UInt8]) throws(FileError) -> Int {
    try bytes.withUnsafeMutableBufferPointer { bytes throws(FileError) in
      let rest = UnsafeMutableBufferPointer(rebasing: bytes[offset...])
      return try disk.read(handle, at: offset, into: UnsafeMutableRawBufferPointer(rest))
    }
  }

  /// One write. Whatever isn't wholly written is an error, and may have left a piece behind.
  func write(_ bytes: [UInt8]) throws(JournalError) {
    do throws(FileError) {
      try disk.appendAll(bytes, to: handle)
    } catch {
      throw JournalError(error, at: path)
    }
  }

  /// Brings the bytes to the disk. There is no second try: after a failure the system may have forgotten what it
  /// couldn't write, and would call the next one a success.
  func synchroniseData() throws(JournalError) {
    do throws(FileError) {
      try disk.synchroniseData(of: handle)
    } catch {
      throw .notSynchronised(path)
    }
  }

  /// Brings the bytes and the file itself to the disk.
  func synchronise() throws(JournalError) {
    do throws(FileError) {
      try disk.synchronise(handle)
    } catch {
      throw .notSynchronised(path)
    }
  }

  func truncate(to size: Int) throws(JournalError) {
    do throws(FileError) {
      try disk.truncate(handle, to: size)
    } catch {
      throw JournalError(error, at: path)
    }
  }
}
