/// Reads yes, no, partly, in the past; the question's choices hold the dialogue's own words for each.
func readYesNo(_ span: Span) -> ValueReading? { YesNoReader(span: span).read() }

/// Finds the yeses and noes of a span, and which of them answers.
struct YesNoReader {
  let span: Span
  /// What was found, in order.
  var found: [Found] = []
  /// Was it said with "not 100%"?
  var isUnsure = false

  struct Found {
    var answer: YesNo
    var range: Range<Int>
    /// Did the dialogue's own words say it ("we buy bits of training")?
    var isEvidence: Bool
    /// "no grant": a no to the noun after it, not to the question.
    var isLocal: Bool
  }

  let reader: PieceReader

  init(span: Span) {
    self.span = span
    reader = PieceReader(tokens: span.tokens, range: span.range, kind: .yesNo)
  }

  func read() -> ValueReading? {
    guard !asks else { return nil }
    var reader = self
    reader.scan()
    return reader.reading()
  }

  private mutating func scan() {
    var index = span.range.lowerBound
    while index < span.range.upperBound {
      index = max(step(at: index), index + 1)
    }
  }

  private mutating func step(at index: Int) -> Int {
    // "Worth 40k, used to be 60": the sum was another, not the answer.
    if span.tokens.isFormerFigure(index, in: span.range) { return index + 2 }
    let cue = reader.cue(at: index)
    let choice = span.words.choices.match(span.tokens, at: index, in: span.range, slips: true)
    if let choice, choice.length >= cue?.length ?? 0, choice.payload.half == nil,
      let answer = YesNo(rawValue: span.words.slot.choices[choice.payload.choice].id)
    {
      let isPlain = cue.map { plain($0.cue) == answer && $0.length == choice.length } ?? false
      let isDenied = answer == .yes && (isNegation(before: index) || isNegated(index..<index + choice.length))
      found.append(
        Found(
          answer: isDenied ? .no : answer, range: index..<index + choice.length, isEvidence: !isPlain,
          isLocal: isDenied || (isPlain && isLocalNo(index, choice.length))))
      return index + choice.length
    }
    if let after = remark(at: index) { return after }
    guard let (found, length) = cue, var answer = plain(found) else { return index + (cue?.length ?? 1) }
    if answer == .yes, isNegated(index..<index + length) { answer = .no }
    self.found.append(
      Found(
        answer: answer, range: index..<index + length, isEvidence: false,
        isLocal: answer == .no
          && (isLocalNo(index, length)
            || found == .nothing && span.range.contains(index + length)
              && span.tokens[index + length].kind == .word)
      ))
    return index + length
  }

  private func plain(_ cue: Cue) -> YesNo? {
    switch cue {
    case .yes: .yes
    case .no: .no
    case .partly: .partly
    case .past: .past
    case .nothing: .no
    default: nil
    }
  }

  private func isNegation(before index: Int) -> Bool {
    guard index > span.range.lowerBound else { return false }
    return ["no", "not", "dont", "doesnt", "never", "without", "isnt", "arent", "wont"].contains(
      span.tokens[index - 1].word)
  }

  /// "We have no contact", "they are not": a yes that the word after its verb turns round.
  private func isNegated(_ phrase: Range<Int>) -> Bool {
    let verbs: WordSet = ["have", "has", "had", "do", "does", "did", "are", "is", "was", "were", "can", "will"]
    let denials: WordSet = ["no", "not", "never", "none"]
    return verbs.contains(span.tokens[phrase.upperBound - 1].word) && denials.contains(span.word(phrase.upperBound))
  }

  /// "no grant": the no is about the noun. "no, …", "no we don't" and a lone "no" answer the question.
  private func isLocalNo(_ index: Int, _ length: Int) -> Bool {
    guard length == 1, ["no", "not", "never"].contains(span.tokens[index].word) else { return false }
    // "It's a no I'm afraid".
    if span.word(index - 1) == "a" { return false }
    let next = index + 1
    guard span.range.contains(next), span.tokens[next].kind == .word else { return false }
    return ![
      "we", "they", "it", "i", "not", "dont", "its", "but", "there", "he", "she", "you", "never", "none", "for", "to",
      "on", "with", "im",
    ]
    .contains(
      span.tokens[next].word)
  }

  private mutating func reading() -> ValueReading? {
    if found.isEmpty, endedNow { found = [Found(answer: .past, range: span.range, isEvidence: false, isLocal: false)] }
    guard !found.isEmpty else { return byNature() }
    var certainty = span.has(.soft) ? Certainty.soft : isHedged ? .approximate : .firm
    var alternatives: [YesNo] = []
    let answer: YesNo
    dropBits()
    let answers = Set(found.filter { !$0.isLocal || $0.answer != .no }.map(\.answer))
    let firm = found.filter { !$0.isLocal }
    if answers.isEmpty {
      answer = .no
    } else if saysStill {
      answer = .yes
    } else if endedNow || answers == [.yes] && wasBefore, !answers.contains(.partly) {
      answer = .past
    } else if answers == [.yes], let end = endOfYes() {
      (answer, alternatives) = end
    } else if answers.contains(.past), !isPresent(answers) {
      answer = .past
    } else if answers.contains(.partly) {
      answer = .partly
    } else if answers.contains(.yes), answers.contains(.no) {
      (answer, alternatives) = both(firm)
    } else {
      answer = answers.first ?? .no
    }
    if certainty == .soft, answer != .no { certainty = .approximate }
    var reading = ValueReading(
      answer: Answer(.yesNo(answer), certainty: certainty, words: span.text), used: ranges())
    reading.alternatives = alternatives.map { Answer(.yesNo($0), certainty: certainty, words: span.text) }
    reading.isDoubtful = answer == .no && isDoublyDenied || answer == .yes && isRestricted
    reading.answer.detail = detail()
    if answer == .past || answer == .no { reading.time = pastTime() }
    return reading
  }

  /// "Used to and still does".
  private var saysStill: Bool {
    found.contains { $0.answer == .yes && span.tokens[$0.range.lowerBound].word == "still" && $0.range.count == 2 }
  }

  /// "Was funded, isn't now", "we have done but not currently": what was, and a no to now.
  private var endedNow: Bool {
    let was: WordSet = ["was", "were", "had", "did", "used", "done", "been"]
    guard let past = span.range.first(where: { was.contains(span.tokens[$0].word) }) else { return false }
    return (past + 1..<max(span.range.upperBound, past + 1)).contains { index in
      switch span.tokens[index].word {
      case "now", "currently", "presently", "moment", "present", "anymore":
        (max(past + 1, index - 4)..<index).contains { place in
          Self.denialsOfNow.contains(span.tokens[place].word)
        }
      default: false
      }
    }
  }

  /// "Before covid they did".
  private var wasBefore: Bool {
    found.contains { $0.range.contains { span.tokens[$0].word == "did" } }
      && span.range.contains {
        ["before", "once", "until", "till", "originally", "previously"].contains(span.tokens[$0].word)
      }
  }

  /// "Yes until last year" is past; "until March, yes" may be either.
  private func endOfYes() -> (YesNo, [YesNo])? {
    guard let until = span.range.first(where: { ["until", "till", "til"].contains(span.tokens[$0].word) }) else {
      return nil
    }
    let points = TimePointReader(tokens: span.tokens, range: span.range, today: span.today)
    guard let point = points.point(at: until + 1, .past), let last = point.days.high.value else { return nil }
    if point.bareMonth != nil { return (.yes, [.past]) }
    return last < span.today ? (.past, []) : nil
  }

  private static let denialsOfNow: WordSet = [
    "not", "isnt", "arent", "dont", "doesnt", "gone", "havent", "hasnt", "nothing", "none", "stopped", "ended", "no",
    "aint",
  ]

  /// "Yes – core grant, and a bit of a contract": after a plain yes "a bit of" is no answer of its own.
  private mutating func dropBits() {
    guard let first = found.first, first.answer == .yes, span.range.contains(first.range.upperBound),
      span.tokens[first.range.upperBound].kind == .punctuation
    else { return }
    found.removeAll { each in
      each.answer == .partly && !each.isEvidence && span.word(each.range.upperBound) == "of"
        && !["it", "them", "that", "those", "this"].contains(span.word(each.range.upperBound + 1))
    }
  }

  /// "we used to, and still do": the present counts where it is said with a yes at the start.
  private func isPresent(_ answers: Set<YesNo>) -> Bool {
    answers.contains(.yes) && found.first?.answer == .yes && !found.contains { $0.answer == .past && $0.isEvidence }
      && !span.tokens.list[span.range].contains { $0.word == "but" || $0.word == "until" }
  }

  /// Both a yes and a no: which of them answers?
  private func both(_ firm: [Found]) -> (YesNo, [YesNo]) {
    // Own words of the dialogue for yes, beside a no of some other thing: "no grant, we buy bits of training".
    if let first = firm.first, first.answer == .no, !first.isEvidence,
      firm.contains(where: { $0.answer == .yes && $0.isEvidence })
    {
      return (.yes, [.no])
    }
    guard let first = firm.first else { return (.yes, []) }
    return (first.answer, [first.answer == .yes ? .no : .yes])
  }

  /// A hedge makes it approximate; "sort of" is a partly, not a hedge, and was read as that.
  private var isHedged: Bool {
    if isUnsure { return true }
    // "I never thought I'd say this but yes": the hedge stands before the "but".
    if let but = span.range.first(where: { span.tokens[$0].word == "but" }), let first = found.first,
      first.range.lowerBound > but, first.range.lowerBound - but <= 2
    {
      return span.pieces(in: but..<span.range.upperBound).contains { $0.cue == .hedge || $0.cue == .dontKnow }
    }
    return span.isHedged
      || span.tokens.list[span.range].contains { $0.word == "suppose" || $0.word == "think" || $0.word == "probably" }
  }

  private func ranges() -> [Range<Int>] {
    usedRanges(
      (found.map { Piece(content: .word, range: $0.range) } + span.pieces.filter { $0.cue == .hedge || $0.cue == .soft })
        .sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// What was said besides: all the words where there is more than the answer.
  private func detail() -> String? {
    let covered = found.reduce(0) { $0 + $1.range.count }
    let words = span.pieces.count(where: { $0.mark == nil && $0.cue == nil })
    return words > 1 && covered < span.range.count ? span.text : nil
  }

  private func pastTime() -> TimeSpan? {
    var reader = TimeReader(tokens: span.tokens, range: span.range, today: span.today, anchor: .past)
    guard let time = reader.read(), reader.misreading == nil else { return nil }
    // "it stopped in 2019": what is given is the end.
    if time.to == nil, time.months == nil, let from = time.from { return TimeSpan(to: from) }
    return time.to == nil ? nil : time
  }

  private static let likely: WordSet = [
    "probably", "likely", "presumably", "apparently", "prob", "probs", "supposedly",
  ]

  /// "probably" alone is a yes, of a sort.
  private func byNature() -> ValueReading? {
    let isLikely = span.pieces.allSatisfy { piece in
      piece.mark != nil || Self.likely.contains(span.tokens[piece.range.lowerBound].word)
    }
    guard isLikely, span.pieces.contains(where: { $0.mark == nil }) else { return nil }
    return ValueReading(
      answer: Answer(.yesNo(.yes), certainty: .approximate, words: span.text), used: [span.range])
  }
}
