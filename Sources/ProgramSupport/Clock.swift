import Answers
import ArgumentParser
import Glibc

/// What time it is, for a program that otherwise knows no clock.
package struct Clock: Sendable {
  /// The day to take instead of today's.
  package var day: Day?

  /// A clock that goes by this day, or by today.
  package init(day: Day? = nil) { self.day = day }

  /// Now, in seconds since 1970, and the calendar day where the person is.
  package func now() -> (time: Int, day: Day) {
    var seconds = time(nil)
    if let day { return (seconds, day) }
    var parts = tm()
    localtime_r(&seconds, &parts)
    let today = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return (seconds, today ?? Day(number: seconds / 86_400))
  }
}

/// The day that a conversation is held on.
package struct ClockOptions: ParsableArguments {
  /// For the command line to fill.
  package init() {}

  @Option(
    name: .customLong("on"),
    help: ArgumentHelp(
      "Hold the conversation as if on this day, for trying things out.", valueName: "YYYY-MM-DD"),
    transform: { try ClockOptions.day($0) })
  package var day: Day?

  /// The clock to go by.
  package var clock: Clock { Clock(day: day) }

  /// The day in a text.
  package static func day(_ text: String) throws(ValidationError) -> Day {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
    guard parts.count == 3, numbers.count == 3, let day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
    else { throw ValidationError("A day looks like this: 2026-11-22.") }
    return day
  }
}
