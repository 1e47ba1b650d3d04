extension Journal {
  /// Opens a session's journal to go on with it.
  ///
  /// A record that a crash cut short is copied beside the journal (`….jsonl.torn-1`) and taken off it; a whole last
  /// record without its newline gets it. Any other fault refuses the journal, and nothing is changed.
  public static func open(
    _ id: SessionID, in folder: JournalFolder
  ) throws(JournalError) -> (journal: Journal, contents: JournalContents) {
    let file = try JournalFile.openAlone(id, in: folder)
    do throws(JournalError) {
      let bytes = try file.contents()
      let scan = try JournalScan(of: bytes, in: file)
      let size = try file.repair(scan, of: bytes)
      return (Journal(file, sum: scan.sum, next: scan.next, size: size), JournalContents(scan, of: bytes))
    } catch {
      file.close()
      throw error
    }
  }
}

extension JournalFolder {
  /// Reads a session's journal as it stands, without locking it and without changing anything. What its writer is
  /// writing in this moment may be seen as torn.
  public func read(_ id: SessionID) throws(JournalError) -> JournalContents {
    let file = try JournalFile.open(id, in: self, for: .reading)
    defer { file.close() }
    let bytes = try file.contents()
    return JournalContents(try JournalScan(of: bytes, in: file), of: bytes)
  }

  /// Reads nothing but a session's first line. It takes as long for a long journal as for a short one.
  func readHeader(_ id: SessionID) throws(JournalError) -> JournalContents {
    let file = try JournalFile.open(id, in: self, for: .reading)
    defer { file.close() }
    let bytes = try file.firstLine()
    return JournalContents(try JournalScan(of: bytes, in: file), of: bytes)
  }
}

extension JournalScan {
  /// Scans what stands in a file.
  init(of bytes: [UInt8], in file: JournalFile) throws(JournalError) {
    do throws(Refusal) {
      self = try bytes.withBytes { bytes throws(Refusal) in try JournalScan(bytes) }
    } catch {
      switch error {
      case .neverBegun: throw .neverBegun(file.path)
      case .foreign: throw .foreign(file.path)
      case .newer(let version): throw .newer(file.path, version: version)
      case .damaged(let damage): throw .damaged(file.path, damage)
      }
    }
    if let id, id != file.id { throw .misnamed(file.path, holds: id) }
  }
}

extension JournalContents {
  init(_ scan: JournalScan, of bytes: [UInt8]) {
    self.init(
      header: bytes[scan.header], headerBody: bytes[scan.headerBody],
      records: scan.records.map {
        RecoveredRecord(first: $0.first, count: $0.count, line: bytes[$0.line], body: bytes[$0.body])
      },
      ending: scan.ending)
  }
}
