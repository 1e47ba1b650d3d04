import Testing

@testable import Terminal

struct SanitiseTests {
  @Test func ordinaryTextStaysAsItIs() {
    for text in ["", "7 of 9\nyes", "Ynys Môn £12 – “so”", "日本語", "👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 é", "می‌خواهم"] {
      #expect(Sanitise.shown(text) == text)
    }
  }

  @Test func namesWhatSteersATerminal() {
    #expect(Sanitise.shown("\u{1B}[2Jgone") == "[escape][2Jgone")
    #expect(Sanitise.shown("\u{1B}]52;c;eA==\u{07}") == "[escape]]52;c;eA==[bell]")
    #expect(Sanitise.shown("yes\r\nno") == "yes[carriage return]\nno")
    #expect(Sanitise.shown("a\u{0}b\u{8}c\u{7F}") == "a[null]b[backspace]c[delete]")
    #expect(Sanitise.shown("\u{9B}2J\u{90}\u{1}") == "[control sequence]2J[U+0090][U+0001]")
    #expect(Sanitise.shown("a\tb") == "a b")
  }

  @Test func namesWhatHidesOrTurnsText() {
    #expect(Sanitise.shown("\u{202E}evil") == "[right-to-left override]evil")
    #expect(Sanitise.shown("a\u{200F}b\u{2069}") == "a[right-to-left mark]b[end of isolate]")
    #expect(Sanitise.shown("\u{FEFF}\u{200B}\u{2028}") == "[byte-order mark][zero-width space][line separator]")
    #expect(Sanitise.shown("a\u{E0041}") == "a[U+E0041]")
  }

  @Test func nothingThatSteersIsLeftWhateverTheText() {
    let everything = (0...0xFFFF).compactMap(Unicode.Scalar.init).map { String(Character($0)) }.joined()
    for scalar in Sanitise.shown(everything).unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
      #expect(![0x061C, 0x200E, 0x200F, 0x2028, 0x2029].contains(scalar.value))
    }
  }

  @Test func aPromptStaysOnOneLine() {
    #expect(Sanitise.shownOnOneLine("two\nlines: ") == "two lines: ")
  }
}
