import Answers
import Findings
import Transcripts

/// Writes an action plan for calendars (iCalendar, RFC 5545).
public struct ActionCalendar {
  /// What stands in the calendar.
  public enum Entries: Sendable {
    /// A to-do for each action, with its day where it has one.
    case toDos
    /// A whole-day event for each action that has a day: for calendars that know no to-dos.
    case events
  }

  private var text = ""

  /// The actions of these rows as a calendar.
  ///
  /// - Parameters:
  ///   - session: the conversation's name: with the action's id it makes an entry known again when the plan is read in a second time.
  ///   - time: when it is written, in seconds since 1 January 1970.
  public static func write(_ rows: ReportRows, as entries: Entries, of session: String, at time: Int) -> String {
    var calendar = ActionCalendar()
    calendar.line("BEGIN:VCALENDAR")
    calendar.line("VERSION:2.0")
    calendar.line("PRODID:-//Bearings//Action plan//EN")
    let shown = rows.actions.filter { entries == .toDos || $0.handling.due != nil && !$0.isOver }
    for action in shown {
      calendar.write(action, about: rows.details(of: action), as: entries, of: session, stamp: stamp(time))
    }
    calendar.line("END:VCALENDAR")
    return calendar.text
  }

  private mutating func write(
    _ action: ActionRow, about: [String], as entries: Entries, of session: String, stamp: String
  ) {
    let component = entries == .toDos ? "VTODO" : "VEVENT"
    line("BEGIN:\(component)")
    line("UID:\(action.id)@\(session).bearings")
    line("DTSTAMP:\(stamp)")
    line("SUMMARY:\(Self.escaped(action.what))")
    if !about.isEmpty { line("DESCRIPTION:\(about.map(Self.escaped).joined(separator: "\\n"))") }
    switch entries {
    case .toDos:
      if let due = action.handling.due { line("DUE;VALUE=DATE:\(Self.date(due))") }
      line("STATUS:\(Self.status(of: action))")
    case .events:
      if let due = action.handling.due {
        line("DTSTART;VALUE=DATE:\(Self.date(due))")
        line("DTEND;VALUE=DATE:\(Self.date(due.adding(days: 1)))")
        line("TRANSP:TRANSPARENT")
      }
    }
    line("END:\(component)")
  }

  /// A content line, folded so that none is longer than 75 bytes, and never within a character.
  private mutating func line(_ content: String) {
    var length = 0
    for scalar in content.unicodeScalars {
      let size = UTF8.width(scalar)
      if length + size > 75 {
        text += "\r\n "
        length = 1
      }
      text.unicodeScalars.append(scalar)
      length += size
    }
    text += "\r\n"
  }

  /// Text as a value: marks that mean something there are escaped, and several lines become one.
  private static func escaped(_ words: String) -> String {
    Harmless.lines(words).joined(separator: " ").replacing("\\", with: "\\\\").replacing(";", with: "\\;")
      .replacing(",", with: "\\,")
  }

  private static func status(of action: ActionRow) -> String {
    if action.isOver { return "COMPLETED" }
    return action.handling.status == .started ? "IN-PROCESS" : "NEEDS-ACTION"
  }

  private static func date(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

  /// A moment as `20260601T093000Z`.
  private static func stamp(_ time: Int) -> String {
    let (days, seconds) = time.quotientAndRemainder(dividingBy: 86_400)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return date(Day(number: days)) + "T" + two(seconds / 3600) + two(seconds / 60 % 60) + two(seconds % 60) + "Z"
  }
}
