import Answers
import Conversation
import Findings
import TestSupport
import Testing

/// Who does what, by when, and how far it is.
@Suite struct ActionTests {
  /// Two organisations; of the first the committee isn't known.
  private func talk() throws -> Talk {
    var talk = try Talk.atCommittee()
    talk.says("don't know")
    return talk
  }

  @Test func anActionIsGivenToSomebodyByItsTopic() throws {
    var talk = try talk()
    let said = talk.says("give the Alpha committee one to the equality lead by March")
    #expect(
      said.prefix(3) == [
        "In the action plan: Ask Alpha Group's chair for two counts, all members and those who use services. Never ask for names.",
        "Owner: the equality lead.", "By when: 31 March 2027.",
      ])
  }

  @Test func anActionIsGivenToSomebodyByItsNumber() throws {
    var talk = try talk()
    let first = talk.says("actions").first ?? ""
    #expect(first.hasPrefix("1, "))
    let said = talk.says("assign 1 to Jo")
    #expect(said.first == "In the action plan: \(first.dropFirst(3))")
    #expect(said.contains("Owner: Jo."))
    #expect(talk.says("actions").contains("Owner: Jo."))
  }

  @Test func whatIsAskedStaysAsked() throws {
    var talk = try talk()
    let asked = talk.asked
    talk.says("assign 1 to Jo", "mark 1 done", "do 1 by Christmas", "give number 99 to Jo", "do 1 by yesterday")
    #expect(talk.asked == asked)
  }

  @Test func undoTakesItBack() throws {
    var talk = try talk()
    let before = talk.conversation.handlings
    talk.says("give number 1 to Jo")
    #expect(talk.conversation.handlings != before)
    let said = talk.says("undo")
    #expect(talk.conversation.handlings == before)
    #expect(said.first?.hasPrefix("Taken back. In the action plan: ") == true)
  }

  @Test(arguments: [
    ("give number 99 to Jo", "no action fits \"99\""), ("assign the space rocket to Jo", "no action fits"),
    ("do 1 by yesterday", "is no day to come"), ("do 1 by whenever", "is no day to come"),
    ("mark committee done", "several actions fit \"committee\""),
  ])
  func whatDoesNotFitIsSaid(_ line: String, _ problem: String) throws {
    var talk = try talk()
    let said = talk.says(line)
    #expect(said.first?.hasPrefix("There is a problem: ") == true && said.first?.contains(problem) == true, "\(said)")
    #expect(talk.conversation.handlings.isEmpty)
  }

  @Test func whatIsDoneComesLast() throws {
    var talk = try talk()
    let plan = talk.conversation.actionItems().count
    talk.says("mark 1 done")
    let last = try #require(talk.conversation.actionItems().last)
    #expect(talk.conversation.actionItems().count == plan)
    #expect(last.last?.id == "actions.done")
  }

  @Test func whatIsAnsweredStaysWhereSomebodyHadIt() throws {
    var talk = try talk()
    talk.says("give the Alpha committee one to Jo", "change committee Alpha", "7 of 9")
    let said = talk.conversation.actionItems().filter { $0.contains { $0.id == "actions.settled" } }
    #expect(said.count == 1)
    #expect(said.first?.contains { $0.id == "actions.owner" } == true)
  }

  @Test func whatIsDueComesFirstOnComingBack() throws {
    var talk = try talk()
    talk.says("give number 3 to Jo by tomorrow")
    talk.leaves()
    let said = talk.comesBack()
    let due = try #require(said.firstIndex { $0.hasPrefix("Due: ") })
    #expect(said[due + 1] == "Owner: Jo.")
    #expect(talk.says("actions").dropFirst().contains("Owner: Jo."))
  }

  @Test func mergedOrganisationsKeepTheirActions() throws {
    var talk = try talk()
    talk.says("give the Alpha committee one to Jo", "merge Alpha Group into Beta Voices", "yes")
    #expect(talk.conversation.actionItems().joined().contains { $0.id == "actions.owner" })
  }

  @Test(arguments: [
    ("March", "2027-03-31"), ("31 March", "2027-03-31"), ("31/3/2027", "2027-03-31"), ("2027-03-31", "2027-03-31"),
    ("the end of June", "2026-06-30"), ("Christmas", "2026-12-26"), ("tomorrow", "2026-06-02"), ("today", "2026-06-01"),
    ("Friday", "2026-06-05"), ("next Monday", "2026-06-08"), ("the end of the month", "2026-06-30"),
    ("the end of the year", "2026-12-31"), ("in two weeks", "2026-06-15"),
  ])
  func aLastDayIsRead(_ words: String, _ day: String) throws {
    let today = try #require(Day(year: 2026, month: 6, day: 1))
    #expect(Deadline.read(words, today: today)?.iso == day)
  }

  @Test(arguments: ["1999", "yesterday", "", "when it suits", "last March", "last week"])
  func whatIsNoDayToComeIsNone(_ words: String) throws {
    let today = try #require(Day(year: 2026, month: 6, day: 1))
    #expect(Deadline.read(words, today: today) == nil)
  }

  /// Whoever has heard the numbers goes on using them.
  @Test func numbersStayWhateverIsSaidOfActions() throws {
    var talk = try Talk.atCommittee()
    talk.says("don't know", "don't know", "don't know", "don't know")
    let second = try #require(talk.conversation.actionPlan().first { $0.number == 2 })
    talk.says("give number 3 to Jo by tomorrow", "mark number 1 done")
    talk.says("mark number 2 done")
    #expect(talk.conversation.actionPlan().first { $0.key == second.key }?.handling.status == .done)
    #expect(talk.conversation.actionPlan().first?.number == 3, "what is due comes first")
  }
}
