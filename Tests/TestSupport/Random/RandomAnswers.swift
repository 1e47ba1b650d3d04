import Answers

/// Random answers of every kind, with a liking for what goes wrong in a form of them: open ends, empty lists, texts
/// full of quotes and control characters.
public struct RandomAnswers<Source: RandomNumberGenerator> {
  /// Where the chance comes from.
  public var source: Source

  /// Random answers.
  public init(_ source: Source) { self.source = source }

  /// True once in so many times.
  public mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &source) == 0 }

  /// One of these.
  public mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &source)]
  }

  /// Up to so many of something.
  public mutating func some<Element>(
    upTo most: Int = 3, _ make: (inout RandomAnswers) -> Element
  ) -> [Element] {
    (0..<Int.random(in: 0...most, using: &source)).map { _ in make(&self) }
  }

  /// Something, or nothing.
  public mutating func perhaps<Element>(_ make: (inout RandomAnswers) -> Element) -> Element? {
    once(in: 2) ? nil : make(&self)
  }

  // MARK: Texts and numbers

  /// A text.
  public mutating func text() -> String {
    if once(in: 3) { return one(of: ["seven of the nine trustees", "Marlbeck CIL", "£12k core", "", "null"]) }
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x61...0x7A, 0...0x1F, 0x22...0x22, 0x5C...0x5C, 0x7F...0x2FF, 0x2020...0x2070, 0...0x10FFFF,
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &source) {
      text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: one(of: ranges), using: &source)) ?? "£")
    }
    return text
  }

  /// A whole number, mostly small, at times as large as they come.
  public mutating func number() -> Int {
    once(in: 4) ? Int.random(in: .min ... .max, using: &source) : Int.random(in: -3...200, using: &source)
  }

  /// A fraction.
  public mutating func fraction() -> Fraction {
    Fraction(Int.random(in: -20...400, using: &source), Int.random(in: 1...12, using: &source)) ?? .half
  }

  /// A day, mostly of our times, at times so far away that it has no date of four digits.
  public mutating func day() -> Day {
    once(in: 8)
      ? Day(number: Int.random(in: -4_000_000...4_000_000, using: &source))
      : Day(number: Int.random(in: 0...30_000, using: &source))
  }

  /// A range.
  public mutating func range<Number: Scalar>(_ make: (inout RandomAnswers) -> Number) -> Interval<Number> {
    func end(_ random: inout RandomAnswers) -> Bound<Number> {
      switch Int.random(in: 0..<4, using: &random.source) {
      case 0: .absent
      case 1: .open(make(&random))
      default: .closed(make(&random))
      }
    }
    if once(in: 3) { return Interval(make(&self)) }
    return Interval(low: end(&self), high: end(&self))
  }

  // MARK: Values

  /// A value of a kind.
  public mutating func value(of kind: Kind) -> Value {
    switch kind {
    case .yesNo: .yesNo(one(of: YesNo.allCases))
    case .count:
      .count(Count(people: perhaps { $0.range { $0.number() } }, fullTime: perhaps { $0.range { $0.fraction() } }))
    case .share:
      .share(
        Share(
          part: perhaps { $0.range { $0.number() } }, whole: perhaps { $0.range { $0.number() } },
          rest: perhaps { $0.range { $0.number() } }, carers: perhaps { $0.range { $0.number() } },
          ratio: perhaps { $0.range { $0.fraction() } }))
    case .money: .money(money())
    case .time:
      .time(
        TimeSpan(
          from: perhaps { $0.range { $0.day() } }, to: perhaps { $0.range { $0.day() } },
          months: perhaps { $0.range { $0.number() } }, isRolling: once(in: 3)))
    case .choice: .choice(pick())
    case .choices: .choices(some { $0.pick() })
    case .names: .names(Names(some { $0.thing() }, claimed: perhaps { $0.range { $0.number() } }))
    case .rating:
      .rating(Rating(Dictionary(some { ($0.text(), $0.text()) }, uniquingKeysWith: { first, _ in first })))
    case .contact: .contact(Contact(ways: some { $0.text() }, hours: perhaps { $0.text() }))
    case .text: .text(text())
    }
  }

  private mutating func money() -> Money {
    Money(
      perhaps { $0.range { $0.number() } }, period: perhaps { $0.one(of: Period.allCases) },
      purpose: perhaps { $0.text() }, currency: one(of: ["GBP", "EUR"]))
  }

  private mutating func pick() -> Pick {
    Pick(
      perhaps { $0.text() }, text: perhaps { $0.text() }, amount: perhaps { $0.money() }, counts: !once(in: 3))
  }

  /// A name.
  public mutating func thing() -> NamedThing {
    NamedThing(text(), aliases: some { $0.text() }, itemClass: perhaps { $0.text() })
  }

  // MARK: Answers

  /// An answer, of a kind where it has a value.
  public mutating func answer(of kind: Kind? = nil) -> Answer {
    let certainty = one(of: Certainty.allCases)
    var answer: Answer
    if once(in: 4) {
      answer = Answer(one(of: [.unknown, .none, .notApplicable, .skipped, .declined]), words: text())
      answer.certainty = certainty
    } else {
      answer = Answer(value(of: kind ?? one(of: Kind.allCases)), certainty: certainty, words: text())
    }
    answer.detail = perhaps { $0.text() }
    if once(in: 4) { answer.unknownParts = some { $0.text() } }
    return answer
  }
}
