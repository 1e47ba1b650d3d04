extension Reader {
  private static let marks: WordSet = [
    "actually", "sorry", "correction", "wait", "oops", "whoops", "scratch", "meant", "rather", "wrong", "mistake",
    "hang", "hold", "apologies", "correct",
  ]

  /// A correction of the answer just said back ("no, six") or of an earlier one ("actually the core grant's 15 not
  /// 12").
  ///
  /// - Returns: whether the utterance was one.
  mutating func readCorrection(_ range: Range<Int>) -> Bool {
    correctNamed(range) || correctSettled(range) || correctPrevious(range)
  }

  // MARK: The answer just said back

  private mutating func correctPrevious(_ range: Range<Int>) -> Bool {
    guard let previous = context.asked?.previous, let slot = slot(previous.slot) else { return false }
    let (new, old) = changeParts(range)
    var rest = new
    var isMarked = old.flatMap { value(slot, $0) }.map { isSame($0.answer, previous.answer) } ?? false
    if let lead = correctionLead(new) {
      rest = lead.rest
      isMarked = isMarked || lead.isMarked
    } else if !isMarked {
      return false
    }
    // A yes is a whole answer, though no word of it stands for a thing.
    guard hasContent(rest) || slot.kind == .yesNo && !rest.isEmpty, let reading = value(slot, rest),
      reading.misreading == nil, reading.answer.value != nil,
      !gaps(in: rest, without: reading.used).contains(where: { hasContent($0) })
    else { return false }
    if isMarked {
      // "Actually …" begins other things too: any words will do only where the kind has nothing more particular.
      guard reading.answer.isParticular || slot.kind == .text || slot.kind == .names || slot.kind == .yesNo else {
        return false
      }
    } else if !correctsWords(reading.answer, rest, of: slot) {
      // A bare "no" may answer the question that was asked: only a value that can't be meant for it corrects.
      guard reading.answer.isParticular, hasFigures(rest) || isListed(reading.answer) || isPeriod(reading.answer)
      else { return false }
    }
    let answer = merged(reading.answer, into: previous.answer, isBare: isBareNumber(rest))
    if outgrows(reading.answer, previous.answer), let other = askedClaim(rest) {
      // "No, 1998" after "7 of 9" may well be the year that is asked for now.
      let items = previous.items.map { ItemReference.known($0) }
      result.doubt = .readings([Claim(slot: slot.id, items: items, answer: answer, reason: .correction), other])
      return true
    }
    claim(slot, previous.items.map { .known($0) }, answer, .correction)
    return true
  }

  /// Is it more of something than there was altogether?
  private func outgrows(_ new: Answer, _ old: Answer) -> Bool {
    guard case .share(let new)? = new.value, case .share(let old)? = old.value, new.whole == nil,
      let part = new.part?.low.value, let whole = old.whole?.high.value
    else { return false }
    return part > whole
  }

  /// What the words say to the question that is asked now, where they are a figure or a listed choice for it.
  private func askedClaim(_ range: Range<Int>) -> Claim? {
    guard let asked = context.asked, let slot = askedSlot, asked.addresses.count == 1,
      let items = asked.addresses.first, Self.canBeParticular(slot.kind), let reading = value(slot, range),
      reading.misreading == nil, reading.answer.isParticular
    else { return nil }
    return Claim(slot: slot.id, items: items.map { .known($0) }, answer: reading.answer, reason: .asked)
  }

  /// "No, Thornleigh", "no, phone": words in the place of words. Only where a "no" is no answer to what was asked, and
  /// something else is said after it than that there is nothing.
  private func correctsWords(_ answer: Answer, _ rest: Range<Int>, of slot: Slot) -> Bool {
    guard let asked = askedSlot, asked.kind != .yesNo, asked.no == nil, rest.count <= 5,
      rest.lowerBound > 0, tokens[rest.lowerBound - 1].mark == .comma,
      !Self.afterDenial.contains(tokens[rest.lowerBound].word)
    else { return false }
    switch answer.value {
    case .text?: return asked.kind != .names || !namesItem(rest, list: asked.makes)
    case .contact(let contact)?: return asked.kind != .names && !contact.ways.isEmpty
    case .yesNo?: return asked.kind != .names
    default: return false
    }
  }

  /// Is it the name of such a thing as is asked for ("no, the Access Forum"), as far as its words say?
  private func namesItem(_ range: Range<Int>, list: Int?) -> Bool {
    guard let list else { return false }
    return nounAtEnd(range, list: list) != nil || !classHits(range).isEmpty
      || mentions(in: range).contains { $0.candidates.contains { context.names[$0].list == list } }
  }

  /// What goes on with a denial, and names nothing instead.
  private static let afterDenial: WordSet = [
    "not", "never", "nobody", "none", "nothing", "no", "nowhere", "noone", "i", "we", "it", "its", "they", "there",
    "theres", "but", "just", "only", "he", "she", "that", "thats", "this", "dont", "cant", "sorry", "because", "as",
  ]

  /// What follows a bare no, where its words point at another question that has been answered, and at none that was asked.
  private func deniedOther(_ range: Range<Int>) -> Range<Int>? {
    guard let asked = askedSlot, asked.kind != .yesNo, let (rest, isMarked) = correctionLead(range), !isMarked else {
      return nil
    }
    let cued = cuedSlots(rest)
    return cued.isEmpty || cued.contains(asked.id) ? nil : rest
  }

  /// Is it said that something is wrong, and nothing more ("no, that's wrong")? To a yes or no that is an answer.
  func isRejection(_ range: Range<Int>) -> Bool {
    guard let asked = askedSlot, context.asked?.isConfirmation != true, asked.kind != .yesNo, asked.no == nil else {
      return false
    }
    let words = range.filter { tokens[$0].kind != .punctuation }.map { tokens[$0].word }
    let wrong: WordSet = ["wrong", "incorrect", "untrue"]
    let right: WordSet = ["right", "correct", "true", "so"]
    let beside: WordSet = [
      "no", "nope", "thats", "that", "is", "isnt", "not", "its", "it", "all", "this", "sorry", "quite",
    ]
    guard words.allSatisfy({ wrong.contains($0) || right.contains($0) || beside.contains($0) }) else { return false }
    return words.contains { wrong.contains($0) }
      || words.contains { right.contains($0) } && words.contains { $0 == "not" || $0 == "isnt" }
  }

  /// Is it made of listed choices, not of figures? "No, none" may be meant for the question that was asked.
  private func isListed(_ answer: Answer) -> Bool {
    switch answer.value {
    case .choice?, .choices?, .rating?: true
    default: false
    }
  }

  /// Only for which time a sum is ("no, a month").
  private func isPeriod(_ answer: Answer) -> Bool {
    if case .money(let money)? = answer.value { money.amount == nil && money.period != nil } else { false }
  }

  /// What follows "no", "sorry", "I meant", and whether it was more than a bare no.
  func correctionLead(_ range: Range<Int>) -> (rest: Range<Int>, isMarked: Bool)? {
    var rest = tokens.trimmed(range)
    var isMarked = false
    var isAny = false
    while let first = rest.first {
      let word = tokens[first].word
      let next = tokens.word(first + 1, in: rest)
      var length = 0
      if Self.marks.contains(word) {
        isMarked = true
        length = 1
      } else if word == "i", next == "mean" || next == "meant" {
        isMarked = true
        length = 2
      } else if word == "make" || word == "should" || word == "thats" || word == "its" || word == "it",
        next == "that" || next == "it" || next == "be" || next == "should" || next == "meant"
      {
        isMarked = true
        length = 2
      } else if let (isYes, after) = leadingYesNo(rest), !isYes {
        length = after.lowerBound - first
      } else if word == "no" || word == "nope", first + 1 < rest.upperBound, isFigure(first + 1) {
        length = 1
      } else if isAny, Fillers.joiners.contains(word) || word == "its" || word == "it" || word == "be" || word == "that"
      {
        length = 1
      }
      guard length > 0 else { break }
      isAny = true
      rest = tokens.trimmed(first + length..<max(rest.upperBound, first + length))
    }
    return isAny ? (rest, isMarked) : nil
  }

  /// Does a number stand here ("no six")?
  private func isFigure(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .number, .currency: return true
    case .punctuation: return false
    case .word: break
    }
    switch token.sense.sort {
    case .unit, .teen, .tens: return true
    default: return false
    }
  }

  /// Can an answer of this kind be a figure or a listed choice? Where it can't, the words needn't be read.
  private static func canBeParticular(_ kind: Kind) -> Bool {
    switch kind {
    case .count, .share, .money, .time, .rating, .choice, .choices: true
    case .yesNo, .names, .contact, .text: false
    }
  }

  // MARK: An earlier answer

  private mutating func correctSettled(_ range: Range<Int>) -> Bool {
    var (new, old) = changeParts(range)
    var isMarked = old != nil
    if old == nil, let rest = deniedOther(range) {
      // "No, the committee is 3 of 8" while staff are asked about.
      new = rest
      isMarked = true
    }
    for index in range where Self.marks.contains(tokens[index].word) { isMarked = true }
    guard isMarked, !new.isEmpty else { return false }
    let named = Array(mentions(in: range))
    let cued = cuedSlots(range)
    guard old != nil || !named.isEmpty || !cued.isEmpty || !classHits(range).isEmpty else { return false }
    var best: [(claim: Claim, score: Int)] = []
    for settled in context.settled() {
      guard let slot = slot(settled.slot), Self.canBeParticular(slot.kind), settled.answer.value != nil,
        let (claim, score) = correction(of: settled, slot, new: new, old: old, named: named, cued: cued)
      else { continue }
      if let top = best.first {
        if score < top.score { continue }
        if score > top.score { best = [] }
      }
      best.append((claim, score))
    }
    guard let first = best.first else { return false }
    if best.count == 1 {
      result.claims.append(first.claim)
    } else {
      result.doubt = .readings(best.map(\.claim))
    }
    return true
  }

  private func correction(
    of settled: SettledAnswer, _ slot: Slot, new: Range<Int>, old: Range<Int>?, named: [Mention], cued: [Int]
  ) -> (Claim, Int)? {
    var evidence = 0
    for mention in named {
      let items = mention.candidates.map { context.names[$0].item }
      if settled.items.contains(where: { items.contains($0) }) { evidence += 3 }
    }
    for hit in classHits(new) {
      let isIt = settled.items.contains { item in
        context.names.contains { $0.item == item && $0.list == hit.list && $0.itemClass == hit.id }
      }
      if isIt { evidence += 3 }
    }
    // A cue alone is said of what is asked about now: "started in 2012, sorry, 2014" is no other item's year.
    if evidence == 0, old == nil, slot.id == askedID, isElsewhere(settled, slot) { return nil }
    if cued.contains(slot.id) { evidence += 2 }
    // The words are read only where they can count: there may be a hundred settled answers.
    guard old != nil || evidence >= 2 else { return nil }
    if let old {
      guard let said = value(slot, old)?.answer, isSame(said, settled.answer) else { return nil }
      evidence += 4
    }
    guard let reading = value(slot, afterMentions(new)) ?? value(slot, new), reading.misreading == nil,
      reading.answer.value != nil, reading.answer.isParticular
    else { return nil }
    if settled.items.contains(where: { context.focus.contains($0) }) { evidence += 1 }
    if settled.slot == context.asked?.slot { evidence += 1 }
    let answer = merged(reading.answer, into: settled.answer, isBare: isBareNumber(new))
    let claim = Claim(slot: slot.id, items: settled.items.map { .known($0) }, answer: answer, reason: .correction)
    return (claim, evidence)
  }

  /// Is it the answer of another item than the one that is asked about?
  private func isElsewhere(_ settled: SettledAnswer, _ slot: Slot) -> Bool {
    zip(slot.over, settled.items).contains { list, item in fixedItem(of: list).map { $0 != item } ?? false }
  }

  /// The new value's words and the old one's, in "15 not 12", "not 12 but 15" and "15 rather than 12".
  private func changeParts(_ range: Range<Int>) -> (new: Range<Int>, old: Range<Int>?) {
    for index in range {
      let word = tokens[index].word
      let next = tokens.word(index + 1, in: range)
      if word == "not", index + 1 < range.upperBound {
        if let parts = notFirst(index, in: range) { return parts }
        guard index > range.lowerBound, tokens[index + 1].kind != .word || tokens[index + 1].sense.sort != .common
        else { continue }
        return (range.lowerBound..<index, index + 1..<range.upperBound)
      }
      if word == "rather" && next == "than" || word == "instead" && next == "of", index + 2 < range.upperBound,
        index > range.lowerBound
      {
        return (range.lowerBound..<index, index + 2..<range.upperBound)
      }
    }
    return (range, nil)
  }

  /// "Not 12 but 15" and "not 7, 6": the old value first.
  private func notFirst(_ not: Int, in range: Range<Int>) -> (new: Range<Int>, old: Range<Int>?)? {
    guard !hasData(range.lowerBound..<not) else { return nil }
    for index in not + 1..<range.upperBound where tokens[index].word == "but" || tokens[index].mark == .comma {
      guard index > not + 1, isFigure(not + 1), index + 1 < range.upperBound,
        (index + 1..<range.upperBound).contains(where: { isFigure($0) })
      else { continue }
      return (index + 1..<range.upperBound, not + 1..<index)
    }
    return nil
  }

  /// What follows the last mention in a range ("15" of "the core grant's 15").
  private func afterMentions(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    for mention in mentions(in: range) { start = max(start, mention.range.upperBound) }
    for hit in classHits(range) { start = max(start, hit.range.upperBound) }
    return start < range.upperBound ? start..<range.upperBound : range
  }

  // MARK: Old and new together

  /// Is there a number without a unit, so that it may mean thousands as the old one did?
  func isBareNumber(_ range: Range<Int>) -> Bool {
    for index in range {
      let token = tokens[index]
      if token.kind == .currency { return false }
      switch token.sense.sort {
      case .magnitude, .hundred, .moneyUnit: return false
      default: continue
      }
    }
    return true
  }

  /// Does the person mean this answer by these words ("12" for £12,000, "7" for 7 of 9)?
  private func isSame(_ said: Answer, _ settled: Answer) -> Bool {
    switch (said.value, settled.value) {
    case (.money(let left)?, .money(let right)?):
      guard let said = left.amount?.low.value ?? left.amount?.high.value else { return false }
      let ends = [right.amount?.low.value, right.amount?.high.value]
      return ends.contains(said) || ends.contains(said.multipliedReportingOverflow(by: 1000).partialValue)
    case (.share(let left)?, .share(let right)?):
      return left.part == right.part && (left.whole == nil || left.whole == right.whole)
    case (.count(let left)?, .count(let right)?): return left.people == right.people
    case (.choice(let left)?, .choice(let right)?): return left.choice == right.choice
    case (let left?, let right?): return left == right
    default: return false
    }
  }

  /// The new value with what it leaves unsaid taken from the old one: the whole of a share, the thousands and the
  /// period of a sum.
  func merged(_ new: Answer, into old: Answer, isBare: Bool) -> Answer {
    var answer = new
    switch (new.value, old.value) {
    case (.share(var share)?, .share(let before)?):
      if share.whole == nil, share.part != nil { share.whole = before.whole }
      if share.part == nil, share.ratio == nil, share.rest == nil {
        // "No, of eight": only the whole was wrong.
        share.part = before.part
        share.rest = before.rest
        share.carers = share.carers ?? before.carers
      }
      if let part = share.part?.low.value, let whole = share.whole?.high.value, part > whole { share.whole = nil }
      answer.value = .share(share)
    case (.money(var money)?, .money(let before)?):
      if isBare { money.amount = Self.inThousands(money.amount, like: before.amount) }
      if money.amount == nil { money.amount = before.amount }
      if money.period == nil { money.period = before.period }
      money.purpose = before.purpose
      answer.value = .money(money)
    case (.contact(var contact)?, .contact(let before)?):
      if contact.ways.isEmpty { contact.ways = before.ways }
      contact.hours = contact.hours ?? before.hours
      answer.value = .contact(contact)
    case (.count(var count)?, .count(let before)?):
      if count.people == nil { count.people = before.people }
      answer.value = .count(count)
    default: break
    }
    return answer
  }

  /// "15" in the place of £12,000 is £15,000.
  static func inThousands(_ amount: Interval<Int>?, like old: Interval<Int>?) -> Interval<Int>? {
    guard let amount, let before = old?.low.value ?? old?.high.value, let now = amount.high.value ?? amount.low.value,
      before >= 100_000, now < 100_000
    else { return amount }
    return amount.map { $0.multipliedReportingOverflow(by: 1000).partialValue }
  }
}
