import Answers
import Testing

/// Twenty cases that simple parsers get wrong, read with the real dialogue's words where its questions ask for them.
@Suite struct CasesReadingsTests {
  /// What is typed at a question, and what it means: see `described` for the shorthand.
  struct Row: Sendable, CustomTestStringConvertible {
    let number: Int
    let typed: String
    let question: String
    var items = ["Marlbeck CIL"]
    var readOut: [String] = []
    let means: [String]

    var testDescription: String { "\(number): \(typed)" }
  }

  static let rows: [Row] = [
    // A share of around 67 per cent: over half, under 75.
    Row(number: 1, typed: "about two thirds", question: "ulo.committee", means: ["~ratio [3:5..7:10]"]),
    Row(number: 2, typed: "seven of the nine trustees", question: "ulo.committee", means: ["7/9"]),
    // The total is still to be asked.
    Row(number: 3, typed: "all bar two", question: "ulo.committee", means: ["rest 2"]),
    // Over half and not all; whether 75 per cent can't be told.
    Row(number: 4, typed: "most of them", question: "ulo.committee", means: ["~ratio [(1:2)..(1)]"]),
    Row(number: 5, typed: "50/50", question: "ulo.committee", means: ["ratio 1:2"]),
    Row(number: 6, typed: "3 in 4", question: "ulo.committee", means: ["ratio 3:4"]),
    Row(number: 7, typed: "5 but two are carers", question: "ulo.committee", means: ["5/_ carers 2"]),
    // Neither don't know nor a firm none.
    Row(number: 8, typed: "none that I know of", question: "area.known", items: [], means: ["?none"]),
    Row(number: 8, typed: "none that I know of", question: "relationship.others", means: ["?none"]),
    // Not no.
    Row(number: 9, typed: "no idea", question: "ulo.diversity", means: ["dont-know"]),
    Row(number: 9, typed: "no idea", question: "ulo.committee", means: ["dont-know"]),
    Row(number: 10, typed: "not sure but I think 4", question: "ulo.staff", means: ["~4"]),
    // Not don't know: it comes back in the review.
    Row(number: 11, typed: "pass", question: "ulo.values", means: ["command skip"]),
    Row(number: 11, typed: "pass", question: "ulo.committee", means: ["command skip"]),
    Row(
      number: 12, typed: "since just before covid", question: "ulo.years",
      means: ["~from [2019-01-01..2020-03-31]"]),
    Row(number: 13, typed: "twenty ten", question: "ulo.years", means: ["from [2010-01-01..2010-12-31]"]),
    Row(number: 14, typed: "about 3 years, no, 5", question: "ulo.years", means: ["months 60"]),
    Row(
      number: 15, typed: "it ran out last March", question: "relationship.funded",
      means: ["past", "relationship.funded.ended to [2026-03-01..2026-03-31]"]),
    // Asked for the end, a bare time is one.
    Row(
      number: 15, typed: "last March", question: "relationship.funded.ended", means: ["to [2026-03-01..2026-03-31]"]),
    Row(number: 15, typed: "2019", question: "relationship.funded.ended", means: ["to [2019-01-01..2019-12-31]"]),
    // Two strands, each with its own sum, whether they were named before or are named by this.
    Row(
      number: 16, typed: "£12k core plus 30 for the contract", question: "relationship.amounts",
      items: ["Marlbeck CIL", "*"],
      means: ["Marlbeck CIL/core grant: 12000", "Marlbeck CIL/contract: 30000"]),
    Row(
      number: 17, typed: "five to ten grand", question: "relationship.amounts", items: ["Marlbeck CIL", "core grant"],
      means: ["~[5000..10000]"]),
    Row(
      number: 18, typed: "fifteen hundred a month", question: "relationship.amounts",
      items: ["Marlbeck CIL", "core grant"], means: ["1500 a month"]),
    Row(
      number: 19, typed: "the first two", question: "area.groups", items: ["*", "carers"],
      readOut: ["Marlbeck CIL", "Speak Up", "Open Door"],
      means: ["Marlbeck CIL/carers: yes", "Speak Up/carers: yes"]),
    Row(
      number: 20, typed: "all except carers", question: "area.groups", items: ["Marlbeck CIL", "*"],
      means: [
        "Marlbeck CIL/learning-disabilities: yes", "Marlbeck CIL/long-term-conditions: yes",
        "Marlbeck CIL/mental-health: yes", "Marlbeck CIL/physical-sensory: yes", "Marlbeck CIL/older-people: yes",
        "Marlbeck CIL/carers: no",
      ]),
  ]

  @Test(arguments: rows) func itMeans(_ row: Row) throws {
    let read = try RealQuestions().reads(row.typed, at: row.question, for: row.items, readOut: row.readOut)
    #expect(read == row.means)
  }

  @Test func everyCaseHasItsRow() { #expect(Set(Self.rows.map(\.number)) == Set(1...20)) }
}
