import Conversation
import Findings
import Record
import TestSupport
import Testing

/// What organisations share with the stages of the guide's other section.
@Suite struct LikenessTests {
  private func marlbeck() throws -> Conversation {
    let path = "\(Checkout.folder)/Dialogues/where-am-i-now/conversations/marlbeck.txt"
    let text = String(decoding: Files.bytes(at: path) ?? [], as: UTF8.self)
    var player = GoldenPlayer(
      try GoldenConversation(name: "marlbeck", text: text), dialogue: try Checkout.dialogue("where-am-i-now"))
    _ = player.play()
    return player.conversation
  }

  @Test func marlbeckSharesMostWithAnEstablishedOne() throws {
    let conversation = try marlbeck()
    let dialogue = conversation.dialogue
    let cil = try #require(conversation.record.items.first { $0.name == "Marlbeck CIL" })
    func shared(_ stage: String) -> [String] {
      conversation.evaluator.likenesses().filter {
        $0.items == ItemPath([cil.number]) && dialogue.stages[$0.stage].id == stage
      }.flatMap { likeness in likeness.shared.map { dialogue.stages[likeness.stage].features[$0].id } }
    }
    #expect(shared("established") == ["age", "staff", "council", "income", "services", "areas", "networks"])
    #expect(shared("few-people") == ["groups"])
    #expect(!shared("networked").contains("council"))
  }

  @Test func otherBodiesAreNotCompared() throws {
    let conversation = try marlbeck()
    let names = Set(
      conversation.evaluator.likenesses().flatMap(\.items.items).map { conversation.record.items[$0].name })
    #expect(names == ["Marlbeck CIL", "Speak Up", "Open Door"])
  }

  @Test func whatIsNotKnownIsNeitherSharedNorOther() throws {
    var conversation = Conversation(dialogue: try Checkout.dialogue("where-am-i-now"))
    for event in [Input.Event.begin, .utterance("Marlbeck"), .utterance("a manager"), .utterance("Speak Up")] {
      _ = conversation.turn(Input(event, day: .init(number: 20_605)))
    }
    for likeness in conversation.evaluator.likenesses() {
      let stage = conversation.dialogue.stages[likeness.stage]
      let told = (likeness.shared + likeness.other).map { stage.features[$0].id }
      #expect(Set(told).isSubset(of: ["others"]), "\(stage.id): \(told)")
    }
  }
}
