import Answers
import Dialogue

/// A piece of a condition with where it begins, in Unicode scalars from the condition's start.
struct ConditionToken: Equatable {
  enum Kind: Equatable {
    /// An id or a path of ids ("committee.part"), or a word of the language ("and").
    case word(String)
    /// `3`, `1,000`, `0.5`
    case number(Fraction)
    /// `£5,000`, in pence
    case money(Int)
    case comparison(Comparison)
    case open, close, colon, slash, percent, end
  }

  let kind: Kind
  let at: Int
}

/// What is wrong with a condition, and where.
struct ConditionFault: Error {
  var code = DiagnosticCode.badCondition
  let at: Int
  let sentence: String
  var hint: String?
}

/// Cuts a condition into tokens.
struct ConditionLexer {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// All tokens, the last being the end.
  static func tokens(of text: String) throws(ConditionFault) -> [ConditionToken] {
    var lexer = ConditionLexer(text)
    var tokens: [ConditionToken] = []
    repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    scalars.indices.contains(index + ahead) ? scalars[index + ahead] : nil
  }

  private mutating func next() throws(ConditionFault) -> ConditionToken {
    while let scalar = peek(), scalar.properties.isWhitespace { index += 1 }
    let start = index
    guard let scalar = peek() else { return ConditionToken(kind: .end, at: start) }
    let kind: ConditionToken.Kind
    switch scalar {
    case "(": kind = .open
    case ")": kind = .close
    case ":": kind = .colon
    case "/": kind = .slash
    case "%": kind = .percent
    case "≤": kind = .comparison(.atMost)
    case "≥": kind = .comparison(.atLeast)
    case "≠": kind = .comparison(.notEqual)
    case "<", ">", "=", "!": return ConditionToken(kind: .comparison(try comparison(start)), at: start)
    case "£":
      index += 1
      return ConditionToken(kind: .money(try money(start)), at: start)
    case "0"..."9": return ConditionToken(kind: .number(try number(start)), at: start)
    case _ where Self.isLetter(scalar): return ConditionToken(kind: .word(word()), at: start)
    default: throw stray(scalar, start)
    }
    index += 1
    return ConditionToken(kind: kind, at: start)
  }

  private mutating func comparison(_ start: Int) throws(ConditionFault) -> Comparison {
    let first = peek()
    index += 1
    let isDouble = peek() == "="
    if isDouble { index += 1 }
    switch (first, isDouble) {
    case ("<", false): return .less
    case ("<", true): return .atMost
    case (">", false): return .more
    case (">", true): return .atLeast
    case ("=", false): return .equal
    case ("!", true): return .notEqual
    case ("=", true): throw ConditionFault(at: start, sentence: "`==` isn't known here.", hint: "Write `=`.")
    default: throw ConditionFault(at: start, sentence: "`!` isn't known here.", hint: "Write `not`, or `!=`.")
    }
  }

  private mutating func word() -> String {
    var word = ""
    while let scalar = peek(), Self.isWordScalar(scalar) || (scalar == "-" || scalar == ".") && joinsWord {
      word.unicodeScalars.append(scalar)
      index += 1
    }
    return word
  }

  /// Does a hyphen or dot here stand between two letters or digits?
  private var joinsWord: Bool { peek(1).map(Self.isWordScalar) ?? false }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || ("0"..."9").contains(scalar) || scalar == "_"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Digits with commas between thousands.
  private mutating func digits() -> String {
    var digits = ""
    while let scalar = peek() {
      if ("0"..."9").contains(scalar) {
        digits.unicodeScalars.append(scalar)
      } else if scalar != "," || peek(1).map({ ("0"..."9").contains($0) }) != true {
        break
      }
      index += 1
    }
    return digits
  }

  private mutating func number(_ start: Int) throws(ConditionFault) -> Fraction {
    let whole = digits()
    var decimals = ""
    if peek() == ".", peek(1).map({ ("0"..."9").contains($0) }) == true {
      index += 1
      decimals = digits()
    }
    guard whole.count + decimals.count <= 15, let numerator = Int(whole + decimals),
      let number = Fraction(numerator, decimals.reduce(1) { power, _ in power * 10 })
    else { throw ConditionFault(at: start, sentence: "This number is too large.") }
    return number
  }

  private mutating func money(_ start: Int) throws(ConditionFault) -> Int {
    guard let scalar = peek(), ("0"..."9").contains(scalar) else {
      throw ConditionFault(at: start, sentence: "After `£` comes an amount.", hint: "Write it like `£5,000`.")
    }
    let amount = try number(start)
    let (pence, rest) = (amount.numerator * 100).quotientAndRemainder(dividingBy: amount.denominator)
    guard rest == 0 else { throw ConditionFault(at: start, sentence: "An amount has at most two decimals.") }
    return pence
  }

  private func stray(_ scalar: Unicode.Scalar, _ start: Int) -> ConditionFault {
    let hint: String? =
      switch scalar {
      case "&": "Write `and`."
      case "|": "Write `or`."
      case "\"", "'", "“", "‘": "Choices and items are written by their ids, without quotes."
      case ",": "Join conditions by `and` or `or`."
      default: nil
      }
    return ConditionFault(at: start, sentence: "`\(scalar)` isn't known in a condition.", hint: hint)
  }
}
