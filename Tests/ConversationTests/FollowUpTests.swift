import Answers
import Conversation
import Dialogue
import Record
import TestSupport
import Testing

/// At most two follow-ups in a row, each time that is asked for what an answer left out counted as one.
@Suite struct FollowUpTests {
  /// Five boards have been named, and of one it was said that it doesn't meet.
  private func withFiveBoards() throws -> Talk {
    var talk = try Talk()
    talk.goes(to: "engagement.arrangements")
    talk.says(
      "LD partnership board, autism board, carers forum, MH forum and older people's forum, the autism board doesn't meet"
    )
    return talk
  }

  @Test func whatIsLeftOutIsAskedForInOneLine() throws {
    var talk = try withFiveBoards()
    #expect(
      talk.said.last
        == "Still to say: LD partnership board, carers forum, MH forum and older people's forum. Do they still meet?")
    talk.says("yes")
    #expect(talk.answer("engagement.arrangements.meets", "carers forum") == "yes")
    #expect(talk.answer("engagement.arrangements.meets", "autism board") == "no")
    #expect(talk.asked == "engagement.arrangements.routes")
  }

  @Test(arguments: ["don't know", "we don't know", "dunno"])
  func dontKnowIsNoNoToANarrowerQuestion(_ words: String) throws {
    var talk = try Talk.atCommittee()
    talk.says("more than half")
    #expect(talk.asked == "ulo.committee.most")
    talk.says(words)
    #expect(talk.answer("ulo.committee", "Alpha Group") == "more than half")
  }

  /// What is asked stays asked while other things are answered instead.
  @Test func whatWasPassedByForSomethingElseIsStillAsked() throws {
    var talk = try Talk.atCommittee()
    for other in ["they have 6 staff", "email for contact", "only here is the coverage"] {
      talk.says(other)
      #expect(talk.asked == "ulo.committee", "\(talk.said)")
    }
    talk.says("7 of 9", "no, 6", "no, 8", "no, 5")
    #expect(talk.asked == "ulo.years")
  }

  @Test func rowsCountAsFollowUps() throws {
    var talk = try withFiveBoards()
    talk.says("the carers forum does")
    #expect(
      talk.said.last == "Still to say: LD partnership board, MH forum and older people's forum. Do they still meet?")
    talk.says("MH forum yes")
    #expect(talk.asked == "engagement.effectiveness")
    // What was left out is offered at the end of the section, and left open it isn't asked again.
    for _ in 0..<20 {
      if case .offer? = talk.conversation.frame?.purpose { break }
      talk.says("skip")
    }
    #expect(talk.said.last?.contains("Still meets and Has a route to the council") == true, "\(talk.said)")
    #expect(talk.says("no").first == "Left open. It stands on the list of things to find out.")
    #expect(talk.asked?.hasPrefix("engagement") != true)
    #expect(talk.says("left").contains("Still meets."), "\(talk.said)")
  }

  /// Of what is offered and wanted, all is asked.
  @Test func whatWasLeftOutIsAskedWhenItIsWanted() throws {
    var talk = try withFiveBoards()
    talk.says("the carers forum does", "MH forum yes")
    for _ in 0..<20 {
      if case .offer? = talk.conversation.frame?.purpose { break }
      talk.says("skip")
    }
    talk.says("yes")
    #expect(talk.said.last == "Still to say: LD partnership board and older people's forum. Do they still meet?")
    #expect(talk.says("no").last == "Which groups of people have a route to the council through one of these?")
  }

  /// A new organisation has none of the answers that the others have.
  @Test func ofAMatrixTheItemIsNamedThatAllOfItIsAbout() throws {
    var talk = try Talk()
    talk.says(
      "Marlbeck", "the lead", "Alpha Group and Beta Voices", "Alpha covers everyone, Beta Voices covers everyone")
    talk.says("add Gamma Link", "review", "yes")
    for _ in 0..<40 where talk.asked != "area.groups" { talk.says("skip") }
    #expect(talk.said.last?.hasPrefix("Still to say of Gamma Link: people with") == true, "\(talk.said)")
    talk.says("carers and older people")
    #expect(talk.answer("area.groups", "Gamma Link", "carers") == "yes")
  }

  /// Whoever answers for one item at a time is never asked more than two things more after a question.
  @Test(arguments: ["where-am-i-now", "meeting-access"])
  func neverMoreThanTwoInARow(_ name: String) throws {
    var talk = try Talk(name)
    var (question, inARow, most, partly) = (-1, 0, 0, 0)
    for _ in 0..<600 where !talk.conversation.isEnded {
      talk.says(words(for: talk, &partly))
      guard let frame = talk.conversation.frame, let station = frame.station, frame.purpose == .question else {
        continue
      }
      let now = main(station.question, talk.conversation.dialogue)
      inARow = now == question ? inARow + 1 : 0
      question = now
      most = max(most, inARow)
    }
    #expect(talk.conversation.isEnded)
    #expect(most == 2)
    #expect(partly > 5)
  }

  private func main(_ question: Int, _ dialogue: Dialogue) -> Int {
    dialogue.questions[question].followUpOf.map { main($0, dialogue) } ?? question
  }

  /// Names four things of a list; of what is asked for several, answers for one.
  private func words(for talk: Talk, _ partly: inout Int) -> String {
    guard let frame = talk.conversation.frame, let station = frame.station, frame.purpose == .question,
      frame.attempt == 1
    else {
      if case .offer? = talk.conversation.frame?.purpose { return "no" }
      return "skip"
    }
    let words =
      switch talk.conversation.dialogue.questions[station.question].kind {
      case .yesNo: "yes"
      case .share: "2 of 5"
      case .rating: "gets told"
      case .money: "£5000 a year"
      case .time: "since 2012"
      case .names: "Alpha forum, Beta forum, Gamma forum and Delta forum"
      case .count, .choice, .choices, .contact, .text: "skip"
      }
    guard frame.addresses.count > 1, words != "skip", let last = frame.addresses.last else { return words }
    partly += 1
    let named = last.items.items.dropFirst(station.items.count).map { talk.conversation.record.items[$0].name }
    return named.count > 1 ? named.joined(separator: " ") : "\(named[0]) \(words)"
  }
}
