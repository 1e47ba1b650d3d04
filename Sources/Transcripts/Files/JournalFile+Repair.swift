extension JournalFile {
  /// Brings the end of a journal in order, and all of it to the disk: what the next turn will build on, and what the
  /// person is about to be shown as kept, may so far only be in the system's memory.
  ///
  /// - Returns: the length of the file afterwards.
  func repair(_ scan: JournalScan, of bytes: [UInt8]) throws(JournalError) -> Int {
    switch scan.ending {
    case .whole:
      try synchroniseData()
      return bytes.count
    case .withoutNewline:
      try write([JournalFormat.newline])
      try synchroniseData()
      return bytes.count + 1
    case .torn:
      try putAside(Array(bytes[scan.end...]))
      try truncate(to: scan.end)
      try synchroniseData()
      return scan.end
    }
  }

  /// Keeps a torn piece beside the journal, where nothing reads it but a person may look.
  private func putAside(_ piece: [UInt8]) throws(JournalError) {
    let disk = folder.fileSystem
    let (path, copy) = try newTornFile()
    do throws(FileError) {
      defer { disk.close(copy) }
      try disk.appendAll(piece, to: copy)
      try disk.synchronise(copy)
      try disk.synchroniseFolder(folder.path)
    } catch {
      try? disk.remove(path)
      throw JournalError(error, at: path)
    }
  }

  private func newTornFile() throws(JournalError) -> (path: String, OpenFile) {
    var number = 1
    while true {
      let path = "\(self.path).torn-\(number)"
      do throws(FileError) {
        return (path, try folder.fileSystem.open(path, for: .creating))
      } catch {
        guard error.number == Errno.exists else { throw JournalError(error, at: path) }
        number += 1
      }
    }
  }
}
