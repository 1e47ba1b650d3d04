/// A class of a list, as a phrase stands for it.
struct ClassHit: Hashable, Sendable {
  /// The list.
  let list: Int
  /// The class, by its place among the list's classes.
  let index: Int
}

/// A choice of a question, as a phrase stands for it.
struct ChoiceHit: Hashable, Sendable {
  /// The question.
  let slot: Int
  /// The choice, by its place among the question's choices (of a rating: of all its scales' steps).
  let index: Int
}

/// What of a question is looked at most often, without its words.
struct SlotBrief: Sendable {
  /// The kind of answer.
  let kind: Kind
  /// Can it be filled by an answer to another question?
  let isVolunteered: Bool
  /// The lists that it is asked over.
  let over: [Int]
  /// Is it about no particular thing (a strand, a funder), so that a figure could be meant for others of its kind?
  let isUnplaced: Bool
}

/// The tokenised form of a ``Vocabulary``: all its words, looked up in a step a token.
final class CompiledVocabulary: Sendable {
  /// The commands' patterns.
  let commands: CommandSet
  /// The questions that a cue points at.
  let cues: PhraseSet<[Int]>
  /// The classes that a phrase puts a name in.
  let classes: PhraseSet<[ClassHit]>
  /// The lists whose items are called so.
  let nouns: PhraseSet<[Int]>
  /// The choices that a phrase stands for, over all questions.
  let sayings: PhraseSet<[ChoiceHit]>
  /// The questions' own words, by number.
  let slots: [SlotWords]
  /// The same in brief.
  let briefs: [SlotBrief]
  /// Which lists' items come into being by the name of their class ("a core grant"), by list.
  let madeByClass: [Bool]

  init(slots: [Slot], lists: [ListShape], commands: [CommandPattern]) {
    self.commands = CommandSet(commands)
    self.slots = slots.map { SlotWords($0) }
    cues = Self.grouped(slots.flatMap { slot in slot.cues.map { ($0, slot.id) } })
    classes = Self.grouped(
      lists.enumerated().flatMap { number, list in
        list.classes.enumerated().flatMap { index, choice in
          ([choice.label] + choice.says).map { ($0, ClassHit(list: number, index: index)) }
        }
      })
    nouns = Self.grouped(lists.enumerated().flatMap { number, list in list.nouns.map { ($0, number) } })
    sayings = Self.grouped(
      slots.flatMap { slot in
        (slot.choices + slot.scales.flatMap(\.steps)).enumerated().flatMap { index, choice in
          ([choice.label] + choice.says).map { ($0, ChoiceHit(slot: slot.id, index: index)) }
        }
      })
    briefs = slots.map { slot in
      let isUnplaced =
        slot.over.count < 2
        && slots.contains { $0.id != slot.id && $0.kind == slot.kind && $0.isVolunteered }
      return SlotBrief(
        kind: slot.kind, isVolunteered: slot.isVolunteered, over: slot.over, isUnplaced: isUnplaced)
    }
    var made = [Bool](repeating: false, count: lists.count)
    for slot in slots {
      if slot.kind == .yesNo, let list = slot.makes, made.indices.contains(list), !lists[list].classes.isEmpty {
        made[list] = true
      }
    }
    madeByClass = made
  }

  /// One entry a phrase, with everything that it stands for: a set keeps only the first of two equal phrases.
  private static func grouped<Payload: Hashable & Sendable>(_ phrases: [(String, Payload)]) -> PhraseSet<[Payload]> {
    var order: [String] = []
    var places: [[Word]: Int] = [:]
    var payloads: [[Payload]] = []
    for (text, payload) in phrases {
      let key = Tokens(text).keys
      if key.isEmpty { continue }
      if let place = places[key] {
        if !payloads[place].contains(payload) { payloads[place].append(payload) }
      } else {
        places[key] = order.count
        order.append(text)
        payloads.append([payload])
      }
    }
    return PhraseSet(zip(order, payloads).map { ($0, $1) })
  }
}

extension Tokens {
  /// What phrases are compared by: the words, and the digits of numbers; no marks.
  var keys: [Word] {
    list.compactMap { token in
      switch token.kind {
      case .word: token.word
      case .number: Word(String(token.digits))
      case .punctuation, .currency: nil
      }
    }
  }
}
