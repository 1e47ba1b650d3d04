import Testing

/// A change, a new name and an undo in as few words as people use.
@Suite struct ChangeInOneGoTests {
  @Test func theTopicAndTheAnswerInOneLine() throws {
    var talk = try Talk.atCommittee()
    talk.says("5 of 8", "change committee 5 of 9")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "5 out of 9, 56 per cent")
    #expect(talk.asked == "ulo.years")
  }

  @Test func oneValueToAnother() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "change 7 to 6")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "6 out of 9, 67 per cent", "\(talk.said)")
    #expect(talk.asked == "ulo.years")
    #expect(talk.says("change 40 to 50").first?.hasPrefix("There is a problem: no question") == true)
  }

  @Test func aNewNameIsMissing() throws {
    var talk = try Talk()
    talk.says("Marlbeck", "the lead")
    #expect(talk.says("rename CIL").first?.contains("needs a new name") == true)
    #expect(talk.asked == "area.known")
    talk.says("Alpha Group")
    #expect(talk.says("rename Alpha Group to").first?.contains("needs a new name") == true)
    #expect(talk.says("merge Alpha Group").first?.contains("with what") == true)
    #expect(talk.says("now answering").contains("Answered by: the lead."))
  }

  /// What is in doubt isn't an answer yet, so that goes, and the answer before it stays.
  @Test func undoInADoubt() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9")
    talk.goes(to: "ulo.staff")
    #expect(talk.says("3 but one is leaving").first == "Which of these do you mean?")
    talk.says("undo")
    #expect(talk.asked == "ulo.staff")
    #expect(talk.answer("ulo.years", "Alpha Group") == "skipped")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "7 out of 9, 78 per cent")
  }

  /// A follow-up whose rows are answered one by one is asked as often as on the way, and not again and again.
  @Test func aFollowUpLookedAtAgain() throws {
    var talk = try Talk()
    talk.goes(to: "engagement.arrangements")
    talk.says("none")
    talk.says("change arrangements", "LD board")
    var inARow: [String] = []
    for words in ["yes", "learning disabilities", "carers", "older people", "mental health"] {
      guard talk.asked?.hasPrefix("engagement.arrangements") == true else { break }
      inARow.append(talk.asked ?? "")
      talk.says(words)
    }
    #expect(inARow.count <= 3, "\(inARow)")
  }
}
