/// What is set, and where: flags win over variables, and those over the file. What is wrong with a name is collected here; what is
/// wrong with a value, by whoever reads it.
struct Settings {
  /// What holds, for each setting that somebody has set.
  private(set) var given: [Setting: [Given]] = [:]
  /// What is wrong, each with its place.
  private(set) var problems: [String] = []
  /// What somebody meant to set, and gave no value: what it is wanted for isn't complained of as well.
  private(set) var empty: Set<Setting> = []

  /// - Parameters:
  ///   - flags: what was typed for a setting.
  ///   - environment: the variables of the process, as `NAME=value`.
  ///   - file: a file's path and its text, where there is one.
  init(flags: (Setting) -> [String], environment: [String], file: (path: String, text: String)?) {
    if let file { read(file.text, of: file.path) }
    read(environment)
    for setting in Setting.allCases where !flags(setting).isEmpty {
      given[setting] = flags(setting).map { Given(value: $0, origin: .flag(setting)) }
    }
    for (setting, values) in given.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for one in values where one.isEmpty { noValue(setting, one.origin) }
      given[setting] = values.filter { !$0.isEmpty }
    }
    given = given.filter { !$0.value.isEmpty }
    for (setting, values) in given.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where values.count > 1 {
      if !setting.isList { problem(values[1].origin, "\"\(setting.rawValue)\" may be given once.") }
    }
  }

  /// Something is wrong.
  mutating func problem(_ origin: Given.Origin, _ sentence: String) { problems.append("\(origin): \(sentence)") }

  /// Nothing stands where a value should. It mustn't be as good as not set: a server without tokens would be one for everybody.
  private mutating func noValue(_ setting: Setting, _ origin: Given.Origin) {
    empty.insert(setting)
    problem(origin, "There is no value for \(setting.rawValue). Give it one, or leave it out to have the usual one.")
  }

  private mutating func read(_ text: String, of path: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (number, whole) in lines.enumerated() {
      let origin = Given.Origin.line(number + 1, of: path)
      let line = Self.trimmed(Self.withoutComment(whole))
      guard !line.isEmpty else { continue }
      guard let colon = line.firstIndex(of: ":") else {
        problem(origin, "A line is a name, a colon and a value.")
        continue
      }
      let (name, value) = (Self.trimmed(line[..<colon]), Self.trimmed(line[line.index(after: colon)...]))
      guard let setting = Setting(rawValue: name) else {
        problem(origin, "\(name): There is no such setting." + Self.suggestion(name, Setting.allCases.map(\.rawValue)))
        continue
      }
      given[setting, default: []].append(Given(value: value, origin: origin))
    }
  }

  private mutating func read(_ environment: [String]) {
    let names = Dictionary(uniqueKeysWithValues: Setting.allCases.map { ($0.variable, $0) })
    for entry in environment.sorted() {
      guard let equals = entry.firstIndex(of: "=") else { continue }
      let (name, value) = (String(entry[..<equals]), entry[entry.index(after: equals)...])
      guard let setting = names[name] else {
        if name.hasPrefix(Setting.prefix), name != Self.fileVariable {
          problem(.variable(name), "There is no such setting." + Self.suggestion(name, Array(names.keys).sorted()))
        }
        continue
      }
      let values =
        setting.isList
        ? value.split(separator: ",", omittingEmptySubsequences: false).map(Self.trimmed) : [String(value)]
      given[setting] = values.map { Given(value: $0, origin: .variable(name)) }
    }
  }

  /// The variable that names the file.
  static let fileVariable = Setting.prefix + "CONFIGURATION"

  private static func withoutComment(_ line: Substring) -> Substring {
    var before: Character = " "
    for place in line.indices {
      if line[place] == "#", before.isWhitespace { return line[..<place] }
      before = line[place]
    }
    return line
  }

  private static func trimmed(_ text: Substring) -> String {
    let rest = text.drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }

  /// What may have been meant.
  static func suggestion(_ name: String, _ names: [String]) -> String {
    guard let nearest = names.min(by: { $0.distance(to: name) < $1.distance(to: name) }),
      nearest.distance(to: name) <= max(2, nearest.count / 3)
    else { return "" }
    return " Did you mean \"\(nearest)\"?"
  }
}

extension String {
  /// How many letters have to be put in, left out or exchanged to make the other text of it.
  fileprivate func distance(to other: String) -> Int {
    let other = Array(other)
    var row = Array(0...other.count)
    for (place, letter) in enumerated() {
      var corner = row[0]
      row[0] = place + 1
      for column in other.indices {
        let exchanged = corner + (letter == other[column] ? 0 : 1)
        corner = row[column + 1]
        row[column + 1] = Swift.min(exchanged, corner + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
