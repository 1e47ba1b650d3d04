import Answers
import Conversation
import Dialogue
import Findings
import Record

/// An answer, in words.
public struct AnswerRow: Hashable, Sendable {
  /// Where it stands.
  public let address: Address
  /// The question's id.
  public let question: String
  /// What the question is about.
  public let title: String
  /// The items that it was asked for, by name.
  public let items: [String]
  /// The answer, as it stands now.
  public let answer: Answer
  /// How it is said back.
  public let text: String
  /// A second answer that conflicts with it.
  public let rival: Rival?
  /// Who gave it.
  public let by: String?
  /// The day on which it was given.
  public let on: Day
  /// The earlier conversation that it was carried over from, where nobody has confirmed it since.
  public let carriedFrom: String?

  /// A second answer that conflicts with the first.
  public struct Rival: Hashable, Sendable {
    /// How it is said back.
    public let text: String
    /// Who gave it.
    public let by: String?
    /// The day on which it was given.
    public let on: Day
  }
}

/// Something that follows, in words.
public struct FindingRow: Hashable, Sendable {
  /// The rule's id.
  public let id: String
  /// The items that it was found for, by name.
  public let items: [String]
  /// How much it matters.
  public let severity: Severity
  /// What is said.
  public let text: String
  /// How sure the answers are.
  public let certainty: Certainty
  /// The words that it rests on; none where it rests on no answer, or where they are left out.
  public let words: [String]
  /// What would change it.
  public let change: String?
  /// Does it rest on a figure of the program's own?
  public let isOwnJudgement: Bool
  /// The reading in which alone it holds.
  public let onlyIn: String?
  /// The share that it rests on as it is when carers don't count, in per cent, where some are carers.
  let withoutCarers: Int?
}

/// Something to do, in words.
public struct ActionRow: Hashable, Sendable {
  /// Its number in the plan, by which people call it: 1 for the first.
  public let number: Int
  /// The id of the question or the finding that it comes of, with the items that it names: the same for as long as the conversation lives.
  public let id: String
  /// What to do.
  public let what: String
  /// Why.
  public let why: String?
  /// Whom to ask.
  public let whom: String?
  /// Where to look.
  public let look: String?
  /// Does it come of a finding that is to be seen to first?
  public let isFirst: Bool
  /// Who does it, by when, and how far it is.
  public let handling: Handling
  /// What it came of is no more: somebody had it in hand, and it has been answered since.
  public let isSettled: Bool
  /// How it stands, in sentences.
  public let standing: [String]

  /// Is there nothing left to do?
  public var isOver: Bool { isSettled || handling.status == .done }
  /// How far it is, in a word: `open`, `started`, `done` or `answered`.
  public var status: String { isSettled ? "answered" : handling.status.rawValue }
}

/// What a conversation holds, as rows: what reports, CSV and JSON are made of. Everything that is to be left out is left out here.
public struct ReportRows: Sendable {
  let conversation: Conversation
  let wording: Wording
  let leavesOut: Set<ReportOmission>

  var dialogue: Dialogue { conversation.dialogue }
  var record: Record { conversation.record }
  var evaluator: Evaluator { conversation.evaluator }

  /// The rows of a conversation as it is seen on a day.
  ///
  /// - Parameter wording: the wording that they are in; nothing for the standard one.
  public init(
    of conversation: Conversation, on day: Day, leavingOut: Set<ReportOmission> = [], in wording: Wording? = nil
  ) {
    self.conversation = conversation.seen(on: day)
    self.wording = wording ?? conversation.dialogue.wordings[0]
    leavesOut = leavingOut
  }

  /// The day on which it is seen.
  public var day: Day { conversation.today }

  /// May people's own words be shown?
  var showsWords: Bool { leavesOut.isEmpty }

  // MARK: Answers

  /// All answers that count, in the order of the questions. What only follows from another answer is among them.
  public var answers: [AnswerRow] {
    dialogue.questions.filter { $0.fills == nil && isShown($0) }.flatMap { question in
      evaluator.paths(of: question.number, from: ItemPath()).compactMap { answer(at: Address(question.number, $0)) }
    }
  }

  /// The answer at an address; nothing where there is none, or where its question doesn't arise.
  func answer(at address: Address) -> AnswerRow? {
    guard let entry = record[address], evaluator.reach(address).isReachable else { return nil }
    let question = dialogue.questions[address.question]
    let answer = shown(conversation.current(entry.answer, at: address))
    return AnswerRow(
      address: address, question: question.name, title: title(of: address.question), items: names(address.items),
      answer: answer, text: say(answer, for: question),
      rival: entry.rival.map { AnswerRow.Rival(text: say(shown($0.answer), for: question), by: $0.by, on: $0.on) },
      by: entry.by, on: entry.on, carriedFrom: entry.carriedFrom)
  }

  /// An answer as a report has it: where two conflict both, with who gave them and when; and whether it was carried over.
  ///
  /// - Parameter withKept: with the words that were kept beside it, where words are shown.
  func words(of row: AnswerRow, withKept: Bool = false) -> String {
    if withKept, row.rival == nil, let kept = row.answer.detail {
      return word("report.kept", ["answer": .text(words(of: row)), "words": .text(kept)])
    }
    if let rival = row.rival {
      return word(
        "report.contested",
        [
          "answer": .text(sourced(row.text, by: row.by, on: row.on)),
          "rival": .text(sourced(rival.text, by: rival.by, on: rival.on)),
        ])
    }
    return row.carriedFrom == nil ? row.text : word("report.carried", ["answer": .text(row.text), "day": .day(row.on)])
  }

  private func sourced(_ text: String, by who: String?, on day: Day) -> String {
    guard let who else { return word("answer.dated", ["answer": .text(text), "day": .day(day)]) }
    return word("answer.sourced", ["answer": .text(text), "by": .text(who), "day": .day(day)])
  }

  /// Is a question's answer shown at all?
  func isShown(_ question: Question) -> Bool {
    switch question.kind {
    case .contact: !leavesOut.contains(.contacts)
    case .money: !leavesOut.contains(.money)
    case .text: showsWords || dialogue.head.contains(question.number)
    default: question.followUpOf.map { isShown(dialogue.questions[$0]) } ?? true
    }
  }

  /// May a phrase be shown? Not where it says an answer that is left out, be it one of two that conflict.
  func isShown(_ phrase: Phrase) -> Bool { phrase.arguments.entries.allSatisfy { isShown($0.1) } }

  private func isShown(_ argument: Argument) -> Bool {
    switch argument {
    case .answer(_, let question, _): isShown(dialogue.questions[question])
    case .list(let arguments): arguments.allSatisfy { isShown($0) }
    case .phrase(let phrase): isShown(phrase)
    case .text, .number, .day: true
    }
  }

  /// An answer without what is left out. Of what isn't on a question's list only that there is something stays: those are
  /// people's own words.
  private func shown(_ answer: Answer) -> Answer {
    guard !showsWords else { return answer }
    var answer = answer
    (answer.words, answer.detail) = ("", nil)
    func bare(_ pick: Pick) -> Pick {
      Pick(pick.choice, amount: leavesOut.contains(.money) ? nil : pick.amount, counts: pick.counts)
    }
    switch answer.value {
    case .choice(let pick)?: answer.value = .choice(bare(pick))
    case .choices(let picks)?:
      answer.value = .choices(
        picks.map(bare).reduce(into: []) { if !$0.contains($1) || $1.amount != nil { $0.append($1) } })
    case .money(var money)?:
      money.purpose = nil
      answer.value = .money(money)
    default: break
    }
    return answer
  }

  // MARK: Words

  func word(_ id: String, _ arguments: Arguments = Arguments()) -> String { word(Phrase(id, arguments)) }

  func word(_ argument: Argument) -> String { word("name", ["name": argument]) }

  func word(_ phrase: Phrase) -> String { wording.render(showsWords ? phrase : shown(phrase), in: dialogue) }

  /// A phrase whose answers lack what is left out.
  private func shown(_ phrase: Phrase) -> Phrase {
    Phrase(phrase.id, Arguments(inOrder: phrase.arguments.entries.map { ($0.0, shown($0.1)) }))
  }

  private func shown(_ argument: Argument) -> Argument {
    switch argument {
    case .answer(let answer, let question, let day): .answer(shown(answer), question: question, on: day)
    case .list(let arguments): .list(arguments.map { shown($0) })
    case .phrase(let phrase): .phrase(shown(phrase))
    case .text, .number, .day: argument
    }
  }

  /// An answer as one reads it who didn't give it: not "you think", and not what people say of a thing that doesn't count.
  func say(_ answer: Answer, for question: Question) -> String {
    var answer = answer
    switch answer.value {
    case .choices(let picks)?: answer.value = .choices(picks.map { neutral($0, for: question) })
    case .choice(let pick)?: answer.value = .choice(neutral(pick, for: question))
    default: break
    }
    let certainty = answer.certainty
    guard certainty == .soft || certainty == .approximate && hasNoNumbers(answer.value) else {
      return plain(answer, for: question)
    }
    answer.certainty = .firm
    return word(
      certainty == .soft ? "report.as-known" : "report.unsure", ["answer": .text(plain(answer, for: question))])
  }

  private func plain(_ answer: Answer, for question: Question) -> String {
    wording.render(.answer(answer, question: question.number, on: day), in: dialogue)
  }

  private func neutral(_ pick: Pick, for question: Question) -> Pick {
    guard !pick.counts else { return pick }
    var pick = pick
    pick.counts = true
    let said = plain(Answer(.choices([pick]), words: ""), for: question)
    return Pick(nil, text: word("report.not-counted", ["answer": .text(said)]))
  }

  /// Numbers are said to be about so many.
  private func hasNoNumbers(_ value: Value?) -> Bool {
    guard let value else { return false }
    return switch value {
    case .yesNo, .choice, .choices, .names, .rating, .contact, .text: true
    case .count, .share, .money, .time: false
    }
  }

  /// A section's title, for all its items together.
  func title(of section: Section) -> String {
    let own = "\(section.id).report"
    return word(conversation.has(own) ? Phrase(own) : conversation.phrase("\(section.id).title"))
  }

  /// The title of the section that asks a question, or what that follows up.
  func sectionTitle(of question: Int) -> String? {
    let main = dialogue.questions[question].followUpOf ?? question
    return dialogue.sections.first { $0.questions.contains(main) }.map { title(of: $0) }
  }

  func title(of question: Int) -> String { word(conversation.phrase(.title, of: question, in: Scope())) }

  func names(_ items: ItemPath) -> [String] { items.items.map { record.items[$0].name } }
}
