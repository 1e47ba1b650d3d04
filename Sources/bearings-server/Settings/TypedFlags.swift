/// The flags as they were typed, with what is wrong with them: whoever reads them afterwards stops at the first fault, and here all
/// are said at once, with those of the variables and the file.
struct TypedFlags {
  /// What can be read.
  private(set) var arguments: [String] = []
  /// What is wrong, each with its place.
  private(set) var problems: [(place: String, sentence: String)] = []

  /// Flags with a value that are no settings.
  private static let others = ["--configuration", "--on"]
  /// Flags without a value.
  private static let bare = ["--check-configuration"]

  init(_ typed: some Sequence<String>) {
    var rest = Array(typed)[...]
    guard !Self.isForSomethingElse(rest) else {
      arguments = Array(rest)
      return
    }
    while let word = rest.popFirst() { take(word, &rest) }
  }

  /// Is help wanted, or a token?
  private static func isForSomethingElse(_ typed: ArraySlice<String>) -> Bool {
    typed.first == "token" || typed.first == "help"
      || typed.contains { word in
        ["-h", "-help", "--help", "--help-hidden", "--version"].contains(word)
          || word.hasPrefix("--generate-completion") || word.hasPrefix("--experimental-")
      }
  }

  private mutating func take(_ word: String, _ rest: inout ArraySlice<String>) {
    guard word.hasPrefix("-") else {
      problems.append(("\"\(word)\"", "No flag stands before this. A setting is typed like this: --rate 20."))
      return
    }
    if Self.bare.contains(word) {
      arguments.append(word)
      return
    }
    let equals = word.firstIndex(of: "=")
    let name = String(word[..<(equals ?? word.endIndex)])
    let value =
      if let equals {
        String(word[word.index(after: equals)...])
      } else if rest.first?.hasPrefix("--") == false {
        rest.removeFirst()
      } else {
        ""
      }
    let flags = Setting.allCases.map(\.flag) + Self.others
    if flags.contains(name) {
      // A value that begins with a hyphen is only read in one word, and an empty one only by itself.
      arguments += value.isEmpty ? [name, ""] : ["\(name)=\(value)"]
    } else if Self.bare.contains(name) {
      problems.append((name, "This takes no value."))
    } else {
      problems.append((name, "There is no such setting." + Settings.suggestion(name, flags + Self.bare)))
    }
  }
}
