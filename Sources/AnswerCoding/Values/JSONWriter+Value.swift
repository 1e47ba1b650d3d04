import Answers
import StrictJSON

extension JSONWriter {
  /// A value, in the form of its kind. `docs/values.md` lists the forms; nothing of a value is lost in them.
  public mutating func value(_ value: Value) {
    switch value {
    case .yesNo(let answer): object { $0.field("answer", answer.rawValue) }
    case .count(let count): self.count(count)
    case .share(let share): self.share(share)
    case .money(let money): self.money(money)
    case .time(let span): time(span)
    case .choice(let pick): self.pick(pick)
    case .choices(let picks): array { json in for pick in picks { json.pick(pick) } }
    case .names(let names): self.names(names)
    case .rating(let rating):
      object { json in
        for (scale, step) in rating.steps.sorted(by: { $0.key < $1.key }) { json.field(scale, step) }
      }
    case .contact(let contact):
      object { json in
        json.texts("ways", contact.ways)
        if let hours = contact.hours { json.field("hours", hours) }
      }
    case .text(let text): string(text)
    }
  }

  private mutating func count(_ count: Count) {
    object { json in
      json.lowAndHigh(count.people, WholeEnd.self)
      json.range("fte", count.fullTime, FractionEnd.self)
    }
  }

  private mutating func share(_ share: Share) {
    object { json in
      json.range("part", share.part, WholeEnd.self)
      json.range("whole", share.whole, WholeEnd.self)
      json.range("rest", share.rest, WholeEnd.self)
      json.range("carers", share.carers, WholeEnd.self)
      json.range("share", share.ratio, FractionEnd.self)
    }
  }

  /// A sum of money, as it also stands inside a choice.
  mutating func money(_ money: Money) {
    object { json in
      json.lowAndHigh(money.amount, MoneyEnd.self)
      json.field("currency", money.currency)
      if let period = money.period { json.field("period", period.rawValue) }
      if let purpose = money.purpose { json.field("for", purpose) }
    }
  }

  private mutating func time(_ span: TimeSpan) {
    object { json in
      json.range("from", span.from, DayEnd.self)
      json.range("to", span.to, DayEnd.self)
      json.range("months", span.months, WholeEnd.self)
      if span.isRolling { json.field("rolling", true) }
    }
  }

  private mutating func lowAndHigh<Ends: EndCoding>(_ range: Interval<Ends.Number>?, _ ends: Ends.Type) {
    guard let range else { return }
    key("low")
    end(range.low, ">", ends)
    key("high")
    end(range.high, "<", ends)
  }

  /// A member that is a list of texts.
  mutating func texts(_ key: String, _ texts: [String]) {
    array(key) { json in for text in texts { json.string(text) } }
  }
}
