/// A three-valued truth: a rule over approximate or missing answers is true, false, or can't be told yet.
public enum Truth: Hashable, Sendable {
  /// It follows from what is known.
  case yes
  /// The opposite follows from what is known.
  case no
  /// What is known leaves both open.
  case unclear

  /// The truth of a plain condition.
  public init(_ condition: Bool) { self = condition ? .yes : .no }

  /// Both hold (Kleene's strong conjunction).
  public static func && (left: Truth, right: Truth) -> Truth {
    if left == .no || right == .no { return .no }
    return left == .yes && right == .yes ? .yes : .unclear
  }

  /// At least one holds (Kleene's strong disjunction).
  public static func || (left: Truth, right: Truth) -> Truth {
    if left == .yes || right == .yes { return .yes }
    return left == .no && right == .no ? .no : .unclear
  }

  /// The opposite; what is unclear stays unclear.
  public static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .yes: .no
    case .no: .yes
    case .unclear: .unclear
    }
  }
}
