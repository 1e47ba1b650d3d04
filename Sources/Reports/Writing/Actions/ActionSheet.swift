/// Writes an action plan as comma-separated values, a row for each action.
public enum ActionSheet {
  /// The actions of these rows, under a row of headings.
  public static func write(_ rows: ReportRows) -> String {
    CSVReport.line(["number", "action", "why", "whom", "look", "owner", "due", "status"])
      + rows.actions.map { action in
        CSVReport.line([
          String(action.number), action.what, action.why ?? "", action.whom ?? "", action.look ?? "",
          action.handling.owner ?? "", action.handling.due?.iso ?? "", action.status,
        ])
      }.joined()
  }
}
