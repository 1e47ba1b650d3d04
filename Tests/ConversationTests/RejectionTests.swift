import Testing

/// What is said to be wrong is never an answer, and a correction goes to what it corrects.
@Suite struct RejectionTests {
  @Test(arguments: ["wrong", "no, that's wrong", "That's not right.", "incorrect"])
  func nothingIsStored(_ words: String) throws {
    for question in ["ulo.years", "ulo.contact", "ulo.staff", "area.networks"] {
      var talk = try Talk.atCommittee()
      talk.says("7 of 9")
      talk.goes(to: question)
      let before = talk.conversation.record
      talk.says(words)
      #expect(talk.conversation.record == before, "\(question)")
    }
    var meeting = try Talk("meeting-access")
    meeting.goes(to: "meeting.people")
    meeting.says(words)
    #expect(meeting.answer("meeting.people") == nil)
  }

  @Test func aNoWithAnotherQuestionsAnswerCorrectsThat() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9")
    talk.goes(to: "ulo.staff")
    talk.says("no, the committee is 3 of 8")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "3 out of 8, 38 per cent")
    #expect(talk.answer("ulo.staff", "Alpha Group") == nil)
    #expect(talk.asked == "ulo.staff")
  }

  @Test func wordsAreCorrectedByABareNo() throws {
    var talk = try Talk()
    talk.says("Marlbeck", "no, Thornleigh")
    #expect(talk.answer("start.area") == "Thornleigh")
    #expect(talk.asked == "start.who")
    talk = try Talk.atCommittee()
    talk.goes(to: "ulo.contact")
    talk.says("email", "no, phone")
    #expect(talk.answer("ulo.contact", "Alpha Group") == "phone")
    #expect(talk.asked == "ulo.contact.hours")
  }

  /// "Nine" is out of how many, and so is "no, ten".
  @Test func aFollowUpIsCorrectedByItself() throws {
    var talk = try Talk.atCommittee()
    #expect(talk.says("seven", "nine").first == "Understood: 7 out of 9, 78 per cent.")
    talk.says("no, ten")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "7 out of 10, 70 per cent")
    #expect(talk.asked == "ulo.years")
  }

  @Test func bothNumbersAtTheTotal() throws {
    var talk = try Talk.atCommittee()
    talk.says("seven", "seven of nine")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "7 out of 9, 78 per cent")
    talk = try Talk.atCommittee()
    talk.says("seven", "half")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "7")
  }
}
