import Answers
import StrictJSON

/// What is to be taken out of a journal, found by going through all of it once.
struct RedactionPlan {
  let target: RedactionTarget
  /// The words that are to be gone, wherever they stand.
  private(set) var needles = Needles()
  /// The answers that are to be gone, as they also stand in what was said.
  private(set) var answers: Set<JSON> = []
  /// The turns in which the answer was given, asked for or doubted, by index, with the words of each answer.
  private(set) var turns: [Int: Set<String>] = [:]
  /// The places of the answers that are to be gone.
  private(set) var places: Set<JSON> = []
  /// Everything that items were ever called.
  private(set) var called = ItemNames()
  /// How many names are to be gone so far.
  private var namesGone = 0

  /// Words that are to be gone wherever they stand, whoever said them and at whatever question.
  ///
  /// - Parameter turns: for each turn its facts.
  init(words: String, in turns: [[JSON]]) {
    target = .none
    for fact in turns.joined() { called.take(fact) }
    if called.all.contains(Needles.folded(words)) { add(name: words) } else { needles.add(within: words) }
  }

  /// - Parameter turns: for each turn its facts.
  init(_ target: RedactionTarget, in turns: [[JSON]]) {
    self.target = target
    var answered: Set<String> = []
    var isAsked = false
    for (index, facts) in turns.enumerated() {
      var isConcerned = isAsked && facts.contains { $0["heard"]?.string == "utterance" }
      var words: Set<String> = []
      for fact in facts {
        if fact.isFact("asked") || fact.isFact("returned") {
          isAsked = target.isAsked(by: fact)
          // A doubt about it holds what was just said.
          if isAsked, fact["doubt"] != nil { isConcerned = true }
        }
        called.take(fact)
        guard fact.isFact("set"), target.isAt(fact["set"]) else { continue }
        take(fact, &words)
        answered.formUnion(Self.names(in: fact))
        if fact["cause"] == nil { isConcerned = true }
      }
      if isConcerned {
        self.turns[index] = words
        takeWhatWasSaidBeside(facts)
      }
    }
    // Whatever was named in the answer may have had other names before and after.
    for name in called.otherNames(of: answered) { add(name: name) }
  }

  /// What was said at the question and isn't its answer: a note may be about it, and is told again later; and no other
  /// question leads to whoever was noted as answering there, or to a name that was given there by a command.
  private mutating func takeWhatWasSaidBeside(_ facts: [JSON]) {
    let elsewhere = facts.filter { $0.isFact("set") && !target.isAt($0["set"]) }
      .reduce(into: Set()) { $0.formUnion(Self.names(in: $1)) }
    for fact in facts {
      if let note = fact["noted"]?.string { needles.add(within: note) }
      if fact.isFact("handled"), let owner = fact["to"]?["owner"]?.string { needles.add(within: owner) }
      if fact["setting"]?.string == "answerer", let name = fact["to"]?.string { needles.add(within: name) }
      for name in ItemNames.given(by: fact) where !elsewhere.contains(Needles.folded(name)) { add(name: name) }
    }
  }

  /// The names that an answer before or after a change is made of.
  private static func names(in fact: JSON) -> Set<String> {
    let entries = [fact["from"], fact["to"]].compactMap(\.self)
    let answers = entries + entries.compactMap { $0["rival"] }
    return answers.reduce(into: Set()) { names, answer in
      guard answer["kind"]?.string == Kind.names.rawValue, let value = answer["value"] else { return }
      names.formUnion(value.texts(of: .names).map(Needles.folded))
    }
  }

  private mutating func take(_ fact: JSON, _ words: inout Set<String>) {
    if let place = fact["set"] { places.insert(place) }
    let kind = fact["kind"]?.string.flatMap(Kind.init)
    for entry in [fact["from"], fact["to"]].compactMap(\.self) {
      for answer in [entry, entry["rival"]].compactMap(\.self) { take(answer, kind, &words) }
    }
  }

  private mutating func take(_ answer: JSON, _ kind: Kind?, _ words: inout Set<String>) {
    answers.insert(answer.bareAnswer)
    guard answer["certainty"]?.string != Certainty.implied.rawValue else { return }
    if let kind = answer["kind"]?.string.flatMap(Kind.init), let value = answer["value"] {
      for text in value.texts(of: kind) {
        if kind == .names { add(name: text) } else { needles.add(within: text) }
      }
    }
    let isFree = [.text, .names, .contact].contains(kind)
    for text in [answer["words"], answer["detail"]].compactMap({ $0?.string }) {
      words.insert(text)
      // Words that gave no value ("no idea") may stand where they please.
      if isFree, answer["value"] != nil { needles.add(within: text) } else { needles.add(whole: text) }
    }
  }

  /// Names are told apart after they are gone, since an item is found by its name.
  private mutating func add(name: String) {
    guard !needles.hasOwnReplacement(for: name) else { return }
    namesGone += 1
    needles.add(within: name, replacement: "[removed \(namesGone)]")
  }
}

extension JSON {
  /// The answer in an entry, without who gave it, when, where it comes from, and what conflicts with it.
  var bareAnswer: JSON {
    ["by", "on", "rival", "carried-from", "passed-over"].reduce(self) { $0.replacing($1, with: nil) }
  }

  /// What was said freely in a value of a kind: not the ids of choices.
  func texts(of kind: Kind) -> [String] {
    var texts: [String] = []
    _ = mappingTexts(of: kind) { text in
      texts.append(text)
      return text
    }
    return texts
  }

  /// The value of a kind with everything in it changed that was said freely.
  func mappingTexts(of kind: Kind, _ change: (String) -> String) -> JSON {
    func text(_ json: JSON) -> JSON { json.string.map { .string(change($0)) } ?? json }
    func list(_ json: JSON, _ each: (JSON) -> JSON) -> JSON { json.array.map { .array($0.map(each)) } ?? json }
    func money(_ json: JSON) -> JSON { json.changing("for", text) }
    func pick(_ json: JSON) -> JSON { json.changing("text", text).changing("amount", money) }
    func thing(_ json: JSON) -> JSON {
      json.object == nil ? text(json) : json.changing("name", text).changing("aliases") { list($0, text) }
    }
    switch kind {
    case .text: return text(self)
    case .names: return object == nil ? list(self, thing) : changing("names") { list($0, thing) }
    case .contact: return changing("ways") { list($0, text) }.changing("hours", text)
    case .choice: return pick(self)
    case .choices: return list(self, pick)
    case .money: return money(self)
    case .yesNo, .count, .share, .time, .rating: return self
    }
  }
}
