extension Journal {
  /// What the journal says, every turn that was appended included.
  ///
  /// It is read from the file that is open and locked, never by its name: another file may stand there by now, and that one wouldn't
  /// be what fronts were told.
  ///
  /// - Throws: a `JournalError`: `removed` where nothing has its name any more, `changed` where something else has, or
  ///   where somebody else has written to it.
  public func contents() throws(JournalError) -> JournalContents {
    try state.withLock { state throws(JournalError) in try state.contents() }
  }
}

extension Journal.State {
  fileprivate func contents() throws(JournalError) -> JournalContents {
    guard !stopped else { throw .stopped(file.path) }
    if let fault = try whatOthersDid() { throw fault }
    guard try file.stillHasItsName() else { throw try goneFromItsPath() }
    let bytes = try file.contents()
    let scan = try JournalScan(of: bytes, in: file)
    guard scan.sum == sum, scan.next == next else { throw .changed(file.path) }
    return JournalContents(scan, of: bytes)
  }
}
