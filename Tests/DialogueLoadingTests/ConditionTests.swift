import Answers
import Dialogue
import Foundation
import Testing

@testable import DialogueLoading

@Suite struct ConditionTests {
  private static let committee = Reference(2)
  private static func part(_ name: String) -> Reference { Reference(2, part: name) }

  private static let good: [(String, Condition)] = [
    ("always", .constant(true)),
    ("never", .constant(false)),
    ("not always", .not(.constant(true))),
    ("always and never or always", .or([.and([.constant(true), .constant(false)]), .constant(true)])),
    ("always and (never or always)", .and([.constant(true), .or([.constant(false), .constant(true)])])),
    ("not never and always", .and([.not(.constant(false)), .constant(true)])),
    ("committee is known", .status(committee, .known)),
    ("ulo.committee is known", .status(committee, .known)),
    ("committee is not known", .not(.status(committee, .known))),
    ("committee.whole is na", .status(part("whole"), .notApplicable)),
    ("committee.total is answered", .status(Reference(3), .answered)),
    ("committee.total.people = 9", .compare(.value(Reference(3, part: "people")), .equal, .number(Fraction(9)))),
    ("committee.total = 9", .compare(.value(Reference(3, part: "people")), .equal, .number(Fraction(9)))),
    ("committee.share < 1/2", .compare(.value(part("share")), .less, .number(.half))),
    ("committee.share >= 75 percent", .compare(.value(part("share")), .atLeast, .number(.threeQuarters))),
    ("committee.share ≥ 75%", .compare(.value(part("share")), .atLeast, .number(.threeQuarters))),
    ("committee.share >= 75 per cent", .compare(.value(part("share")), .atLeast, .number(.threeQuarters))),
    ("committee.share >= 0.75", .compare(.value(part("share")), .atLeast, .number(.threeQuarters))),
    ("1/2 > committee.share", .compare(.number(.half), .more, .value(part("share")))),
    ("coverage = one", .equals(Reference(4), "one")),
    ("coverage != one", .not(.equals(Reference(4), "one"))),
    ("services includes training", .includes(Reference(5), "training")),
    ("services >= 2", .compare(.value(Reference(5)), .atLeast, .number(Fraction(2)))),
    ("organisation is ulo", .item(0, .inClass("ulo"))),
    ("organisation is added", .item(0, .added)),
    ("organisation is not other", .not(.item(0, .inClass("other")))),
    ("unclear(committee.share < 1/2)", .unclear(.compare(.value(part("share")), .less, .number(.half)))),
    ("any(organisations where coverage = one)", .quantified(.any, list: 0, .equals(Reference(4), "one"))),
    ("none(groups where group is carers)", .quantified(.none, list: 1, .item(1, .declared("carers")))),
    ("all(groups where area.groups = yes)", .quantified(.all, list: 1, .equals(Reference(1), "yes"))),
    (
      "any(groups where area.groups(whole) = yes)",
      .quantified(.any, list: 1, .equals(Reference(1, ofWhole: true), "yes"))
    ),
    (
      "count(organisations where organisation is ulo) >= 2",
      .compare(.count(list: 0, .item(0, .inClass("ulo"))), .atLeast, .number(Fraction(2)))
    ),
    ("count(strands) = 0", .compare(.count(list: 2, .constant(true)), .equal, .number(Fraction(0)))),
    (
      "sum(strands: amounts) > £10,000",
      .compare(.sum(list: 2, Reference(6)), .more, .money(1_000_000))
    ),
    (
      "sum(strands: amounts) > large",
      .compare(.sum(list: 2, Reference(6)), .more, .setting(1))
    ),
    (
      "portion(sum(strands: amounts) of £1.50) > 1/2",
      .compare(.portion(.sum(list: 2, Reference(6)), of: .money(150)), .more, .number(.half))
    ),
    (
      "any(strands where duration.end within ends-soon)",
      .quantified(.any, list: 2, .within(Reference(7, part: "end"), .setting(0)))
    ),
    (
      "any(strands where duration.start within 3 years)",
      .quantified(.any, list: 2, .within(Reference(7, part: "start"), .months(36)))
    ),
    (
      "any(strands where duration.length < 1 year)",
      .quantified(.any, list: 2, .compare(.value(Reference(7, part: "length")), .less, .months(12)))
    ),
    (
      "any(strands where amounts.period = year)",
      .quantified(.any, list: 2, .equals(Reference(6, part: "period"), "year"))
    ),
  ]

  @Test(arguments: good.indices)
  func readsAndTypes(_ index: Int) throws {
    let (text, expected) = Self.good[index]
    let loaded = Loaded(Sample.when("'\(text)'"))
    #expect(loaded.codes.filter { $0 != "unreachable-question" } == [])
    let dialogue = try #require(loaded.dialogue)
    #expect(dialogue.questions.last?.condition == expected)
    // What is written out in full means the same again.
    let condition = try #require(dialogue.questions.last?.condition)
    let again = Loaded(Sample.when("'\(ConditionText(dialogue).text(condition))'"))
    #expect(again.dialogue?.questions.last?.condition == expected)
  }

  /// Condition, code, and the column of the fault counted from the condition's beginning.
  private static let bad: [(String, DiagnosticCode, Int)] = [
    ("committee", .conditionType, 0),
    ("comittee is known", .unknownID, 0),
    ("committee is knwon", .conditionType, 13),
    ("committee is known and", .badCondition, 22),
    ("committee is known coverage = one", .badCondition, 19),
    ("(committee is known", .badCondition, 19),
    ("committee is known)", .badCondition, 18),
    ("committee.parts is known", .unknownID, 0),
    ("committee == 3", .badCondition, 10),
    ("committee.share ! 3", .badCondition, 16),
    ("committee is known && always", .badCondition, 19),
    ("committee.share < £5", .conditionType, 16),
    ("committee.share < 3 years", .conditionType, 16),
    ("committee > 1/2", .conditionType, 0),
    ("coverage < one", .conditionType, 9),
    ("coverage = two", .unknownID, 11),
    ("coverage = 2", .conditionType, 11),
    ("coverage includes one", .conditionType, 0),
    ("services = training", .conditionType, 9),
    ("services includes traning", .unknownID, 18),
    ("organisation is carers", .unknownID, 16),
    ("organisation = ulo", .conditionType, 13),
    ("group is carers", .listNotFixed, 0),
    ("amounts.amount > £5", .listNotFixed, 0),
    ("any(organisation where coverage = one)", .unknownID, 4),
    ("any(groups where coverage is known) and area.groups = yes", .listNotFixed, 40),
    ("any(organisations where coverage = one", .badCondition, 38),
    ("many(organisations where coverage = one)", .badCondition, 0),
    ("sum(strands amounts) > £5", .badCondition, 12),
    ("sum(strands: duration) > £5", .conditionType, 13),
    ("portion(1/2) > 1/2", .badCondition, 11),
    ("portion(sum(strands: amounts) of 3) > 1/2", .conditionType, 0),
    ("any(strands where duration within 1 year)", .conditionType, 18),
    ("any(strands where duration.end within £5)", .conditionType, 38),
    ("any(strands where duration.end < 3 years)", .conditionType, 31),
    ("ends-soon", .conditionType, 0),
    ("committee.share < 1/0", .badCondition, 18),
    ("committee.share < 99999999999999999999", .badCondition, 18),
    ("committee.share < £5.999", .badCondition, 18),
    ("coverage = \"one\"", .badCondition, 11),
    ("committee(whole) is known", .conditionType, 0),
  ]

  @Test(arguments: bad.indices)
  func tellsWhatIsWrongAndWhere(_ index: Int) {
    let (text, code, column) = Self.bad[index]
    for (quote, shift) in [("'", 1), ("", 0)] where quote == "'" || !text.contains(": ") {
      let written = Sample.when("\(quote)\(text)\(quote)")
      let start = 8 + "when: ".count + 1 + shift
      let loaded = Loaded(written)
      #expect(loaded.codes == [code.rawValue], "\(text)\n\(loaded.text)")
      #expect(loaded.faults.first?.place.column == start + column, "\(text)\n\(loaded.text)")
      #expect(loaded.dialogue == nil)
    }
  }

  @Test func severalFaultsInOneCondition() {
    let loaded = Loaded(Sample.when("comittee is known and coverage = two or group is carers"))
    #expect(loaded.codes == ["unknown-id", "unknown-id", "list-not-fixed"])
  }

  @Test func deepNestingIsAFaultAndNoTrap() {
    for opening in ["(", "not ", "unclear(", "any(organisations where ", "portion("] {
      let loaded = Loaded(Sample.when("'" + String(repeating: opening, count: 20_000) + "always'"))
      #expect(loaded.codes == ["bad-condition"])
    }
  }

  @Test func foldedConditionsArePlacedAtTheirBeginning() {
    let loaded = Loaded(Sample.when(">-\n  committee is known\n  and comittee is known"))
    #expect(loaded.codes == ["unknown-id"])
    #expect(loaded.faults.first?.place.column == 15)
  }

  @Test func doubleQuotedConditionsArePlacedExactly() {
    let loaded = Loaded(Sample.when("\"committee is known and comittee is known\""))
    #expect(loaded.faults.first?.place.column == 15 + 24)
  }

  @Test(arguments: [
    ("comittee is known", "Did you mean `committee`?"), ("coverage = sevral", "Did you mean `several`?"),
    ("comittee.share < 1/2", "Did you mean `committee.share`?"),
    ("known is known", "There is `area.known` in another section: write its full id."),
    ("committee.share < £5", "Write amounts with a pound sign: `£5,000`."),
  ])
  func hints(_ condition: String, _ hint: String) {
    let loaded = Loaded(Sample.when(condition))
    #expect(loaded.faults.first?.hint == hint)
  }

  /// Each fault stands where it is, in a text over several lines too.
  @Test(arguments: [
    (
      ">-\n          coverage = one\n          and nothing = no\n\n            and nobody = no",
      ["last 2 15", "last 4 17"]
    ),
    ("|\n          coverage = one\n          and nothing = no", ["last 2 15"]),
    ("coverage = one\n          and nothing = no", ["last 1 15"]), ("'nothing = no'", ["last 0 16"]),
    ("\"coverage = one\n          and nothing = no\"", ["last 1 15"]),
  ])
  func placesOverLines(_ text: String, _ expected: [String]) {
    let whole = Sample.when("HERE")
    let lines = whole.components(separatedBy: "\n")
    let first = (lines.firstIndex { $0.contains("HERE") } ?? 0) + 1
    let faults = Loaded(whole.replacing("HERE", with: text)).faults
    #expect(faults.map { "last \($0.place.line - first) \($0.place.column)" } == expected, "\(faults.map(\.text))")
  }

  @Test func aMarkAtTheBeginningOfTheFileIsNoneOfItsText() {
    #expect(Loaded("\u{FEFF}" + Sample.whole).faults.map(\.text) == [])
  }
}
