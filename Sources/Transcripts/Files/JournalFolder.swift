/// The folder in which conversations are kept: for each session a journal, and beside it whatever was exported.
///
/// Every file of a session is called by its name and a dot, such as `tidy-heron-41.jsonl`, `tidy-heron-41.md`; a
/// session's name has no dots, so that none is taken for another's.
public struct JournalFolder: Sendable {
  /// Where it is.
  public let path: String

  /// The disk on which it lies.
  public let fileSystem: any FileSystem

  /// A folder; nothing is looked at or made.
  public init(_ path: String, on fileSystem: any FileSystem = PosixFileSystem()) {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = String(path)
    self.fileSystem = fileSystem
  }

  /// Where a session's journal is.
  public func path(of id: SessionID) -> String { "\(path)/\(id).jsonl" }

  /// Where one of a session's other files is, such as its readable transcript (`md`).
  public func path(of id: SessionID, besides ending: String) -> String { "\(path)/\(id).\(ending)" }

  /// Makes the folder, and those above it, if they aren't there: 0700, and for certain on the disk. One that is there
  /// stays as it is.
  public func prepare() throws(JournalError) {
    try prepare(path)
  }

  private func prepare(_ path: String) throws(JournalError) {
    do throws(FileError) {
      // Asked with a slash at the end, so that a link to a folder counts as the folder.
      let status = try fileSystem.status(at: path + "/.")
      guard status.kind == .folder else { throw FileError(.inspect, Errno.notAFolder) }
      return
    } catch {
      if error.number == Errno.notAFolder {
        let parent = Self.parent(of: path)
        if parent != path { try prepare(parent) }  // which says so, if it is at fault
        throw .notAFolder(path)
      }
      guard error.number == Errno.absent else { throw JournalError(error, at: path) }
    }
    let parent = Self.parent(of: path)
    if parent != path { try prepare(parent) }
    do throws(FileError) {
      try fileSystem.makeFolder(path)
    } catch {
      guard error.number == Errno.exists else { throw JournalError(error, at: path) }
      return  // somebody else made it in this moment
    }
    do throws(FileError) {
      try fileSystem.synchroniseFolder(parent)
    } catch {
      throw .notSynchronised(path)
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether nobody but its owner may look into the folder. Whoever chose the folder decides what to do if not.
  public func isPrivate() throws(JournalError) -> Bool {
    do throws(FileError) {
      return try fileSystem.status(at: path + "/.").permissions & 0o077 == 0
    } catch {
      throw folderError(error)
    }
  }

  /// The sessions in the folder, by name. Nothing is opened: some may turn out to be damaged.
  public func sessions() throws(JournalError) -> [SessionID] {
    try names().compactMap { name in
      name.hasSuffix(".jsonl") ? SessionID(String(name.dropLast(".jsonl".count))) : nil
    }.sorted()
  }

  /// Every name in the folder.
  func names() throws(JournalError) -> [String] {
    do throws(FileError) {
      return try fileSystem.list(path)
    } catch {
      throw folderError(error)
    }
  }

  /// The files of a session other than its journal: exports, and torn pieces that were put aside.
  func besides(_ id: SessionID) throws(JournalError) -> [String] {
    let journal = "\(id).jsonl"
    return try names().filter { $0.hasPrefix("\(id).") && $0 != journal }.sorted()
  }

  /// Brings the folder's names to the disk.
  func synchronise(for path: String) throws(JournalError) {
    do throws(FileError) {
      try fileSystem.synchroniseFolder(self.path)
    } catch {
      throw .notSynchronised(path)
    }
  }

  func folderError(_ error: FileError) -> JournalError {
    switch error.number {
    case Errno.absent: .noFolder(path)
    case Errno.notAFolder: .notAFolder(path)
    default: JournalError(error, at: path)
    }
  }
}
