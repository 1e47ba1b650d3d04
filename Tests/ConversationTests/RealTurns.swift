import Answers
import Conversation
import Dialogue
import Record
import TestSupport
import Testing

/// Conversations with the real dialogue, for tables of what is said at a question and what comes of it.
struct RealTurns {
  static let today = Day(year: 2026, month: 6, day: 1) ?? Day(number: 0)

  private(set) var conversation: Conversation

  /// A conversation in which these organisations have been named.
  init(organisations: String) throws {
    try self.init(dialogue: "where-am-i-now", lines: ["skip", "skip", organisations])
  }

  /// A conversation in which these lines have been said.
  init(dialogue: String, lines: [String] = []) throws {
    conversation = Conversation(dialogue: try Checkout.dialogue(dialogue))
    _ = conversation.turn(Input(.begin, day: Self.today))
    for words in lines { _ = hear(words) }
  }

  /// Plays a table: each entry is one or more lines `ulo.years (Alpha) > what is said there`, then what comes of the
  /// last of them, a line each; a blank line between entries.
  static func expect(
    _ table: String, organisations: String = "Alpha, Speak Up and Carers Together",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try expect(table, from: RealTurns(organisations: organisations), sourceLocation: sourceLocation)
  }

  /// The same from any beginning.
  static func expect(
    _ table: String, from start: RealTurns, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for entry in table.split(separator: "\n\n") {
      let lines = entry.split(separator: "\n").map(String.init)
      var turns = start
      var outcome: [String] = []
      var said = ""
      for line in lines where line.contains(" > ") {
        let parts = line.split(separator: " > ", maxSplits: 1).map(String.init)
        said = parts[1]
        guard turns.reach(parts[0]) else {
          Issue.record("\(parts[0]) isn't reached", sourceLocation: sourceLocation)
          break
        }
        outcome = turns.hear(said)
      }
      let wanted = lines.filter { !$0.contains(" > ") }
      #expect(outcome == wanted, "\(said)", sourceLocation: sourceLocation)
    }
  }

  /// Skips until a question is asked: `ulo.years (Alpha)`, or `ulo.years` for whatever organisation comes first.
  /// `?` is whatever is asked now: a doubt.
  mutating func reach(_ place: String) -> Bool {
    if place == "?" { return true }
    for _ in 0..<600 {
      if isAt(place) { return true }
      if conversation.isEnded { return false }
      _ = hear("skip")
    }
    return false
  }

  private func isAt(_ place: String) -> Bool {
    guard let frame = conversation.frame, let station = frame.station, case .question = frame.purpose else {
      return false
    }
    let name = conversation.dialogue.questions[station.question].name
    return place == name || place == "\(name) (\(names(station.items)))"
  }

  /// Says something and gives what comes of it, without what is merely implied and without what the program says.
  mutating func hear(_ words: String) -> [String] {
    let facts = conversation.turn(Input(.utterance(words), day: Self.today))
    return facts.compactMap { describe($0) }
  }

  private func describe(_ fact: Fact) -> String? {
    switch fact {
    case .changed(.set(let address, _, let entry), cause: .said):
      let name = conversation.dialogue.questions[address.question].name
      let items = names(address.items)
      let answer = entry.map { said($0, address.question) } ?? "nothing"
      return "\(name)\(items.isEmpty ? "" : " (\(items))"): \(answer)"
    case .changed(.added(let item), _): return "new \(item.name)\(item.itemClass.map { " (\($0))" } ?? "")"
    case .changed(.classed(let item, _, let to), _):
      return "\(conversation.record.items[item].name) is \(to ?? "of no class")"
    case .noted(let words, at: nil): return "noted: \(words)"
    case .said(.problem, let phrase): return "problem: \(phrase.id)"
    case .said(_, let phrase) where phrase.id == "leftover": return "left: \(rendered(phrase, "words"))"
    case .asked(let frame, let phrase):
      switch frame.purpose {
      case .doubt, .contest:
        let asks = "asks: \(conversation.dialogue.wordings[0].render(phrase, in: conversation.dialogue))"
        guard case .doubt(.readings(let claims)) = frame.purpose else { return asks }
        return "\(asks) \(claims.map { said(Entry($0.answer, on: Self.today), $0.slot) }.joined(separator: "; "))"
      default: return nil
      }
    default: return nil
    }
  }

  private func said(_ entry: Entry, _ question: Int) -> String {
    let slot = conversation.dialogue.vocabulary.slots[question]
    let answer = Answers.say(entry.answer, slot: slot, today: Self.today)
    let rival = entry.rival.map { " or " + Answers.say($0.answer, slot: slot, today: Self.today) } ?? ""
    return answer + rival
  }

  private func rendered(_ phrase: Phrase, _ argument: String) -> String {
    if case .text(let words)? = phrase.arguments[argument] { words } else { "" }
  }

  private func names(_ path: ItemPath) -> String {
    path.items.map { conversation.record.items[$0].name }.joined(separator: "; ")
  }
}
