/// Whether somebody who answers speaks for an organisation, by what they are called.
///
/// They do where they are called by its name alone ("Speak Up"), as its own ("Speak Up's chair"), or as somebody of, at or from it ("Maria
/// of Speak Up", "the chair, Speak Up"). That the name is among other words ("Speak Up liaison officer") is not enough: that is somebody
/// else's officer, as far as anybody can tell.
enum Replier {
  /// - Parameters:
  ///   - answerer: who answers, as it was said.
  ///   - name: what an organisation is called.
  static func speaks(_ answerer: String, for name: String) -> Bool {
    let name = withoutArticle(words(of: name))
    guard !name.isEmpty else { return false }
    return answerer.split { ",;()".contains($0) }.contains { isOwn(words(of: String($0)), of: name) }
  }

  /// Is it what somebody of the organisation would be called, between two commas?
  private static func isOwn(_ part: [String], of name: [String]) -> Bool {
    if let place = part.lastIndex(where: places.contains), withoutArticle(Array(part[(place + 1)...])) == name {
      return !part[..<place].contains(where: formerly.contains)
    }
    let part = withoutArticle(part)
    return part == name || isPossessive(part, of: name)
  }

  /// "Speak Up's chair", and not "Speak Up's contact at the council".
  private static func isPossessive(_ part: [String], of name: [String]) -> Bool {
    guard part.count > name.count, let last = name.last else { return false }
    let own = last.hasSuffix("s") ? ["\(last)'", "\(last)'s"] : ["\(last)'s"]
    return part.starts(with: name.dropLast()) && own.contains(part[name.count - 1])
      && !part[name.count...].contains(where: elsewhere.contains)
  }

  private static let places: Set<String> = ["of", "at", "from"]
  private static let elsewhere: Set<String> = ["at", "from", "in"]
  private static let formerly: Set<String> = ["former", "formerly", "ex", "not"]

  private static func withoutArticle(_ words: [String]) -> [String] {
    words.first == "the" ? Array(words.dropFirst()) : words
  }

  /// The words in order, whatever their case; an apostrophe is part of its word.
  private static func words(of text: String) -> [String] {
    text.lowercased().map { $0 == "’" ? "'" : $0 }.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map {
      String($0)
    }
  }
}
