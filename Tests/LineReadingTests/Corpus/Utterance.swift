import StrictJSON

/// One utterance of the corpus with what it must be read as. docs/reading-lines.md tells what the corpus is for.
struct Utterance: Sendable {
  /// The kind it answers, by the name of its file.
  let kind: String
  /// What was typed or said.
  let text: String
  /// What can be chosen.
  let choices: [String]
  /// The names that are known already.
  let names: [String]
  /// Every reading that is right, the usual one first.
  let right: [Expectation]
  /// Is it set aside, so that no rule is made for it?
  let isHeldBack: Bool

  /// An utterance from its line; throws where the line isn't one.
  init(kind: String, line: JSON) throws {
    guard let text = line["text"]?.string, let usual = Expectation(line) else { throw BrokenLine(line: line) }
    self.kind = kind
    self.text = text
    choices = (line["choices"]?.array ?? []).compactMap(\.string)
    names = (line["names"]?.array ?? []).compactMap(\.string)
    right = [usual] + (line["accept"]?.array ?? []).compactMap { Expectation($0) }
    isHeldBack =
      text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } >> 20 & 1 == 1
  }

  /// A line that is no utterance.
  struct BrokenLine: Error { let line: JSON }
}

/// What a reading must say to be right: what isn't given isn't looked at.
struct Expectation: Sendable {
  let status: String
  let value: JSON?
  /// The value, where only about how much is said: the reading's range holds it and is at most a quarter wider on each side.
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
    if let value { return reading["value"].map { Self.same(value, $0) } ?? false }
    if let near { return reading["value"].map { Self.isNear(near, $0) } ?? false }
    return true
  }

  /// Equal but for the order of members, and for a share that was worked out from the numbers.
  private static func same(_ expected: JSON, _ read: JSON) -> Bool {
    if let list = expected.array {
      guard let other = read.array, other.count == list.count else { return false }
      return zip(list, other).allSatisfy { same($0, $1) }
    }
    guard let object = expected.object else { return expected == read }
    guard let other = read.object else { return false }
    for key in other.keys where expected[key] == nil && !(key == "share" && expected["part"] != nil) {
      if !(key == "share" && expected["rest"] != nil) { return false }
    }
    return object.keys.allSatisfy { key in expected[key].flatMap { value in read[key].map { same(value, $0) } } ?? false
    }
  }

  /// Does every range of the reading hold the one that is expected, and not much more?
  private static func isNear(_ expected: JSON, _ read: JSON) -> Bool {
    if let list = expected.array, list.first?.object != nil {
      guard let other = read.array, other.count == list.count else { return false }
      return zip(list, other).allSatisfy { isNear($0, $1) }
    }
    if let low = number(expected["low"]), let high = number(expected["high"]) {
      guard let least = number(read["low"]), let most = number(read["high"]) else { return false }
      let slack = max(1, high / 4)
      guard least <= low, most >= high, low - least <= slack, most - high <= slack else { return false }
      return ["currency", "period", "for", "fte"].allSatisfy { expected[$0] == nil || expected[$0] == read[$0] }
    }
    guard let object = expected.object else { return false }
    return object.keys.allSatisfy { key in
      guard let ends = expected[key]?.array, let other = read[key]?.array, ends.count == 2, other.count == 2 else {
        return expected[key] == read[key]
      }
      guard let low = number(ends[0]), let high = number(ends[1]), let least = number(other[0]),
        let most = number(other[1])
      else { return same(.array(ends), .array(other)) }
      let slack = max(key == "share" ? 0.1 : 1, high / 4)
      return least <= low && most >= high && low - least <= slack && most - high <= slack
    }
  }

  private static func number(_ json: JSON?) -> Double? {
    switch json {
    case .integer(let number)?: return Double(number)
    case .number(let number)?: return Double("\(number)")
    case .string(let text)?:
      let parts = text.split(separator: "/").compactMap { Double($0) }
      if parts.count == 2, parts[1] != 0 { return parts[0] / parts[1] }
      return parts.count == 1 ? parts[0] : nil
    default: return nil
    }
  }
}
