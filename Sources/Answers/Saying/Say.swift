/// Says an answer back in plain British English, for eye and ear: "7 out of 9, 78 per cent", "£12,000 a year", "not
/// known".
///
/// What it says of a value, ``readValue(slot:tokens:range:today:)`` reads again to the same value. No signs that
/// voices skip or misread: "8 out of 12", "50 per cent".
public func say(_ answer: Answer, slot: Slot, today: Day) -> String {
  switch answer.status {
  case .unknown: return "not known"
  case .none: return sayNone(answer.certainty)
  case .notApplicable: return "not applicable"
  case .skipped: return "skipped"
  case .declined: return "would rather not say"
  case .known, .approximate: break
  }
  guard let value = answer.value else { return "not known" }
  let said = Saying(slot: slot, today: today, certainty: answer.certainty, unknownParts: answer.unknownParts).text(
    value)
  return said
}

/// "none", as surely as it was said.
func sayNone(_ certainty: Certainty) -> String {
  switch certainty {
  case .firm, .implied: "none"
  case .soft: "none that you know of"
  case .approximate: "probably none"
  }
}

/// Says values of all kinds.
struct Saying {
  /// The question, for its labels.
  let slot: Slot
  /// The day on which it is said, for "28 years".
  let today: Day
  /// How sure the person was.
  let certainty: Certainty
  /// The parts that aren't known.
  let unknownParts: [String]

  /// Was it hedged?
  var isAbout: Bool { certainty == .approximate }

  /// The value in words.
  func text(_ value: Value) -> String {
    switch value {
    case .yesNo(let answer): yesNo(answer)
    case .count(let count): self.count(count)
    case .share(let share): self.share(share)
    case .money(let money): softened(self.money(money, isAbout: isAbout))
    case .time(let time): softened(self.time(time))
    case .choice(let pick): doubted(self.pick(pick))
    case .choices(let picks): doubted(list(picks.map(self.pick)))
    case .names(let names): self.names(names)
    case .rating(let rating): self.rating(rating)
    case .contact(let contact): self.contact(contact)
    case .text(let text): doubted(text)
    }
  }

  /// For values that have no "about".
  func doubted(_ text: String) -> String { isAbout ? text + ", you think" : text }

  /// "as far as you know"
  func softened(_ text: String) -> String { certainty == .soft ? text + ", as far as you know" : text }

  /// "A, B and C".
  func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "none" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
