import Answers
import Conversation
import Dialogue
import Findings
import Record

/// How things stand in one conversation among many.
public struct OverviewRow: Hashable, Sendable {
  /// The conversation's name.
  public let name: String
  /// The dialogue's id.
  public let dialogue: String
  /// What heads it, in words: which area, who answered.
  public let head: [String]
  /// The day on which somebody was last heard.
  public let last: Day
  /// Has everything been asked?
  public let isFinished: Bool
  /// How much is known.
  public let account: Account
  /// How many findings there are of each severity, the most important first.
  public let severities: [Int]
  /// How many findings there are by each rule of the dialogue.
  public let findings: [Int]
  /// What each of the dialogue's charts of the form `grid` tells: how far all are covered.
  public let coverage: [String]

  /// How things stood in a conversation when somebody was last heard in it; what was said and asked may be left out.
  public init(_ conversation: Conversation, called name: String) {
    let rows = ReportRows(of: conversation, on: conversation.today)
    let found = conversation.findings()
    self.name = name
    dialogue = conversation.dialogue.id
    head = conversation.dialogue.head.map { rows.answer(at: Address($0))?.text ?? "" }
    last = conversation.today
    isFinished = conversation.isEnded
    account = conversation.evaluator.account()
    severities = Severity.allCases.map { severity in found.count { $0.severity == severity } }
    coverage = conversation.dialogue.grids.map { rows.word(conversation.phrase("charts.\($0.id).say")) }
    findings = conversation.dialogue.findings.map { rule in found.count { $0.rule == rule.number } }
  }
}

extension Dialogue {
  /// The charts that say of each pair of items whether something is so.
  var grids: [Chart] { charts.filter { $0.form == .grid } }
}
