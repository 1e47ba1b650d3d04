import Foundation
import TestSupport
import Testing

/// The golden conversations that stand beside the dialogues, in plain text.
///
/// `BEARINGS_RECORD=1 swift test --filter GoldenConversations` writes what the program says into them anew; then read
/// the difference as carefully as code. In CI that is refused.
@Suite struct GoldenConversations {
  @Test func thereAreSome() {
    #expect(GoldenFiles.all.count >= 4)
  }

  @Test(arguments: GoldenFiles.all) func isKept(_ file: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let name = String(file.dropFirst(Checkout.folder.count + 1))
    let golden = try GoldenConversation(name: name, text: text)
    let dialogue = try Checkout.dialogue(golden.dialogue)
    if ProcessInfo.processInfo.environment["BEARINGS_RECORD"] != nil {
      guard ProcessInfo.processInfo.environment["CI"] == nil else {
        Issue.record("Recording is refused in CI: record at home, read the difference, commit it.")
        return
      }
      let heading = String(text.prefix { $0 != "\n" })
      let recording = GoldenPlayer.recording(of: golden, heading: heading, dialogue: dialogue)
      try recording.write(toFile: file, atomically: true, encoding: .utf8)
    }
    let current = try GoldenConversation(name: name, text: String(contentsOfFile: file, encoding: .utf8))
    var player = GoldenPlayer(current, dialogue: dialogue)
    let faults = player.play()
    #expect(faults.isEmpty, "\(faults.map(\.description).joined(separator: "\n"))")
    // What a journal would hold gives the same conversation.
    var restored = type(of: player.conversation).init(dialogue: dialogue)
    for fact in player.turns.joined() { restored.apply(fact) }
    #expect(restored == player.conversation)
  }
}
