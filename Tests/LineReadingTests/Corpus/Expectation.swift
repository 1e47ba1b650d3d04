import Answers
import StrictJSON

/// What a reading must say to be right: what isn't given isn't looked at.
struct Expectation: Sendable {
  let status: String
  let value: JSON?
  /// The value, where only about how much is said: each range of the reading holds it and isn't much wider.
  let near: JSON?
  let certainty: String?
  let command: String?

  init?(_ json: JSON) {
    guard let status = json["status"]?.string else { return nil }
    self.status = status
    value = json["value"]
    near = json["near"]
    certainty = json["certainty"]?.string
    command = json["command"]?.string
  }

  /// Is this what was read?
  func fits(_ reading: JSON) -> Bool {
    guard reading["status"]?.string == status else { return false }
    if let certainty, reading["certainty"]?.string != certainty { return false }
    if let command, reading["command"]?.string != command { return false }
    guard let expected = near ?? value else { return true }
    return reading["value"].map { Comparison(isNear: near != nil).fits(expected, $0) } ?? false
  }
}

/// Compares a value of a reading with what is expected, member by member.
private struct Comparison {
  /// Need a range only hold what is expected, without being much wider?
  let isNear: Bool

  func fits(_ expected: JSON, _ read: JSON) -> Bool {
    if let first = expected["low"], let last = expected["high"] {
      guard let low = read["low"], let high = read["high"], range(first, last, low, high) else { return false }
      return others(of: expected, read, except: ["low", "high"])
    }
    if let list = expected.array { return elements(list, read) }
    guard expected.object != nil else { return expected == read }
    return others(of: expected, read, except: [])
  }

  /// All members that are expected, and no others but a share that follows from the numbers.
  private func others(of expected: JSON, _ read: JSON, except done: Set<String>) -> Bool {
    guard let wanted = expected.object, let found = read.object else { return false }
    for key in found.keys where expected[key] == nil && !done.contains(key) {
      // A contact without a way to it has an empty list of them.
      if found[key]?.array?.isEmpty == true { continue }
      guard key == "share", expected["part"] != nil || expected["rest"] != nil else { return false }
    }
    return wanted.keys.allSatisfy { key in
      if done.contains(key) { return true }
      guard let value = expected[key], let other = read[key] else { return false }
      return fits(value, other)
    }
  }

  private func elements(_ expected: [JSON], _ read: JSON) -> Bool {
    guard let other = read.array, other.count == expected.count else { return false }
    if expected.count == 2, End(expected[0]) != nil || End(expected[1]) != nil {
      return range(expected[0], expected[1], other[0], other[1])
    }
    // In what order the things of a list are said makes no difference.
    var left = other
    return expected.allSatisfy { wanted in
      guard let place = left.firstIndex(where: { fits(wanted, $0) }) else { return false }
      left.remove(at: place)
      return true
    }
  }

  private func range(_ low: JSON, _ high: JSON, _ least: JSON, _ most: JSON) -> Bool {
    let (low, high, least, most) = (End(low), End(high), End(least), End(most))
    guard isNear, let low, let high else { return low == least && high == most }
    guard let least, let most, least.number <= low.number, most.number >= high.number else { return false }
    let slack = max(low.unit, high.number / 4, high.isDay ? 200 : 0)
    return low.number - least.number <= slack && most.number - high.number <= slack
  }
}

/// An end of a range as a number; two ends are equal where the same numbers are possible.
private struct End: Equatable {
  /// The number; of a day, its number.
  var number: Double
  var isDay = false
  /// Only what lies beyond it is possible.
  var isOpen = false
  /// The least difference that counts.
  var unit: Double { isDay ? 1 : number > 0 && number <= 1 ? 0.1 : 1 }

  /// Nothing for an open end, or for what is no number.
  init?(_ json: JSON) {
    switch json {
    case .integer(let whole): number = Double(whole)
    case .number(let decimal):
      guard let value = Double("\(decimal)") else { return nil }
      number = value
    case .string(let text):
      let isBelow = text.hasPrefix("<")
      isOpen = isBelow || text.hasPrefix(">")
      let bare = isOpen ? text.dropFirst() : text[...]
      let days = bare.split(separator: "-").compactMap { Int($0) }
      let parts = bare.split(separator: "/").compactMap { Double($0) }
      if days.count == 3, let day = Day(year: days[0], month: days[1], day: days[2]) {
        // "Before 1 April" is up to 31 March.
        number = Double(day.number + (isOpen ? (isBelow ? -1 : 1) : 0))
        (isDay, isOpen) = (true, false)
      } else if parts.count == 2, parts[1] != 0 {
        number = parts[0] / parts[1]
      } else if parts.count == 1 {
        number = parts[0]
      } else {
        return nil
      }
    default: return nil
    }
  }
}
