import Testing

@testable import Terminal

/// Rows of accounts: at most 40 columns, broken where it reads well.
@Suite struct RowTests {
  @Test(arguments: [
    ("Your area: done.", "Your area: done."),
    ("Engagement and co-production: 12 open...", "Engagement and co-production: 12 open..."),
    (
      "Management committee, Marlbeck CIL: 7 out of 9, 78 per cent.",
      "Management committee, Marlbeck CIL:\n7 out of 9, 78 per cent."
    ),
    (
      "Speaks for, Marlbeck CIL, people with physical and/or sensory impairment: yes.",
      "Speaks for, Marlbeck CIL,\npeople with physical and/or sensory\nimpairment: yes."
    ),
    ("Next: the other organisations that were counted.", "Next: the other organisations that were\ncounted."),
    ("1, direct payments information, advice and guidance.", "1, direct payments information,\nadvice and guidance."),
  ]) func areBroken(_ row: String, _ expected: String) {
    #expect(Row.broken(row) == expected)
  }

  @Test func aLongWordStaysWhole() {
    let word = String(repeating: "w", count: 60)
    #expect(Row.broken("Contact: \(word) or the office") == "Contact:\n\(word)\nor the office")
    #expect(Row.broken(word) == word)
    #expect(Row.broken("") == "")
  }

  @Test func columnsAreCountedAsATerminalDoes() {
    let wide = "Contact, " + String(repeating: "日本", count: 9) + " here"
    #expect(Row.broken(wide).split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 40 })
  }
}
