import Conversation
import Dialogue
import Record
import TestSupport
import Testing

/// What a record keeps of what was worked out about it is what would be worked out anew.
@Suite struct WorkedOutTests {
  /// Everything that is kept: where the way goes, what arises, what is open, what the named conditions come to.
  private struct Standing: Equatable {
    let stretches: [Stretch]
    let stations: [[Station]]
    let open: [[Station]]
    let arising: [[Address]]
    let verdicts: [Verdict]

    init(_ evaluator: Evaluator) {
      let (dialogue, record) = (evaluator.dialogue, evaluator.record)
      stretches = evaluator.stretches
      stations = stretches.map { evaluator.stations(on: $0) }
      open = stretches.map { evaluator.openStations(on: $0) }
      arising = stations.joined().map { evaluator.addresses(of: $0) }
      let scopes =
        [Scope()]
        + dialogue.lists.flatMap { list in
          record.liveItems(of: list.number).map { Scope().binding(list.number, to: $0) }
        }
      verdicts = dialogue.definitions.indices.flatMap { number in
        scopes.map { evaluator.verdict(.definition(number), in: $0) }
      }
    }
  }

  @Test(arguments: Properties.dialogues) func itIsWhatWouldBeWorkedOutAnew(_ id: String) throws {
    let dialogue = try Checkout.dialogue(id)
    for seed in 0..<UInt64(max(4, Properties.seeds / 80)) {
      var person = RandomPerson(seed: seed)
      var conversation = Conversation(dialogue: dialogue)
      var facts = conversation.turn(Input(.begin, day: RandomConversation.start))
      // All of it is asked for in every turn, so that all of it is kept, and may have grown stale.
      for _ in 0..<(10 + 3 * seed % 30) {
        facts += conversation.turn(person.next(conversation, day: RandomConversation.start))
        _ = Standing(conversation.evaluator)
      }
      var restored = Conversation(dialogue: dialogue)
      for fact in facts { restored.apply(fact) }
      #expect(Standing(conversation.evaluator) == Standing(restored.evaluator), "seed \(seed)")
    }
  }
}
