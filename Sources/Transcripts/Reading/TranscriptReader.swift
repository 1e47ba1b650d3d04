import AnswerCoding
import Answers
import Conversation
import StrictJSON

/// Reads the turns of one journal, from the first on and in order, for showing them. It needs no dialogue, and passes
/// over what it doesn't know.
struct TranscriptReader {
  /// How each item is called by now, by how the journal refers to it.
  private var names: [JSON: String] = [:]
  /// The places that have an answer of the person's own by now; what was skipped has none.
  private(set) var answered: Set<JSON> = []
  /// Who is answering.
  private var answerer: String?
  /// Has everything been asked, and nothing come up since? Somebody may add to a list after the end.
  var isEnded: Bool { hasEnded && !isAtQuestion }
  private var hasEnded = false
  /// Is a question of the dialogue asked, or one offered that hasn't been asked yet?
  private var isAtQuestion = false
  /// Has the person left?
  private(set) var isPaused = false
  /// What was asked last.
  private(set) var asked: String?
  /// How everything stood at the end, item by item, in words.
  private(set) var summary: [[String]] = []
  /// What was read last.
  private(set) var last: TranscriptEntry?

  /// One turn. One in which nothing was heard has the time of the turn before.
  mutating func read(_ record: RecoveredRecord) throws(TurnFault) -> TranscriptEntry {
    let facts = try FactReader(record.json()).field("facts").elements()
    var entry = TranscriptEntry(
      number: record.first, time: last?.time ?? 0, day: last?.day ?? Day(number: 0), front: last?.front ?? "",
      event: "", words: nil, by: answerer, remarks: [])
    for fact in facts { try read(fact, &entry) }
    last = entry
    return entry
  }

  private mutating func read(_ fact: FactReader, _ entry: inout TranscriptEntry) throws(TurnFault) {
    switch try fact.firstKey() {
    case "opened":
      for member in try fact.optional("declared")?.members() ?? [] {
        names[.string(member.key)] = try FactReader(member.value, "declared").string()
      }
    case "heard": try readHeard(fact, &entry)
    case "set": try readSet(fact, &entry)
    case "added":
      let name = try fact.string("name")
      names[try fact.field("added").value] = name
      entry.remarks.append(.added(name, list: try fact.string("list")))
    case "named":
      let (from, to) = (try fact.field("from").string("name"), try fact.field("to").string("name"))
      names[try fact.field("named").value] = to
      if from != to { entry.remarks.append(.renamed(from, to: to)) }
    case "setting":
      if try fact.string("setting") == Fact.Setting.answerer.rawValue { answerer = try fact.optionalString("to") }
    // Of words that no answer was made of, it was said that they are kept.
    case "noted": if try fact.optional("at") == nil { entry.remarks.append(.noted(try fact.string("noted"))) }
    case "said":
      let kind: RemarkKind = try fact.choice("said")
      if let text = try fact.optionalString("text") { entry.remarks.append(.said(kind, text)) }
    case "asked":
      isPaused = false
      let purpose = try fact.string("asked")
      let isReview = try fact.optional("review") != nil
      isAtQuestion = purpose == "question" || purpose == "offer" && !isReview
      guard let text = try fact.optionalString("text") else { break }
      asked = text
      entry.remarks.append(.asked(text))
    case "summarised":
      summary = []
      for item in try fact.field("summarised").elements() {
        var lines: [String] = []
        for line in try item.elements() {
          if let text = try line.optionalString("text") { lines.append(text) }
        }
        summary.append(lines)
      }
    case "paused":
      isPaused = true
      entry.remarks.append(.paused)
    case "ended":
      hasEnded = true
      entry.remarks.append(.ended)
    default: break
    }
  }

  private func readHeard(_ fact: FactReader, _ entry: inout TranscriptEntry) throws(TurnFault) {
    entry.event = try fact.string("heard")
    entry.words = try fact.optionalString("words")
    entry.front = try fact.string("front")
    entry.time = try fact.integer("time")
    entry.day = try fact.field("day").day()
  }

  private mutating func readSet(_ fact: FactReader, _ entry: inout TranscriptEntry) throws(TurnFault) {
    let place = try fact.field("set")
    guard case let parts = try place.elements(), let first = parts.first else { throw place.fault("Nothing is set.") }
    let cause: Fact.Cause = try fact.optional("cause") == nil ? .said : fact.choice("cause")
    let change = AnswerChange(
      question: try first.string(), short: try fact.optionalString("short"),
      items: parts.dropFirst().map { names[$0.value] ?? $0.value.text },
      from: try fact.optional("from")?.answer(), to: try fact.optional("to")?.answer(), cause: cause)
    entry.remarks.append(.answered(change))
    if cause != .carried, let to = change.to, to.certainty != .implied, to.status != .skipped {
      answered.insert(place.value)
    } else {
      answered.remove(place.value)
    }
  }
}
