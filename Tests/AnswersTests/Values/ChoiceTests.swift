import Testing

@testable import Answers

/// What people type for choices, ratings and free words, and what it means.
struct ChoiceTests {
  private func check(_ table: [(String, String)], _ words: SlotWords) {
    for (text, meaning) in table {
      #expect(described(TestSlots.read(text, words)) == meaning, "\(text)")
    }
  }

  @Test func one() {
    let table: [(String, String)] = [
      ("only us", "one"),
      ("here and Thornleigh", "misread"),
      ("just here", "one"),
      ("nationwide", "several"),
      ("2", "several"),
      ("the first one", "one"),
      ("several areas I think", "~several"),
      ("several aeras", "several"),
      ("this area", "one"),
      ("no idea", "dont-know"),
      ("pass", "skipped"),
      ("only us, no, others too", "one | several"),
    ]
    check(table, TestSlots.coverage)
  }

  @Test func many() {
    let table: [(String, String)] = [
      ("advice, DP support, advocacy", "advice, payments, advocacy"),
      ("all except advocacy", "information, advice, benefits, payments, peer, training, audits"),
      ("1 and 3", "information, advocacy"),
      ("the training, but that's us", "training (doesn't count)"),
      ("training, like I said", "training"),
      ("peer support I suppose", "~peer"),
      ("none", "none"),
      ("the first two", "information, advice"),
      ("everything", "information, advice, advocacy, benefits, payments, peer, training, audits"),
      ("access audits, 5 grand maybe", "~audits 5000"),
      ("access audits £5k, training £2,000", "audits 5000, training 2000"),
      ("training 5k, advice", "training 5000, advice"),
      ("knitting", "'knitting'"),
      ("payroll and advice", "payments, advice"),
      ("social model, it's on the website", "'social model'"),
      ("none that I know of", "?none"),
      ("nothing", "none"),
      ("advice, a lunch club and hate crime reporting", "advice, 'lunch club', 'hate crime reporting'"),
      ("all but training and advocacy", "information, advice, benefits, payments, peer, audits"),
      ("advice but not advocacy", "advice"),
      ("not training, advocacy", "advocacy"),
      ("raffles", "'raffles'"),
      ("dunno", "dont-know"),
      ("rather not say", "declined"),
      ("peer suport", "peer"),
      ("advice; advocacy; training", "advice, advocacy, training"),
    ]
    check(table, TestSlots.services)
  }

  @Test func bothAndNeither() {
    let table: [(String, String)] = [
      ("both", "officer, ulo"),
      ("neither", "none"),
      ("me supposedly", "nothing"),
      ("an officer and a ULO", "officer, ulo"),
      ("the first", "officer"),
    ]
    check(table, TestSlots.pair)
  }

  @Test func ratings() {
    let table: [(String, String)] = [
      ("strategic only really", "level strategic"),
      ("co-wrote the day opps spec", "depth shapes"),
      ("mostly get told things", "depth told"),
      ("both", "level both"),
      ("strategic and operational", "level both"),
      ("consulted, day to day", "depth comments level operational"),
      ("shapes decisions at every level", "depth shapes level both"),
      ("told, not sure about the level", "depth told unknown level"),
      ("not strategic, operational", "level operational"),
      ("no idea", "dont-know"),
      ("in depth, strategic", "depth shapes level strategic"),
      ("operatonal", "level operational"),
    ]
    check(table, TestSlots.effectiveness)
  }

  @Test func text() {
    let table: [(String, String)] = [
      ("pass", "skipped"),
      ("strategic planning", "strategic planning"),
      ("rather not say", "declined"),
      ("don't know", "dont-know"),
      ("pass the parcel on Fridays", "pass the parcel on Fridays"),
      ("Marlbeck, since you ask", "Marlbeck, since you ask"),
    ]
    check(table, TestSlots.text)
  }

  @Test func bareYesAndNo() {
    let table: [(String, String)] = [
      ("yes", "~months [120.._]"),
      ("no", "~months [_..120]"),
      ("yes I think", "~months [120.._]"),
      ("over ten", "~months [120.._]"),
      ("dunno", "dont-know"),
      ("yes definitely", "~months [120.._]"),
      ("12", "months 144"),
    ]
    check(table, TestSlots.moreThanTen)
  }
}
