import ArgumentParser
import Glibc
import ProgramSupport
import Sessions

/// `bearings-server token`: makes a token and keeps its hash.
struct TokenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Make a token with which a front may come in, and keep its hash.",
    discussion: """
      The token is printed once and kept nowhere: give it to whom it is for, not by an address or a command line. To take it \
      back, delete its line in the file and restart the server.
      """)

  @Argument(help: ArgumentHelp("Whose token it is: letters, digits, full stops, hyphens.", valueName: "name"))
  var name: String

  @Argument(
    help: ArgumentHelp(
      "The file that its hash goes to, for --token-file. It is made if it isn't there.", valueName: "file"),
    completion: .file())
  var file: String

  func run() throws {
    Privacy.begin()
    guard Tokens.isName(name) else {
      throw ValidationError("A name has 1 to 64 letters a to z, digits, full stops, hyphens and underscores.")
    }
    var source = SystemRandomNumberGenerator()
    let made = Tokens.random(for: name, using: &source)
    do throws(Sentence) { try Self.keep(made.line, in: file) } catch { throw Complaint.told(error.text) }
    Output.write("\(made.token)\n")
  }

  /// Adds a line to the file, unless the result would be no file of tokens.
  private static func keep(_ line: String, in path: String) throws(Sentence) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Sentence(text: "\(path) can't be written: \(String(cString: strerror(errno))).")
    }
    defer { close(descriptor) }
    // Two of these at once don't write the same name.
    guard flock(descriptor, LOCK_EX) == 0 else {
      throw Sentence(text: "\(path) can't be locked: \(String(cString: strerror(errno))).")
    }
    let before = try Secrets.text(of: path, try Secrets.file(path))
    let added = (before.isEmpty || before.hasSuffix("\n") ? "" : "\n") + line + "\n"
    _ = try Secrets.parsed(before + added, of: path)
    let bytes = Array(added.utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      throw Sentence(text: "\(path) can't be written: \(String(cString: strerror(errno))).")
    }
  }
}
