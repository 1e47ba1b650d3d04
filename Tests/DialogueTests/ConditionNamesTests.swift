import Answers
import Dialogue
import Testing

/// Which questions a condition depends on, wherever in it they stand.
@Suite struct ConditionNamesTests {
  /// Definition 0 is about question 5, definition 1 is definition 0 turned round.
  private static let dialogue: Dialogue = {
    var parts = Dialogue.Parts()
    parts.definitions = [
      Definition(name: "fifth", over: [], condition: .status(Reference(5), .known)),
      Definition(name: "not-fifth", over: [], condition: .not(.definition(0))),
    ]
    return Dialogue(parts: parts)
  }()

  private static let known = Condition.status(Reference(1), .known)
  private static let three = Term.number(Fraction(3))

  /// Conditions that depend on question 1 and on no other.
  static let onTheFirst: [Condition] = [
    known,
    .not(known),
    .unclear(known),
    .and([.constant(true), known]),
    .or([.item(0, .added), known]),
    .equals(Reference(1), "one"),
    .includes(Reference(1), "training"),
    .within(Reference(1, part: "end"), .months(12)),
    .quantified(.all, list: 0, .not(known)),
    .compare(.value(Reference(1, part: "share")), .less, three),
    .compare(three, .less, .value(Reference(1))),
    .compare(.sum(list: 0, Reference(1)), .more, .money(100)),
    .compare(.count(list: 0, known), .equal, three),
    .compare(.portion(.sum(list: 0, Reference(1)), of: three), .atMost, three),
    .compare(.portion(three, of: .value(Reference(1))), .atMost, .setting(0)),
  ]

  @Test(arguments: onTheFirst) func aConditionNamesItsQuestion(_ condition: Condition) {
    #expect(condition.names(anyOf: [1], in: ConditionNamesTests.dialogue))
    #expect(condition.names(anyOf: [0, 1], in: ConditionNamesTests.dialogue))
    #expect(!condition.names(anyOf: [0, 2, 5], in: ConditionNamesTests.dialogue))
    #expect(!condition.names(anyOf: [], in: ConditionNamesTests.dialogue))
  }

  @Test(arguments: [Condition.definition(0), .definition(1), .and([.constant(true), .definition(1)])])
  func aDefinitionIsLookedThrough(_ condition: Condition) {
    #expect(condition.names(anyOf: [5], in: ConditionNamesTests.dialogue))
    #expect(!condition.names(anyOf: [1], in: ConditionNamesTests.dialogue))
  }

  @Test(arguments: [
    Condition.constant(true), .item(0, .inClass("ulo")), .and([]), .compare(three, .less, .months(12)),
    .quantified(.any, list: 0, .item(0, .inside)),
  ])
  func someNameNone(_ condition: Condition) {
    #expect(!condition.names(anyOf: Set(0...9), in: ConditionNamesTests.dialogue))
  }
}
