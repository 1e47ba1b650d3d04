import Answers

/// A named condition.
public struct Definition: Hashable, Sendable {
  /// Its name ("uncovered").
  public let name: String
  /// The lists whose items must be fixed where it is used.
  public let over: [Int]
  /// The condition.
  public let condition: Condition

  /// A definition.
  public init(name: String, over: [Int], condition: Condition) {
    self.name = name
    self.over = over
    self.condition = condition
  }
}

/// A figure that is the product's own, not the guide's: a ★ in the assessment. Its note is the phrase `settings.ID`.
public struct Setting: Hashable, Sendable {
  /// Its id ("ends-soon").
  public let id: String
  /// The figure: a number, an amount in pence, or months.
  public let value: Term

  /// A setting.
  public init(id: String, value: Term) {
    self.id = id
    self.value = value
  }
}

/// A term and what it means. The meaning is the phrase `glossary.ID`.
public struct GlossaryEntry: Hashable, Sendable {
  /// Its id ("core-grant").
  public let id: String
  /// The term as written ("core grant"), and what else people call it.
  public let terms: [String]

  /// An entry.
  public init(id: String, terms: [String]) {
    self.id = id
    self.terms = terms
  }
}

/// A place to look. Its name and what was found out about it are the phrases `sources.ID.name` and `sources.ID.status`.
public struct Source: Hashable, Sendable {
  /// Its id ("charity-register").
  public let id: String
  /// The day when its state was last checked; said when the source is offered.
  public let checked: Day?

  /// A source.
  public init(id: String, checked: Day? = nil) {
    self.id = id
    self.checked = checked
  }
}

/// How much a finding matters.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  /// Something to see to first.
  case priority
  /// Something to check.
  case check
  /// Something to know.
  case note
  /// Something that is good as it is.
  case strength
}

/// Answers that a finding is about because of how they stand, whatever they say.
public enum AnswerStanding: String, Hashable, Sendable, CaseIterable {
  /// Two answers conflict. A finding for each such answer.
  case contested
  /// Carried over from an earlier conversation, and not confirmed. One finding for all of them, or where it goes over a list for those
  /// about each of its items.
  case carried
}

/// The sentences of a finding.
public enum FindingForm: String, Hashable, Sendable, CaseIterable {
  /// What it says.
  case says
  /// What would change it.
  case change
  /// What to do about it.
  case action
  /// Whom to ask.
  case whom
  /// Where to look.
  case look
}

/// Something that follows from the answers. What it says is the phrase `findings.ID`, its other sentences `findings.ID.change` and so
/// on for each ``FindingForm``. A class for the same reason as ``Question``.
public final class FindingRule: Sendable {
  /// Its number in the dialogue.
  public let number: Int
  /// Its id ("under-half").
  public let id: String
  /// The lists that it is looked for over, outermost first.
  public let over: [Int]
  /// When it holds. While that is unclear nothing is said.
  public let condition: Condition
  /// Instead of a condition: the answers that it is about, whatever they say.
  public let answers: AnswerStanding?
  /// How much it matters.
  public let severity: Severity
  /// The answers that it rests on.
  public let cites: [Reference]
  /// Does a figure of the product's own (a setting) decide it?
  public let isOwnJudgement: Bool
  /// Is there a sentence on what would change it?
  public let hasChange: Bool
  /// Does it lead to an action?
  public let hasAction: Bool
  /// Is it looked at in two readings (all, without carers)?
  public let readings: [String]

  /// A finding's rule.
  public init(
    number: Int, id: String, over: [Int], condition: Condition, answers: AnswerStanding? = nil, severity: Severity,
    cites: [Reference], isOwnJudgement: Bool, hasChange: Bool, hasAction: Bool, readings: [String] = []
  ) {
    self.number = number
    self.id = id
    self.over = over
    self.condition = condition
    self.answers = answers
    self.severity = severity
    self.cites = cites
    self.isOwnJudgement = isOwnJudgement
    self.hasChange = hasChange
    self.hasAction = hasAction
    self.readings = readings
  }
}
