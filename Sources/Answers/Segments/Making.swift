extension Reader {
  /// Reads a yes-or-no question whose answer makes items by their class: "£12k core plus 30 for the contract" is yes,
  /// two strands, and what each is worth.
  mutating func readMaking(_ range: Range<Int>, _ slot: Slot, list: Int, _ topic: Topic) {
    let found = classHits(range).filter { $0.list == list && !$0.isNegated }
    guard !found.isEmpty, let address = addresses(of: slot, topic)?.first else {
      readUnmade(range, slot, list: list, topic)
      return
    }
    if found.allSatisfy({ tokens.isIntended($0.range.lowerBound) }) {
      // "We're about to give them a contract": not yet.
      leave(range)
      return
    }
    let former = found.compactMap { formerClause($0.range, in: range, of: slot) }
    let hits = found.filter { hit in !former.contains { $0.overlaps(hit.range) } }
    let reading = value(slot, range)
    var yes = Answer(.yesNo(.yes), words: tokens.words(of: range))
    if let answer = reading?.answer, case .yesNo(let value)? = answer.value, value != .no {
      yes.value = .yesNo(value)
      yes.certainty = answer.certainty
      yes.status = answer.status
    }
    let lead = range.lowerBound..<found[0].range.lowerBound
    if reading?.answer.status == .unknown || lead.contains(where: { Fillers.hedges.contains(tokens[$0].word) }) {
      // "Not sure, maybe a small grant".
      yes.certainty = .approximate
      yes.status = .approximate
    }
    if !former.isEmpty { yes.value = .yesNo(hits.isEmpty ? .past : .yes) }
    claim(slot, address, yes, .asked)
    if yes.value == .yesNo(.past) {
      // What there used to be is no strand now.
      let rest = gaps(in: range, without: reading?.used ?? found.map(\.range))
      // A time beside it is when it ended.
      let cues = cuedSlots(range) + endings(topic)
      for gap in rest {
        for part in volunteerRests(gap, topic, cues: cues) where hasData(part) { leave(part) }
      }
      return
    }
    let parent = parent(of: list, in: topic)
    var marks: [TopicMark] = []
    for hit in hits {
      let item = reference(hit, parent: parent, words: range)
      marks.append(TopicMark(range: hit.range, items: [item]))
    }
    let used = shareMoney(range, marks, list: list, topic)
    for segment in segments(range, marks) {
      var about = topic
      if let mark = segment.mark { about[list] = mark.items }
      var taken = used + former
      if let mark = segment.mark { taken.append(mark.range) }
      if let (_, rest) = leadingYesNo(segment.range) { taken.append(segment.range.lowerBound..<rest.lowerBound) }
      for part in gaps(in: segment.range, without: taken) where hasContent(part) {
        // Words without figures stand in the answer's words.
        for rest in volunteerRests(part, about) where hasData(rest) && !isMerelyYesNo(rest, slot) { leave(rest) }
      }
    }
    for clause in former { leave(clause) }
  }

  /// "There used to be a contract", "we had a grant": the part of a sentence in which something is said to be past.
  private func formerClause(_ name: Range<Int>, in range: Range<Int>, of slot: Slot) -> Range<Int>? {
    let joiners: WordSet = ["and", "but", "plus", "while", "though", "although"]
    // A clause of more words than anybody says is looked at no further.
    var low = name.lowerBound
    while low > range.lowerBound, name.lowerBound - low < 24, !tokens.isSoftBreak(low - 1),
      !joiners.contains(tokens[low - 1].word)
    { low -= 1 }
    let perfect: WordSet = ["have", "has", "weve", "theyve", "ive", "always"]
    let isFormer = (low..<name.lowerBound).contains { index in
      switch tokens[index].word {
      case "previously", "formerly", "once": true
      case "used": tokens.word(index + 1, in: range) == "to"
      case "was", "were": tokens.word(index - 1, in: range) == "there"
      case "had": !perfect.contains(tokens.word(index - 1, in: range))
      default: false
      }
    }
    var high = name.upperBound
    while high < range.upperBound, high - name.upperBound < 24, !joiners.contains(tokens[high].word) {
      if tokens[high].mark == .openBracket,
        let close = (high..<min(high + 12, range.upperBound)).first(where: { tokens[$0].mark == .closeBracket })
      {
        // "The contract (40k) went in January".
        high = close
      } else if tokens.isSoftBreak(high) {
        break
      }
      high += 1
    }
    let choices = compiled.slots[slot.id].choices
    let isOver = (low..<high).contains { index in
      if CuePhrases.yesNo.match(tokens, at: index, in: low..<high)?.payload == .past { return true }
      if isGone(index, in: low..<high) { return true }
      let choice = choices.match(tokens, at: index, in: low..<high)?.payload.choice
      return choice.map { slot.choices[$0].id == "past" } ?? false
    }
    return isFormer || isOver ? low..<high : nil
  }

  /// "It went in January", "went to someone else", not "went up to 40k".
  private func isGone(_ index: Int, in clause: Range<Int>) -> Bool {
    guard tokens[index].word == "went" else { return false }
    let after = tokens.word(index + 2, in: clause)
    switch tokens.word(index + 1, in: clause) {
    case "in", "last", "elsewhere": return true
    case "to": return ["someone", "somebody", "another", "others"].contains(after)
    default: return false
    }
  }

  /// A piece of a line at another question that names several items by their class, each with what is said of it: "£12k
  /// core grant and a £30k contract to March 2027". Gives what is left of it; nothing where it names fewer than two.
  mutating func offerSeveral(_ piece: Range<Int>, _ topic: Topic) -> [Range<Int>]? {
    let hits = classHits(piece).filter { !$0.isNegated }
    guard hits.count > 1, let list = hits.first?.list, hits.allSatisfy({ $0.list == list }),
      Set(hits.map(\.id)).count > 1, hasData(piece), let making = makingSlot(of: list), isOpen(making),
      let parent = parent(of: list, in: topic), let address = addresses(of: making, topic)?.first
    else { return nil }
    if !isClaimed(making, address) {
      claim(making, address, Answer(.yesNo(.yes), words: tokens.words(of: piece)), .cued)
    }
    var marks: [TopicMark] = []
    for hit in hits {
      marks.append(TopicMark(range: hit.range, items: [reference(hit, parent: parent, words: piece)]))
    }
    let used = shareMoney(piece, marks, list: list, topic)
    var rests: [Range<Int>] = []
    for segment in segments(piece, marks) {
      var about = topic
      if let mark = segment.mark { about[list] = mark.items }
      for part in gaps(in: segment.range, without: used + marks.map(\.range)) where hasContent(part) {
        rests += volunteerRests(part, about).filter { hasData($0) }
      }
    }
    return rests
  }

  /// The open questions about when something ended.
  func endings(_ topic: Topic) -> [Int] {
    context.open.filter { compiled.slots[$0].anchor == .past && isOpenOver(topic, $0) }
  }

  private func isOpenOver(_ topic: Topic, _ id: Int) -> Bool {
    guard let slot = slot(id), isOpen(slot), let addresses = addresses(of: slot, topic) else { return false }
    return !addresses.contains { isClaimed(slot, $0) }
  }

  /// No class was named. A sum of money alone still means that there is funding.
  private mutating func readUnmade(_ range: Range<Int>, _ slot: Slot, list: Int, _ topic: Topic) {
    let said = value(slot, range)?.answer
    let isYes = said == nil || said?.value == .yesNo(.yes) || said?.value == .yesNo(.partly)
    if isYes, let money = openMoney(over: list), let reading = value(money, range), reading.misreading == nil,
      reading.others.isEmpty, isStrong(reading, money, range), let address = addresses(of: slot, topic)?.first
    {
      let yes = said ?? Answer(.yesNo(.yes), certainty: .firm, words: tokens.words(of: range), detail: detail(range))
      claim(slot, address, yes, .asked)
      // What the sum is for is asked, so that it isn't lost.
      result.doubt = .owner(
        list: list,
        claims: [Claim(slot: money.id, items: address, answer: withoutPurpose(reading.answer), reason: .asked)])
      for gap in gaps(in: range, without: reading.used) {
        for rest in volunteerRests(gap, topic) where hasData(rest) { leave(rest) }
      }
      return
    }
    allocate(range, topic, asked: slot)
  }

  /// Gives the sums of a line to the items that it names, where there are as many: each by its purpose, else in order.
  mutating func shareMoney(
    _ range: Range<Int>, _ marks: [TopicMark], list: Int, _ topic: Topic
  ) -> [Range<Int>] {
    guard marks.count > 1, let money = openMoney(over: list), let reading = value(money, range),
      reading.misreading == nil, isStrong(reading, money, range)
    else { return [] }
    let answers = [reading.answer] + reading.others
    guard answers.count == marks.count else { return [] }
    var order = Array(marks.indices)
    let purposes = answers.map { answer -> Int? in
      guard case .money(let money)? = answer.value, let purpose = money.purpose else { return nil }
      let words = Tokens(purpose).keys
      return marks.firstIndex { mark in words.contains(tokens[mark.range.lowerBound].word) }
    }
    if Set(purposes.compactMap { $0 }).count == marks.count { order = purposes.compactMap { $0 } }
    for (answer, index) in zip(answers, order) {
      var about = topic
      about[list] = marks[index].items
      for address in addresses(of: money, about) ?? [] { claim(money, address, withoutPurpose(answer), .shape) }
    }
    return reading.used
  }

  /// The strand that it is for is in the address.
  func withoutPurpose(_ answer: Answer) -> Answer {
    guard case .money(var money)? = answer.value else { return answer }
    money.purpose = nil
    var answer = answer
    answer.value = .money(money)
    return answer
  }

  /// The open question about money for each item of a list.
  private func openMoney(over list: Int) -> Slot? {
    for id in context.open {
      if let slot = slot(id), slot.kind == .money, slot.over.last == list, isOpen(slot) { return slot }
    }
    return nil
  }

  /// A whole line in segments by its marks: sentence by sentence, a sentence without a mark going on about the one
  /// before.
  func segments(_ range: Range<Int>, _ marks: [TopicMark]) -> [Segment] {
    var result: [Segment] = []
    var last: TopicMark?
    for sentence in tokens.sentences(range) {
      let own = marks.filter { sentence.contains($0.range.lowerBound) }
      if own.isEmpty {
        result.append(Segment(range: sentence, mark: last))
        continue
      }
      result += partition(sentence, own)
      last = own.last
    }
    // One item only: all words are about it, those before its name too.
    if marks.count == 1 { return result.map { Segment(range: $0.range, mark: $0.mark ?? marks[0]) } }
    return result
  }

  private func isMerelyYesNo(_ range: Range<Int>, _ slot: Slot) -> Bool {
    if let (_, rest) = leadingYesNo(range), !hasContent(rest) { return true }
    // "no grant": the denial of one kind beside another is said by leaving it out.
    let hits = classHits(range)
    guard !hits.isEmpty, hits.allSatisfy(\.isNegated) else { return false }
    return !gaps(in: range, without: hits.map(\.range)).contains { gap in
      gap.contains { isContent($0) && !Fillers.denials.contains(tokens[$0].word) }
    }
  }

  /// Adds words to the detail of a claim, or leaves them over where there are figures in them.
  mutating func addDetail(_ range: Range<Int>, _ slot: Slot, _ items: [ItemReference]) {
    guard !hasData(range), let words = detail(range),
      let place = result.claims.firstIndex(where: { $0.slot == slot.id && $0.items == items })
    else {
      leave(range)
      return
    }
    let old = result.claims[place].answer.detail
    result.claims[place].answer.detail = old.map { $0 + "; " + words } ?? words
  }
}
