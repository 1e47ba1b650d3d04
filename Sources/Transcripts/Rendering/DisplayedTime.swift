import Answers

/// Days and times as a transcript shows them: the same on every machine, whatever its time zone.
enum DisplayedTime {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// "1 June 2026"
  static func words(for day: Day) -> String {
    let (year, month, number) = day.date
    return "\(number) \(months[month - 1]) \(year)"
  }

  /// "09:15 UTC"
  static func clock(_ time: Int) -> String {
    let minutes = (time % 86_400 + 86_400) % 86_400 / 60
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(minutes / 60)):\(padded(minutes % 60)) UTC"
  }
}
