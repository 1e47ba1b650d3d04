import Testing

/// Two known answers that conflict: both are kept, and the person says which one stands.
@Suite struct ContestTests {
  /// A committee of seven of nine; then something else is said of it by the way.
  private func contested() throws -> Talk {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9")
    #expect(talk.asked == "ulo.years")
    talk.says("since 1998, and the committee is 3 of 8")
    return talk
  }

  @Test func aSettledAnswerIsNotOverwritten() throws {
    let talk = try contested()
    #expect(
      talk.said.contains(
        "Two answers about Management committee, Alpha Group conflict. Which one stands?"))
    #expect(talk.answer("ulo.committee", "Alpha Group") == "7 out of 9, 78 per cent")
    #expect(talk.rival("ulo.committee", "Alpha Group") == "3 out of 8, 38 per cent")
    #expect(talk.answer("ulo.years", "Alpha Group")?.hasPrefix("since 1998") == true, "the rest is taken")
  }

  @Test(arguments: [
    ("2", "3 out of 8, 38 per cent"), ("the first", "7 out of 9, 78 per cent"),
    ("7 out of 9", "7 out of 9, 78 per cent"),
  ])
  func theOneThatIsChosenStands(_ words: String, _ answer: String) throws {
    var talk = try contested()
    #expect(talk.says(words).contains("Settled: \(answer)."))
    #expect(talk.answer("ulo.committee", "Alpha Group") == answer)
    #expect(talk.rival("ulo.committee", "Alpha Group") == nil)
    #expect(talk.asked == "ulo.contact")
  }

  @Test(arguments: ["skip", "both", "3", "both of them", "don't know", "no idea"])
  func bothAreKeptWhereNoneIsChosen(_ words: String) throws {
    var talk = try contested()
    #expect(talk.says(words).contains("Both are kept, and the summary names both."))
    #expect(talk.entry("ulo.contact", "Alpha Group") == nil, "what is asked next has no answer by that")
    #expect(talk.rival("ulo.committee", "Alpha Group") != nil)
    #expect(talk.says("summary").contains { $0.contains("7 out of 9, 78 per cent, or else 3 out of 8, 38 per cent") })
  }

  @Test(arguments: ["yes", "5 of 10"]) func whatChoosesNeitherIsAskedAgain(_ words: String) throws {
    var talk = try contested()
    talk.says(words)
    #expect(talk.isContested, "\(talk.said)")
    #expect(talk.entry("ulo.contact", "Alpha Group") == nil)
  }

  @Test func theSameAgainIsNoConflict() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "since 1998, with 7 of the 9 trustees")
    #expect(talk.rival("ulo.committee", "Alpha Group") == nil)
    #expect(talk.asked == "ulo.contact")
  }

  @Test func aFigureWithoutItsCueIsNoConflict() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "since 1998, 3 of 8")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "7 out of 9, 78 per cent")
    #expect(talk.rival("ulo.committee", "Alpha Group") == nil)
  }

  @Test func aCorrectionIsNone() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "no, six")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "6 out of 9, 67 per cent")
    #expect(talk.rival("ulo.committee", "Alpha Group") == nil)
  }

  @Test func moreThanThereWereMayAnswerWhatIsAskedNow() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "no, 1998")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "7 out of 9, 78 per cent")
    talk.says("2")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "7 out of 9, 78 per cent")
    #expect(talk.answer("ulo.years", "Alpha Group")?.hasPrefix("since 1998") == true, "\(talk.said)")
  }

  @Test(arguments: ["no, yes", "actually yes"]) func aYesIsCorrectedLikeAnythingElse(_ words: String) throws {
    var talk = try Talk.atCommittee()
    talk.goes(to: "ulo.staff")
    talk.says("6", "partly")
    #expect(talk.answer("ulo.diversity", "Alpha Group") == "partly")
    talk.says(words)
    #expect(talk.answer("ulo.diversity", "Alpha Group") == "yes")
  }
}

/// A conflict that comes up where no question was asked, such as at an offer, leads on like any other.
@Suite struct ContestAtAnOfferTests {
  /// Two organisations with an answer each to two questions, joined while what is open is offered.
  private func atContest() throws -> Talk {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "since 1998")
    for _ in 0..<200 where talk.asked != "ulo.committee" { talk.says("skip") }
    talk.says("4 of 8", "since 2005")
    for _ in 0..<200 where !talk.isOffered { talk.says("skip") }
    #expect(talk.isOffered)
    talk.says("merge Alpha Group into Beta Voices")
    if talk.said.contains(where: { $0.hasSuffix("Yes or no.") }) { talk.says("yes") }
    #expect(talk.isContested, "\(talk.said)")
    return talk
  }

  @Test func whatChoosesNeitherIsSaidAndTheConflictIsAskedAgain() throws {
    var talk = try atContest()
    let said = talk.says("purple")
    #expect(said.first == "There is a problem: \"purple\" is none of these. Say a number, or skip.")
    #expect(talk.isContested)
    #expect(talk.says("1").first?.hasPrefix("Settled: ") == true)
  }

  @Test func skippingLeadsToTheEnd() throws {
    var talk = try atContest()
    for _ in 0..<200 where !talk.conversation.isEnded { talk.says("skip") }
    #expect(talk.conversation.isEnded)
    #expect(!talk.isContested)
  }
}

extension Talk {
  fileprivate var isOffered: Bool { if case .offer? = conversation.frame?.purpose { true } else { false } }
  fileprivate var isContested: Bool { if case .contest? = conversation.frame?.purpose { true } else { false } }
}
