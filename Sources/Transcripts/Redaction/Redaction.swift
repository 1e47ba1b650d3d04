import Answers
import StrictJSON

/// Takes answers out of the facts of a journal: their words and values, what was typed for them, and what was said of
/// them. Everything else stays, numbers included.
struct Redaction {
  let plan: RedactionPlan
  /// The words that are to be gone, in the turn in hand.
  private var needles = Needles()
  /// What was typed in the turn in hand, where it is to be gone.
  private var typed: String?

  init(_ plan: RedactionPlan) { self.plan = plan }

  private static let removed = JSON.string(Needles.removed)

  /// What stands for an answer that is gone: the person would rather not say.
  private static let declined: JSON = [
    "status": .string(Status.declined.rawValue), "certainty": .string(Certainty.firm.rawValue), "words": removed,
  ]

  /// The facts of a turn, by its index, without the answers.
  mutating func redacted(_ facts: [JSON], turn index: Int) -> [JSON] {
    needles = plan.needles
    typed = nil
    if let words = plan.turns[index] {
      // Where the answer was given, its words are taken out of everything.
      for words in words { needles.add(within: words) }
      if let heard = facts.first(where: { $0.isFact("heard") })?["words"]?.string {
        needles.add(whole: heard)
        typed = Needles.folded(heard)
      }
    }
    return facts.map(fact)
  }

  private func fact(_ fact: JSON) -> JSON {
    switch fact.object?.members.first?.key {
    case "heard": typed == nil ? fact.changing("words", scrub) : fact.changing("words") { _ in Self.removed }
    case "set":
      plan.target.isAt(fact["set"])
        ? fact.changing("from", gone).changing("to", gone) : fact.changing("from", entry).changing("to", entry)
    case "added": naming(fact)
    case "named": fact.changing("from", naming).changing("to", naming)
    case "setting":
      fact["setting"]?.string == "answerer" ? fact.changing("from", scrub).changing("to", scrub) : fact
    case "handled": fact.changing("from", handling).changing("to", handling)
    case "noted": fact.changing("noted", scrub)
    case "unnoted": fact.changing("unnoted", scrub)
    case "said": remark(fact)
    case "asked": remark(fact.changing("doubt", doubt).changing("answer", claim))
    case "returned": fact.changing("doubt", doubt).changing("answer", claim)
    case "held": fact.changing("held") { lines($0) { with($0).json } }
    case "summarised": fact.changing("summarised") { lines($0, remark) }
    default: fact
    }
  }

  // MARK: Answers

  /// An answer, or an entry, that is gone.
  private func gone(_ entry: JSON) -> JSON {
    Self.declined.replacing("by", with: entry["by"].map(scrub)).replacing("on", with: entry["on"])
  }

  private func entry(_ entry: JSON) -> JSON {
    answer(entry).changing("rival") { answer($0).changing("by", scrub) }.changing("by", scrub)
  }

  /// An answer to another question, without the words.
  private func answer(_ answer: JSON) -> JSON {
    let kind = answer["kind"]?.string.flatMap(Kind.init)
    return answer.changing("words", scrub).changing("detail", scrub).changing("value") { value in
      kind.map { value.mappingTexts(of: $0) { needles.scrubbed($0) ?? $0 } } ?? value
    }
  }

  private func doubt(_ doubt: JSON) -> JSON {
    doubt.changing("readings") { list($0, claim) }.changing("claims") { list($0, claim) }.changing("same", claim)
      .changing("claim", claim).changing("item", scrub)
  }

  private func claim(_ claim: JSON) -> JSON {
    plan.target.isClaimed(claim) ? claim.changing("answer") { _ in Self.declined } : claim.changing("answer", answer)
  }

  private func naming(_ naming: JSON) -> JSON {
    naming.changing("name", scrub).changing("aliases") { list($0, scrub) }
  }

  private func handling(_ handling: JSON) -> JSON { handling.changing("owner", scrub) }

  private func list(_ json: JSON, _ change: (JSON) -> JSON) -> JSON {
    json.array.map { .array($0.map(change)) } ?? json
  }

  /// Items, each an array of lines or, where it has only one, that line.
  private func lines(_ json: JSON, _ change: (JSON) -> JSON) -> JSON {
    list(json) { $0.array == nil ? change($0) : list($0, change) }
  }

  private func scrub(_ json: JSON) -> JSON {
    guard let text = json.string, let scrubbed = needles.scrubbed(text) else { return json }
    return .string(scrubbed)
  }

  // MARK: What was said

  /// What is taken out of a phrase.
  private enum Taken: Int {
    case nothing, words, answer
  }

  private func remark(_ fact: JSON) -> JSON {
    let (json, taken) = with(fact)
    guard let text = fact["text"]?.string else { return json }
    let scrubbed = needles.scrubbed(text)
    switch taken {
    case .nothing: return scrubbed.map { json.replacing("text", with: .string($0)) } ?? json
    case .words: return json.replacing("text", with: .string(scrubbed ?? Needles.removed))
    // How an answer was said back isn't known here.
    case .answer: return json.replacing("text", with: Self.removed)
    }
  }

  /// The phrase with its arguments changed.
  private func with(_ phrase: JSON) -> (json: JSON, taken: Taken) {
    guard case .object(var arguments)? = phrase["with"] else { return (phrase, .nothing) }
    var taken = Taken.nothing
    for member in arguments.members {
      let (argument, takenHere) = argument(member.value)
      arguments[member.key] = argument
      if takenHere.rawValue > taken.rawValue { taken = takenHere }
    }
    return (phrase.replacing("with", with: .object(arguments)), taken)
  }

  private func argument(_ json: JSON) -> (JSON, Taken) {
    switch json {
    case .string(let text):
      if let scrubbed = needles.scrubbed(text) { return (.string(scrubbed), .words) }
      return isTyped(text) ? (Self.removed, .words) : (json, .nothing)
    case .array(let elements):
      let changed = elements.map(argument)
      return (.array(changed.map(\.0)), changed.map(\.1).max { $0.rawValue < $1.rawValue } ?? .nothing)
    case .object:
      if json["phrase"] != nil { return with(json) }
      guard let said = json["answer"] else { return (json, .nothing) }
      let isTarget = plan.target.item == nil && json["question"]?.string == plan.target.question
      if isTarget || plan.answers.contains(said) { return (json.replacing("answer", with: Self.declined), .answer) }
      let scrubbed = answer(said)
      return (json.replacing("answer", with: scrubbed), scrubbed == said ? .nothing : .words)
    case .null, .bool, .integer, .number: return (json, .nothing)
    }
  }

  /// Is it a piece of what was typed in this turn, and no item's name?
  private func isTyped(_ text: String) -> Bool {
    guard let typed else { return false }
    let folded = Needles.folded(text)
    return folded.count >= 3 && typed.contains(folded) && !plan.called.all.contains(folded)
  }
}
