import Testing

@testable import Answers

/// How an utterance is cut: numbers, signs, apostrophes, hyphens, ends of sentences.
struct TokenTests {
  /// The tokens of a text, by their original words, with a space between them.
  private func cut(_ text: String) -> String {
    let tokens = Tokens(text)
    return tokens.list.indices.map { tokens.text(of: $0..<$0 + 1) }.joined(separator: "·")
  }

  @Test func cutting() {
    let table = [
      ("£12k", "£·12·k"), ("8/10", "8·/·10"), ("10–4", "10·–·4"), ("10-4", "10·-·4"), ("mon–thurs", "mon·–·thurs"),
      ("mon-thurs", "mon·thurs"), ("4.5", "4.5"), ("12,000", "12,000"), ("12,000.50", "12,000.50"),
      ("12, 000", "12·,·000"),
      ("2024/25", "2024·/·25"), ("3rd", "3rd"), ("50%", "50·%"), ("isn't", "isn't"), ("contract's", "contract's"),
      ("trustees' meeting", "trustees'·meeting"), ("p.a.", "p.a·."), ("p.a. then", "p.a.·then"), ("n/a", "n/a"),
      ("5 yrs. Then", "5·yrs·.·Then"), ("3.4.2019", "3·.·4·.·2019"), ("well.. ok", "well·..·ok"), (".5", ".5"),
      ("info@open-door.org.uk, ok", "info@open-door.org.uk·,·ok"), ("https://x.org/a.", "https://x.org/a·."),
      ("www.speakup.org.uk", "www.speakup.org.uk"), ("board.one", "board·.·one"), ("approx. 5", "approx·5"),
      ("user-led", "user·led"), ("2010-ish", "2010·ish"), ("‘til", "til"), ("don’t", "don’t"), ("", ""),
      (" \t\n", "\n"),
      ("½", "½"), ("1,2,3", "1·,·2·,·3"), ("1,234,567", "1,234,567"), ("1234,567", "1234·,·567"), ("R&D", "R·&·D"),
    ]
    for (text, tokens) in table { #expect(cut(text) == tokens, "\(text)") }
  }

  @Test func folding() {
    func word(_ text: String) -> Word? { Tokens(text).list.first?.word }
    #expect(word("DON’T") == "dont")
    #expect(word("Café") == "cafe")
    #expect(word("it's") == "it")
    #expect(word("ＡＢＣ") == "abc")
    #expect(word("co\u{200B}op") == "coop")
    #expect(word("L.D.") == "ld")
    #expect(word("Łódź") == "lodz")
    #expect(Tokens("１２").list.first?.digits == 12)
    #expect(Tokens("٣").list.first?.digits == 3)
    #expect(word("antidisestablishmentarianism") != word("antidisestablishmentarianist"))
    #expect(word("antidisestablishmentarianism") == word("Antidisestablishmentarianism"))
    #expect(Tokens("\u{202E}seven").list.first?.word == "seven")
  }

  @Test func flags() {
    let tokens = Tokens("The contract's 3rd year. user-led, CIL 0123 12,000")
    let flags = tokens.list.map(\.flags)
    #expect(flags[0].contains([.startsSentence, .capitalised, .spaceBefore]))
    #expect(flags[1].contains(.possessive))
    #expect(flags[2].contains(.ordinal))
    #expect(flags[3].contains(.endsSentence))
    #expect(flags[5].contains(.startsSentence))
    #expect(flags[6].contains(.hyphenBefore))
    #expect(flags[8].contains(.allCapitals))
    #expect(flags[9].contains(.leadingZero))
    #expect(flags[10].contains([.grouped, .endsSentence]))
    #expect(Tokens("99999999999999999999").list.first?.flags.contains(.huge) == true)
  }

  /// Every byte that isn't white space or invisible lies in at most one token, in order.
  @Test func rangesAreOrdered() {
    let tokens = Tokens("Speak Up — “the” 4.5 FTE… 👍🏽 £12k/yr, 10–4; naïve\r\nyes")
    for (left, right) in zip(tokens.list, tokens.list.dropFirst()) { #expect(left.end <= right.start) }
  }

  @Test func wordsOfARange() {
    let tokens = Tokens("…about 5, no, 6.")
    #expect(tokens.words(of: tokens.all) == "about 5, no, 6")
    #expect(tokens.words(of: 0..<1) == "")
    #expect(tokens.text(of: 3..<3) == "")
  }
}
