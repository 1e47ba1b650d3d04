import ArgumentParser
import Glibc
import ProgramSupport
import Transcripts

/// `bearings transcripts export`
struct ExportTranscript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Copy a conversation's journal, to be imported elsewhere.",
    discussion: "Without --output it is written to standard output. A file that is there already is left alone.")

  @OptionGroup var named: NamedTranscript

  @Option(help: ArgumentHelp("The new file to write.", valueName: "path"), completion: .file())
  var output: String?

  func run() throws {
    let (id, store) = try named.found()
    let bytes = try Complaint.of { () throws(TranscriptError) in try store.export(id) }
    guard let output else {
      Output.write(String(decoding: bytes, as: UTF8.self))
      return
    }
    try NewFile.write(bytes, to: output)
    Output.write("Written to \(output). Whoever has this file can read the answers.\n")
  }
}

/// A file that nobody has written yet, and that only its owner may read.
enum NewFile {
  /// Writes it and brings it to the disk; after a fault it isn't there.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw complaint(path, reason(errno)) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    let isWhole = rest.isEmpty && fsync(file) == 0
    let reason = String(cString: strerror(errno))
    close(file)
    if !isWhole {
      unlink(path)
      throw complaint(path, reason)
    }
  }

  /// Why something with a file failed, in words.
  static func reason(_ number: Int32) -> String {
    number == EEXIST ? "it is there already, and was left as it is" : String(cString: strerror(number))
  }

  /// Says that a file couldn't be written; gives the exit status to throw.
  static func complaint(_ path: String, _ reason: String) -> ExitCode {
    Output.complain("There is a problem: \(path) could not be written: \(reason).\n")
    return ExitCode(1)
  }
}
