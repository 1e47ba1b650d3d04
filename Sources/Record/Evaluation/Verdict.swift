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

  /// This, for all so far, with one more: one no decides; then what doesn't apply; then what is unclear.
  mutating func take(asAll verdict: Verdict) {
    switch verdict {
    case .no: self = .no
    case .notApplicable where self != .no: self = .notApplicable
    case .unclear where self == .yes: self = .unclear
    case .notApplicable, .unclear, .yes: break
    }
  }

  /// What any so far comes to, with one more: one yes decides; then what is unclear; nothing applies only where none does.
  static func any(_ result: Verdict?, or verdict: Verdict) -> Verdict {
    switch (verdict, result) {
    case (.yes, _), (_, .yes): .yes
    case (.unclear, _), (_, .unclear): .unclear
    case (.no, _), (_, .no): .no
    case (.notApplicable, _): .notApplicable
    }
  }
}
