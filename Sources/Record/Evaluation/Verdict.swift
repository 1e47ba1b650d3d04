import Answers

/// What a condition comes to: true, false, can't be told, or about something that doesn't apply.
public enum Verdict: Hashable, Sendable {
  /// It holds.
  case yes
  /// It doesn't.
  case no
  /// It can't be told from what is known.
  case unclear
  /// It is about something that is not applicable, so it doesn't apply either.
  case notApplicable

  init(_ truth: Truth) {
    switch truth {
    case .yes: self = .yes
    case .no: self = .no
    case .unclear: self = .unclear
    }
  }

  init(_ condition: Bool) { self = condition ? .yes : .no }

  var negated: Verdict {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unclear, .notApplicable: self
    }
  }

  /// All of them: one no decides; then what doesn't apply; then what is unclear.
  static func all(_ verdicts: some Sequence<Verdict>) -> Verdict {
    var result = Verdict.yes
    for verdict in verdicts {
      switch verdict {
      case .no: return .no
      case .notApplicable: result = .notApplicable
      case .unclear where result == .yes: result = .unclear
      case .unclear, .yes: break
      }
    }
    return result
  }

  /// Any of them: one yes decides; then what is unclear; nothing applies only where none does.
  static func any(_ verdicts: some Sequence<Verdict>) -> Verdict {
    var result: Verdict?
    for verdict in verdicts {
      switch (verdict, result) {
      case (.yes, _): return .yes
      case (.unclear, _): result = .unclear
      case (.no, nil), (.no, .notApplicable): result = .no
      case (.notApplicable, nil): result = .notApplicable
      default: break
      }
    }
    return result ?? .no
  }
}
