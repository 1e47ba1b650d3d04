/// What can be left out of a copy that is to be shared.
public enum ReportOmission: String, Hashable, Sendable, CaseIterable {
  /// How organisations are reached.
  case contacts
  /// Sums of money.
  case money
  /// What was said in people's own words. Sums and numbers to call may stand in those, so that they go with either.
  case words
}
