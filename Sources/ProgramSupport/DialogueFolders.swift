import Glibc

/// Finds the folder that the dialogues lie in.
package enum DialogueFolders {
  /// The folder given, else `BEARINGS_DIALOGUES`, else `Dialogues` in the checkout that one stands in, else what was
  /// installed beside the program; nothing where there is none of them.
  package static func find(given: String?) -> String? {
    if let given { return given }
    if let set = variable("BEARINGS_DIALOGUES") { return set }
    if let checkout = inCheckout() { return checkout }
    guard let program = programFolder() else { return nil }
    let installed = "\(program)/../share/bearings/Dialogues"
    return isFolder(installed) ? installed : nil
  }

  /// The ids of the dialogues there: folders with a file `dialogue.yaml`, sorted.
  package static func ids(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var ids: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix("."), access("\(folder)/\(name)/dialogue.yaml", F_OK) == 0 { ids.append(name) }
    }
    return ids.sorted()
  }

  /// `Dialogues` in this folder or the nearest one above it, as it is reached from here.
  private static func inCheckout() -> String? {
    var up = ""
    for _ in 0..<32 {
      let candidate = "\(up)Dialogues"
      if isFolder("\(candidate)/common") { return candidate }
      up += "../"
    }
    return nil
  }

  private static func programFolder() -> String? {
    guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(resolved) }
    let path = String(cString: resolved)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
