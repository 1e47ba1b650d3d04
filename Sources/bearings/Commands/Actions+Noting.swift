import Answers
import Conversation
import Dialogue
import ProgramSupport
import Reports
import Transcripts

extension Actions {
  /// Says in the conversation what was given on the command line, as it would be typed there, and what came of it here.
  func note(
    _ number: Int, of rows: ReportRows, in id: SessionID, _ store: TranscriptStore, _ dialogue: Dialogue
  ) throws {
    let count = rows.actions.count
    guard (1...max(count, 1)).contains(number), count > 0 else {
      let there = count == 0 ? "There is nothing to do." : "The plan has actions 1 to \(count)."
      throw Complaint.told("there is no action \(number). \(there)")
    }
    var lines: [String] = []
    if let owner { lines.append("/owner of \(number) is \(owner)") }
    if let due {
      guard Deadline.read(due, today: rows.day) != nil else {
        throw Complaint.told("\"\(due)\" is no day to come. A day looks like this: 2027-03-31, or 31 March.")
      }
      lines.append("/do \(number) by \(due)")
    }
    if let status { lines.append("/mark \(number) as \(status.rawValue)") }
    let now = clock.clock.now()
    let (facts, _) = try Complaint.of { () throws(TranscriptError) in
      try store.say(lines, in: id, dialogue, from: "actions", at: now.time, on: now.day)
    }
    let wording = dialogue.wordings[0]
    for case .said(.change, let phrase) in facts { Output.write(wording.render(phrase, in: dialogue) + "\n") }
  }
}
