import Answers
import Conversation
import Dialogue
import Foundation
import Record
import TestSupport
import Testing

/// Properties over seeded random conversations. `BEARINGS_SEEDS` says how many; a failure names its seed.
@Suite struct Properties {
  static let seeds = ProcessInfo.processInfo.environment["BEARINGS_SEEDS"].flatMap { UInt64($0) } ?? 150
  static let start = Day(number: 20_605)

  static let dialogues: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "\(Checkout.folder)/Dialogues")) ?? []
    return all.filter { $0 != "common" && !$0.hasPrefix(".") && !$0.hasSuffix(".md") }.sorted()
  }()

  /// Plays a random conversation; gives the facts of each turn.
  private func play(_ seed: UInt64, _ dialogue: Dialogue, turns: Int) -> (Conversation, [[Fact]]) {
    var person = RandomPerson(seed: seed)
    var conversation = Conversation(dialogue: dialogue)
    var all = [conversation.turn(Input(.begin, day: Properties.start))]
    for turn in 0..<turns {
      all.append(conversation.turn(person.next(conversation, day: Properties.start.adding(days: turn / 10))))
    }
    return (conversation, all)
  }

  @Test(arguments: dialogues) func replayingGivesAnEqualValue(_ id: String) throws {
    let dialogue = try Checkout.dialogue(id)
    for seed in 0..<Properties.seeds {
      let (conversation, turns) = play(seed, dialogue, turns: 40)
      var restored = Conversation(dialogue: dialogue)
      for fact in turns.joined() { restored.apply(fact) }
      #expect(restored == conversation, "seed \(seed)")
      if restored != conversation { return }
    }
  }

  @Test(arguments: dialogues) func decidingChangesNothing(_ id: String) throws {
    let dialogue = try Checkout.dialogue(id)
    for seed in 0..<(Properties.seeds / 5) {
      var person = RandomPerson(seed: seed)
      var conversation = Conversation(dialogue: dialogue)
      _ = conversation.turn(Input(.begin, day: Properties.start))
      for _ in 0..<25 {
        let input = person.next(conversation, day: Properties.start)
        let before = conversation
        let decided = conversation.decide(input)
        #expect(conversation == before, "seed \(seed)")
        var applied = conversation
        for fact in decided { applied.apply(fact) }
        #expect(conversation.turn(input) == decided, "seed \(seed)")
        #expect(applied == conversation, "seed \(seed)")
      }
    }
  }

  @Test(arguments: dialogues) func skippingReachesTheEndFromEverywhere(_ id: String) throws {
    let dialogue = try Checkout.dialogue(id)
    for seed in 0..<Properties.seeds {
      var (conversation, _) = play(seed, dialogue, turns: Int(seed % 60))
      var skips = 0
      while !conversation.isEnded, skips < 2000 {
        _ = conversation.turn(Input(.utterance("skip"), day: Properties.start))
        skips += 1
      }
      #expect(conversation.isEnded, "seed \(seed): not at the end after \(skips) skips")
      if !conversation.isEnded { return }
    }
  }

  @Test(arguments: dialogues) func undoUndoes(_ id: String) throws {
    let dialogue = try Checkout.dialogue(id)
    for seed in 0..<Properties.seeds {
      var person = RandomPerson(seed: seed)
      var conversation = Conversation(dialogue: dialogue)
      _ = conversation.turn(Input(.begin, day: Properties.start))
      for _ in 0..<30 {
        let before = conversation
        let facts = conversation.turn(person.next(conversation, day: Properties.start))
        guard facts.contains(where: Self.isChange) else { continue }
        var undone = conversation
        _ = undone.turn(Input(.utterance("undo"), day: Properties.start))
        let (entries, former) = (undone.record.allEntries, before.record.allEntries)
        #expect(entries.map(\.address) == former.map(\.address), "seed \(seed)")
        #expect(entries.map(\.entry) == former.map(\.entry), "seed \(seed)")
        // A number is never used twice: what was added is there, taken off.
        let items = undone.record.items
        #expect(Array(items.prefix(before.record.items.count)) == before.record.items, "seed \(seed)")
        #expect(items.dropFirst(before.record.items.count).allSatisfy { !$0.isLive }, "seed \(seed)")
        #expect(undone.settings == before.settings, "seed \(seed)")
        #expect(undone.notes == before.notes, "seed \(seed)")
      }
    }
  }

  /// Does a fact say that something was changed, other than by taking a change back?
  private static func isChange(_ fact: Fact) -> Bool {
    switch fact {
    case .changed(_, let cause), .setting(_, _, _, let cause): cause == .said
    case .noted: true
    default: false
    }
  }

  /// Every input is answered: something is said or asked, in words that exist, and the prompt line fits.
  @Test(arguments: dialogues) func everyTurnAnswersInWords(_ id: String) throws {
    let dialogue = try Checkout.dialogue(id)
    for seed in 0..<Properties.seeds {
      let (_, turns) = play(seed, dialogue, turns: 40)
      for facts in turns {
        var answered = false
        for fact in facts {
          switch fact {
          case .said(_, let phrase), .asked(_, let phrase):
            answered = true
            let words = dialogue.wordings[0].render(phrase, in: dialogue)
            #expect(!words.isEmpty && !words.contains("]") && !words.contains("}"), "seed \(seed): \(words)")
          default: break
          }
        }
        // Only somebody who leaves twice hears nothing: they have been told.
        let isLeaving = if case .heard(let heard) = facts.first { heard.input.event == .leave } else { false }
        #expect(answered || isLeaving, "seed \(seed): nothing was answered to \(facts.first.map { "\($0)" } ?? "")")
      }
    }
  }
}
