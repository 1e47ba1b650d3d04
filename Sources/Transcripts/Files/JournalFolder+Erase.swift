extension JournalFolder {
  /// Removes a session with everything that lies beside its journal, for certain. A journal that is damaged or of
  /// another program can be removed like any other; one that is in use can't.
  ///
  /// - Returns: the names of the files that are gone.
  @discardableResult
  public func erase(_ id: SessionID) throws(JournalError) -> [String] {
    let file = try JournalFile.openAlone(id, in: self)
    defer { file.close() }
    return try remove(id)
  }

  /// Removes a session's files, the journal last: if something fails on the way, the session is still to be seen and
  /// can be erased once more.
  fileprivate func remove(_ id: SessionID) throws(JournalError) -> [String] {
    let names = try besides(id) + ["\(id).jsonl"]
    for name in names { try removeFile(name) }
    try synchronise(for: path(of: id))
    return names
  }

  /// Removes the torn pieces that were put aside when a session was recovered.
  func removeTornPieces(of id: SessionID) throws(JournalError) {
    let pieces = try besides(id).filter { $0.hasPrefix("\(id).jsonl.torn-") }
    guard !pieces.isEmpty else { return }
    for name in pieces { try removeFile(name) }
    try synchronise(for: path(of: id))
  }

  private func removeFile(_ name: String) throws(JournalError) {
    let path = "\(self.path)/\(name)"
    do throws(FileError) {
      try fileSystem.remove(path)
    } catch {
      if error.number != Errno.absent { throw JournalError(error, at: path) }
    }
  }
}

extension Journal {
  /// Removes the session that this journal is, with everything that lies beside it, and stops.
  @discardableResult
  public func erase() throws(JournalError) -> [String] {
    try state.withLock { state throws(JournalError) in
      guard !state.closed else { throw .stopped(state.file.path) }
      state.stopped = true
      let names = try folder.remove(id)
      state.close()
      return names
    }
  }
}
