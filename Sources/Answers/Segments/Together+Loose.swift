// A part of a line at a question about several items that names none of them.

extension Reader {
  mutating func readLoose(
    _ range: Range<Int>, _ slot: Slot, list: Int, spoken: [ItemReference], _ unowned: inout [ValueReading]
  ) {
    guard hasWords(range) else { return }
    var topic = Topic()
    let universe = universe(of: list, slot)
    if slot.kind == .yesNo, universe.count > 1, let (isYes, rest) = leadingYesNo(range), !isYes, !hasContent(rest),
      mentions(in: range.upperBound..<max(range.upperBound, tokens.count)).contains(where: {
        $0.candidates.contains { context.names[$0].list == list }
      })
    {
      // "No. The carers forum stopped": a no for what is named after it.
      return
    }
    if !spoken.isEmpty, let first = tokens.trimmed(range).first, Fillers.remarks.contains(tokens[first].word) {
      topic[list] = [spoken[spoken.count - 1]]
      volunteer(range, topic)
      return
    }
    if var reading = value(slot, range), reading.misreading == nil {
      reading.answer = normalised(reading.answer, slot)
      if universe.count > 1, isNoBesideName(reading, slot, range) {
        leave(range)
        return
      }
      let rest = universe.filter { !spoken.contains($0) }
      if !spoken.isEmpty, rest.count == 1, isPositive(reading.answer) {
        topic[list] = rest
        take(reading, range, slot, addresses(of: slot, topic) ?? [], topic)
      } else if universe.count > 1, reading.others.count == universe.count - 1, shareOut(reading, slot, list: list) {
        return
      } else if universe.count > 1, needsOwner(reading.answer, slot, range) || hasOtherSubject(reading, slot, range) {
        unowned.append(reading)
      } else if let addresses = addresses(of: slot, topic) {
        take(reading, range, slot, addresses, topic, isGeneral: true)
      }
      return
    }
    if universe.count > 1, let (isYes, rest) = leadingYesNo(range), !hasContent(rest), slot.kind == .yesNo {
      claimAll(slot, topic, Answer(.yesNo(isYes ? .yes : .no), words: tokens.words(of: range)), isGeneral: true)
      return
    }
    if let last = spoken.last { topic[list] = [last] }
    if universe.count == 1 { allocate(range, topic, asked: slot) } else { volunteer(range, topic) }
  }

  /// As many values as items, in the order read out ("12k and 30k"): likely, so not quite sure.
  private mutating func shareOut(_ reading: ValueReading, _ slot: Slot, list: Int) -> Bool {
    let items = universe(of: list, slot)
    for (answer, item) in zip([reading.answer] + reading.others, items) {
      var topic = Topic()
      topic[list] = [item]
      var answer = answer
      if answer.certainty == .firm {
        answer.certainty = .approximate
        answer.status = .approximate
      }
      for address in addresses(of: slot, topic) ?? [] { claim(slot, address, answer, .asked) }
    }
    return true
  }

  /// Does a yes begin with words about something that isn't on the list ("refugees too, via the church")?
  private func hasOtherSubject(_ reading: ValueReading, _ slot: Slot, _ range: Range<Int>) -> Bool {
    guard slot.kind == .yesNo, isPositive(reading.answer), let first = reading.used.first else { return false }
    return range.lowerBound < first.lowerBound && hasContent(range.lowerBound..<first.lowerBound)
      && leadingYesNo(range) == nil
  }

  /// "No, and Open Door": a no with a name beside it that nothing is known of. Whether the no is said of all isn't sure.
  func isNoBesideName(_ reading: ValueReading, _ slot: Slot, _ range: Range<Int>) -> Bool {
    guard slot.kind == .yesNo, reading.answer.value == .yesNo(.no) || reading.answer.status == .none else {
      return false
    }
    return gaps(in: range, without: reading.used).contains { gap in
      gap.contains { index in
        let flags = tokens[index].flags
        return isContent(index) && flags.contains(.capitalised) && !flags.contains(.startsSentence)
      }
    }
  }

  /// Something is claimed, not denied.
  private func isPositive(_ answer: Answer) -> Bool {
    switch answer.value {
    case .choice(let pick)?: pick.choice != nil && pick.choice != "none" && pick.choice != "no"
    case .yesNo(let value)?: value != .no
    default: false
    }
  }

  /// Is it an answer that can't be meant for everything that was asked about at once?
  private func needsOwner(_ answer: Answer, _ slot: Slot, _ range: Range<Int>) -> Bool {
    for index in range where Fillers.distributors.contains(tokens[index].word) { return false }
    switch answer.value {
    case .choices?, .names?, .contact?: return true
    case .share(let share)?: return share.part != Interval(0)
    case .count(let count)?: return count.people != Interval(0)
    case .money(let money)?: return money.amount != nil
    case .yesNo(let value)?: return value != .no && slot.over.count > 0 && universeIsOfOwners(slot)
    case .choice?, .time?, .rating?, .text?, nil: return false
    }
  }

  /// "Yes" to "does any of them speak for carers?" says nothing of which one.
  private func universeIsOfOwners(_ slot: Slot) -> Bool {
    guard let asked = context.asked, let first = asked.addresses.first, first.count > 1 else { return false }
    return asked.addresses.contains { $0[0] != first[0] }
  }

  /// The doubt about what was said without saying for whom.
  mutating func askForOwner(_ unowned: [ValueReading], _ slot: Slot, list: Int) {
    guard !unowned.isEmpty, let place = slot.over.firstIndex(of: list), let addresses = addresses(of: slot, Topic()),
      var items = addresses.first, place < items.count
    else { return }
    items.remove(at: place)
    var claims: [Claim] = []
    for reading in unowned {
      if case .choices(let more)? = reading.answer.value, let last = claims.last,
        case .choices(let picks)? = last.answer.value
      {
        claims[claims.count - 1].answer.value = .choices(picks + more)
        claims[claims.count - 1].answer.words += ", " + reading.answer.words
      } else {
        claims.append(Claim(slot: slot.id, items: items, answer: reading.answer, reason: .asked))
      }
    }
    if result.doubt == nil {
      result.doubt = .owner(list: list, claims: claims)
    } else {
      result.leftovers += claims.map(\.answer.words)
    }
  }
}
