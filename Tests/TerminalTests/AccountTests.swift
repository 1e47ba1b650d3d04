import Conversation
import Foundation
import LineProtocol
import TestSupport
import Testing

@testable import Terminal

/// Everything that is looked up row by row, at every point of every golden conversation, fits a braille line of 40 cells.
@Suite struct AccountTests {
  @Test(arguments: GoldenFiles.all) func fitsFortyColumns(_ file: String) throws {
    let golden = try GoldenConversation(name: file, text: String(contentsOfFile: file, encoding: .utf8))
    let dialogue = try Checkout.dialogue(golden.dialogue)
    var player = GoldenPlayer(golden, dialogue: dialogue)
    _ = player.play()
    var conversation = Conversation(dialogue: dialogue)
    var rows = 0
    for (number, facts) in player.turns.enumerated() {
      for fact in facts { conversation.apply(fact) }
      rows += check(facts, in: conversation)
      guard number % 8 == 0 || number == player.turns.count - 1 else { continue }
      for command in ["where", "left", "options", "review", "summary"] { rows += look(command, in: conversation) }
    }
    #expect(rows > 50, "there are rows to look at")
  }

  /// Gives a command, and hears its list to the end.
  private func look(_ command: String, in conversation: Conversation) -> Int {
    var copy = conversation
    var rows = check(copy.turn(Input(.utterance(command), day: copy.today)), in: copy)
    while !copy.held.isEmpty { rows += check(copy.turn(Input(.utterance("more"), day: copy.today)), in: copy) }
    return rows
  }

  /// Looks at the rows as they are laid out; gives how many there were.
  private func check(_ facts: [Fact], in conversation: Conversation) -> Int {
    var rows = 0
    for case .said(.account, let phrase) in facts {
      let text = conversation.dialogue.wordings[0].render(phrase, in: conversation.dialogue)
      let layout = TurnLayout([.say(Say(number: 1, remark: .account, text: text))], words: FrontWords())
      for line in layout.text.split(separator: "\n") {
        rows += 1
        #expect(DisplayWidth.of(line) <= 40 || !line.contains(" "), "\(line)")
      }
    }
    return rows
  }
}
