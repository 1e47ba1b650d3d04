import Glibc

/// The error numbers that mean something particular to a journal.
enum Errno {
  static let absent = ENOENT
  static let exists = EEXIST
  static let notAFolder = ENOTDIR
  static let locked = EWOULDBLOCK
  static let noRoom = ENOSPC
}
