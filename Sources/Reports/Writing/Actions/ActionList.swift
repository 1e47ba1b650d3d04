import Conversation

/// Writes an action plan as lines of text, each action with its number.
public enum ActionList {
  /// The actions of these rows.
  public static func write(_ rows: ReportRows) -> String {
    let actions = rows.actions
    guard !actions.isEmpty else { return rows.word("actions.none") + "\n" }
    return actions.map { action in
      let first = rows.word("actions.numbered", ["number": .number(action.number), "action": .text(action.what)])
      let lines = [first] + rows.details(of: action)
      return lines.map { "\($0)\n" }.joined()
    }.joined(separator: "\n")
  }
}
