/// The tokens that let fronts use a server at all: for each its holder's name and a hash. The token itself isn't kept.
///
/// As a file: a line for each, its name, a space and the hash; empty lines and lines that begin with `#` are ignored.
public struct Tokens: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var name: String
    var hash: String
  }

  private var entries: [Entry] = []

  /// What is wrong with a line of such a file.
  public struct Fault: Error, Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// What is wrong with it.
    public var sentence: String
  }

  /// The tokens of a file. There may be none: then nobody comes in.
  public init(parsing text: some StringProtocol) throws(Fault) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where !line.hasPrefix("#") && line.contains(where: { $0 != " " }) {
      let parts = line.split(separator: " ")
      guard parts.count == 2, Self.isName(parts[0]), parts[1].utf8.count == 64, parts[1].allSatisfy(\.isHexDigit) else {
        throw Fault(line: number + 1, sentence: "A line is a name and a hash, as `bearings-server token` writes it.")
      }
      guard !holders.contains(String(parts[0])) else {
        throw Fault(line: number + 1, sentence: "There is a token for \"\(parts[0])\" already.")
      }
      entries.append(Entry(name: String(parts[0]), hash: parts[1].lowercased()))
    }
  }

  /// Who has a token.
  public var holders: [String] { entries.map(\.name) }

  /// Is this one of them? It takes as long whatever is wrong with it, and whichever it is.
  public func contain(_ token: String?) -> Bool {
    let shown = token.flatMap { SessionKey($0) }?.hash(for: Self.purpose) ?? ""
    return entries.reduce(false) { SessionKey.isEqual(shown, $1.hash) || $0 }
  }

  /// A new token: what its holder is given, and the line that is kept.
  public static func random(
    for name: String, using source: inout some RandomNumberGenerator
  ) -> (token: String, line: String) {
    let key = SessionKey.random(using: &source)
    return (key.text, "\(name) \(key.hash(for: purpose))")
  }

  /// Can a holder be called so? 1 to 64 letters a to z, digits, full stops, hyphens and underscores.
  public static func isName(_ text: some StringProtocol) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
  }

  private static let purpose = "bearings token"
}
