extension JournalFolder {
  /// Writes a file beside a session's journal, such as its readable transcript: 0600, and there whole or not at all.
  /// What had the name before is replaced.
  ///
  /// - Parameter ending: what comes after the session's name and a dot: letters and digits, not `jsonl`.
  /// - Returns: where it is.
  @discardableResult
  public func save(_ bytes: [UInt8], besides id: SessionID, ending: String) throws(JournalError) -> String {
    precondition(SessionID(ending) != nil && ending != "jsonl", "an ending is a plain word and not the journal's")
    let path = path(of: id, besides: ending)
    let draft = path + ".new"
    do throws(FileError) {
      let file = try fileSystem.createDraft(draft)
      do throws(FileError) {
        defer { fileSystem.close(file) }
        try fileSystem.appendAll(bytes, to: file)
        try fileSystem.synchronise(file)
        try fileSystem.rename(draft, to: path)
        try fileSystem.synchroniseFolder(self.path)
      } catch {
        try? fileSystem.remove(draft)
        throw error
      }
      return path
    } catch {
      throw error.number == Errno.absent ? .noFolder(self.path) : JournalError(error, at: path)
    }
  }
}
