extension JournalError: CustomStringConvertible {
  /// For a person: what is wrong, where, and what to do.
  public var sentence: String {
    switch self {
    case .notAnID:
      "That isn't a session's name. Names look like tidy-heron-41; bearings transcripts list shows yours."
    case .noSession(let id, let folder):
      "There is no session \(id) in \(folder). bearings transcripts list shows the ones that are there."
    case .exists(let id):
      "There is a session \(id) already, and it was left as it is. Choose another name."
    case .noFreeName(let folder):
      "No free name for a new session was found in \(folder). Move old sessions elsewhere, or use another folder."
    case .inUse(let id):
      "The session \(id) is open somewhere else, perhaps in another window. Close it there, then try again."
    case .symbolicLink(let path):
      "\(path) is a symbolic link, and links are not followed here. Put the journal itself in its place."
    case .notAFile(let path):
      "\(path) is not an ordinary file, so it was left alone. Move it elsewhere."
    case .neverBegun(let path):
      "\(path) was never properly begun: its first line is incomplete, so there is no conversation in it. You can "
        + "remove it and start a new session."
    case .foreign(let path):
      "\(path) is not a journal of this program, or its beginning is destroyed. Nothing was changed. Move it elsewhere, "
        + "or put a copy from a backup in its place."
    case .newer(let path, let version):
      "\(path) was written by a newer program (format \(version); this one reads up to \(JournalFormat.version)). Nothing "
        + "was changed. Update this program, then open it again."
    case .misnamed(let path, let id):
      "\(path) holds the session \(id), not the one its name says. Rename it to \(id).jsonl, or import it."
    case .damaged(let path, let damage):
      "\(path) is damaged: \(damage.sentence) Nothing was changed. Put a copy from a backup in its place; the lines "
        + "before that one can still be read in a text editor."
    case .tooLarge(let path, let bytes):
      "\(path) has \(bytes) bytes, more than any conversation. Nothing was changed. Move it elsewhere."
    default:
      diskSentence
    }
  }

  private var diskSentence: String {
    switch self {
    case .noFolder(let path):
      "There is no folder \(path). Make it, or name another one with --transcripts."
    case .notAFolder(let path):
      "\(path) is not a folder. Name another one with --transcripts."
    case .notPermitted(let operation, let path):
      "The system does not allow this program to \(operation.rawValue) \(path). Change who may use it, or name another "
        + "folder with --transcripts."
    case .full(let path):
      "The disk is full, so nothing more could be saved in \(path). Everything that was saved before is safe. Free some "
        + "room, then try again."
    case .failed(let error, let path):
      "Could not \(error.operation.rawValue) \(path): \(error.reason). Everything that was saved before is left as it is."
    case .notSynchronised(let path):
      "The disk did not confirm that the last change to \(path) was saved, so this session stops here. Everything "
        + "confirmed before is safe. Check the disk, then resume the session."
    case .stopped(let path):
      "\(path) takes no more answers, because it was closed or the disk failed before. Resume the session to go on."
    case .removed(let path):
      "\(path) was removed while it was in use, so the last answer could not be saved. Put it back from a backup, or "
        + "start a new session."
    case .changed(let path):
      "Something else wrote to \(path), or replaced it, while it was in use, so the last answer was not saved. Close other programs that "
        + "use it, then resume the session."
    case .wrongNumber(let expected, let found):
      "A turn came with the number \(found) where \(expected) was next. This is a fault in the program; nothing was saved."
    case .badRecord(let number):
      "The turn with the number \(number) can't be written as a record. This is a fault in the program; nothing was saved."
    default:
      ""
    }
  }

  /// The sentence.
  public var description: String { sentence }
}

extension JournalDamage {
  /// What was found, and in which line.
  public var sentence: String {
    switch kind {
    case .shape: "line \(line) is not a record."
    case .sum: "the check number of line \(line) does not fit."
    case .number: "line \(line) is out of order."
    case .runsOn: "line \(line) does not end where it should."
    }
  }
}
