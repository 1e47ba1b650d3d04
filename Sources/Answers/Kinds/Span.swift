/// A piece of a span: a quantity, a phrase with a meaning, a mark, or a plain word.
struct Piece {
  /// What it is.
  enum Content {
    case quantity(Quantity)
    case cue(Cue)
    case mark(Mark)
    case word
  }

  /// What it is.
  var content: Content
  /// Its tokens.
  var range: Range<Int>

  /// The cue, where it is one.
  var cue: Cue? { if case .cue(let cue) = content { cue } else { nil } }
  /// The quantity, where it is one.
  var quantity: Quantity? { if case .quantity(let quantity) = content { quantity } else { nil } }
  /// The mark, where it is one.
  var mark: Mark? { if case .mark(let mark) = content { mark } else { nil } }
}

/// A span of an utterance cut into pieces: what each kind's reader works on.
struct Span {
  /// The utterance.
  let tokens: Tokens
  /// The tokens of the span.
  let range: Range<Int>
  /// The question with its words.
  let words: SlotWords
  /// The day on which it is said.
  let today: Day
  /// The pieces, in order.
  private(set) var pieces: [Piece] = []

  /// Cuts a span, or takes pieces that were cut for another kind.
  init(tokens: Tokens, range: Range<Int>, words: SlotWords, today: Day, pieces: [Piece]? = nil) {
    self.tokens = tokens
    self.range = range
    self.words = words
    self.today = today
    self.pieces = pieces ?? PieceReader(tokens: tokens, range: range, kind: words.slot.kind, own: words.cues).pieces()
  }

  /// Is there a piece with this cue?
  func has(_ cue: Cue) -> Bool { pieces.contains { $0.cue == cue } }

  /// Is there a hedge, or a doubt that isn't the whole answer?
  var isHedged: Bool {
    pieces.indices.contains { place in
      switch pieces[place].cue {
      // "No idea about the SLA" hedges nothing.
      case .hedge: (place == 0 || pieces[place - 1].cue != .dontKnow) && !isOfWords(pieces[place].range)
      case .orSo: true
      case .dontKnow: !isDoubtOfOther(place)
      default: false
      }
    }
  }

  /// "Nothing about us without us": where no number is asked for, "about" hedges nothing.
  private func isOfWords(_ hedge: Range<Int>) -> Bool {
    words.slot.kind == .choices && hedge.count == 1 && tokens[hedge.lowerBound].word == "about"
  }

  /// "Core's 15k, no idea about the SLA": what isn't known is something else, said after the answer.
  private func isDoubtOfOther(_ place: Int) -> Bool {
    guard pieces[..<place].contains(where: { $0.quantity != nil }),
      !pieces[place...].contains(where: { $0.quantity != nil }), place + 1 < pieces.count
    else { return false }
    return Self.others.contains(tokens[pieces[place + 1].range.lowerBound].word)
  }

  private static let others: WordSet = [
    "about", "what", "when", "which", "who", "whether", "where", "why", "whose", "out", "of",
  ]

  /// How sure the person sounded.
  func certainty(of quantity: Quantity? = nil) -> Certainty {
    if isHedged || quantity?.isHedged == true { return .approximate }
    return has(.soft) ? .soft : .firm
  }

  /// The person's words for the whole span.
  var text: String { tokens.words(of: range) }

  /// The pieces that begin in a range of tokens, found by halving: a line may have many clauses.
  func pieces(in tokens: Range<Int>) -> ArraySlice<Piece> {
    pieces[place(of: tokens.lowerBound)..<place(of: tokens.upperBound)]
  }

  /// The index of the first piece that begins at or after a token.
  private func place(of token: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].range.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Is its number below nought: "-3", "minus 3"?
  var isNegative: Bool {
    let first = range.lowerBound
    guard !range.isEmpty else { return false }
    if range.contains(where: { saysBelowNought($0) }) { return true }
    guard first > 0, tokens[first - 1].mark == .dash, tokens[first - 1].flags.contains(.startsSentence) else {
      return false
    }
    return tokens[first].isJoined && (tokens[first].kind == .number || tokens[first].kind == .currency)
  }

  /// "The answer is minus one", "between negative ten and fifteen", "<-30", but not "20 minus 3".
  private func saysBelowNought(_ index: Int) -> Bool {
    guard range.contains(index + 1) else { return false }
    let (token, next) = (tokens[index], tokens[index + 1])
    let isNumber = next.kind == .number || next.kind == .currency || [.unit, .teen, .tens].contains(next.sense.sort)
    guard isNumber else { return false }
    if token.mark == .dash {
      return next.isJoined && index > range.lowerBound && tokens[index - 1].flags.contains(.sign)
    }
    guard token.word == "minus" || token.word == "negative" else { return false }
    guard index > range.lowerBound else { return true }
    let before = tokens[index - 1]
    return before.kind != .number && before.kind != .currency
      && ![.unit, .teen, .tens, .hundred, .magnitude].contains(before.sense.sort)
  }

  /// Does it hold what has to be worked out, or figures that can't be told apart: "10^6", "6.2x10^-4", "12,34,567"?
  var isCalculation: Bool {
    range.contains { index in
      let token = tokens[index]
      if token.mark == .other { return tokens.bytes[Int(token.start)] == UInt8(ascii: "^") }
      guard token.kind == .number, token.isJoined, index > range.lowerBound + 2 || sign(index, .comma) else {
        return false
      }
      if sign(index, .comma) { return true }
      let sign = tokens[index - 1]
      let place = sign.flags.contains(.sign) || sign.mark == .dash ? index - 2 : index - 1
      return tokens[place].word == "e" && tokens[place].isJoined && tokens[place - 1].kind == .number
    }
  }

  /// Does a number, and then this mark, stand right before a token?
  private func sign(_ index: Int, _ mark: Mark) -> Bool {
    index > range.lowerBound + 1 && tokens[index - 1].mark == mark && tokens[index - 1].isJoined
      && tokens[index - 2].kind == .number
  }

  /// The word at a token; none outside.
  func word(_ index: Int) -> Word { tokens.word(index, in: range) }
}
