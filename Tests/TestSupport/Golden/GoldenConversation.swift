import Answers

/// A conversation as people see it, in plain text, which is played through a dialogue and compared.
///
/// The file begins with `on 1 June 2026, dialogue where-am-i-now`. Each further line begins with a mark:
///
///     #  a remark for readers of the file
///     <  something the program says; a turn's lines must be there in this order, and all of them must be, unless
///        one of them is only `…`, which stands for any lines
///     >  something the person says
///     =  what the record must hold now: `ulo.committee (Speak Up): 4 out of 8, 50 per cent`, or the items of a list:
///        `organisations: Marlbeck CIL; Speak Up`
///     !  a finding that must be there now: `exactly-half (Speak Up)`; `!!` one that must not
///     @  `leave`, or `resume on 3 June 2026`
///
/// A line that ends in `…` needs only to begin like this.
public struct GoldenConversation {
  /// One line.
  public enum Step: Equatable {
    case remark(String)
    case program(String)
    case person(String)
    case record(String)
    case finding(String)
    case noFinding(String)
    case leave
    case resume(Day)
  }

  /// Where it stands, for messages.
  public let name: String
  /// The dialogue's id.
  public let dialogue: String
  /// The day on which it begins.
  public let day: Day
  /// The lines, each with its number in the file.
  public let steps: [(line: Int, step: Step)]

  /// Reads a golden conversation. Throws a sentence that names the line.
  public init(name: String, text: String) throws {
    self.name = name
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().makeIterator()
    guard let first = lines.next()?.element, let (day, dialogue) = GoldenConversation.heading(first) else {
      throw GoldenFault(
        name: name, line: 1, sentence: "It must begin like \"on 1 June 2026, dialogue where-am-i-now\".")
    }
    self.day = day
    self.dialogue = dialogue
    var steps: [(Int, Step)] = []
    while let (index, line) = lines.next() {
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      guard let step = GoldenConversation.step(line) else {
        throw GoldenFault(name: name, line: index + 1, sentence: "\"\(line)\" has none of the marks # < > = ! @.")
      }
      steps.append((index + 1, step))
    }
    self.steps = steps
  }

  private static func heading(_ line: Substring) -> (Day, String)? {
    guard line.hasPrefix("on "), let comma = line.firstIndex(of: ",") else { return nil }
    let words = line[line.index(after: comma)...].split(separator: " ")
    guard words.count == 2, words[0] == "dialogue", let day = date(line[..<comma].dropFirst(3)) else { return nil }
    return (day, String(words[1]))
  }

  private static func step(_ line: Substring) -> Step? {
    guard let mark = line.first else { return nil }
    let isNegative = line.hasPrefix("!!")
    let rest = String(line.dropFirst(isNegative ? 2 : 1).drop { $0 == " " })
    switch mark {
    case "#": return .remark(rest)
    case "<": return .program(rest)
    case ">": return .person(rest)
    case "=": return .record(rest)
    case "!": return isNegative ? .noFinding(rest) : .finding(rest)
    case "@":
      if rest == "leave" { return .leave }
      return rest.hasPrefix("resume on ") ? date(rest.dropFirst(10)).map { .resume($0) } : nil
    default: return nil
    }
  }

  /// "1 June 2026".
  static func date(_ text: Substring) -> Day? {
    let words = text.split(separator: " ")
    guard words.count == 3, let day = Int(words[0]), let month = monthNames.firstIndex(of: String(words[1])),
      let year = Int(words[2])
    else { return nil }
    return Day(year: year, month: month + 1, day: day)
  }
}

/// What is wrong with a golden conversation, or where the program doesn't keep to it.
public struct GoldenFault: Error, CustomStringConvertible {
  /// The file.
  public let name: String
  /// The line in it.
  public let line: Int
  /// What is wrong.
  public let sentence: String

  /// The whole message.
  public var description: String { "\(name):\(line): \(sentence)" }
}
