@testable import Answers

/// The day on which everything in these tests is said.
let testDay = Day(year: 2026, month: 6, day: 1) ?? Day(number: 0)

/// A short, exact description of what was read, so that a test is a table of two columns: `~` for approximate, `?` for soft,
/// brackets for ranges (`(` for an end that isn't in it, `_` for no end), `|` before other readings.
func described(_ reading: ValueReading?) -> String {
  guard let reading else { return "nothing" }
  if let misreading = reading.misreading { return described(misreading) }
  let others = reading.others.map { " + " + described($0) }.joined()
  let alternatives = reading.alternatives.map { " | " + described($0) }.joined()
  let term = reading.termMonths.map { " over " + described($0) } ?? ""
  return described(reading.answer) + others + term + alternatives
}

/// The description of a misreading.
func described(_ misreading: Misreading) -> String {
  switch misreading {
  case .outOfLimits: "out of limits"
  case .partAboveWhole(let part, let whole): "\(part) above \(whole)"
  case .impossibleTime: "impossible"
  case .startToCome: "to come"
  case .noSuchDay: "no such day"
  default: "misread"
  }
}

/// The description of an answer.
func described(_ answer: Answer) -> String {
  var text: String
  switch answer.certainty {
  case .firm: text = ""
  case .approximate: text = "~"
  case .soft: text = "?"
  case .implied: text = "="
  }
  if let value = answer.value { text += described(value) } else { text += answer.status.rawValue }
  if !answer.unknownParts.isEmpty { text += " unknown " + answer.unknownParts.joined(separator: ",") }
  return text
}

/// The description of a value.
func described(_ value: Value) -> String {
  switch value {
  case .yesNo(let answer): answer.rawValue
  case .count(let count):
    [count.people.map { described($0) }, count.fullTime.map { "fte " + described($0) }].compactMap { $0 }
      .joined(separator: " ")
  case .share(let share): described(share)
  case .money(let money): described(money)
  case .time(let time): described(time)
  case .choice(let pick): described(pick)
  case .choices(let picks): picks.map(described).joined(separator: ", ")
  case .names(let names): names.things.map(\.name).joined(separator: ", ")
  case .rating(let rating):
    rating.steps.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: " ")
  case .contact(let contact): contact.ways.joined(separator: "; ") + (contact.hours.map { " @ " + $0 } ?? "")
  case .text(let text): text
  }
}

private func described(_ share: Share) -> String {
  var parts: [String] = []
  if share.part != nil || share.whole != nil {
    parts.append((share.part.map { described($0) } ?? "_") + "/" + (share.whole.map { described($0) } ?? "_"))
  }
  if let rest = share.rest { parts.append("rest " + described(rest)) }
  if let ratio = share.ratio { parts.append("ratio " + described(ratio)) }
  if let carers = share.carers { parts.append("carers " + described(carers)) }
  return parts.joined(separator: " ")
}

private func described(_ money: Money) -> String {
  var parts: [String] = []
  if let amount = money.amount {
    parts.append(described(amount) { $0 % 100 == 0 ? String($0 / 100) : "\($0)p" })
  }
  if money.currency != "GBP" { parts.append(money.currency) }
  if let period = money.period { parts.append("a " + period.rawValue) }
  if let purpose = money.purpose { parts.append("for " + purpose) }
  return parts.joined(separator: " ")
}

private func described(_ time: TimeSpan) -> String {
  var parts: [String] = []
  if let from = time.from { parts.append("from " + described(from) { $0.iso }) }
  if let to = time.to { parts.append("to " + described(to) { $0.iso }) }
  if let months = time.months { parts.append("months " + described(months)) }
  if time.isRolling { parts.append("rolling") }
  return parts.isEmpty ? "open" : parts.joined(separator: " ")
}

private func described(_ pick: Pick) -> String {
  var parts: [String] = []
  if let choice = pick.choice { parts.append(choice) }
  if let text = pick.text { parts.append("'\(text)'") }
  if let amount = pick.amount { parts.append(described(amount)) }
  if !pick.counts { parts.append("(doesn't count)") }
  return parts.joined(separator: " ")
}

private func described(_ fraction: Fraction) -> String {
  fraction.denominator == 1 ? String(fraction.numerator) : "\(fraction.numerator):\(fraction.denominator)"
}

private func described(_ interval: Interval<Int>) -> String { described(interval) { String($0) } }
private func described(_ interval: Interval<Fraction>) -> String { described(interval) { described($0) } }

private func described<Value>(_ interval: Interval<Value>, _ number: (Value) -> String) -> String {
  if let exact = interval.exact { return number(exact) }
  func end(_ bound: Bound<Value>) -> String {
    switch bound {
    case .absent: "_"
    case .closed(let value): number(value)
    case .open(let value): "(" + number(value) + ")"
    }
  }
  return "[" + end(interval.low) + ".." + end(interval.high) + "]"
}
