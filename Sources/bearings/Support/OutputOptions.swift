import ArgumentParser
import ProgramSupport

/// Where something that was made goes: the same for every subcommand that makes a file.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The new file to write.", valueName: "path"), completion: .file())
  var output: String?

  /// How the file's name ends, which decides its form where nothing else does; nothing where it has no ending.
  var ending: String? {
    guard let name = output?.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return nil }
    return String(name[name.index(after: dot)...])
  }

  /// A document for word processors is no text that one looks at.
  func mustBeFile(_ example: String) throws {
    guard output == nil else { return }
    throw ValidationError("A document for word processors goes into a file. Say which: --output \(example).")
  }

  /// Writes it all to the file, or to standard output where none was named.
  func write(_ bytes: [UInt8]) throws {
    var file = try file()
    try file.add(bytes)
    try finish(&file)
  }

  /// The file, or standard output, for what is written piece by piece.
  func file() throws -> GrowingFile { try GrowingFile(at: output) }

  /// Brings it to the disk, and says where it is.
  func finish(_ file: inout GrowingFile) throws {
    try file.finish()
    if let output { Output.write("Written to \(output). Whoever has this file can read the answers.\n") }
  }
}
