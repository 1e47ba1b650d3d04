import ProgramSupport
import Sessions

/// What is wrong, for a person.
struct Sentence: Error {
  let text: String
}

/// Reads files that matter to who can come in; not only what is in them matters, also who may use them.
enum Secrets {
  /// Any file.
  static func file(_ path: String) throws(Sentence) -> SmallFile {
    do throws(SmallFile.Fault) { return try SmallFile(path) } catch { throw Sentence(text: error.sentence) }
  }

  /// A private key. A group may read it, as Debian has it for programs that share one; everybody may not.
  static func key(_ path: String) throws(Sentence) -> [UInt8] {
    let file = try file(path)
    guard file.mode & 0o007 == 0 else {
      throw Sentence(text: "Everybody on this machine can read the key in \(path). Type: chmod 600 \(path)")
    }
    return file.bytes
  }

  /// Tokens. There are only hashes in the file, but whoever can write to it comes in.
  static func tokens(_ path: String) throws(Sentence) -> Tokens {
    let file = try file(path)
    guard file.mode & 0o022 == 0 else {
      throw Sentence(text: "Others than its owner can write to \(path). Type: chmod 600 \(path)")
    }
    let tokens = try parsed(try text(of: path, file), of: path)
    guard !tokens.holders.isEmpty else {
      throw Sentence(text: "There is no token in \(path). Make one: bearings-server token NAME \(path)")
    }
    return tokens
  }

  /// A file's text.
  static func text(of path: String, _ file: SmallFile) throws(Sentence) -> String {
    do throws(SmallFile.Fault) { return try file.text(of: path) } catch { throw Sentence(text: error.sentence) }
  }

  /// The tokens in a text.
  static func parsed(_ text: String, of path: String) throws(Sentence) -> Tokens {
    do throws(Tokens.Fault) { return try Tokens(parsing: text) } catch {
      throw Sentence(text: "\(path):\(error.line): \(error.sentence)")
    }
  }
}
