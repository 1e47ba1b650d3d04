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
  ///
  /// - Parameter help: what is said to the words that ask for help. Without it, what is unclear is told how to answer.
  mutating func yesOrNo(
    _ question: String, short: String = "yes or no",
    unclear: String = "There is a problem: I need yes or no here. To leave without either, press Ctrl-D.",
    help: (isAsked: (String) -> Bool, text: String)? = nil
  ) -> Bool? {
    var text = question
    while true {
      switch next(after: text, prompt: "\(short): ", completions: ["yes", "no"]) {
      case .line(let line):
        // A blank line asks the same again, as it does in a conversation.
        guard line.contains(where: { !$0.isWhitespace }) else {
          text = question
          continue
        }
        if let help, help.isAsked(line) {
          text = help.text
          continue
        }
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
}
