import AnswerCoding
import Answers
import StrictJSON
import Testing

/// The forms that other programs rely on, as `docs/values.md` shows them.
struct FormTests {
  private func text(_ value: Value) -> String {
    var json = JSONWriter()
    json.value(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }

  @Test func numbers() throws {
    let half = try #require(Fraction(9, 2))
    #expect(
      text(.count(Count(people: Interval(6), fullTime: Interval(half)))) == #"{"low":6,"high":6,"fte":["9/2","9/2"]}"#)
    #expect(text(.count(Count(people: .atLeast(10)))) == #"{"low":10,"high":null}"#)
    #expect(text(.share(Share(part: Interval(7), whole: Interval(9)))) == #"{"part":[7,7],"whole":[9,9]}"#)
    #expect(
      text(.share(Share(ratio: Interval(low: .open(.half), high: .open(Fraction(1))))))
        == #"{"share":[">1/2","<1"]}"#)
  }

  @Test func money() {
    #expect(
      text(.money(Money(Interval(200_000, 300_000), period: .year, purpose: "training")))
        == #"{"low":2000,"high":3000,"currency":"GBP","period":"year","for":"training"}"#)
    #expect(
      text(.money(Money(Interval(1250), currency: "EUR"))) == #"{"low":12.50,"high":12.50,"currency":"EUR"}"#)
    #expect(text(.money(Money(nil))) == #"{"currency":"GBP"}"#)
  }

  @Test func time() throws {
    let span = TimeSpan(
      from: Interval(try day(2024, 4, 1)), to: Interval(try day(2027, 3, 31)), months: Interval(36), isRolling: true)
    #expect(
      text(.time(span))
        == #"{"from":["2024-04-01","2024-04-01"],"to":["2027-03-31","2027-03-31"],"months":[36,36],"rolling":true}"#)
  }

  @Test func lists() {
    #expect(text(.yesNo(.partly)) == #"{"answer":"partly"}"#)
    #expect(text(.choice(Pick("premises"))) == #""premises""#)
    #expect(
      text(.choices([Pick("training", text: "that's us", counts: false), Pick(nil, text: "audits")]))
        == #"[{"choice":"training","text":"that's us","counts":false},{"text":"audits"}]"#)
    #expect(
      text(.names(Names([NamedThing("Marlbeck CIL"), NamedThing("Speak Up", aliases: ["SU"])])))
        == #"["Marlbeck CIL",{"name":"Speak Up","aliases":["SU"]}]"#)
    #expect(text(.names(Names([], claimed: Interval(3)))) == #"{"names":[],"claimed":[3,3]}"#)
    #expect(text(.rating(Rating(["level": "strategic", "depth": "told"]))) == #"{"depth":"told","level":"strategic"}"#)
    #expect(
      text(.contact(Contact(ways: ["office line"], hours: "10-4"))) == #"{"ways":["office line"],"hours":"10-4"}"#)
    #expect(text(.text("as \"typed\"")) == #""as \"typed\"""#)
  }

  @Test func anAnswer() {
    var json = JSONWriter()
    json.answer(Answer(.yesNo(.yes), certainty: .approximate, words: "I think so", detail: "ask Sam"))
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"status":"approximate","certainty":"approximate","kind":"yesno","value":{"answer":"yes"},"#
        + #""words":"I think so","detail":"ask Sam"}"#)
  }

  @Test(arguments: [
    (#"{"part":[9,7]}"#, "/part"), (#"{"part":[7]}"#, "/part"), (#"{"part":["7",7]}"#, "/part/0"),
    (#"{"part":["<7",9]}"#, "/part/0"), (#"{"part":[7,">9"]}"#, "/part/1"), (#"{"part":[7.0,9]}"#, "/part/0"),
    (#"{"share":["1/0",1]}"#, "/share/0"), (#"{"share":["2","3"]}"#, "/share/0"), (#"{"part":7}"#, "/part"),
  ])
  func whatIsOffIsRefusedAtItsPlace(text: String, pointer: String) throws {
    let reader = JSONReader(try JSON(parsing: text))
    let fault = #expect(throws: JSONFault.self) { try reader.value(of: .share) }
    #expect(fault?.pointer.description == pointer)
  }

  @Test(arguments: [
    #"{"low":1.5,"high":2,"currency":"GBP"}"#, #"{"low":1.00,"high":2,"currency":"GBP"}"#,
    #"{"low":1e2,"high":2,"currency":"GBP"}"#, #"{"low":1,"currency":"GBP"}"#, #"{"low":1,"high":2}"#,
    #"{"low":92233720368547759,"high":null,"currency":"GBP"}"#, #"{"currency":"GBP","period":"fortnight"}"#,
  ])
  func amountsOutsideTheFormAreRefused(text: String) throws {
    let reader = JSONReader(try JSON(parsing: text))
    #expect(throws: JSONFault.self) { try reader.value(of: .money) }
  }
}
