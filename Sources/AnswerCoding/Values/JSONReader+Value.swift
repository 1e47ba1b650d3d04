import Answers
import StrictJSON

extension JSONReader {
  /// The value of a kind, from the form that `JSONWriter` gives it.
  ///
  /// - Throws: a `JSONFault` that points at whatever isn't as it must be.
  public func value(of kind: Kind) throws(JSONFault) -> Value {
    switch kind {
    case .yesNo: .yesNo(try choice("answer"))
    case .count: .count(Count(people: try lowAndHigh(WholeEnd.self), fullTime: try range("fte", FractionEnd.self)))
    case .share: .share(try share())
    case .money: .money(try money())
    case .time: .time(try time())
    case .choice: .choice(try pick())
    case .choices: .choices(try picks())
    case .names: .names(try names())
    case .rating: .rating(try rating())
    case .contact: .contact(Contact(ways: try field("ways").texts(), hours: try optional("hours")?.string()))
    case .text: .text(try string())
    }
  }

  private func share() throws(JSONFault) -> Share {
    Share(
      part: try range("part", WholeEnd.self), whole: try range("whole", WholeEnd.self),
      rest: try range("rest", WholeEnd.self), carers: try range("carers", WholeEnd.self),
      ratio: try range("share", FractionEnd.self))
  }

  private func money() throws(JSONFault) -> Money {
    Money(
      try lowAndHigh(MoneyEnd.self), period: try optional("period")?.choice(),
      purpose: try optional("for")?.string(), currency: try string("currency"))
  }

  private func time() throws(JSONFault) -> TimeSpan {
    TimeSpan(
      from: try range("from", DayEnd.self), to: try range("to", DayEnd.self),
      months: try range("months", WholeEnd.self), isRolling: try optional("rolling")?.bool() ?? false)
  }

  private func rating() throws(JSONFault) -> Rating {
    var steps: [String: String] = [:]
    for (scale, step) in try members() { steps[scale] = try step.string() }
    return Rating(steps)
  }

  private func picks() throws(JSONFault) -> [Pick] {
    var picks: [Pick] = []
    for element in try elements() { picks.append(try element.pick()) }
    return picks
  }

  private func pick() throws(JSONFault) -> Pick {
    if case .string(let choice) = value { return Pick(choice) }
    return Pick(
      try optional("choice")?.string(), text: try optional("text")?.string(), amount: try optional("amount")?.money(),
      counts: try optional("counts")?.bool() ?? true)
  }

  private func names() throws(JSONFault) -> Names {
    if case .array = value { return Names(try things()) }
    return Names(try field("names").things(), claimed: try range("claimed", WholeEnd.self))
  }

  private func things() throws(JSONFault) -> [NamedThing] {
    var things: [NamedThing] = []
    for element in try elements() { things.append(try element.thing()) }
    return things
  }

  private func thing() throws(JSONFault) -> NamedThing {
    if case .string(let name) = value { return NamedThing(name) }
    return NamedThing(
      try string("name"), aliases: try optional("aliases")?.texts() ?? [], itemClass: try optional("class")?.string())
  }

  /// A list of texts.
  func texts() throws(JSONFault) -> [String] {
    var texts: [String] = []
    for element in try elements() { texts.append(try element.string()) }
    return texts
  }
}
