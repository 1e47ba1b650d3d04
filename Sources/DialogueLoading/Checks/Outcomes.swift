import Dialogue

/// What a condition may come to, as far as something allows: some of true, false, can't be told, doesn't apply.
struct Outcomes: OptionSet, Hashable {
  let rawValue: UInt8

  static let yes = Outcomes(rawValue: 1)
  static let no = Outcomes(rawValue: 2)
  static let unclear = Outcomes(rawValue: 4)
  static let notApplicable = Outcomes(rawValue: 8)

  static let all: Outcomes = [.yes, .no, .unclear, .notApplicable]
  /// It is about something that arises, whatever it comes to.
  static let applies: Outcomes = [.yes, .no, .unclear]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The one or the other.
  init(_ condition: Bool) { self = condition ? .yes : .no }

  /// What the opposite may come to.
  var mirrored: Outcomes {
    var mirrored = subtracting([.yes, .no])
    if contains(.yes) { mirrored.insert(.no) }
    if contains(.no) { mirrored.insert(.yes) }
    return mirrored
  }

  /// What the inner condition of `unclear(…)` may come to, where that may come to this.
  var insideUnclear: Outcomes {
    var inside = intersection(.notApplicable)
    if contains(.yes) { inside.insert(.unclear) }
    if contains(.no) { inside.formUnion([.yes, .no]) }
    return inside
  }
}

/// Something that must be so: a condition, and what it may come to.
struct Demand {
  let condition: Condition
  let outcomes: Outcomes

  init(_ condition: Condition, _ outcomes: Outcomes) {
    self.condition = condition
    self.outcomes = outcomes
  }
}
