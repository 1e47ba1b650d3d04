import Answers
import Conversation
import Foundation
import TestSupport
import Testing

/// Properties over random conversations: on each of them every property is looked at. `BEARINGS_SEEDS` says how many
/// conversations there are, shared out among the dialogues; a failure names the seed that gives the same one again.
@Suite struct Properties {
  static let seeds = ProcessInfo.processInfo.environment["BEARINGS_SEEDS"].flatMap { Int($0) } ?? 300

  static let dialogues: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "\(Checkout.folder)/Dialogues")) ?? []
    return all.filter { $0 != "common" && !$0.hasPrefix(".") && !$0.hasSuffix(".md") }.sorted()
  }()

  /// Seeds are dealt out to slices, which run side by side.
  private static let slices = 8

  @Test(arguments: Array(dialogues.enumerated()), 0..<slices)
  func hold(_ dialogue: (offset: Int, element: String), _ slice: Int) throws {
    let loaded = try Checkout.dialogue(dialogue.element)
    // No seed comes twice, so that no two conversations begin alike in different dialogues either.
    let own = stride(from: dialogue.offset, to: Self.seeds, by: Self.dialogues.count)
    for (number, seed) in own.enumerated() where number % Self.slices == slice {
      var conversation = RandomConversation(seed: UInt64(seed), in: loaded)
      if let fault = conversation.play() {
        Issue.record("\(dialogue.element), seed \(seed): \(fault)")
        return
      }
    }
  }

  /// Were the checks never to fail, they would be none.
  @Test func aFaultIsFound() throws {
    let dialogue = try Checkout.dialogue("where-am-i-now")
    for spoilt in RandomConversation.Spoiling.allCases {
      let isFound = (0..<40 as Range<UInt64>).contains { seed in
        var conversation = RandomConversation(seed: seed, in: dialogue, spoiling: spoilt)
        return conversation.play() != nil
      }
      #expect(isFound, "\(spoilt)")
    }
  }
}
