import Reports
import StrictJSON
import Testing

/// The action plan as text, for spreadsheets and for calendars.
@Suite struct ActionPlanTests {
  private let lines = [
    "Marlbeck", "a manager", "Speak Up; Trust", "skip", "skip", "skip", "skip", "don't know",
    "give number 1 to Jo, the lead by 31 March", "mark 2 done",
  ]

  private func rows() throws -> ReportRows { Conversations.rows(try Conversations.saying(lines)) }

  @Test func everyActionIsInEachForm() throws {
    let rows = try rows()
    #expect(rows.actions.count > 5)
    #expect(ActionSheet.write(rows).split(separator: "\r\n").count == rows.actions.count + 1)
    let calendar = ActionCalendar.write(rows, as: .toDos, of: "tidy-heron-41", at: 1_780_000_000)
    #expect(calendar.split(separator: "\r\n").count { $0 == "BEGIN:VTODO" } == rows.actions.count)
    let text = ActionList.write(rows)
    for action in rows.actions { #expect(text.contains("\(action.number), \(action.what)")) }
  }

  @Test func aCalendarSaysWhoWhenAndHowFar() throws {
    let calendar = unfolded(ActionCalendar.write(try rows(), as: .toDos, of: "tidy-heron-41", at: 1_780_000_000))
    #expect(calendar.contains("DUE;VALUE=DATE:20270331"))
    #expect(calendar.contains { $0.contains("Owner: Jo\\, the lead.") })
    #expect(calendar.count { $0 == "STATUS:COMPLETED" } == 1)
    #expect(calendar.contains("DTSTAMP:20260528T202640Z"))
    let names = calendar.filter { $0.hasPrefix("UID:") }
    #expect(Set(names).count == names.count)
  }

  @Test func eventsAreOnlyWhatHasADay() throws {
    let calendar = unfolded(ActionCalendar.write(try rows(), as: .events, of: "tidy-heron-41", at: 0))
    #expect(calendar.count { $0 == "BEGIN:VEVENT" } == 1)
    #expect(calendar.contains("DTSTART;VALUE=DATE:20270331") && calendar.contains("DTEND;VALUE=DATE:20270401"))
  }

  @Test func noLineOfACalendarIsTooLong() throws {
    let calendar = ActionCalendar.write(try rows(), as: .toDos, of: "tidy-heron-41", at: 0)
    #expect(calendar.hasSuffix("END:VCALENDAR\r\n"))
    for line in calendar.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
  }

  /// The same isn't asked for twice: not because an answer isn't known and because of what follows from it.
  @Test func noActionStandsTwice() throws {
    let unclear = try Conversations.saying([
      "Marlbeck", "a manager", "Speak Up", "skip", "skip", "go to Speak Up", "4 of 8 or 9", "don't know",
    ])
    for conversation in [unclear, try Conversations.golden("marlbeck")] {
      let rows = Conversations.rows(conversation)
      let whats = rows.actions.map(\.what)
      #expect(Set(whats).count == whats.count)
      for look in rows.actions.compactMap(\.look) {
        let places = look.split(separator: "; ")
        #expect(Set(places).count == places.count, "\(look)")
      }
    }
    #expect(Conversations.rows(unclear).actions.contains { $0.what.contains("the exact counts") })
    #expect(
      try Conversations.rows(Conversations.golden("marlbeck")).actions.count { $0.what.contains("widen its remit") }
        == 2)
  }

  @Test func aReportSaysWhoHasIt() throws {
    let text = MarkdownReport.write(ReportMaker(try rows()).report())
    #expect(text.contains("Owner: Jo, the lead."))
    #expect(text.contains("By when: 31 March 2027."))
    let json = try JSON(parsing: JSONReport.write(try rows()))
    let action = json["actions"]?.array?.first { $0["owner"]?.string == "Jo, the lead" }
    #expect(action?["due"]?.string == "2027-03-31")
  }

  private func unfolded(_ text: String) -> [String] {
    text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }
}
