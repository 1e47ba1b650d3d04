import Answers
import Conversation
import Dialogue
import Reports
import TestSupport

/// Conversations to make reports of.
enum Conversations {
  static let day = Day(year: 2026, month: 6, day: 1) ?? Day(number: 0)

  /// A golden conversation, played to its end.
  static func golden(_ name: String, in dialogue: String = "where-am-i-now") throws -> Conversation {
    let path = "\(Checkout.folder)/Dialogues/\(dialogue)/conversations/\(name).txt"
    let text = String(decoding: Files.bytes(at: path) ?? [], as: UTF8.self)
    var player = GoldenPlayer(
      try GoldenConversation(name: name, text: text), dialogue: try Checkout.dialogue(dialogue))
    _ = player.play()
    return player.conversation
  }

  /// A conversation in which this was said, one line after the other.
  static func saying(_ lines: [String]) throws -> Conversation {
    var conversation = Conversation(dialogue: try Checkout.dialogue("where-am-i-now"))
    _ = conversation.turn(Input(.begin, day: day))
    for line in lines { _ = conversation.turn(Input(.utterance(line), day: day)) }
    return conversation
  }

  /// The worked conversation, with this said after it.
  static func marlbeck(then lines: [String]) throws -> Conversation {
    var conversation = try golden("marlbeck")
    for line in lines { _ = conversation.turn(Input(.utterance(line), day: day)) }
    return conversation
  }

  static func rows(_ conversation: Conversation, leavingOut: Set<ReportOmission> = []) -> ReportRows {
    ReportRows(of: conversation, on: day, leavingOut: leavingOut)
  }
}
