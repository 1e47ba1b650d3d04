import Glibc

@testable import DialogueLoading

/// Files of this checkout, and folders that a test writes for itself.
enum Checkout {
  /// The checkout's folder: this file stands at Tests/DialogueLoadingTests/Checkout.swift.
  static let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The text of a file of the checkout.
  static func text(_ path: String) -> String? {
    FileReading.text(at: "\(folder)/\(path)", Faults())?.text
  }

  /// The names in a folder of the checkout that end so, sorted.
  static func names(in path: String, ending: String) -> [String] {
    guard let directory = opendir("\(folder)/\(path)") else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(ending), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

/// A folder of dialogues that is gone after the test.
final class Folder {
  let path: String

  init() {
    var template = Array("/tmp/bearings-loading-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/nowhere"
    mkdir("\(path)/common", 0o700)
    mkdir("\(path)/sample", 0o700)
    write("wording: standard\nname: standard\nphrases: {understood: \"Yes.\"}\n", to: "common/standard.yaml")
  }

  func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) {
    guard let file = fopen("\(path)/\(name)", "wb") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  deinit {
    for name in ["common/standard.yaml", "common/easy-read.yaml", "sample/dialogue.yaml", "sample/easy-read.yaml"] {
      unlink("\(path)/\(name)")
      rmdir("\(path)/\(name)")
    }
    for name in ["common", "sample", "other"] { rmdir("\(path)/\(name)") }
    rmdir(path)
  }
}
