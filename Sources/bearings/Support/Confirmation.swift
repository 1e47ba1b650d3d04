import Answers
import ArgumentParser
import Terminal

/// A question before something that can't be taken back.
enum Confirmation {
  /// Asks until the answer is yes or no; leaving means no.
  static func agrees(to question: String) throws -> Bool {
    var source = openLineSource()
    defer { source.close() }
    return source.yesOrNo(question) ?? false
  }
}

extension LineSource {
  /// Asks until the answer is yes or no; nothing where the person leaves.
  mutating func yesOrNo(
    _ question: String, short: String = "yes or no", unclear: String = "There is a problem: I need yes or no here.",
    help: String = "Type yes or no, and press Enter. To leave without either, press Ctrl-D."
  ) -> Bool? {
    var text = question
    while true {
      switch next(after: text, prompt: "\(short): ", completions: ["yes", "no"]) {
      case .line(let line) where Self.asksForHelp(line):
        text = help
        continue
      case .line(let line):
        switch YesOrNo.read(line, today: Day(number: 0)) {
        case .yes: return true
        case .no: return false
        case .partly, .past, nil: break
        }
      case .tooLong, .unreadable: break
      case .interrupted, .endOfInput, .hangUp, .terminated: return nil
      }
      text = unclear
    }
  }

  private static func asksForHelp(_ line: String) -> Bool {
    ["help", "/help", "?"].contains(line.lowercased().filter { !$0.isWhitespace })
  }
}
