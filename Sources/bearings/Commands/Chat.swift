import ArgumentParser
import Conversation
import Dialogue
import DialogueLoading
import Sessions
import Terminal

struct NowhereLog: TurnLog { mutating func append(_ turns: [Turn]) throws(WriteFault) {} }

/// `bearings chat`: a conversation at this terminal.
struct Chat: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Hold a conversation at this terminal.")

  @Option(help: ArgumentHelp("The id of the dialogue, or the path of its folder.", valueName: "dialogue"))
  var dialogue = DialogueOptions.usual
  @OptionGroup var options: DialogueOptions
  @OptionGroup var clock: ClockOptions

  func run() throws {
    Privacy.begin()
    let folder = try options.folder(of: dialogue)
    let loaded = loadDialogue(folder)
    guard let dialogue = loaded.dialogue else {
      Output.complain(checkReport(folder, loaded.faults, of: nil))
      throw ExitCode(1)
    }
    let session = LocalSession(SessionMachine(session: "tidy-heron-41", dialogue: dialogue), log: NowhereLog())
    var source = openLineSource()
    var front = TerminalFront(LocalConnection(session, front: "terminal", clock: clock.clock, onRest: { nil }), source: source)
    _ = front.run()
    source.close()
  }
}
