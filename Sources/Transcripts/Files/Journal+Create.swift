extension Journal {
  /// Begins a session's journal. When this returns, its first line is on the disk, and the session's name may be told.
  ///
  /// - Parameters:
  ///   - header: what the caller wants to know of the session before its first turn, as a JSON object or only the inside
  ///     of one. The keys `format`, `version`, `id` and `crc` are the journal's.
  ///   - records: turns that it begins with, for a conversation that comes from elsewhere. They are there whole or not
  ///     at all.
  /// - Throws: `JournalError.exists` where the name is taken. After any error no such session exists.
  public static func create(
    _ id: SessionID, in folder: JournalFolder, header: [UInt8], records: [JournalRecord] = []
  ) throws(JournalError) -> Journal {
    var bytes: [UInt8] = []
    let lines = try JournalLines(id, header: header, to: &bytes)
    let file = try JournalFile.open(id, in: folder, for: .creating)
    // From here on the journal closes the file, whatever becomes of it.
    let journal = Journal(file, sum: lines.sum, next: lines.next, size: bytes.count)
    do throws(JournalError) {
      try file.lock()
      if records.isEmpty {
        try file.write(bytes)
        try file.synchronise()
        try folder.synchronise(for: file.path)
      } else {
        // The empty file keeps the name for us; until the whole is put in its place, it is a session that never began.
        try journal.replace(header: header, records: records)
      }
      return journal
    } catch {
      try? folder.fileSystem.remove(file.path)
      journal.close()
      throw error
    }
  }

  /// Begins a journal under a random name that is free.
  public static func create(
    in folder: JournalFolder, header: [UInt8], using source: inout some RandomNumberGenerator
  ) throws(JournalError) -> Journal {
    for _ in 0..<100 {
      do throws(JournalError) {
        return try create(.random(using: &source), in: folder, header: header)
      } catch .exists {
        continue
      }
    }
    throw .noFreeName(folder: folder.path)
  }
}
