/// The commands' patterns, compiled: whole utterances in words, with holes for arguments.
struct CommandSet: Sendable {
  private enum Part: Sendable {
    case word(Word)
    case argument
  }

  private struct Pattern: Sendable {
    let id: String
    let parts: [Part]
    let hasArguments: Bool
  }

  private var patterns: [Word: [Pattern]] = [:]
  /// How commands without arguments are said politely ("could we {} please"): the hole is the command's place.
  private var polite: [[Part]] = []
  /// Those without arguments by their number of words, for what is typed with a slip.
  private var plain: [[Pattern]] = Array(repeating: [], count: 5)

  init(_ commands: [CommandPattern]) {
    for command in commands {
      for text in command.says {
        if command.id == CommandPattern.politely {
          polite.append(Self.parts(of: text))
        } else {
          insert(command.id, text)
        }
      }
    }
  }

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var rest = text[...]
    while let hole = rest.firstRange(of: "{}") {
      parts += Tokens(String(rest[..<hole.lowerBound])).keys.map { .word($0) }
      parts.append(.argument)
      rest = rest[hole.upperBound...]
    }
    parts += Tokens(String(rest)).keys.map { .word($0) }
    return parts
  }

  private mutating func insert(_ id: String, _ text: String) {
    var parts = Self.parts(of: text)
    // A lone mark ("?") is a command of its own.
    if parts.isEmpty, let mark = Tokens(text).list.first { parts = [.word(Self.key(mark))] }
    guard case .word(let first)? = parts.first else { return }
    var hasArguments = false
    for part in parts { if case .argument = part { hasArguments = true } }
    let pattern = Pattern(id: id, parts: parts, hasArguments: hasArguments)
    patterns[first, default: []].append(pattern)
    if !hasArguments, plain.indices.contains(parts.count) { plain[parts.count].append(pattern) }
  }

  /// The command that the whole range calls, where it calls one.
  ///
  /// - Parameters:
  ///   - slips: forgive a typing slip in words of five letters and more; only for commands without arguments.
  ///   - isName: whether words are the name of an item, which decides where one argument ends and the next begins.
  func call(
    _ tokens: Tokens, _ range: Range<Int>, slips: Bool = false, isName: (Range<Int>) -> Bool = { _ in false }
  ) -> CommandCall? {
    let whole = bare(tokens, range)
    guard let first = whole.first else { return nil }
    for pattern in patterns[Self.key(tokens[first])] ?? [] where pattern.parts.count <= whole.count {
      var best: [Range<Int>]?
      match(pattern.parts[...], tokens, whole, []) { arguments in
        if best == nil || isName(arguments[0]) {
          best = arguments
          return arguments.isEmpty || isName(arguments[0])
        }
        return false
      }
      if let best { return CommandCall(pattern.id, arguments: best.map { tokens.words(of: $0) }) }
    }
    if let call = politely(tokens, whole, slips: slips) { return call }
    return slips ? slipped(tokens, whole) : nil
  }

  /// The command that is said with some politeness around it. One with arguments isn't looked for: in "can we add Alpha"
  /// the words that belong to the name couldn't be told from the others.
  private func politely(_ tokens: Tokens, _ range: Range<Int>, slips: Bool) -> CommandCall? {
    let (first, last) = (Self.key(tokens[range.lowerBound]), Self.key(tokens[range.upperBound - 1]))
    // By place: most patterns aren't copied.
    for place in polite.indices where polite[place].count <= range.count {
      if case .word(let word)? = polite[place].first, word != first { continue }
      if case .word(let word)? = polite[place].last, word != last { continue }
      var found: CommandCall?
      match(polite[place][...], tokens, range, []) { arguments in
        let inner = arguments[0].drop { tokens[$0].kind == .punctuation }
        found = call(tokens, inner, slips: slips)
        return found != nil
      }
      if let found, found.arguments.isEmpty { return found }
    }
    return nil
  }

  /// Without marks at its end, so that "help!" and "go back." are commands; a lone mark stays.
  private func bare(_ tokens: Tokens, _ range: Range<Int>) -> Range<Int> {
    var high = range.upperBound
    while high > range.lowerBound + 1, tokens[high - 1].kind == .punctuation { high -= 1 }
    return range.lowerBound..<high
  }

  private static func key(_ token: Token) -> Word {
    switch token.kind {
    case .word: token.word
    case .number: Word(String(token.digits))
    case .punctuation, .currency: token.mark == .question ? "?" : Word.none
    }
  }

  /// Tries every way to fill the holes, shortest arguments first, until `accept` says that it is the one.
  /// Patterns have two holes at most in practice; the work is capped so that a long line stays cheap.
  @discardableResult
  private func match(
    _ parts: ArraySlice<Part>, _ tokens: Tokens, _ range: Range<Int>, _ arguments: [Range<Int>],
    _ accept: ([Range<Int>]) -> Bool
  ) -> Bool {
    guard let part = parts.first else { return range.isEmpty && accept(arguments) }
    guard !range.isEmpty else { return false }
    switch part {
    case .word(let word):
      guard Self.key(tokens[range.lowerBound]) == word else { return false }
      return match(parts.dropFirst(), tokens, range.lowerBound + 1..<range.upperBound, arguments, accept)
    case .argument:
      if parts.count == 1 { return accept(arguments + [range]) }
      let last = min(range.upperBound, range.lowerBound + 40)
      var end = range.lowerBound + 1
      while end < last {
        if match(parts.dropFirst(), tokens, end..<range.upperBound, arguments + [range.lowerBound..<end], accept) {
          return true
        }
        end += 1
      }
      return false
    }
  }

  private func slipped(_ tokens: Tokens, _ range: Range<Int>) -> CommandCall? {
    guard plain.indices.contains(range.count), range.contains(where: { !Lexicon.isWord(tokens[$0]) }) else {
      return nil
    }
    var found: String?
    for pattern in plain[range.count] {
      var isSlip = false
      var fits = true
      for (part, index) in zip(pattern.parts, range) where fits {
        guard case .word(let word) = part else { continue }
        let typed = tokens[index].word
        if typed == word { continue }
        if !Lexicon.isWord(tokens[index]), Slip.isSlip(typed, of: word) { isSlip = true } else { fits = false }
      }
      guard fits, isSlip else { continue }
      if let found, found != pattern.id { return nil }
      found = pattern.id
    }
    return found.map { CommandCall($0) }
  }
}
