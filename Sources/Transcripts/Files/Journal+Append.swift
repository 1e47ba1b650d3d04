extension Journal {
  /// Writes a turn and brings it to the disk. When this returns, the turn can be acknowledged.
  ///
  /// - Parameters:
  ///   - body: the turn as a JSON object, or only the inside of one, without a raw newline.
  ///   - count: how many facts it holds, at least 1.
  ///   - expecting: the number of its first fact. It must be `next`, or nothing is written: so two that think they
  ///     are the writer can't both go on.
  /// - Returns: the number of its last fact.
  /// - Throws: a `JournalError`. The turn then isn't in the journal, except after `notSynchronised`: then nobody knows
  ///   until it is opened again, and nobody may be told that it is.
  @discardableResult
  public func append(_ body: [UInt8], count: Int = 1, expecting first: Int) throws(JournalError) -> Int {
    try append(turns: [JournalRecord(count: count, body: body)], expecting: first)
  }

  /// Writes several turns with one write and one sync: all of them, or none.
  @discardableResult
  public func append(turns: [JournalRecord], expecting first: Int) throws(JournalError) -> Int {
    try state.withLock { state throws(JournalError) in try state.append(turns, expecting: first) }
  }
}

extension Journal.State {
  fileprivate mutating func append(_ records: [JournalRecord], expecting first: Int) throws(JournalError) -> Int {
    guard !stopped else { throw .stopped(file.path) }
    guard first == next else { throw .wrongNumber(expected: next, found: first) }
    guard !records.isEmpty else { return next - 1 }
    var buffer: [UInt8] = []
    buffer.reserveCapacity(records.reduce(0) { $0 + $1.body.count + JournalFormat.mostAround })
    var written = JournalLines(after: sum, next: next)
    for record in records { try written.append(record, to: &buffer) }
    if let fault = try whatOthersDid() {
      stopped = true
      throw fault
    }
    do throws(JournalError) {
      try file.write(buffer)
    } catch {
      try takeBack(because: error)
    }
    do throws(JournalError) {
      try file.synchroniseData()
    } catch {
      stopped = true
      throw error
    }
    (sum, next, size) = (written.sum, written.next, size + buffer.count)
    return next - 1
  }

  /// A file that was removed would swallow answers without an error; one that somebody else wrote to can't be gone on
  /// with. Both cost less to see than to explain.
  func whatOthersDid() throws(JournalError) -> JournalError? {
    let status = try file.status()
    if status.names == 0 { return try goneFromItsPath() }
    return status.size == size ? nil : .changed(file.path)
  }

  /// The file isn't at its path any more: what that means depends on whether another is.
  func goneFromItsPath() throws(JournalError) -> JournalError {
    try file.isAbsent() ? .removed(file.path) : .changed(file.path)
  }

  /// Restores the file as it was before a write that failed, and brings that to the disk, so that an answer of which
  /// the person hears that it is lost doesn't come back after a power cut.
  private mutating func takeBack(because error: JournalError) throws(JournalError) -> Never {
    do throws(JournalError) {
      try file.truncate(to: size)
      try file.synchroniseData()
    } catch _ {
      stopped = true
      throw .notSynchronised(file.path)  // the piece that is left may even be a whole record: nobody can know
    }
    throw error
  }
}
