import Answers
import Conversation
import Dialogue
import Record

/// Somebody who says all sorts of things: fitting answers, commands, corrections, nonsense. The same seed says the same.
public struct RandomPerson {
  private var random: SeededRandom

  /// The person of this seed.
  public init(seed: UInt64) { random = SeededRandom(seed: seed) }

  private static let answers: [Kind: [String]] = [
    .yesNo: ["yes", "no", "partly", "used to", "yes, I think so", "nope", "sort of", "all of them", "none"],
    .count: ["6", "none", "about 12", "just the one, 3 days", "4.5 FTE", "2 or 3", "at least 5", "a handful"],
    .share: ["7 of 9", "half", "most of them", "about two thirds", "5 but two are carers", "4, out of 10 or 11", "3"],
    .money: ["£12k", "about 5 grand", "12k a year", "fifteen hundred a month", "90 over three years", "30"],
    .time: ["since 1998", "3 years", "just before covid", "ages", "over ten", "2010ish", "til next march", "rolling"],
    .choice: ["1", "2", "the first", "one", "several", "formal"],
    .choices: ["1 and 3", "advice", "training, advice", "all of them", "none", "something else"],
    .names: ["Alpha Group", "Beta and Gamma", "Delta CIC, Epsilon", "none that I know of", "three, can't name one"],
    .rating: ["shapes decisions, strategic", "told", "operational only"],
    .contact: ["office line, mon-thurs 10-4", "Facebook only", "email, no idea on hours", "by appointment"],
    .text: ["Marlbeck", "some words about it", "the equality lead", "it depends"],
  ]

  private static let all = answers.values.flatMap { $0 }.sorted()

  private static let commands = [
    "help", "why", "example", "options", "what is a core grant", "sources", "repeat", "question", "back", "undo",
    "undo",
    "review", "left", "where am i", "go to engagement", "go to your area", "note ring the chair", "shorter", "longer",
    "wording standard", "findings", "actions", "give number 1 to the lead by March", "mark 2 done", "do 1 by Friday",
    "summary", "more", "change committee", "change contact", "change staff",
    "add Zeta Forum", "rename Alpha Group to Omega", "merge Beta into Gamma", "remove Alpha Group",
    "restore Alpha Group",
    "now answering: Sam", "/help", "answer pause", "pause",
  ]

  private static let oddities = [
    "", "   ", "\u{1B}[2J", "𝟠 of 🤷‍♀️", "‮right to left", "no, six", "actually the core grant's 15 not 12",
    "same as before", "99999999999999999999 million", "9 of 7", ",,,;;", "and", "'", "£", "one one one one",
  ]

  /// The next input to the conversation as it stands.
  public mutating func next(_ conversation: Conversation, day: Day) -> Input {
    switch random.next() % 100 {
    case 0..<2: Input(.leave, day: day)
    case 2..<4: Input(.resume, day: day)
    case 4: Input(.silence, day: day)
    case 5: Input(.tooLong(bytes: 9000), day: day)
    case 6: Input(.unreadable, day: day)
    default: Input(.utterance(utterance(conversation)), day: day)
    }
  }

  private mutating func utterance(_ conversation: Conversation) -> String {
    let die = random.next() % 100
    if die < 12 { return pick(RandomPerson.commands) }
    if die < 18 { return pick(RandomPerson.oddities) }
    if die < 26 { return "skip" }
    if die < 34 { return pick(["don't know", "no idea", "dunno", "rather not say"]) }
    guard let frame = conversation.frame else { return "yes" }
    guard let station = frame.station else { return pick(["yes", "no", "1", "2"]) }
    let question = conversation.dialogue.questions[station.question]
    if die < 60, question.examples > 0 {
      let id = "\(question.name).example-\(Int(random.next() % UInt64(question.examples)) + 1)"
      return conversation.dialogue.wordings[0].render(Phrase(id), in: conversation.dialogue)
    }
    if die < 66, let item = conversation.record.items.filter(\.isLive).randomElement(using: &random) {
      return item.name + " " + pick(RandomPerson.answers[question.kind] ?? ["yes"])
    }
    if die < 72 { return pick(RandomPerson.all) }
    return pick(RandomPerson.answers[question.kind] ?? ["yes"])
  }

  private mutating func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
}
