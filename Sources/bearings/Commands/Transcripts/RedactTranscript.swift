import ArgumentParser
import ProgramSupport
import Transcripts

/// `bearings transcripts redact`
struct RedactTranscript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact", abstract: "Take what was answered to a question, or a name, out of a conversation.",
    discussion: "For personal data that was typed by mistake. It can't be brought back.")

  @OptionGroup var named: NamedTranscript

  @Argument(help: "The question's id, such as ulo.contact, or its end: contact.")
  var question: String?

  @Option(help: ArgumentHelp("Only for this organisation, board or other item.", valueName: "name"))
  var item: String?

  @Option(help: ArgumentHelp("Take these words out wherever they stand, instead of an answer.", valueName: "words"))
  var words: String?

  @OptionGroup var sureness: Sureness

  func validate() throws {
    guard (question == nil) != (words == nil) else {
      throw ValidationError("Name either a question, or with --words what is to be gone.")
    }
    guard words == nil || item == nil else { throw ValidationError("--item only goes with a question.") }
  }

  func run() throws {
    let (id, store) = try named.found()
    let gone = question.map { "the answer to \($0)" } ?? "these words"
    guard try sureness.agrees(to: "Take \(gone) out of \(id) for good?", about: id) else { return }
    let redacted = try Complaint.of { () throws(TranscriptError) in
      if let words { return try store.redact(id, words: words) }
      return try store.redact(id, question: question ?? "", for: item)
    }
    Output.write(Self.sentence(redacted, hasWords: words != nil))
    if !redacted.leftBeside.isEmpty {
      Output.write("It may still stand in what lies beside it: \(redacted.leftBeside.joined(separator: ", ")).\n")
    }
  }

  private static func sentence(_ redacted: RedactedTranscript, hasWords: Bool) -> String {
    if hasWords { return "The words are gone.\n" }
    switch redacted.answers {
    case 0: return "There was no answer. What was typed there is gone.\n"
    case 1: return "One answer is gone.\n"
    default: return "\(redacted.answers) answers are gone.\n"
    }
  }
}
