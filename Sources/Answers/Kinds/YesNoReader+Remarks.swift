// What looks like a yes or a no and answers nothing.

extension YesNoReader {
  /// "Is that a yes?", "why do you ask?": a question of the person's own.
  var asks: Bool {
    guard let last = span.range.last, last + 1 < span.tokens.count, span.tokens[last + 1].mark == .question else {
      return false
    }
    let next = span.word(span.range.lowerBound + 1)
    switch span.tokens[span.range.lowerBound].word {
    case "why", "which", "how", "when", "where", "who": return true
    case "is", "does", "do", "are", "can", "could": return ["that", "it", "you", "this", "they", "i"].contains(next)
    default: return false
    }
  }

  /// "It would be wrong to say they don't", "not a day goes by when they don't": a no to a no.
  var isDoublyDenied: Bool {
    span.range.contains { index in
      let next = span.word(index + 1)
      switch span.tokens[index].word {
      case "wrong", "unfair", "untrue", "incorrect", "lie", "lying":
        return next == "to" && ["say", "think", "claim", "suggest"].contains(span.word(index + 2))
      case "not" where next == "a" || next == "one", "never":
        return (index + 2..<min(index + 8, max(span.range.upperBound, index + 2))).contains { place in
          ["when", "where", "without", "that", "who"].contains(span.tokens[place].word)
            && (place + 1..<min(place + 4, max(span.range.upperBound, place + 1))).contains {
              Self.denials.contains(span.tokens[$0].word)
            }
        }
      default: return false
      }
    }
  }

  /// "Disability-wise they're spot on, but it's a very white team": a yes in one respect, and something against it.
  var isRestricted: Bool {
    guard let wise = span.range.first(where: { $0 > span.range.lowerBound && span.tokens[$0].word == "wise" }) else {
      return false
    }
    return (wise..<span.range.upperBound).contains { ["but", "though", "although"].contains(span.tokens[$0].word) }
  }

  /// Words that look like a yes or a no and only remark: "if they do", "never thought I'd say it", "not 100%".
  ///
  /// - Returns: where to go on.
  mutating func remark(at index: Int) -> Int? {
    let next = span.word(index + 1)
    switch span.tokens[index].word {
    case "if", "whether", "what", "how", "when", "who", "whatever", "wherever", "where":
      // "Never come across it if they do".
      guard let (cue, length) = reader.cue(at: index + 1), cue == .yes, length > 1 else { return nil }
      return index + 1 + length
    case "cant" where next == "say", "couldnt" where next == "say":
      // "I can't say they do": no yes.
      guard let (cue, length) = reader.cue(at: index + 2), cue == .yes || cue == .no else { return nil }
      return index + 2 + length
    case "nobody" where Self.denials.contains(next): return index + 2
    case let word
    where Self.denials.contains(word) && Self.pronouns.contains(next)
      && !(span.range.contains(index + 2) && span.tokens[index + 2].kind == .word):
      // "They do, don't they?"
      return index + 2
    case "do", "does", "is", "are", "has", "have":
      // "LD does, autism doesn't".
      let isEnd = !span.range.contains(index + 1) || span.tokens[index + 1].kind == .punctuation
      guard isEnd, index > span.range.lowerBound, reader.cue(at: index) == nil, span.tokens[index - 1].kind == .word,
        span.tokens[index - 1].sense.sort == .none, !Self.pronouns.contains(span.tokens[index - 1].word),
        found.last.map({ $0.range.upperBound < index - 3 || $0.answer != .no }) ?? true
      else { return nil }
      found.append(Found(answer: .yes, range: index..<index + 1, isEvidence: false, isLocal: false))
      return index + 1
    case "not" where ["bad", "wrong", "far", "no"].contains(next): return index + 2
    case "never" where Self.afterNever.contains(next): return index + 2
    case "not" where ["only", "merely", "simply"].contains(next):
      if ["do", "does", "is", "are", "did", "have", "has"].contains(span.word(index + 2)) {
        found.append(Found(answer: .yes, range: index..<index + 3, isEvidence: false, isLocal: false))
      }
      return index + 3
    case "not" where span.range.contains(index + 1) && span.tokens[index + 1].kind == .number:
      isUnsure = true
      return index + 2
    default: return nil
    }
  }

  private static let denials: WordSet = ["dont", "doesnt", "isnt", "arent", "hasnt", "havent", "didnt"]
  private static let pronouns: WordSet = ["they", "it", "we", "you", "i", "he", "she", "there"]
  private static let afterNever: WordSet = [
    "thought", "imagined", "expected", "dreamt", "dreamed", "mind", "fear", "knew", "guessed",
  ]
}
