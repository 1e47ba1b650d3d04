import Answers

/// Days in words.
enum Dates {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// "21 November 2026"
  static func words(for day: Day) -> String {
    let (year, month, number) = day.date
    return "\(number) \(months[month - 1]) \(year)"
  }
}
