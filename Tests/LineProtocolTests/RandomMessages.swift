import LineProtocol
import StrictJSON
import TestSupport

/// Messages of every type, with every field now there and now not.
struct RandomMessages {
  private var source: SeededRandom

  init(seed: UInt64) { source = SeededRandom(seed: seed) }

  mutating func frontMessage() -> FrontMessage {
    switch number(9) {
    case 0:
      .open(
        Open(
          front: maybe { $0.id() }, version: maybe { _ in 1 }, token: maybe { $0.text() }, session: maybe { $0.text() },
          key: maybe { $0.text() }, after: maybe { $0.number(1_000_000) }, dialogue: maybe { $0.text() },
          wording: maybe { $0.text() }, from: maybe { Open.Earlier(session: $0.text(), key: $0.text()) },
          agrees: number(2) == 0))
    case 1: .answer(FrontAnswer(id: id(), to: maybe { $0.number(500) }, text: text()))
    case 2: .answer(FrontAnswer(id: "", .choice(texts())))
    case 3: .answer(FrontAnswer(id: id(), .command("skip " + text())))
    case 4: .noAnswer([.silence, .tooLong(bytes: 1 + number(1 << 30)), .unreadable][number(3)])
    case 5: .get(Get(id: maybe { $0.id() }, one(of: Get.What.self), as: maybe { $0.one(of: Get.Format.self) }))
    case 6: .ping(id: maybe { $0.id() })
    case 7: .erase
    default: .close(one(of: Leaving.self))
    }
  }

  mutating func sessionMessage() -> SessionMessage {
    switch number(11) {
    case 0: .hello(hello())
    case 1:
      .opened(
        Opened(
          session: text(), front: id(), role: one(of: Opened.Role.self), number: number(9), newest: number(99),
          key: maybe { $0.text() }, watch: maybe { $0.text() }, dialogue: maybe { $0.text() },
          title: maybe { $0.text() }, wording: maybe { $0.text() }, commands: texts()))
    case 2: .say(Say(number: number(99), remark: one(of: Remark.self), text: text()))
    case 3: .ask(ask())
    case 4: .answered(answered())
    case 5: .ack(Acknowledgement(id: [id(), ""][number(2)], number: number(99), isDuplicate: number(2) == 0))
    case 6: .done(Done(number: number(99), summary: texts(), findings: texts(), actions: texts()))
    case 7:
      .document(
        Document(
          id: maybe { $0.id() }, one(of: Get.What.self), as: one(of: Get.Format.self), part: 1 + number(3),
          of: 4, number(2) == 0 ? .text(text()) : .data([["text": .string(text())], ["known": 3]])))
    case 8: .pong(id: maybe { $0.id() })
    case 9:
      .bye(
        Bye(
          one(of: Bye.Reason.self), canResume: number(2) == 0, session: maybe { $0.text() },
          after: maybe { $0.number(99) }))
    default:
      .error(
        Fault(one(of: Fault.Code.self), at: maybe { $0.text() }, id: maybe { $0.id() }, sentence: text()))
    }
  }

  private mutating func hello() -> Hello {
    var limits = Limits()
    (limits.open, limits.idle, limits.queue) = (number(2), number(3), number(4))
    return Hello(
      versions: [1, 2], server: text(), needsToken: number(2) == 0, limits: limits,
      dialogues: [.init(id: text(), title: text(), wordings: texts())])
  }

  private mutating func ask() -> Ask {
    Ask(
      number: number(99), question: maybe { $0.text() },
      position: maybe { Ask.Position(section: $0.text(), item: $0.maybe { $0.text() }, question: 2, of: 5) },
      attempt: 1 + number(3), text: text(), speech: maybe { $0.text() }, reprompts: texts(),
      short: text(), help: maybe { $0.text() },
      why: maybe { $0.text() }, examples: texts(),
      expects: Expects(
        one(of: Expects.Kind.self),
        choices: texts().map { Expects.Choice($0, label: $0 + "!", says: [$0], scale: maybe { $0.text() }) },
        hints: texts(), grammar: maybe { $0.text() }, isTyped: number(2) == 1), names: texts(), changes: texts())
  }

  private mutating func answered() -> Answered {
    Answered(
      number: number(99), to: maybe { $0.number(9) }, question: text(), title: maybe { $0.text() }, items: texts(),
      by: id(),
      answer: maybe {
        Answered.Reading(
          status: $0.text(), certainty: $0.text(), kind: $0.maybe { $0.text() },
          value: $0.maybe { ["part": [.integer($0.number(9)), 9]] }, said: $0.text(), words: $0.text())
      })
  }

  private mutating func number(_ below: Int) -> Int { Int.random(in: 0..<below, using: &source) }

  private mutating func one<Value: CaseIterable>(of type: Value.Type) -> Value {
    let all = Array(type.allCases)
    return all[number(all.count)]
  }

  private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? { number(2) == 0 ? nil : make(&self) }

  private mutating func id() -> String { "a.\(number(1_000))_-Z" }

  private mutating func texts() -> [String] { (0..<number(4)).map { _ in text() } }

  private mutating func text() -> String {
    let letters = ["a", "é", "\"", "\\", "\u{1}", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", " ", "\u{2028}", "x", "7"]
    return (0..<number(40)).map { _ in letters[number(letters.count)] }.joined()
  }
}
