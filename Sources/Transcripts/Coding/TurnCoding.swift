import Conversation
import Dialogue
import Record
import StrictJSON

/// Turns of one dialogue as JSON, for the journal. `docs/turns.md` shows the form of each fact.
///
/// Numbers of questions, lists and declared items are only good for one loaded dialogue, so ids are written instead:
/// `"ulo.committee"`, `"groups:carers"`. Items that people added are written by their place among those that were ever
/// added, 1 for the first: that doesn't change when the dialogue later declares more.
///
/// What is to be written is put into bytes directly: see `encode`. Reading is the part of a ``TurnDecoder``.
public struct TurnCoding: Sendable {
  /// The dialogue.
  public let dialogue: Dialogue

  /// For each question what stands beside its id in an answer, as JSON members, so that a person or a program without
  /// the dialogue can read it.
  let labels: [[UInt8]]
  /// For each declared item how it is written.
  let declaredIDs: [String]
  /// For each way of writing a declared item its number.
  let declaredNumbers: [String: Int]
  /// The list of each declared item.
  let declaredLists: [Int]

  /// The coding of turns of a dialogue.
  public init(_ dialogue: Dialogue) {
    self.dialogue = dialogue
    let standard = dialogue.wordings.first
    labels = dialogue.questions.map { question in
      var json = JSONWriter()
      json.field("kind", question.kind.rawValue)
      let short = question.id(of: .short)
      if let standard, standard.phrases[short] != nil {
        json.field("short", standard.render(Phrase(short), in: dialogue))
      }
      return json.bytes
    }
    var (ids, numbers, lists) = ([String](), [String: Int](), [Int]())
    for list in dialogue.lists {
      for item in list.declared {
        numbers["\(list.id):\(item.id)"] = ids.count
        ids.append("\(list.id):\(item.id)")
        lists.append(list.number)
      }
    }
    (declaredIDs, declaredNumbers, declaredLists) = (ids, numbers, lists)
  }

  /// Appends a turn as the inside of a JSON object, ready to be the body of a ``JournalRecord``.
  ///
  /// - Parameters:
  ///   - facts: the turn's facts, in order.
  ///   - texts: what was said, in words: one text for each *said* and *asked* fact and for each line of a *summarised*
  ///     one, in order. They are for people; what is missing is left out, and reading ignores them.
  ///   - bytes: what the turn is appended to. Give it a used buffer to save the growing.
  public func encode(_ facts: [Fact], texts: [String] = [], into bytes: inout [UInt8]) {
    var buffer: [UInt8] = []
    swap(&buffer, &bytes)  // taken out, so that the writer owns it alone and doesn't copy
    var json = JSONWriter(after: buffer)
    buffer = []
    var texts = texts[...]
    json.array("facts") { json in for fact in facts { json.fact(fact, &texts, self) } }
    bytes = json.bytes
  }
}

extension Conversation {
  /// What was said in a turn, in the wording of this conversation: what `TurnCoding.encode` takes as `texts`.
  public func texts(of facts: [Fact]) -> [String] {
    guard let wording = dialogue.wording(setting(.wording)) ?? dialogue.wordings.first else { return [] }
    return facts.flatMap { fact -> [String] in
      switch fact {
      case .said(_, let phrase), .asked(_, let phrase): [wording.render(phrase, in: dialogue)]
      case .summarised(let items): items.joined().map { wording.render($0, in: dialogue) }
      case .opened, .heard, .changed, .setting, .noted, .unnoted, .handled, .returned, .moved, .planned, .offered,
        .held, .released, .told, .lapsed, .paused, .ended:
        []
      }
    }
  }
}
