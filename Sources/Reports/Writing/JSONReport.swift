import AnswerCoding
import Answers
import Dialogue
import Findings
import StrictJSON

/// Writes a report for programs: one JSON object, whose fields docs/reports.md lists.
public enum JSONReport {
  /// The rows as JSON.
  public static func write(_ rows: ReportRows) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("report", 1)
      json.field("dialogue", rows.dialogue.id)
      json.field("title", rows.dialogue.title)
      json.field("on", rows.day.iso)
      json.field("finished", rows.conversation.isEnded)
      json.key("known")
      write(rows.evaluator.account(), to: &json)
      json.array("answers") { json in for row in rows.answers { write(row, of: rows, to: &json) } }
      json.array("findings") { json in for row in rows.findings { write(row, to: &json) } }
      json.array("stages") { json in for likeness in rows.likenesses { write(likeness, of: rows, to: &json) } }
      json.array("actions") { json in for row in rows.actions { write(row, to: &json) } }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ account: Account, to json: inout JSONWriter) {
    json.object { json in
      json.field("known", account.known)
      json.field("open", account.open)
      json.field("dont-know", account.unknown)
      json.field("declined", account.declined)
      json.field("not-applicable", account.notApplicable)
    }
  }

  private static func write(_ row: AnswerRow, of rows: ReportRows, to json: inout JSONWriter) {
    json.object { json in
      json.field("question", row.question)
      if let section = rows.sectionTitle(of: row.address.question) { json.field("section", section) }
      json.field("title", row.title)
      write("items", row.items, to: &json)
      json.field("text", row.text)
      json.members(of: row.answer)
      if let rival = row.rival {
        json.field("conflicts", rival.text)
        if let by = rival.by { json.field("conflicts-by", by) }
        json.field("conflicts-on", rival.on.iso)
      }
      if let by = row.by { json.field("by", by) }
      json.field("on", row.on.iso)
      if let earlier = row.carriedFrom { json.field("carried-from", earlier) }
    }
  }

  private static func write(_ row: FindingRow, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", row.id)
      write("items", row.items, to: &json)
      json.field("severity", row.severity.rawValue)
      json.field("text", row.text)
      json.field("certainty", row.certainty.rawValue)
      if !row.words.isEmpty { write("words", row.words, to: &json) }
      if let change = row.change { json.field("change", change) }
      if let reading = row.onlyIn { json.field("reading", reading) }
      json.field("own-figure", row.isOwnJudgement)
    }
  }

  private static func write(_ likeness: Likeness, of rows: ReportRows, to json: inout JSONWriter) {
    let stage = rows.dialogue.stages[likeness.stage]
    json.object { json in
      json.field("stage", stage.id)
      write("items", rows.names(likeness.items), to: &json)
      for (key, features) in [("shared", likeness.shared), ("other", likeness.other), ("unclear", likeness.unclear)] {
        write(key, features.map { stage.features[$0].id }, to: &json)
      }
    }
  }

  private static func write(_ row: ActionRow, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", row.id)
      json.field("number", row.number)
      json.field("what", row.what)
      if let why = row.why { json.field("why", why) }
      if let whom = row.whom { json.field("whom", whom) }
      if let look = row.look { json.field("look", look) }
      if let owner = row.handling.owner { json.field("owner", owner) }
      if let due = row.handling.due { json.field("due", due.iso) }
      json.field("status", row.status)
    }
  }

  private static func write(_ key: String, _ texts: [String], to json: inout JSONWriter) {
    json.array(key) { json in for text in texts { json.string(text) } }
  }
}
