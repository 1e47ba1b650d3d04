import Answers
import ArgumentParser
import ProgramSupport
import Transcripts

/// `bearings transcripts list`
struct ListTranscripts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the conversations, the newest first, each in one sentence.")

  @OptionGroup var transcripts: TranscriptOptions

  func run() throws {
    let store = try transcripts.store()
    let listed: [ListedTranscript]
    do throws(TranscriptError) {
      listed = try store.list()
    } catch .journal(.noFolder) {
      listed = []
    } catch {
      throw Complaint.told(error)
    }
    if listed.isEmpty { Output.write("No conversations are kept in \(store.folder.path).\n") }
    for one in listed { Output.write(Self.line(one)) }
  }

  private static func line(_ one: ListedTranscript) -> String {
    switch one.summary {
    case .failure(let error): return "\(one.id): \(error.sentence)\n"
    case .success(let summary):
      let state = summary.isEnded ? "finished" : "unfinished"
      let answers = summary.answers == 1 ? "1 answer" : "\(summary.answers) answers"
      return "\(one.id), \(state), \(sayDay(summary.lastDay)), \(answers): \(summary.title)\n"
    }
  }
}
