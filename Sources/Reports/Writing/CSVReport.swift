import Answers
import Transcripts

/// Writes every answer, finding and action as a row of comma-separated values (RFC 4180), in UTF-8.
public enum CSVReport {
  /// The rows as CSV, under a row of headings.
  public static func write(_ rows: ReportRows) -> String {
    var text = line(["part", "id", "about", "for", "text", "status", "certainty", "words", "by", "on"])
    for row in rows.answers {
      text += line([
        "answer", row.question, row.title, row.items.joined(separator: "; "), row.text, row.answer.status.rawValue,
        row.answer.certainty.rawValue, row.answer.words, row.by ?? "", row.on.iso,
      ])
    }
    for row in rows.findings {
      text += line([
        "finding", row.id, row.severity.rawValue, row.items.joined(separator: "; "), row.text, "",
        row.certainty.rawValue, row.words.joined(separator: "; "), "", "",
      ])
    }
    for row in rows.actions {
      text += line([
        "action", row.id, String(row.number), "", row.what, row.status, "", row.why ?? "", row.handling.owner ?? "",
        row.handling.due?.iso ?? "",
      ])
    }
    return text
  }

  static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// A cell that no spreadsheet takes for a formula: what would begin one gets an apostrophe before it.
  static func cell(_ text: String) -> String {
    // Nearly all cells of an overview.
    if text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) { return text }
    var text = Harmless.lines(text).joined(separator: " ")
    if let first = text.first, "=+-@\t\r|%".contains(first) { text = "'" + text }
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0 == ";" }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
