/// A question to be answered now.
public struct Ask: Hashable, Sendable {
  /// Its number.
  public var number: Int
  /// The question's full id; nothing where it isn't a question of the dialogue (an offer, a doubt).
  public var question: String?
  /// Where it stands.
  public var position: Position?
  /// How often it has been asked because nothing could be read: 1 the first time.
  public var attempt: Int
  /// The prompt.
  public var text: String
  /// How the prompt is said aloud, where the written one reads badly.
  public var speech: String?
  /// Shorter ways to ask the same, each after silence or words that weren't understood: only for a front that asked for voice.
  public var reprompts: [String]
  /// What stands in the prompt line, before a colon and a space: at most 14 characters.
  public var short: String
  /// How to answer, in one sentence.
  public var help: String?
  /// Why it matters, in one sentence.
  public var why: String?
  /// Answers that people have given.
  public var examples: [String]
  /// What is expected.
  public var expects: Expects
  /// The organisations, groups and the like that have been named so far.
  public var names: [String]
  /// The commands that come back to what has been answered ("change committee"), for completion.
  public var changes: [String]

  /// Where a question stands in the conversation.
  public struct Position: Hashable, Sendable {
    /// The section's title.
    public var section: String
    /// The item that it is asked for ("Speak Up").
    public var item: String?
    /// Which question of these it is, from 1; a follow-up has its question's number.
    public var question: Int
    /// How many questions there are in this section, for this item.
    public var of: Int

    /// A position.
    public init(section: String, item: String? = nil, question: Int, of: Int) {
      self.section = section
      self.item = item
      self.question = question
      self.of = of
    }
  }

  /// An ask.
  public init(
    number: Int, question: String? = nil, position: Position? = nil, attempt: Int = 1, text: String,
    speech: String? = nil, reprompts: [String] = [], short: String, help: String? = nil, why: String? = nil,
    examples: [String] = [],
    expects: Expects = Expects(.text), names: [String] = [], changes: [String] = []
  ) {
    self.number = number
    self.question = question
    self.position = position
    self.attempt = attempt
    self.text = text
    self.speech = speech
    self.reprompts = reprompts
    self.short = short
    self.help = help
    self.why = why
    self.examples = examples
    self.expects = expects
    self.names = names
    self.changes = changes
  }
}

/// What an ask expects.
public struct Expects: Hashable, Sendable {
  /// The kinds of answer.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case yesNo = "yesno"
    case count, share, money, time, choice, choices, names, rating, contact, text
    /// One of the numbered choices: the program is in doubt, or offers something.
    case pick
    /// Nothing is asked any more; commands work.
    case command
  }

  /// One thing that can be chosen.
  public struct Choice: Hashable, Sendable {
    /// What to send.
    public var value: String
    /// What to show.
    public var label: String
    /// What people say for it, beside the label.
    public var says: [String]
    /// The scale that it is a step of, in a rating.
    public var scale: String?

    /// A choice.
    public init(_ value: String, label: String, says: [String] = [], scale: String? = nil) {
      self.value = value
      self.label = label
      self.says = says
      self.scale = scale
    }
  }

  /// The kind of answer.
  public var kind: Kind
  /// What can be chosen, in the order of the numbers that stand for it. Empty for open questions.
  public var choices: [Choice]
  /// Answers that are always good ("don't know"), in words.
  public var hints: [String]
  /// What may be said here, as a grammar in the Java Speech Grammar Format: only for a front that asked for voice.
  public var grammar: String?
  /// Must the answer itself be typed? Then the grammar has no more than commands and the like.
  public var isTyped: Bool

  /// An expectation.
  public init(
    _ kind: Kind, choices: [Choice] = [], hints: [String] = [], grammar: String? = nil, isTyped: Bool = false
  ) {
    self.kind = kind
    self.choices = choices
    self.hints = hints
    self.grammar = grammar
    self.isTyped = isTyped
  }
}
