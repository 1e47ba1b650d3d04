import Answers
import Dialogue

/// Reads a condition by recursive descent: `or` binds loosest, then `and`, then `not`.
struct ConditionParser {
  /// How deeply brackets may be nested; far beyond what can be read aloud.
  static let depthLimit = 40

  private let tokens: [ConditionToken]
  private var index = 0
  private var depth = 0

  /// The condition that the text is.
  static func condition(_ text: String) throws(ConditionFault) -> ConditionSyntax {
    var parser = ConditionParser(tokens: try ConditionLexer.tokens(of: text))
    let condition = try parser.either()
    try parser.expectEnd()
    return condition
  }

  /// The term that the text is: the value of a setting.
  static func term(_ text: String) throws(ConditionFault) -> TermSyntax {
    var parser = ConditionParser(tokens: try ConditionLexer.tokens(of: text))
    let term = try parser.term()
    try parser.expectEnd()
    return term
  }

  /// The name, perhaps with `(whole)`, that the text is.
  static func name(_ text: String) throws(ConditionFault) -> ConditionName {
    var parser = ConditionParser(tokens: try ConditionLexer.tokens(of: text))
    let name = try parser.name()
    try parser.expectEnd()
    return name
  }

  /// `organisations` or `organisations where C`, by itself.
  static func list(_ text: String) throws(ConditionFault) -> (ConditionName, ConditionSyntax) {
    var parser = ConditionParser(tokens: try ConditionLexer.tokens(of: text))
    let list = try parser.filteredList()
    try parser.expectEnd()
    return list
  }

  private init(tokens: [ConditionToken]) { self.tokens = tokens }

  private var token: ConditionToken { tokens[min(index, tokens.count - 1)] }

  private var nextKind: ConditionToken.Kind? { tokens.indices.contains(index + 1) ? tokens[index + 1].kind : nil }

  private mutating func take(_ kind: ConditionToken.Kind) -> Bool {
    guard token.kind == kind else { return false }
    index += 1
    return true
  }

  private mutating func take(word: String) -> Bool { take(.word(word)) }

  private mutating func expect(_ kind: ConditionToken.Kind, _ sentence: String, hint: String? = nil)
    throws(ConditionFault)
  {
    if !take(kind) { throw ConditionFault(at: token.at, sentence: sentence, hint: hint) }
  }

  private mutating func expectEnd() throws(ConditionFault) {
    guard token.kind != .end else { return }
    switch token.kind {
    case .close: throw ConditionFault(at: token.at, sentence: "This bracket closes nothing.")
    case .word(let word):
      let hint = Suggestion.nearest(to: word, among: ["and", "or", "is", "includes", "within", "where"])
      throw ConditionFault(
        at: token.at, sentence: "`\(word)` can't stand here.",
        hint: hint.map { "Did you mean `\($0)`?" } ?? "Join conditions by `and` or `or`; ids have hyphens, not spaces.")
    default:
      throw ConditionFault(
        at: token.at, sentence: "The condition goes on where it should end.", hint: "Join conditions by `and` or `or`.")
    }
  }

  /// Goes one level deeper for the time of `body`.
  private mutating func deeper<Result>(_ body: (inout Self) throws(ConditionFault) -> Result) throws(ConditionFault)
    -> Result
  {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw ConditionFault(
        at: token.at, sentence: "The condition is nested too deeply.", hint: "Name parts of it under `define:`.")
    }
    return try body(&self)
  }

  private mutating func either() throws(ConditionFault) -> ConditionSyntax {
    try deeper { parser throws(ConditionFault) in
      var parts = [try parser.both()]
      while parser.take(word: "or") { parts.append(try parser.both()) }
      return parts.count == 1 ? parts[0] : .or(parts)
    }
  }

  private mutating func both() throws(ConditionFault) -> ConditionSyntax {
    var parts = [try negated()]
    while take(word: "and") { parts.append(try negated()) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func negated() throws(ConditionFault) -> ConditionSyntax {
    guard take(word: "not") else { return try simple() }
    return try deeper { parser throws(ConditionFault) in .not(try parser.negated()) }
  }

  private mutating func simple() throws(ConditionFault) -> ConditionSyntax {
    if take(.open) {
      let condition = try either()
      try expect(.close, "A closing bracket is missing.")
      return condition
    }
    if case .word(let word) = token.kind {
      if nextKind == .open {
        if word == "unclear" { return try unclear() }
        if let quantifier = Quantifier(rawValue: word) { return try quantified(quantifier) }
      } else if word == "always" || word == "never" {
        index += 1
        return .constant(word == "always")
      }
    }
    return try test()
  }

  private mutating func unclear() throws(ConditionFault) -> ConditionSyntax {
    index += 2
    let condition = try either()
    try expect(.close, "`unclear(` needs its closing bracket.")
    return .unclear(condition)
  }

  private mutating func quantified(_ quantifier: Quantifier) throws(ConditionFault) -> ConditionSyntax {
    index += 2
    let (list, condition) = try filteredList()
    try expect(.close, "`\(quantifier.rawValue)(` needs its closing bracket.")
    return .quantified(quantifier, list: list, condition)
  }

  private mutating func filteredList() throws(ConditionFault) -> (ConditionName, ConditionSyntax) {
    let list = try name()
    guard take(word: "where") else { return (list, .constant(true)) }
    return (list, try either())
  }

  /// What begins with a term: a comparison or a test, or a name alone.
  private mutating func test() throws(ConditionFault) -> ConditionSyntax {
    let left = try term()
    let at = token.at
    if case .comparison(let comparison) = token.kind {
      index += 1
      return .compare(left, comparison, try term(), at: at)
    }
    guard case .name(let subject) = left else {
      throw ConditionFault(
        at: token.at, sentence: "A comparison is missing here.",
        hint: "Write `<`, `<=`, `=`, `!=`, `>=` or `>` and a value.")
    }
    if take(word: "is") {
      let isNegated = take(word: "not")
      let test = ConditionSyntax.test(subject, is: try name())
      return isNegated ? .not(test) : test
    }
    if take(word: "includes") { return .includes(subject, try name()) }
    if take(word: "within") { return .within(subject, try term()) }
    return .name(subject)
  }

  private mutating func name() throws(ConditionFault) -> ConditionName {
    guard case .word(let path) = token.kind, !Self.reserved.contains(path) else {
      throw ConditionFault(
        at: token.at,
        sentence: token.kind == .end ? "The condition stops too early: a name is missing." : "A name is missing here.")
    }
    var name = ConditionName(path: path, at: token.at)
    index += 1
    guard take(.open) else { return name }
    guard take(word: "whole") else {
      throw ConditionFault(
        at: name.at, sentence: "`\(path)(…)` isn't known.",
        hint: Suggestion.hint(
          for: path, among: ["any", "all", "none", "count", "sum", "portion", "unclear"], what: "What takes brackets"))
    }
    try expect(.close, "`(whole)` needs its closing bracket.")
    name.ofWhole = true
    return name
  }

  private static let reserved: Set<String> = ["and", "or", "not", "where", "is", "includes", "within", "of"]

  private mutating func term() throws(ConditionFault) -> TermSyntax {
    let at = token.at
    switch token.kind {
    case .number(let number):
      index += 1
      return try quantity(number, at: at)
    case .money(let pence):
      index += 1
      return .money(pence, at: at)
    case .word("count") where nextKind == .open:
      index += 2
      let (list, condition) = try filteredList()
      try expect(.close, "`count(` needs its closing bracket.")
      return .count(list: list, condition, at: at)
    case .word("sum") where nextKind == .open:
      index += 2
      let list = try name()
      try expect(.colon, "`sum` is written `sum(list: question)`.")
      let summed = try name()
      try expect(.close, "`sum(` needs its closing bracket.")
      return .sum(list: list, summed, at: at)
    case .word("portion") where nextKind == .open:
      index += 2
      return try deeper { parser throws(ConditionFault) in
        let part = try parser.term()
        try parser.expect(.word("of"), "`portion` is written `portion(A of B)`.")
        let whole = try parser.term()
        try parser.expect(.close, "`portion(` needs its closing bracket.")
        return .portion(part, of: whole, at: at)
      }
    default: return .name(try name())
    }
  }

  /// What a number turns out to be: a fraction, per cent, months, or just a number.
  private mutating func quantity(_ number: Fraction, at: Int) throws(ConditionFault) -> TermSyntax {
    if take(.slash) {
      guard case .number(let below) = token.kind, number.denominator == 1, below.denominator == 1,
        let fraction = Fraction(number.numerator, below.numerator)
      else { throw ConditionFault(at: at, sentence: "This isn't a fraction.", hint: "Write it like `1/2`.") }
      index += 1
      return .number(fraction, at: at)
    }
    if token.kind == .word("per"), nextKind == .word("cent") {
      index += 2
      return try percent(number, at: at)
    }
    if take(.percent) || take(word: "percent") { return try percent(number, at: at) }
    let months = take(word: "months") || take(word: "month")
    let years = !months && (take(word: "years") || take(word: "year"))
    guard months || years else { return .number(number, at: at) }
    guard number.denominator == 1, number.numerator <= 12_000 else {
      throw ConditionFault(at: at, sentence: "A length is a whole number of months or years, up to a thousand years.")
    }
    return .months(number.numerator * (years ? 12 : 1), at: at)
  }

  private func percent(_ number: Fraction, at: Int) throws(ConditionFault) -> TermSyntax {
    guard number.denominator <= 1_000_000, let share = Fraction(number.numerator, number.denominator * 100) else {
      throw ConditionFault(at: at, sentence: "This isn't a percentage.")
    }
    return .number(share, at: at)
  }
}
