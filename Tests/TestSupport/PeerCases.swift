import Glibc

/// Outside cases that lie beside the checkout and are no part of it. Tests that need them say plainly that they skip
/// where they are absent.
public enum PeerCases {
  /// The folder, with a slash at its end.
  public static let folder: String = {
    // This file stands at Tests/TestSupport/PeerCases.swift of the checkout.
    let checkout = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(checkout)/../shared/peer-cases/"
  }()

  /// Whether the folder is there.
  public static var areThere: Bool { access(folder, R_OK) == 0 }

  /// What a test says when it skips.
  public static let absent = "skipped: ../shared/peer-cases isn't beside this checkout"

  /// The names of the files in one of its folders, sorted.
  public static func names(in subfolder: String) -> [String] {
    guard let directory = opendir(folder + subfolder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The bytes of one file; nil where it can't be read.
  public static func bytes(of name: String) -> [UInt8]? { Files.bytes(at: folder + name) }
}
