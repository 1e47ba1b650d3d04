import ArgumentParser
import Terminal

extension Hall {
  /// Asks something that comes before a conversation. Leaving ends the program: nothing has happened yet.
  mutating func agrees(to question: String) throws -> Bool {
    if let answer = source.yesOrNo(question) { return answer }
    source.say("Nothing was changed.")
    source.close()
    throw ExitCode.success
  }
}
