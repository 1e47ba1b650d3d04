import ArgumentParser
import Conversation
import Findings
import ProgramSupport
import Reports
import Transcripts

/// `bearings actions`: the action plan of a conversation.
struct Actions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what there is to do after a conversation, or say who does it and by when.",
    discussion: """
      With a number, --owner, --due and --status are noted for that action, as if it had been typed in the conversation. \
      Without --output the list is written to standard output. A file that is there already is left alone.
      """)

  @OptionGroup var named: NamedTranscript

  @Argument(help: ArgumentHelp("An action, by its number in the list.", valueName: "number"))
  var number: Int?

  @Option(help: ArgumentHelp("Who does it: a name or a role.", valueName: "who"))
  var owner: String?

  @Option(help: ArgumentHelp("By when: a date, or words such as March.", valueName: "day"))
  var due: String?

  @Option(help: "How far it is: open, started or done.")
  var status: Handling.Status?

  @Option(help: "text, csv, ics (to-dos), or ics-events (a whole-day event for each due date).")
  var format: Format?

  @OptionGroup var output: OutputOptions

  @OptionGroup var source: DialogueOfTranscript
  @OptionGroup var clock: ClockOptions

  func validate() throws {
    let isChange = owner != nil || due != nil || status != nil
    guard isChange == (number != nil) else {
      throw ValidationError(
        isChange
          ? "Say which action that is for: its number in the list comes after the conversation's name."
          : "Say what is to be noted for action \(number ?? 0): --owner, --due or --status.")
    }
    if isChange, format != nil || output.output != nil {
      throw ValidationError("Note it first, and write the list by a second command.")
    }
  }

  func run() throws {
    let (id, store) = try named.found()
    let dialogue = try source.dialogue(of: id, in: store)
    let conversation = try Complaint.of { () throws(TranscriptError) in try store.conversation(id, in: dialogue) }
    let now = clock.clock.now()
    let rows = ReportRows(of: conversation, on: now.day)
    if let number {
      try note(number, of: rows, in: id, store, dialogue)
      return
    }
    let text: String
    switch format ?? .text {
    case .text: text = ActionList.write(rows)
    case .csv: text = ActionSheet.write(rows)
    case .ics: text = ActionCalendar.write(rows, as: .toDos, of: id.text, at: now.time)
    case .icsEvents: text = ActionCalendar.write(rows, as: .events, of: id.text, at: now.time)
    }
    try output.write(Array(text.utf8))
  }

  /// The forms, by the words that choose them.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, ics
    case icsEvents = "ics-events"
  }
}

extension Handling.Status: ExpressibleByArgument {}
