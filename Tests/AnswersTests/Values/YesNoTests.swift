import Testing

@testable import Answers

/// What people type for yes, no and what lies between, and what it means. The descriptions are explained in `Describing.swift`.
struct YesNoTests {
  @Test func read() {
    for (text, meaning) in Self.table {
      #expect(described(TestSlots.read(text, TestSlots.yesNo)) == meaning, "\(text)")
    }
  }

  private static let table: [(String, String)] = [
    ("yeah partly", "partly"),
    ("used to", "past"),
    ("no grant, we buy bits of training, 2 or 3 grand", "yes"),
    ("mostly disabled but all white I think", "~partly"),
    ("no", "no"),
    ("no idea", "dont-know"),
    ("it ran out last March", "past"),
    ("not really", "no"),
    ("sort of", "partly"),
    ("yes and no", "partly"),
    ("yes", "yes"),
    ("they do", "yes"),
    ("not that I know of", "?no"),
    ("I don't think so", "~no"),
    ("probably", "~yes"),
    ("nope", "no"),
    ("dunno", "dont-know"),
    ("core grant", "yes"),
    ("no longer", "past"),
    ("Yes.", "yes"),
    ("yep, they do", "yes"),
    ("no they don't", "no"),
    ("no, not since 2019", "past"),
    ("yes but only a bit", "partly"),
    ("in part", "partly"),
    ("to some extent", "partly"),
    ("not entirely", "partly"),
    ("not any more", "past"),
    ("we used to", "past"),
    ("they did until 2020", "past"),
    ("I think so", "~yes"),
    ("i suppose so", "~yes"),
    ("not yet", "no"),
    ("absolutely", "yes"),
    ("maybe", "nothing"),
    ("yes, no, I mean no", "no"),
    ("it's a contract", "yes"),
    ("neither", "nothing"),
    ("half and half", "partly"),
    ("kind of", "partly"),
    ("they don't, no", "no"),
    ("never have", "no"),
    ("yes definitely", "yes"),
    ("no comment", "declined"),
    ("not applicable", "not-applicable"),
    ("pass", "skipped"),
    ("some of them do", "partly"),
    ("not as far as I know", "?no"),
    ("yes as far as I know", "~yes"),
    ("mixed", "partly"),
    ("no not really, they used to", "past"),
    ("isn't really", "no"),
    ("of course", "yes"),
    ("stopped in 2019", "past"),
    ("we've never funded them", "no"),
    ("y", "yes"),
    ("n", "no"),
    ("nah", "no"),
    ("aye", "yes"),
    ("👍", "yes"),
  ]
}
