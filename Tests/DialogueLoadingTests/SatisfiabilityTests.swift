import Answers
import Dialogue
import TestSupport
import Testing

@testable import DialogueLoading

/// Conditions that can't hold, and such that only look as if.
@Suite struct SatisfiabilityTests {
  @Test(arguments: [
    ("never", false), ("coverage = one and coverage = several", false), ("coverage = one or coverage = several", true),
    ("committee.share < 1/2 and committee.share >= 75%", false), ("committee.share > 1", false),
    ("committee.share < 1/2 and committee.share > 1/3", true), ("committee.total > 1 and committee.total < 2", false),
    ("committee.total > 1 and committee.total < 3", true), ("count(groups) < 0", false), ("1/2 > 3/4", false),
    ("committee is known and committee is unknown", false), ("committee is none and committee is known", true),
    ("committee.share < 1/2 and committee is unknown", false), ("committee is na and committee is skipped", false),
    ("organisation is ulo and organisation is other", false), ("organisation is ulo and organisation is added", true),
    ("any(groups where group is carers and group is older)", false), ("not (coverage = one or coverage != one)", false),
    ("services includes advice and services includes training", true), ("services < 0", false),
    ("large > £6,000", false), ("large > £4,000", true),
    ("unclear(committee.share < 1/2) and committee is unknown", true),
    // What kind of answer there is, and what it is, belong together.
    ("coverage = one and not (coverage is answered)", false), ("coverage = one and coverage is skipped", false),
    // None of them is an answer too; and of two that conflict neither can be told.
    ("coverage != one and coverage != several and coverage is known", true),
    ("coverage != one and coverage != several and coverage is known and not (coverage is none)", false),
    ("not (coverage is known) and coverage is approximate", false),
    ("committee.whole is known and not (committee.whole is answered)", false),
    ("committee.whole is unknown and committee.whole is answered", true),
    ("committee.whole is unknown and committee.whole > 3", false),
    ("committee is none and committee.part > 1", false),
    ("committee is none and committee.part = 0", true), ("services includes advice and services is none", false),
    ("services includes advice and services includes training and services.counted < 2", false),
    ("coverage is contested and coverage is unknown", false), ("coverage is contested and coverage is known", true),
    ("committee.part > committee.whole", false), ("committee.part = committee.whole", true),
    // Where there is none, both are nothing.
    ("committee.share < 1/2 and committee.part = committee.whole", true),
    ("committee.share < 1/2 and committee.part = committee.whole and not (committee is none)", false),
    ("committee.share >= 1/2 and committee.part = committee.whole", true),
    ("committee.part < committee.whole and committee.share = 1", false),
    ("committee.whole < committee.part", false), ("committee.without-carers > committee.share", false),
    ("committee.whole > committee.rest and committee.rest > committee.whole", false),
    // What can't be told, and what is so.
    ("unclear(always)", false), ("unclear(coverage = one) and coverage = one", false),
    ("unclear(coverage = one) and coverage is known and not (coverage is contested)", false),
    ("unclear(coverage = one) and coverage is answered", true),
    ("unclear(unclear(coverage = one))", false),
    // Somebody can say of any question that it doesn't apply.
    ("coverage is na", true), ("coverage is na and coverage is answered", false),
    // Items.
    ("any(groups where group is carers and group is added)", false),
    ("count(groups) = 0 and any(groups where always)", false),
    ("any(groups where group is carers) and none(groups where group is carers)", false),
    ("count(groups where group is carers and group is older) >= 1", false), ("count(groups) > 9", true),
  ])
  func examples(_ text: String, _ isPossible: Bool) {
    let loaded = Loaded(Sample.when("'\(text)'"))
    #expect(loaded.codes == (isPossible ? [] : ["unreachable-question"]))
  }

  @Test func aSectionsConditionCounts() {
    #expect(Loaded(Sample.when("organisation is other")).codes == ["unreachable-question"])
  }

  /// What is found in a dialogue with a yes-or-no question asked where `first` holds, another where `second` does, and a follow-up of that.
  private func codes(_ first: String, _ second: String, followUp: String? = nil) -> [String] {
    func question(_ id: String, _ condition: String, indent: Int) -> String {
      """
      - id: \(id)
        kind: text
        short: \(id)
        title: \(id) again
        ask: What then?
        why: So it goes.
        examples: ["no", "yes, this"]
        when: '\(condition)'

      """.split(separator: "\n").map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
    }
    let before = Sample.when("'\(first)'").replacing("kind: text", with: "kind: yesno")
      .replacing("yes, this", with: "partly")
    let after = followUp.map { "        follow-ups:\n" + question("zz", $0, indent: 10) } ?? ""
    return Loaded(before + question("z", second, indent: 6) + after).codes
  }

  /// What is said of an answer says that its question was asked.
  @Test func whatAnAnswerNeedsCounts() {
    #expect(codes("coverage = one", "last = yes and coverage = one") == [])
    #expect(codes("coverage = one", "last = yes and coverage = several") == ["unreachable-question"])
    #expect(codes("coverage = one", "last is na and coverage = several") == [])
    #expect(codes("never", "last = yes") == ["unreachable-question", "unreachable-question"])
    // While the coverage isn't known the question is asked, and what is answered then is an answer.
    #expect(codes("coverage = one", "last = yes and coverage is unknown") == [])
    #expect(
      codes("coverage = one", "last = yes and coverage is none and not (coverage is contested)")
        == ["unreachable-question"])
  }

  /// While its condition can't be told a question is asked as well. But where it is none and something else in conflict with that, not all of
  /// them is yes and all of them no.
  @Test(arguments: [("no", ["follow-up-never-fires"]), ("partly", ["follow-up-never-fires"]), ("yes", [])])
  func aFollowUpThatItsQuestionExcludes(_ answer: String, _ found: [String]) {
    #expect(codes("coverage = one", "last = yes", followUp: "last = \(answer)") == found)
  }

  @Test(arguments: ["never", "organisation is ulo and organisation is other", "unclear(always)"])
  func aSectionThatNobodyComesTo(_ condition: String) {
    let loaded = Loaded(Sample.whole.replacing("where: organisation is ulo", with: "where: \(condition)"))
    #expect(loaded.codes == ["unreachable-question"])
    #expect(loaded.faults.first?.sentence.contains("The section `ulo` can never be asked") == true)
  }

  @Test func aSectionOverNothing() {
    let list = "\n  - {id: rooms, one: room, many: rooms, open: false}\nsettings:"
    func codes(_ makes: String, _ list: String = list) -> [String] {
      let section = """
        sections:
          - id: room
            title: About {room}
            each: rooms
            questions:
              - id: others
                kind: names
                short: rooms
                title: Rooms
                ask: Which rooms are beside {room}?
                why: It shows the way.
                examples: [the hall, none]
                \(makes)
        """
      let top = Sample.top.replacing("\nsettings:", with: list)
      return Loaded(top + Sample.sections().replacing("sections:", with: section)).codes
    }
    #expect(codes("") == ["unreachable-question"])
    // What is only made once there is one isn't ever.
    #expect(codes("makes: rooms") == ["unreachable-question"])
    #expect(codes("", list.replacing(", open: false", with: "")) == ["unreachable-question"])
    #expect(codes("", list.replacing("many: rooms", with: "many: rooms, items: [{id: hall, name: hall}]")) == [])
  }

  @Test func aListThatNobodyAddsToHasNoMoreThanItBeginsWith() {
    func codes(_ count: String) -> [String] {
      let list = "  - {id: doors, one: door, many: doors, open: false, items: [{id: a, name: a}, {id: b, name: b}]}"
      let text = Sample.when("'\(count)'").replacing("\nsettings:", with: "\n\(list)\nsettings:")
      return Loaded(text).codes
    }
    #expect(codes("count(doors) > 3") == ["unreachable-question"])
    #expect(codes("count(doors) = 2") == [])
    #expect(codes("count(doors where door is a) > 2") == ["unreachable-question"])
  }

  /// A hundred questions whose conditions name one another are looked at in no time worth speaking of.
  @Test func aChainOfConditionsComesToAnEnd() {
    let questions = (0..<100).map { number in
      let condition = number == 0 ? "" : "\n        when: q\(number - 1) = yes or q\(number - 1) = partly"
      return """
              - id: q\(number)
                kind: yesno
                short: q\(number)
                title: Q
                ask: Is it so?
                why: It matters.
                examples: ["yes", "no"]\(condition)

        """
    }
    let text = "dialogue: a\nversion: 1\ntitle: A\nsections:\n  - id: s\n    title: S\n    questions:\n"
    #expect(Loaded(text + questions.joined()).text == "")
  }
}
