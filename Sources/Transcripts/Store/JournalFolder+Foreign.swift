/// Files that come from elsewhere.
extension JournalFolder {
  /// All bytes of an ordinary file, wherever it lies.
  func readForeignFile(_ path: String) throws(JournalError) -> [UInt8] {
    let refusal: JournalError
    do throws(FileError) {
      let file = try fileSystem.open(path, for: .reading)
      defer { fileSystem.close(file) }
      let status = try fileSystem.status(of: file)
      switch status.kind {
      case .file where status.size <= JournalFile.largest: return try bytes(of: file, count: status.size)
      case .file: refusal = .tooLarge(path, bytes: status.size)
      case .folder, .link, .other: refusal = .notAFile(path)
      }
    } catch {
      throw JournalError(error, at: path)
    }
    throw refusal
  }

  private func bytes(of file: OpenFile, count: Int) throws(FileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let more = try bytes.withUnsafeMutableBufferPointer { bytes throws(FileError) in
        let rest = UnsafeMutableBufferPointer(rebasing: bytes[filled...])
        return try fileSystem.read(file, at: filled, into: UnsafeMutableRawBufferPointer(rest))
      }
      if more == 0 { break }
      filled += more
    }
    bytes.removeLast(count - filled)
    return bytes
  }
}

extension JournalScan.Refusal {
  /// The same, said of a path.
  func error(at path: String) -> JournalError {
    switch self {
    case .neverBegun: .neverBegun(path)
    case .foreign: .foreign(path)
    case .newer(let version): .newer(path, version: version)
    case .damaged(let damage): .damaged(path, damage)
    }
  }
}
