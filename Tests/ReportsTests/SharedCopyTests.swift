import Reports
import StrictJSON
import Testing

/// A copy to share lacks what was to be left out, in every format.
@Suite struct SharedCopyTests {
  private func written(leavingOut: Set<ReportOmission>, after lines: [String] = []) throws -> [String] {
    let rows = Conversations.rows(try Conversations.marlbeck(then: lines), leavingOut: leavingOut)
    let report = ReportMaker(rows).report()
    return [
      HTMLReport.write(report), MarkdownReport.write(report), CSVReport.write(rows),
      String(decoding: JSONReport.write(rows), as: UTF8.self),
    ]
  }

  @Test func withEverything() throws {
    for text in try written(leavingOut: []) {
      #expect(text.contains("office line"))
      #expect(text.contains("15,000"))
      #expect(text.contains("not sure but I think 4"))
    }
  }

  @Test func withoutContacts() throws {
    for text in try written(leavingOut: [.contacts]) {
      #expect(!text.contains("office line"))
      #expect(text.contains("15,000"))
    }
  }

  @Test func withoutMoney() throws {
    for text in try written(leavingOut: [.money]) {
      #expect(!text.contains("15,000"))
      #expect(!text.contains("£"))
      #expect(text.contains("office line"))
    }
  }

  @Test func withoutWords() throws {
    for text in try written(leavingOut: [.words]) {
      #expect(!text.contains("not sure but I think 4"))
      #expect(text.contains("15,000"))
    }
  }

  /// Of two answers that conflict neither is in a copy without what they are about, wherever conflicts are told.
  @Test func neitherAnswerOfAConflict() throws {
    let lines = [
      "now answering Speak Up's chair", "change contact for Speak Up",
      "email hello@speakup.example, open tuesdays 10 to 4",
      "change amounts for Speak Up", "£9,000 a year",
    ]
    for text in try written(leavingOut: [], after: lines) {
      #expect(text.contains("speakup.example") && text.contains("9,000"))
    }
    for omissions: Set<ReportOmission> in [[.contacts], [.contacts, .money, .words]] {
      for text in try written(leavingOut: omissions, after: lines) {
        #expect(!text.contains("speakup.example") && !text.contains("tuesdays"))
      }
    }
    for omissions: Set<ReportOmission> in [[.money], [.contacts, .money, .words]] {
      for text in try written(leavingOut: omissions, after: lines) { #expect(!text.contains("9,000")) }
    }
  }

  /// Neither what they chose to say of a thing, nor what isn't on a list.
  @Test func withoutWordsNothingIsQuoted() throws {
    for text in try written(leavingOut: [.words]) {
      for words in ["raffles", "Speak Up do the LD board", "that's us", "that&#39;s us", "you think"] {
        #expect(!text.contains(words), "\(words)")
      }
    }
  }

  @Test func aCopyWithoutMoneySaysWhatNextAllTheSame() throws {
    let rows = Conversations.rows(try Conversations.golden("marlbeck"), leavingOut: [.money])
    let text = MarkdownReport.write(ReportMaker(rows).report())
    #expect(text.contains("## What next") && !text.contains("larger contracts"))
  }

  @Test func withoutContactsTheMoneyStays() throws {
    let rows = Conversations.rows(try Conversations.golden("marlbeck"), leavingOut: [.contacts])
    #expect(MarkdownReport.write(ReportMaker(rows).report()).contains("| £5,000 a year |"))
  }

  /// Two organisations turn out to be one, of which different things were said.
  private func findings(leavingOut: Set<ReportOmission>) throws -> (about: [String], actions: [String], words: [String])
  {
    let rows = Conversations.rows(
      try Conversations.saying([
        "Marlbeck", "Jo", "Alpha Group, Beta Group", "skip", "skip", "change contact, Alpha Group", "alpha@example.org",
        "change contact, Beta Group", "office line 0123 456789", "change diversity, Alpha Group",
        "yes, thanks to Pat", "change diversity, Beta Group", "no, says Kim",
        "merge Alpha Group and Beta Group", "both", "both",
      ]), leavingOut: leavingOut)
    let contested = rows.findings.filter { $0.id == "contested" }
    return (
      contested.map(\.text), rows.actions.filter { $0.id.hasPrefix("contested") }.map(\.what),
      contested.flatMap(\.words)
    )
  }

  /// What conflicts is told in every copy, without what is left out of it.
  @Test func whatConflicts() throws {
    let whole = try findings(leavingOut: [])
    #expect(whole.about.count == 2 && whole.actions.count == 2)
    #expect(whole.about.contains { $0.contains("two answers conflict, no (1 June 2026) and yes (1 June 2026)") })
    #expect(whole.about.contains { $0.contains("alpha@example.org") && $0.contains("office line") })
    #expect(whole.words.contains("yes, thanks to Pat"))
    for omission in ReportOmission.allCases {
      let shared = try findings(leavingOut: [omission])
      #expect(shared.about.contains { $0.contains("two answers conflict, no (1 June 2026) and yes (1 June 2026)") })
      #expect(shared.actions.contains { $0.contains("no (1 June 2026), or else yes (1 June 2026)") })
      #expect(shared.words == [])
    }
    let unreachable = try findings(leavingOut: [.contacts])
    #expect(!(unreachable.about + unreachable.actions).contains { $0.contains("alpha@") || $0.contains("office line") })
  }

  @Test func whatIsLeftOutIsSaid() throws {
    let report = ReportMaker(
      Conversations.rows(try Conversations.golden("marlbeck"), leavingOut: [.contacts, .money])
    ).report()
    let brief = try #require(report.sections.first)
    #expect(
      brief.parts.contains(
        .paragraph(
          "Left out of this copy: how organisations are reached, sums of money and what was said in people's own words."
        )))
  }
}
