// What a piece of a line shows: cues, choices, figures, and the marks of a kind.

extension Reader {
  /// Is there a number in a range, in digits or in words?
  func hasFigures(_ range: Range<Int>) -> Bool {
    range.contains { index in
      let token = tokens[index]
      if token.kind == .number || token.kind == .currency { return true }
      switch token.sense.sort {
      case .unit, .teen, .tens, .magnitude: return true
      default: return false
      }
    }
  }

  /// Is it a sum that isn't said of each?
  func isOneSum(_ reading: ValueReading, _ range: Range<Int>) -> Bool {
    guard case .money(let money)? = reading.answer.value, money.amount != nil else { return false }
    return !range.contains { Fillers.distributors.contains(tokens[$0].word) }
  }

  /// Is it a question that may be filled by volunteering now?
  func isOpen(_ slot: Slot) -> Bool {
    slot.isVolunteered && slot.id != askedID && context.open.contains(slot.id)
  }

  /// The questions whose cues are in a range.
  func cuedSlots(_ range: Range<Int>) -> [Int] {
    var result: [Int] = []
    for index in range {
      guard let match = compiled.cues.match(tokens, at: index, in: range) else { continue }
      for id in match.payload where !result.contains(id) { result.append(id) }
    }
    return result
  }

  /// Where the cues of a question are in a range.
  func cueRanges(_ range: Range<Int>, of id: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for index in range {
      guard let match = compiled.cues.match(tokens, at: index, in: range), match.payload.contains(id) else { continue }
      result.append(index..<index + match.length)
    }
    return result
  }

  /// The questions of which a choice is in a range.
  func chosenSlots(_ range: Range<Int>) -> [Int] {
    var result: [Int] = []
    for index in range {
      guard let match = compiled.sayings.match(tokens, at: index, in: range) else { continue }
      // "Not any more" and "used to" are said of anything.
      if let plain = CuePhrases.notNow.match(tokens, at: index, in: range), plain.length >= match.length { continue }
      // "it", "us" and "all" are everyday words before they are choices.
      let words = index..<index + match.length
      let isWhole = match.length > 1 && tokens.trimmed(range) == words
      guard
        isWhole || match.length > 2
          || words.contains(where: { isTelling($0, isAlone: match.length == 1) })
      else { continue }
      for hit in match.payload where !result.contains(hit.slot) { result.append(hit.slot) }
    }
    return result
  }

  /// Is something in a range that people say for a choice of a question?
  private func hasSaying(_ range: Range<Int>, of id: Int) -> Bool {
    range.contains { index in
      compiled.sayings.match(tokens, at: index, in: range)?.payload.contains { $0.slot == id } ?? false
    }
  }

  /// Is it a word that isn't said of anything and everything?
  private func isTelling(_ index: Int, isAlone: Bool) -> Bool {
    let word = tokens[index].word
    return isContent(index) && !Fillers.links.contains(word) && !(isAlone && Fillers.nothing.contains(word))
  }

  /// What a range shows at a glance.
  struct PieceShape {
    /// Numbers, money, words of time.
    var hasFigure = false
    /// A telephone number, an e-mail or web address.
    var hasContact = false
  }

  func shape(of range: Range<Int>) -> PieceShape {
    var result = PieceShape()
    for index in range {
      let token = tokens.list[index]
      switch token.kind {
      case .number, .currency: result.hasFigure = true
      case .punctuation: continue
      case .word: if token.sense.sort != .none, token.sense.sort != .common { result.hasFigure = true }
      }
      if !token.flags.isDisjoint(with: [.address, .leadingZero]) { result.hasContact = true }
    }
    return result
  }

  /// Has a reading the marks of its kind, so that it couldn't be anything else: a currency, a year, "of"?
  func isStrong(_ reading: ValueReading, _ slot: Slot, _ range: Range<Int>) -> Bool {
    switch reading.answer.value {
    case .money(let money)?:
      // "Fifteen hundred a month".
      let isPaidOut = money.period != nil && (money.amount?.low.value ?? 0) >= 100_00
      return money.amount != nil && (isPaidOut || hasMoneySign(range))
    case .time(let time)?:
      return hasTimeSign(range) && (time.from != nil || time.to != nil || time.months != nil || time.isRolling)
    case .share(let share)?: return share.part != nil && share.whole != nil || (share.ratio != nil && hasData(range))
    case .count?: return true
    case .choice(let pick)?: return pick.choice != nil
    case .choices(let picks)?:
      // "All of them use services" picks no services: of another question's list something has to be said.
      return picks.contains { $0.choice != nil } && (slot.id == askedID || hasSaying(range, of: slot.id))
    case .rating(let rating)?: return !rating.steps.isEmpty
    case .yesNo?: return true
    case .contact(let contact)?: return !contact.ways.isEmpty || contact.hours != nil
    case .names?, .text?, nil: return false
    }
  }

  private func hasMoneySign(_ range: Range<Int>) -> Bool {
    for index in range {
      let token = tokens[index]
      if token.kind == .currency { return true }
      switch token.sense.sort {
      case .moneyUnit: return true
      case .magnitude: return true
      default: continue
      }
    }
    return false
  }

  private func hasTimeSign(_ range: Range<Int>) -> Bool {
    for index in range {
      let token = tokens[index]
      switch token.sense.sort {
      case .month, .season, .timeUnit: return true
      default: break
      }
      if let year = token.whole, (1850...2100).contains(year), !token.flags.contains(.grouped) { return true }
    }
    return false
  }
}
