import Answers
import Conversation
import Testing

/// Help is about what is asked just now, and short; the rest waits for whoever wants it.
@Suite struct HelpTests {
  @Test func atAQuestionItIsShort() throws {
    var talk = try Talk.atCommittee()
    let said = talk.says("help")
    #expect(said.count <= 7, "\(said)")
    #expect(said.contains("Say more to hear what else can be said."))
    #expect(said.last == "How many are on the committee, and how many use services?")
  }

  @Test(arguments: [["more"], ["why", "more"], ["help all"]]) func theRestIsHeardOnceMoreIsSaid(_ words: [String])
    throws
  {
    var talk = try Talk.atCommittee()
    talk.says("help")
    for word in words { talk.says(word) }
    #expect(talk.said.contains("When an answer sounds like a command, say answer before it."), "\(talk.said)")
  }

  @Test func aDoubtHasHelpOfItsOwnAndItsChoicesAgain() throws {
    var talk = try atDoubt()
    #expect(
      talk.says("help") == [
        "Say the number or the words of what you mean, or neither.",
        "Say back to return to the question. Help is about the question then.",
        "Which of these do you mean?", "1, 7 to 10 out of 11.", "2, 7 to 10.", "3, neither of them.",
      ])
    talk.says("back")
    #expect(talk.asked == "ulo.committee", "what it came up at")
    #expect(talk.says("help").contains { $0.contains("why, example, options or sources") })
  }

  @Test(arguments: ["neither", "3", "neither of them", "none of these"]) func neitherAsksAnew(_ words: String) throws {
    var talk = try atDoubt()
    #expect(talk.says(words).first == "Then please say it again in other words.")
    #expect(talk.asked == "ulo.committee")
    #expect(talk.answer("ulo.committee", "Alpha Group") == nil)
  }

  @Test func whoComesBackToADoubtHearsItsChoices() throws {
    var talk = try atDoubt()
    talk.leaves()
    #expect(
      talk.comesBack().suffix(4) == [
        "Which of these do you mean?", "1, 7 to 10 out of 11.", "2, 7 to 10.", "3, neither of them.",
      ])
  }

  @Test func aConflictHasHelpOfItsOwn() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "since 1998, and the committee is 3 of 8")
    let help = talk.says("help")
    #expect(help.first == "Say the number of the answer that stands, both, or neither, to give another one.")
    let choices = [
      "1, 7 out of 9, 78 per cent.", "2, 3 out of 8, 38 per cent.", "3, both, as they are.", "4, neither of them.",
    ]
    #expect(help.suffix(4) == choices[...])
    talk.leaves()
    #expect(talk.comesBack().suffix(4) == choices[...])
    talk.says("neither")
    #expect(talk.asked == "ulo.committee")
    talk.says("5 of 9")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "5 out of 9, 56 per cent")
    #expect(talk.rival("ulo.committee", "Alpha Group") == nil)
  }

  @Test func backFromAConflictKeepsBoth() throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "since 1998, and the committee is 3 of 8")
    #expect(talk.says("back").first == "Both are kept, and the summary names both.")
    #expect(talk.rival("ulo.committee", "Alpha Group") != nil)
    #expect(talk.asked == "ulo.contact")
  }

  @Test func aRemovalHasHelpOfItsOwn() throws {
    var talk = try Talk.atCommittee()
    talk.says("remove Beta Voices")
    #expect(talk.says("help").first == "Say yes to take it off the list, or no to keep it.")
    #expect(talk.says("back").first == "Beta Voices stays on the list.")
    #expect(talk.asked == "ulo.committee")
  }

  @Test func aDoubtDoesNotForgetThatAnAnswerIsLookedAtAgain() throws {
    var talk = try Talk.atCommittee()
    talk.says("4", "8", "change committee", "7 or 10 or 11", "back")
    #expect(talk.conversation.frame?.purpose == .revisit)
    #expect(talk.answer("ulo.committee", "Alpha Group") == "4 out of 8, 50 per cent")
  }

  /// A number that can be read in two ways.
  private func atDoubt() throws -> Talk {
    var talk = try Talk.atCommittee()
    talk.says("7 or 10 or 11")
    return talk
  }
}

/// A long list is heard a page at a time, whatever is asked about in between.
@Suite struct MoreTests {
  @Test func itWaitsThroughDigressions() throws {
    var talk = try Talk.atCommittee()
    let all = Set(talk.says("left"))
    for digression in ["why", "where", "what is a core grant", "help", "example"] {
      talk.says(digression)
      #expect(!talk.conversation.held.isEmpty, "\(digression)")
    }
    let more = talk.says("more")
    #expect(more.count > 5)
    #expect(all.intersection(more).count <= 1, "only the question comes again")
  }

  @Test func itsEndIsSaid() throws {
    var talk = try Talk.atCommittee()
    talk.says("left")
    for _ in 0..<20 where !talk.conversation.held.isEmpty { talk.says("more") }
    #expect(talk.said.contains("That was all."))
    #expect(talk.says("more").first == "There is nothing more.")
  }

  @Test func itIsDroppedWhenWhatItSaysMayBeSoNoLonger() throws {
    var talk = try Talk.atCommittee()
    talk.says("left", "7 of 9")
    #expect(talk.says("more").first == "There is nothing more.")
  }

  @Test(arguments: ["sources", "review"]) func aLongListWaitsWhileItsBeginningIsRepeated(_ command: String) throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "since 1998", "email", "change sources", "change gaps", "deaf people", "go to Alpha Group")
    for question in ["area.known", "ulo.committee"] where talk.conversation.held.isEmpty {
      talk.says("change \(question == "area.known" ? "known" : "committee")", command)
    }
    guard !talk.conversation.held.isEmpty else { return }
    talk.says("repeat")
    #expect(!talk.conversation.held.isEmpty)
    #expect(talk.says("more").first != "There is nothing more.")
  }

  @Test(arguments: [("go to", "go to"), ("what is", "what is"), ("merge", "merge")])
  func aCommandIsNamedAsPeopleSayIt(_ typed: String, _ name: String) throws {
    var talk = try Talk.atCommittee()
    #expect(talk.says(typed).first?.hasPrefix("There is a problem: \"\(name)\" needs a few words") == true)
  }

  @Test func whoIsAnsweringIsWhoeverWasNamedAtTheBeginning() throws {
    var talk = try Talk()
    #expect(talk.says("who is answering").first?.hasPrefix("Nobody is noted") == true)
    talk.says("Marlbeck", "Jo, the lead")
    #expect(talk.says("who is answering").contains { $0.contains("Jo, the lead") })
    talk.says("now answering Sam")
    #expect(talk.says("who is answering").first?.hasPrefix("Now answering: Sam.") == true)
  }

  @Test func wordsThatSoundLikeSkippingCanBeAnAnswer() throws {
    var talk = try Talk()
    talk.says("answer skip")
    #expect(talk.answer("start.area") == "skip")
    talk.goes(to: "area.known")
  }
}
