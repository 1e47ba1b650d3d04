import Answers
import Conversation
import Record
import TestSupport
import Testing

/// A conversation that begins with the answers of an earlier one.
@Suite struct CarryingTests {
  private static let nextYear = Talk.today.adding(days: 365)

  /// Last year: two organisations, of which one was asked about.
  private func earlier() throws -> Earlier {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "since 1998", "don't know")
    return Earlier(talk.conversation, called: "tidy-heron-41")
  }

  private func begun() throws -> Talk {
    try Talk(from: try earlier(), on: Self.nextYear)
  }

  @Test func itSaysWhereTheAnswersComeFrom() throws {
    let talk = try begun()
    #expect(talk.said.contains { $0.contains("carried over from tidy-heron-41, last heard on") }, "\(talk.said)")
    #expect(talk.said.last == "Council or area: still Marlbeck?")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "7 out of 9, 78 per cent")
    #expect(talk.entry("ulo.committee", "Alpha Group")?.carriedFrom == "tidy-heron-41")
    #expect(talk.entry("ulo.committee", "Alpha Group")?.on == Talk.today)
  }

  @Test func whatWasNotKnownIsAskedAnew() throws {
    let talk = try begun()
    #expect(talk.entry("ulo.contact", "Alpha Group") == nil)
  }

  @Test(arguments: ["yes", "yep", "the same", "Still the same.", "no change", "unchanged"])
  func yesConfirms(_ words: String) throws {
    var talk = try begun()
    #expect(talk.says(words).first == "Still so.")
    let entry = talk.entry("start.area")
    #expect(entry?.carriedFrom == nil)
    #expect(entry?.on == Self.nextYear)
    #expect(talk.answer("start.area") == "Marlbeck")
    #expect(talk.asked == "start.who")
  }

  /// What rests on last year's answers is no news before somebody has confirmed them.
  @Test func noPriorityIsToldOfWhatIsYetToBeConfirmed() throws {
    var last = try Talk.atCommittee()
    last.says("2 of 9")
    #expect(last.conversation.findings().contains { $0.severity == .priority })
    var talk = try Talk(from: Earlier(last.conversation, called: "tidy-heron-41"), on: Self.nextYear)
    for _ in 0..<40 where talk.asked != "ulo.committee" {
      talk.says(talk.isToConfirm ? "yes" : "skip")
      #expect(!talk.said.contains { $0.contains("A priority so far") }, "\(talk.said)")
    }
  }

  /// As far as the committee of the first organisation.
  private func atCommittee() throws -> Talk {
    var talk = try begun()
    for _ in 0..<200 where talk.asked != "ulo.committee" { talk.says(talk.isToConfirm ? "yes" : "skip") }
    return talk
  }

  @Test func aNewAnswerTakesItsPlace() throws {
    var talk = try atCommittee()
    #expect(talk.said.last == "Management committee, Alpha Group: still 7 out of 9, 78 per cent?")
    talk.says("8 of 10")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "8 out of 10, 80 per cent")
    #expect(talk.rival("ulo.committee", "Alpha Group") == nil, "the world may change in a year")
    #expect(talk.entry("ulo.committee", "Alpha Group")?.isCarried == false)
    #expect(talk.asked == "ulo.years")
  }

  @Test func aBareNoAsksTheQuestionInFull() throws {
    var talk = try atCommittee()
    talk.says("no")
    #expect(talk.asked == "ulo.committee")
    #expect(!talk.isToConfirm)
    talk.says("5 of 9")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "5 out of 9, 56 per cent")
  }

  @Test func dontKnowIsAnAnswerToo() throws {
    var talk = try atCommittee()
    talk.says("don't know")
    #expect(talk.entry("ulo.committee", "Alpha Group")?.answer.status == .unknown)
    #expect(talk.entry("ulo.committee", "Alpha Group")?.isCarried == false)
  }

  @Test func whatIsPassedOverStaysUnconfirmedAndIsOfferedAtTheEnd() throws {
    var talk = try atCommittee()
    #expect(talk.says("skip").first == "Passed over. It stays as it was, not confirmed.")
    #expect(talk.asked == "ulo.years")
    #expect(talk.entry("ulo.committee", "Alpha Group")?.isCarried == true)
    #expect(talk.says("findings").contains { $0.contains("not confirmed: Management committee") }, "\(talk.said)")
  }

  @Test func confirmingCanBeTakenBack() throws {
    var talk = try atCommittee()
    talk.says("yes", "undo")
    #expect(talk.entry("ulo.committee", "Alpha Group")?.isCarried == true)
  }

  @Test func helpSaysWhatToSay() throws {
    var talk = try atCommittee()
    #expect(talk.says("help").contains { $0.contains("Yes where it still holds") }, "\(talk.said)")
    #expect(talk.said.last?.contains("still 7 out of 9") == true)
  }

  /// Whoever confirms everything ends with the same answers, none of them carried over.
  @Test(arguments: ["marlbeck", "conflicts", "changes-much"]) func yesToAllOfIt(_ name: String) throws {
    let path = "\(Checkout.folder)/Dialogues/where-am-i-now/conversations/\(name).txt"
    let text = String(decoding: Files.bytes(at: path) ?? [], as: UTF8.self)
    var player = GoldenPlayer(
      try GoldenConversation(name: name, text: text), dialogue: try Checkout.dialogue("where-am-i-now"))
    _ = player.play()
    let before = player.conversation
    var talk = try Talk(from: Earlier(before, called: name), on: before.today.adding(days: 365))
    var confirmed = 0
    for _ in 0..<400 where !talk.conversation.isEnded {
      confirmed += talk.isToConfirm ? 1 : 0
      talk.says(talk.isToConfirm || talk.asked == nil ? "yes" : "skip")
    }
    #expect(talk.conversation.isEnded)
    #expect(confirmed > 3)
    #expect(!talk.conversation.record.contains { $0.isCarried })
    let names = before.record.items.filter(\.isLive).map(\.name)
    #expect(talk.conversation.record.items.filter(\.isLive).map(\.name).sorted() == names.sorted())
    let said = before.answerLines().count
    #expect(talk.conversation.answerLines().count >= said / 2)
  }

  /// The facts of the first turn hold everything: applied again they give the same conversation.
  @Test func theFactsAreEnough() throws {
    var conversation = Conversation(dialogue: try Checkout.dialogue("where-am-i-now"))
    let facts = conversation.begin(Input(.begin, day: Self.nextYear), in: nil, from: try earlier())
    var again = Conversation(dialogue: conversation.dialogue)
    for fact in facts { again.apply(fact) }
    #expect(again == conversation)
  }
}

/// What an organisation answers itself stands beside what the council said of it.
@Suite struct ReplyTests {
  private func replied() throws -> Talk {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "don't know", "now answering Alpha Group", "change committee for Alpha Group", "4 of 9")
    return talk
  }

  @Test func bothAnswersStandWithTheirSources() throws {
    let talk = try replied()
    #expect(talk.answer("ulo.committee", "Alpha Group") == "7 out of 9, 78 per cent")
    #expect(talk.rival("ulo.committee", "Alpha Group") == "4 out of 9, 44 per cent")
    #expect(talk.entry("ulo.committee", "Alpha Group")?.rival?.by == "Alpha Group")
    #expect(talk.said.first?.contains("stands beside 4 out of 9, 44 per cent (Alpha Group,") == true, "\(talk.said)")
  }

  @Test func itIsAFindingAndAnAction() throws {
    var talk = try replied()
    #expect(talk.says("findings").contains { $0.contains("two answers conflict") }, "\(talk.said)")
    #expect(talk.says("mark the conflict one done").isEmpty == false)
    #expect(talk.conversation.actionItems().contains { "\($0)".contains("contested") })
  }

  @Test func whatWasNotKnownIsFilledIn() throws {
    var talk = try replied()
    talk.says("change going for Alpha Group", "since 1998")
    #expect(talk.entry("ulo.years", "Alpha Group")?.by == "Alpha Group")
    #expect(talk.rival("ulo.years", "Alpha Group") == nil)
  }

  @Test(arguments: [
    "Jo", "Alpha Group liaison officer", "liaison officer for Alpha Group", "Jo, who knows Alpha Group well", "Alpha",
    "Beta Group's chair",
    "Alpha Group's contact at the council", "formerly of Alpha Group", "chair of Alpha Group Holdings",
    "the Alpha Groups",
  ])
  func somebodyElseReplaces(_ somebody: String) throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "now answering \(somebody)", "change committee for Alpha Group", "4 of 9")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "4 out of 9, 44 per cent")
    #expect(talk.rival("ulo.committee", "Alpha Group") == nil)
  }

  @Test(arguments: [
    "alpha group", "the Alpha Group", "Alpha Group's chair", "Alpha Group’s head of services", "Maria of Alpha Group",
    "the chair at Alpha Group",
    "Maria from the Alpha Group", "Maria, Alpha Group", "Maria (chair of Alpha Group)",
  ])
  func theOrganisationItselfIs(_ somebody: String) throws {
    var talk = try Talk.atCommittee()
    talk.says("7 of 9", "now answering \(somebody)")
    #expect(talk.said.contains { $0.contains("stand beside what others said") }, "\(talk.said)")
    talk.says("change committee for Alpha Group", "4 of 9")
    #expect(talk.rival("ulo.committee", "Alpha Group") == "4 out of 9, 44 per cent")
  }
}
