import Answers
import Dialogue

/// Reads lines one by one, outside a conversation: what `bearings read` does for authors and front-end teams.
///
/// It has one question, nothing that was said before, and the commands of a dialogue. The same line gives the same reading
/// wherever it stands.
public struct LineReader: Sendable {
  /// The dialogue whose commands and sentences are used.
  let dialogue: Dialogue
  /// What the lines are read against.
  let context: Context
  /// The question that they answer.
  let slot: Slot

  /// A reader for one kind of answer.
  ///
  /// - Parameters:
  ///   - kind: the kind. A rating's scales, and who counts in a share or a count, are those of the dialogue's first such question
  ///     that says so.
  ///   - choices: what can be chosen; each is its own id.
  ///   - names: the names that are known already.
  ///   - today: the day on which the lines are said.
  public init(_ kind: Kind, choices: [String] = [], names: [String] = [], in dialogue: Dialogue, on today: Day) {
    let alike = dialogue.vocabulary.slots.filter { $0.kind == kind }
    let model =
      alike.first { kind == .count ? $0.countWords != CountWords() : $0.shareWords != ShareWords() } ?? alike.first
    let slot = Slot(
      id: 0, kind: kind, choices: Self.choices(choices, of: kind), scales: model?.scales ?? [],
      makes: kind == .names ? 0 : nil, notCounted: kind == .count ? model?.notCounted ?? [] : [],
      shareWords: model?.shareWords ?? ShareWords(),
      countWords: model?.countWords ?? CountWords())
    self.init(slot, lists: Self.lists(in: dialogue), names: names, in: dialogue, on: today)
  }

  /// A reader for the question of the dialogue with this number, with its choices, words and limits.
  public init(question number: Int, names: [String] = [], in dialogue: Dialogue, on today: Day) {
    let model = dialogue.vocabulary.slots[number]
    let slot = Slot(
      id: 0, kind: model.kind, cues: model.cues, choices: model.choices.map(Self.withoutNames), scales: model.scales,
      makes: model.kind == .names ? 0 : nil, limits: model.limits, yes: model.yes, no: model.no,
      notCounted: model.notCounted, shareWords: model.shareWords, countWords: model.countWords)
    let lists = model.makes.map { [dialogue.vocabulary.lists[$0]] } ?? Self.lists(in: dialogue)
    self.init(slot, lists: lists, names: names, in: dialogue, on: today)
  }

  private init(_ slot: Slot, lists: [ListShape], names: [String], in dialogue: Dialogue, on today: Day) {
    self.dialogue = dialogue
    self.slot = slot
    context = Context(
      vocabulary: Vocabulary(slots: [slot], lists: lists, commands: dialogue.vocabulary.commands),
      asked: Asked(slot: 0, addresses: [[]]),
      names: names.enumerated().map { KnownName(item: $0.offset, list: 0, name: $0.element, isGiven: true) },
      today: today)
  }

  /// Reads one line.
  public func callAsFunction(_ line: String) -> LineReading {
    LineReading(of: line, as: read(line, in: context), by: self)
  }

  /// What may be chosen; for a plain yes or no the four answers, which need no words of their own.
  private static func choices(_ labels: [String], of kind: Kind) -> [Choice] {
    if kind == .yesNo, labels.isEmpty { return YesNo.allCases.map { Choice($0.rawValue, label: $0.rawValue) } }
    return labels.map { Choice($0, label: $0) }
  }

  /// Names that count as a choice are on the lists of a conversation, which there isn't here.
  private static func withoutNames(_ choice: Choice) -> Choice {
    Choice(choice.id, label: choice.label, says: choice.says, halves: choice.halves)
  }

  /// The one list that names go into: any list's noun may be said with them.
  private static func lists(in dialogue: Dialogue) -> [ListShape] {
    [ListShape(nouns: dialogue.vocabulary.lists.first?.nouns ?? [], isOpen: true)]
  }
}
