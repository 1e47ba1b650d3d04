import Testing

@testable import Answers

/// Phrases found by their longest match, with typing slips forgiven where that is asked for.
struct PhraseSetTests {
  private let set = PhraseSet([
    ("direct payments", 1), ("direct payments support", 2), ("payroll & brokerage", 3), ("drop-in", 4),
    ("don't know", 5),
    ("carers", 6), ("24 hours", 7), ("advocacy", 8), ("direct payments", 9), ("CIL", 10),
  ])

  private func match(_ text: String, slips: Bool = false) -> (Int, Int)? {
    let tokens = Tokens(text)
    return set.match(tokens, at: 0, in: tokens.all, slips: slips).map { ($0.payload, $0.length) }
  }

  @Test func longest() {
    #expect(match("direct payments support please")?.0 == 2)
    #expect(match("direct payments, support")?.0 == 1)
    #expect(match("Direct Payments")?.1 == 2)
    #expect(match("direct debit") == nil)
    #expect(match("payments direct") == nil)
  }

  @Test func folded() {
    #expect(match("payroll and brokerage")?.0 == 3)
    #expect(match("drop in")?.0 == 4)
    #expect(match("Drop-In")?.0 == 4)
    #expect(match("dont know")?.0 == 5)
    #expect(match("don’t know")?.0 == 5)
    #expect(match("24 hours")?.0 == 7)
    #expect(match("25 hours") == nil)
    #expect(match("cil's")?.0 == 10)
  }

  @Test func slips() {
    #expect(match("advocasy") == nil)
    #expect(match("advocasy", slips: true)?.0 == 8)
    #expect(match("advoacy", slips: true)?.0 == 8)
    #expect(match("avdocacy", slips: true)?.0 == 8)
    #expect(match("advocaccy", slips: true)?.0 == 8)
    #expect(match("dierct paymets", slips: true)?.0 == 1)
    #expect(match("advacasy", slips: true) == nil, "two slips")
    #expect(match("career", slips: true) == nil, "a word of its own")
    #expect(match("cal", slips: true) == nil, "short words aren't forgiven")
  }

  @Test func payloads() {
    let tokens = Tokens("direct payments")
    #expect(set.payloads(of: tokens.all, in: tokens) == [1, 9])
    #expect(set.payloads(of: 0..<1, in: tokens).isEmpty)
  }

  /// The prefilter by letters never hides a slip.
  @Test func lettersFindEverySlip() {
    let meant: Word = "brokerage"
    for index in 0..<9 {
      for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
        var bytes = Array("brokerage".utf8)
        bytes[index] = letter
        let typed = Word(folded: bytes)
        #expect(
          typed == meant
            || (Slip.isSlip(typed, of: meant) && Slip.isNear(Slip.letters(of: typed), Slip.letters(of: meant))))
      }
    }
  }
}
