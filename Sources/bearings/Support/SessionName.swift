import ArgumentParser
import Dialogue
import ProgramSupport
import Transcripts

/// Conversations by their names, and what is said where there is none of that name.
enum SessionName {
  /// The conversation that somebody named; its upper-case letters and spaces are forgiven.
  static func find(_ text: String, in store: TranscriptStore) throws -> SessionID {
    let folded = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
    if let id = SessionID(folded), (try? store.header(of: id)) != nil { return id }
    // A damaged one is there as well, and says what is wrong with it when it is used.
    let names = (try? store.folder.sessions()) ?? []
    if let id = SessionID(folded), names.contains(id) { return id }
    var sentence = "There is a problem: there is no conversation \"\(shown(text))\" here."
    if names.isEmpty {
      sentence += " There is none at all yet."
    } else {
      sentence +=
        " There \(names.count == 1 ? "is" : "are"): "
        + names.prefix(20).map(\.text).joined(separator: ", ") + (names.count > 20 ? ", and more." : ".")
    }
    Output.complain(sentence + "\n")
    throw ExitCode(1)
  }

  /// A name is short and harmless; anything else isn't said back as it is.
  private static func shown(_ text: String) -> String {
    String(
      text.unicodeScalars.prefix(64).map {
        $0.properties.isAlphabetic || $0.value < 0x7F && $0.value >= 0x20 ? Character($0) : "?"
      })
  }
}

extension Hall {
  /// The unfinished conversation that was heard last: of the dialogue that is named, else of those that lie here, else of any.
  /// How many others there are comes with it.
  mutating func newestUnfinished(
    in named: String?
  ) throws -> (id: SessionID, summary: TranscriptSummary, others: Int)? {
    let id = try named.map { try dialogue($0).id }
    let all = unfinished()
    let fitting = all.filter { id == nil ? isHere($0.summary.dialogue) : $0.summary.dialogue == id }
    guard let found = fitting.first ?? (id == nil ? all.first : nil) else { return nil }
    return (found.id, found.summary, max(fitting.count - 1, 0))
  }

  /// Says what to type to go on with one whose dialogue lies elsewhere, where it is the one that was heard last.
  mutating func tellOfOneElsewhere(in dialogue: Dialogue) {
    guard let (id, summary) = unfinished().first, !isHere(summary.dialogue) else { return }
    let command = command(for: id, in: nil)
    let telling = Phrase("unfinished.elsewhere", ["title": .text(summary.title), "command": .text(command)])
    source.say(dialogue.wordings[0].render(telling, in: dialogue))
  }

  /// How many conversations can't be opened.
  func unreadable() -> Int {
    ((try? store.list()) ?? []).count { listed in
      if case .failure = listed.summary { true } else { false }
    }
  }

  /// The finished conversation that was heard last, of the dialogue that is named or of those that lie here, with what to
  /// type to open it.
  mutating func newestFinished(in named: String?) throws -> (id: SessionID, command: String)? {
    let id = try named.map { try dialogue($0).id }
    let all = heard(isEnded: true)
    guard let found = all.first(where: { id == nil ? isHere($0.summary.dialogue) : $0.summary.dialogue == id }) else {
      return nil
    }
    return (found.id, command(for: found.id, in: try dialogue(named ?? found.summary.dialogue)))
  }

  /// The unfinished conversations, the one that was heard last first.
  func unfinished() -> [(id: SessionID, summary: TranscriptSummary)] { heard(isEnded: false) }

  private func heard(isEnded: Bool) -> [(id: SessionID, summary: TranscriptSummary)] {
    ((try? store.list()) ?? []).compactMap { listed in
      guard case .success(let summary) = listed.summary, summary.isEnded == isEnded, summary.turns > 0 else {
        return nil
      }
      return (listed.id, summary)
    }
  }
}
