import Answers
import Dialogue
import Record
import TestSupport
import Testing

@testable import DialogueLoading

/// A condition that is told to be impossible must really be: random ones are tried with every small record there could be,
/// or with several hundred of them.
@Suite struct SoundnessTests {
  @Test func impossibleIsReallyImpossible() throws {
    let world = try SmallWorld()
    var random = SeededRandom(seed: 20_261_123)
    var impossible = 0
    for _ in 0..<3000 {
      let condition = world.condition(3, &random)
      guard !world.satisfiability.canHold(condition) else { continue }
      impossible += 1
      for (record, item) in world.records(for: condition, &random) {
        let verdict = Evaluator(record, today: world.today).verdict(condition, in: world.scope(item))
        #expect(verdict != .yes, "\(world.text.text(condition))")
        if verdict == .yes { return }
      }
    }
    // Otherwise nothing was tried.
    #expect(impossible > 500)
  }

  /// Where nothing is demanded but that a question arises, and something else is so.
  @Test func neverAskedIsReallyNeverAsked() throws {
    let world = try SmallWorld()
    var random = SeededRandom(seed: 20_261_124)
    var impossible = 0
    for _ in 0..<3000 {
      let condition = world.condition(2, &random)
      let question = Int.random(in: 0..<world.dialogue.questions.count, using: &random)
      guard let reach = world.satisfiability.reach(question),
        !world.satisfiability.canBe(reach + [Demand(condition, .yes)])
      else { continue }
      impossible += 1
      for (record, item) in world.records(for: .and([condition, .status(Reference(question), .known)]), &random) {
        let evaluator = Evaluator(record, today: world.today)
        let address = Address(question, ItemPath(world.dialogue.questions[question].over.isEmpty ? [] : [item]))
        let isBoth = evaluator.reach(address).isReachable && evaluator.verdict(condition, in: world.scope(item)) == .yes
        #expect(!isBoth, "\(world.dialogue.questions[question].name) and \(world.text.text(condition))")
        if isBoth { return }
      }
    }
    #expect(impossible > 500)
  }
}
