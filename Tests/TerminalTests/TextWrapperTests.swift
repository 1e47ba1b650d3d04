import Testing

@testable import Terminal

struct TextWrapperTests {
  private func wrapped(_ text: String, _ columns: Int) -> String { TextWrapper(columns: columns).wrapped(text) }

  @Test func breaksBetweenWords() {
    #expect(wrapped("one two three four", 9) == "one two\nthree\nfour")
    #expect(wrapped("one two", 7) == "one two")
    #expect(wrapped("one two", 6) == "one\ntwo")
  }

  @Test func keepsLinesThatAreThere() {
    #expect(wrapped("", 20) == "")
    #expect(wrapped("\n", 20) == "\n")
    #expect(wrapped("a\n\nb\n", 20) == "a\n\nb\n")
  }

  @Test func neverCutsAWord() {
    #expect(wrapped("a https://example.org/a/long/one b", 10) == "a\nhttps://example.org/a/long/one\nb")
    #expect(wrapped("no\u{A0}break here", 6) == "no\u{A0}break\nhere")
  }

  @Test func keepsSpacesInsideALineAndDropsThoseAtABreak() {
    #expect(wrapped("a  b", 20) == "a  b")
    #expect(wrapped("  indented", 20) == "  indented")
    #expect(wrapped("one   two ", 5) == "one\ntwo")
  }

  @Test func countsColumnsNotBytes() {
    #expect(wrapped("日本 日本 日本", 9) == "日本 日本\n日本")
    #expect(wrapped("Môn Môn", 7) == "Môn Môn")
    #expect(wrapped("e\u{301}e\u{301} e\u{301}", 4) == "e\u{301}e\u{301} e\u{301}")
  }

  @Test func neverMakesALineTooLongAndLosesNothing() {
    let words = (1...400).map { String(repeating: "x", count: $0 % 13 + 1) }
    for columns in 13...80 {
      let lines = wrapped(words.joined(separator: " "), columns).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= columns })
      #expect(lines.joined(separator: " ") == words.joined(separator: " "))
    }
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1),
    ("日", 2), ("ｱ", 1), ("Ａ", 2), ("👍", 2), ("👩‍👩‍👧", 2), ("☎\u{FE0F}", 2), ("☎", 1),
    ("🇬🇧", 2), ("\u{301}", 0), ("각", 2),
  ])
  func displayWidth(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func wideCharactersAscend() {
    for (first, second) in zip(wideCharacters, wideCharacters.dropFirst()) {
      #expect(first.upperBound < second.lowerBound)
    }
  }

  @Test func widthIsBetweenTwentyAndTwoHundred() {
    #expect(LineWidth().columns(window: 132) == 80)
    #expect(LineWidth().columns(window: 44) == 44)
    #expect(LineWidth().columns(window: 3) == 20)
    #expect(LineWidth().columns(window: nil) == 80)
    #expect(LineWidth(asked: 132).columns(window: 300) == 132)
    #expect(LineWidth(asked: 132).columns(window: 100) == 100)
    #expect(LineWidth(asked: 999).columns(window: 500) == 200)
    #expect(LineWidth(asked: 1).columns(window: 80) == 20)
  }
}
