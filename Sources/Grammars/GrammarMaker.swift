import Answers
import Conversation
import Dialogue
import LineReading

/// Makes the grammar of one question.
///
/// What people say for a choice is written for the eye, and may mean something else where it is said alone. So every phrase is read
/// first, and only what is understood as meant, for certain, comes into the grammar.
struct GrammarMaker {
  let slot: Slot
  private(set) var grammar = Grammar()
  private let reader: LineReader
  private let commands: [CommandPattern]
  /// What can be said already: a sentence has one meaning.
  private var known: Set<String> = []

  init(_ question: Int, in dialogue: Dialogue, on today: Day) {
    slot = dialogue.vocabulary.slots[question]
    commands = dialogue.vocabulary.commands
    reader = LineReader(question: question, in: dialogue, on: today)
  }

  /// Adds phrases that mean the same.
  mutating func add(_ name: String, _ phrases: [String], _ meaning: Meaning) {
    let kept = take(phrases, meaning)
    if !kept.isEmpty { add(name, .phrases(kept), .fixed(meaning)) }
  }

  /// Adds something that can be said as a whole.
  mutating func add(_ name: String, _ expansion: Expansion, _ form: Grammar.Form) {
    grammar.sayings.append(Grammar.Saying(name: name, expansion: expansion, form: form))
  }

  /// Adds a rule for phrases with one meaning, which leave a mark. Whether there are any.
  mutating func addRule(_ name: String, _ phrases: [String], _ mark: Expansion.Mark, _ meaning: Meaning) -> Bool {
    let kept = take(phrases, meaning)
    if !kept.isEmpty { addRule(name, .marked(.phrases(kept), mark)) }
    return !kept.isEmpty
  }

  /// Adds a rule.
  mutating func addRule(_ name: String, _ expansion: Expansion) { grammar.rules.append((name, expansion)) }

  /// The phrases that can be said, mean this, and can't be said yet.
  private mutating func take(_ phrases: [String], _ meaning: Meaning) -> [String] {
    var kept: [String] = []
    for phrase in phrases {
      guard let words = Sayable.words(phrase), !known.contains(words), reader(words).means(meaning, by: reader)
      else { continue }
      known.insert(words)
      kept.append(words)
    }
    return kept
  }

  /// Adds what can be said at any question.
  mutating func addCommon() {
    add("dont-know", ["i don't know", "we don't know", "don't know", "no idea", "not sure"], .status(.unknown))
    add("rather-not", ["i'd rather not say", "we'd rather not say"], .status(.declined))
    for command in Self.commands {
      let says = commands.first { $0.id == command.rawValue }?.says ?? []
      add(
        command.rawValue, Array(says.filter { !$0.contains("{}") }.prefix(Self.mostPhrases)), .command(command.rawValue)
      )
    }
  }

  mutating func mustBeTyped() { grammar.isTyped = true }

  /// The commands that need no more words, and that somebody who listens is likely to want.
  static let commands: [Command] = [
    .help, .why, .example, .options, .repeat, .question, .back, .undo, .skip, .where, .left, .more, .pause,
  ]
  /// The most phrases for a command: the more can be said, the more is misheard.
  static let mostPhrases = 4
}
