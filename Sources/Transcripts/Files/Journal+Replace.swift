extension Journal {
  /// Writes the whole journal anew, for what an append-only file can't do: taking something out of it. Numbers and
  /// check numbers are made anew; the records must hold as many facts as before for the numbers to stay.
  ///
  /// The new file is written beside the old one, brought to the disk and given its name: after a crash there is one or
  /// the other. Torn pieces that lay beside it are removed, since what is to be gone may stand in them, too.
  ///
  /// - Throws: a `JournalError`. The journal is then as before, except after `notSynchronised`, which stops it.
  public func replace(header: [UInt8], records: [JournalRecord]) throws(JournalError) {
    var bytes: [UInt8] = []
    var lines = try JournalLines(id, header: header, to: &bytes)
    for record in records { try lines.append(record, to: &bytes) }
    try state.withLock { state throws(JournalError) in
      guard !state.stopped else { throw .stopped(state.file.path) }
      let old = state.file
      let file = try old.replace(by: bytes)
      old.close()
      state.file = file
      (state.sum, state.next, state.size) = (lines.sum, lines.next, bytes.count)
      do throws(JournalError) {
        try folder.synchronise(for: file.path)
        try folder.removeTornPieces(of: id)
      } catch {
        state.stopped = true
        throw error
      }
    }
  }
}

extension JournalFile {
  /// Puts a new file with these bytes in the place of this one, and returns it open and locked.
  fileprivate func replace(by bytes: [UInt8]) throws(JournalError) -> JournalFile {
    let disk = folder.fileSystem
    let draft = path + ".new"
    do throws(FileError) {
      let handle = try disk.createDraft(draft)
      let file = JournalFile(folder: folder, id: id, handle: handle)
      do throws(FileError) {
        try disk.lock(handle)
        try disk.appendAll(bytes, to: handle)
        try disk.synchronise(handle)
        try disk.rename(draft, to: path)
      } catch {
        disk.close(handle)
        try? disk.remove(draft)
        throw error
      }
      return file
    } catch {
      throw JournalError(error, at: path)
    }
  }
}
