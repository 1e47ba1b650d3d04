import Glibc

extension FileError {
  /// Why, in plain words.
  public var reason: String {
    switch number {
    case ENOSPC, EDQUOT: "the disk is full"
    case EFBIG: "the file may not grow any further"
    case EIO: "the disk reports a fault"
    case EROFS: "the disk can only be read"
    case EACCES, EPERM: "the system does not allow it"
    case ENOENT: "it is not there"
    case EEXIST: "it is there already"
    case ENOTDIR: "part of the path is not a folder"
    case EISDIR: "it is a folder"
    case ELOOP: "it is a symbolic link"
    case ENAMETOOLONG: "its name is too long"
    case EMFILE, ENFILE: "too many files are open"
    case ENOLCK, EOPNOTSUPP: "this disk can't lock files"
    case EXDEV: "it is on another disk"
    case ESTALE, ENODEV, ENXIO: "the disk is gone"
    default: "error \(number) of the system"
    }
  }

  /// Whether there was no room.
  var isFull: Bool { number == ENOSPC || number == EDQUOT || number == EFBIG }
}

extension JournalError {
  /// What a failed call on a path means to a person.
  init(_ error: FileError, at path: String) {
    switch error.number {
    case EACCES, EPERM, EROFS: self = .notPermitted(error.operation, path)
    case ELOOP: self = .symbolicLink(path)
    case EISDIR, ENXIO: self = .notAFile(path)
    case _ where error.isFull: self = .full(path)
    default: self = .failed(error, path)
    }
  }
}
