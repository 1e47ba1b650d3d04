import Answers

/// A misreading as an error, so that filling can give one.
struct Refusal: Error {
  let misreading: Misreading
}

/// How answers are put together from parts.
extension Answer {
  /// The answer with one part more, from a follow-up's answer.
  static func filling(_ part: String?, of old: Answer?, with new: Answer) -> Result<Answer, Refusal> {
    guard let old, let oldValue = old.value, let newValue = new.value, part != nil || newValue.isList else {
      guard let old, old.isKnown, old.words != new.words else { return .success(new) }
      var replaced = new
      replaced.words = "\(old.words); \(new.words)"
      return .success(replaced)
    }
    guard let value = oldValue.filling(part, with: newValue) else { return .success(old) }
    if let (part, whole) = value.partAboveWhole {
      return .failure(Refusal(misreading: .partAboveWhole(part: part, whole: whole)))
    }
    var filled = old
    filled.value = value
    filled.words = old.words == new.words ? old.words : "\(old.words); \(new.words)"
    if new.certainty == .approximate { filled.certainty = .approximate }
    if filled.certainty == .approximate { filled.status = .approximate }
    filled.unknownParts.removeAll { $0 == part }
    return .success(filled)
  }

  /// Both answers in one, where each has what the other lacks; nothing where they overlap.
  func joined(with other: Answer) -> Answer? {
    guard let value, let otherValue = other.value, let both = value.joined(with: otherValue) else { return nil }
    var joined = self
    if both.partAboveWhole != nil { return nil }
    joined.value = both
    joined.words = words == other.words ? words : "\(words); \(other.words)"
    if other.status == .approximate { joined.status = .approximate }
    if other.certainty == .approximate { joined.certainty = .approximate }
    joined.detail = detail ?? other.detail
    return joined
  }
}

extension Value {
  /// A part and a whole of which the part is the larger; nothing where they fit.
  fileprivate var partAboveWhole: (part: Int, whole: Int)? {
    guard case .share(let share) = self, let part = share.part?.low.value, let whole = share.whole?.high.value,
      part > whole
    else { return nil }
    return (part, whole)
  }

  /// Do more answers of this kind make a longer list?
  var isList: Bool {
    switch self {
    case .names, .choices: true
    case .yesNo, .count, .share, .money, .time, .choice, .rating, .contact, .text: false
    }
  }

  /// This value with a part from another; nothing where the other has nothing to give.
  func filling(_ part: String?, with other: Value) -> Value? {
    switch (self, other) {
    case (.share(var share), .count(let count)):
      switch part {
      case "whole": share.whole = count.people
      case "part": share.part = count.people
      case "rest": share.rest = count.people
      case "carers": share.carers = count.people
      default: return nil
      }
      return .share(share.completed)
    case (.share(var share), .share(let more)):
      share.part = more.part ?? share.part
      share.whole = more.whole ?? share.whole
      share.rest = more.rest ?? share.rest
      share.carers = more.carers ?? share.carers
      share.ratio = more.ratio ?? share.ratio
      return .share(share.completed)
    case (.count(var count), .count(let more)):
      count.people = more.people ?? count.people
      count.fullTime = more.fullTime ?? count.fullTime
      return .count(count)
    case (.money(var money), .choice(let pick)):
      guard let period = pick.choice.flatMap(Period.init(rawValue:)) else { return nil }
      money.period = period
      return .money(money)
    case (.money(var money), .money(let more)):
      money.amount = more.amount ?? money.amount
      money.period = more.period ?? money.period
      return .money(money)
    case (.time(var span), .time(let more)):
      span.from = more.from ?? span.from
      span.to = more.to ?? span.to
      span.months = more.months ?? span.months
      span.isRolling = span.isRolling || more.isRolling
      return .time(span)
    case (.contact(var contact), .contact(let more)):
      contact.ways += more.ways.filter { !contact.ways.contains($0) }
      contact.hours = more.hours ?? contact.hours
      return .contact(contact)
    case (.contact(var contact), .text(let words)):
      if part == "hours" { contact.hours = words } else { contact.ways.append(words) }
      return .contact(contact)
    case (.rating(let rating), .rating(let more)):
      return .rating(Rating(rating.steps.merging(more.steps) { _, new in new }))
    case (.rating(var rating), .choice(let pick)):
      guard let part, let step = pick.choice else { return nil }
      rating.steps[part] = step
      return .rating(rating)
    case (.names(var names), .names(let more)):
      names.things += more.things.filter { thing in !names.things.contains { $0.name == thing.name } }
      return .names(names)
    case (.choices(let picks), .choices(let more)):
      return .choices(picks + more.filter { !picks.contains($0) })
    case (.yesNo, .yesNo), (.choice, .choice), (.text, .text): return other
    default: return nil
    }
  }

  /// Both values in one, where no part stands in both.
  func joined(with other: Value) -> Value? {
    switch (self, other) {
    case (.share(let a), .share(let b)):
      if clash(a.part, b.part) || clash(a.whole, b.whole) || clash(a.ratio, b.ratio) { return nil }
    case (.count(let a), .count(let b)):
      if clash(a.people, b.people) || clash(a.fullTime, b.fullTime) { return nil }
    case (.money(let a), .money(let b)):
      if clash(a.amount, b.amount) || clash(a.period, b.period) { return nil }
    case (.time(let a), .time(let b)):
      if clash(a.from, b.from) || clash(a.to, b.to) { return nil }
    case (.rating(let a), .rating(let b)):
      if a.steps.keys.contains(where: { clash(a.steps[$0], b.steps[$0]) }) { return nil }
    case (.contact(let a), .contact(let b)):
      if clash(a.hours, b.hours) { return nil }
    case (.names, .names), (.choices, .choices): break
    default: return nil
    }
    return filling(nil, with: other)
  }

  /// Do both say something, and not the same?
  private func clash<Part: Equatable>(_ own: Part?, _ other: Part?) -> Bool {
    own != nil && other != nil && own != other
  }
}

extension Share {
  /// The share with what follows from its parts: all bar two of nine are seven.
  var completed: Share {
    guard part == nil, let rest, let whole else { return self }
    var share = self
    if let out = rest.exact, let all = whole.exact {
      share.part = Interval(max(0, all - out))
    } else if let outLow = rest.low.value, let outHigh = rest.high.value, let low = whole.low.value,
      let high = whole.high.value
    {
      share.part = Interval(max(0, low - outHigh), max(0, high - outLow))
    }
    return share
  }
}
