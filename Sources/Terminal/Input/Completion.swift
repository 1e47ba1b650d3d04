/// What the Tab key makes of what has been typed. Pure.
struct Completion {
  /// What is typed, with the completion in place, and the candidates where there are several.
  struct Outcome: Equatable {
    var text: String
    var list: [String]
  }

  private struct Candidate {
    let spelling: String
    let folded: String

    /// Does a longer candidate only go on with this one's words ("change committee"), which haven't been typed yet? Then
    /// this one stands for all of these.
    func goesOn(in longer: String, beyond typed: String) -> Bool {
      typed.count < folded.count && longer.count > folded.count && longer.hasPrefix("\(folded) ")
    }
  }

  private let candidates: [Candidate]

  /// Candidates are told apart and found whatever their case.
  init(_ candidates: [String]) {
    var seen: Set<String> = []
    self.candidates = candidates.map { Candidate(spelling: $0, folded: $0.lowercased()) }
      .filter { seen.insert($0.folded).inserted }
  }

  /// Completes the whole text, names with spaces included; failing that, its last words, so that a name can be completed
  /// within a sentence. Nothing where no candidate begins so.
  func complete(_ text: String) -> Outcome? {
    if let found = complete(text[...], behind: "") { return found }
    var start = text.startIndex
    while let space = text[start...].firstIndex(of: " ") {
      start = text.index(after: space)
      let words = text[start...]
      if words.isEmpty { return nil }
      if let found = complete(words, behind: text[..<start]) { return found }
    }
    return nil
  }

  private func complete(_ words: Substring, behind head: Substring) -> Outcome? {
    let folded = words.lowercased()
    let fitting = candidates.filter { $0.folded.hasPrefix(folded) }
    let found = fitting.filter { candidate in !fitting.contains { $0.goesOn(in: candidate.folded, beyond: folded) } }
    guard let first = found.first else { return nil }
    if found.count == 1 { return Outcome(text: head + first.spelling, list: []) }
    let common = found.dropFirst().reduce(first.spelling) { Self.commonStart($0, $1.spelling) }
    // What was typed stays as typed unless the candidates say more.
    let completed = common.count > words.count ? common : String(words)
    return Outcome(text: head + completed, list: found.map(\.spelling))
  }

  private static func commonStart(_ first: String, _ second: String) -> String {
    String(zip(first, second).prefix { $0.lowercased() == $1.lowercased() }.map(\.0))
  }
}
