import Glibc

/// Whether conversations can be kept in a folder, before there is one.
enum Writability {
  /// Why nothing can be made in a folder, or in the one that it would be made in; nothing where all is well.
  ///
  /// It is tried out, with a folder that is gone again afterwards: what rights, kinds of disk and an almighty user come to together,
  /// only the system knows.
  static func objection(to folder: String) -> String? {
    var place = folder
    var status = stat()
    while stat(place, &status) != 0 {
      guard errno == ENOENT, let parent = parent(of: place) else { return sentence(folder, errno) }
      place = parent
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return "\(place) is no folder. Name another one." }
    let trial = "\(place)/.bearings-\(getpid())"
    guard mkdir(trial, 0o700) == 0 else { return sentence(folder, errno) }
    rmdir(trial)
    return nil
  }

  private static func sentence(_ folder: String, _ number: Int32) -> String {
    "Nothing can be kept in \(folder): \(String(cString: strerror(number))). Name another folder, or change who may use it."
  }

  /// The folder that something lies in; nothing above the root.
  private static func parent(of path: String) -> String? {
    var rest = path[...]
    while rest.count > 1, rest.last == "/" { rest.removeLast() }
    guard rest != "/", rest != "." else { return nil }
    guard let slash = rest.lastIndex(of: "/") else { return "." }
    return slash == rest.startIndex ? "/" : String(rest[..<slash])
  }
}
