import Answers
import ArgumentParser
import Conversation
import Dialogue
import Terminal
import Transcripts

extension Hall {
  /// Asks something that comes before a conversation is gone on with. Leaving ends the program, and says how to come back:
  /// nothing has happened yet.
  ///
  /// - Parameters:
  ///   - question: what is asked, for yes or no.
  ///   - reason: what is told before it.
  ///   - id: which conversation it is about.
  ///   - folder: the dialogue that was named, by its id or its folder; nothing where none was.
  ///   - dialogue: whose standard wording it is said in.
  mutating func agrees(
    to question: Phrase, because reason: String = "", about id: SessionID, in folder: String?, saidIn dialogue: Dialogue
  ) throws -> Bool {
    func words(_ phrase: Phrase) -> String { dialogue.wordings[0].render(phrase, in: dialogue) }
    let text = reason.isEmpty ? words(question) : "\(reason)\n\(words(question))"
    let answer = source.yesOrNo(
      text, short: words(Phrase("unfinished.short")), unclear: words(Phrase("unfinished.unclear")),
      help: ({ Self.isHelp($0, in: dialogue) }, words(Phrase("unfinished.help"))))
    if let answer { return answer }
    let how = Phrase("paused.how", ["command": .text(command(for: id, in: try? self.dialogue(of: id, in: folder)))])
    source.say("\(words(Phrase("unfinished.nothing")))\n\(words(how))")
    source.close()
    throw ExitCode.success
  }

  /// Is it what the dialogue has people say for help?
  private static func isHelp(_ line: String, in dialogue: Dialogue) -> Bool {
    let context = Context(vocabulary: dialogue.vocabulary, asked: nil, today: Day(number: 0))
    return read(line, in: context).command?.id == Command.help.rawValue
  }
}
