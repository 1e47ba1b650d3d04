import Glibc
import ProgramSupport

/// What to type to go on with a conversation, with the folder of its dialogue where that doesn't lie with the others.
struct ComingBack {
  /// The options that come behind the conversation's name, each with its value.
  private var options: [(name: String, value: String)] = []

  /// An option that was given; its path holds wherever one stands then.
  mutating func add(_ name: String, path: String) {
    options.append((name, Self.absolute(path)))
  }

  /// Where somebody has to put in the value.
  mutating func add(_ name: String, placeholder: String) { options.append((name, placeholder)) }

  /// The command with the conversation's name.
  func command(for session: String) -> String {
    (["\(Surroundings.program) resume \(session)"] + options.map { "\($0.name) \(Self.quoted($0.value))" })
      .joined(separator: " ")
  }

  private static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A path as a shell takes it for one word.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "/._-+@%:,=".unicodeScalars.contains(scalar)
    }
    if isPlain, !path.isEmpty { return path }
    return "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}
