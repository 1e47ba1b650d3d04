import Answers
import LineReading
import TestSupport
import Testing

/// What `bearings read` prints: each field of docs/reading-lines.md, once at least.
@Suite struct LineReaderTests {
  /// Compares what is printed for a line, without the line itself and its kind.
  private func expect(
    _ kind: Kind, _ line: String, _ json: String, choices: [String] = [], names: [String] = [], explains: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let read = LineReader(
      kind, choices: choices, names: names, in: try Checkout.dialogue("where-am-i-now"), on: Corpus.day)
    let printed = String(decoding: read(line).json(explains: explains), as: UTF8.self)
    let head = #"{"text":"\#(line)","kind":"\#(kind.rawValue)","#
    #expect(printed == head + json + "}", sourceLocation: sourceLocation)
  }

  @Test func counts() throws {
    try expect(.count, "six", #""status":"known","certainty":"firm","said":"6","value":{"low":6,"high":6}"#)
    try expect(
      .count, "at least 3",
      #""status":"approximate","certainty":"approximate","said":"at least 3","value":{"low":3,"high":null}"#)
  }

  @Test func shares() throws {
    try expect(
      .share, "seven of the nine trustees",
      #""status":"known","certainty":"firm","said":"7 out of 9, 78 per cent","value":{"part":[7,7],"whole":[9,9],"share":["7/9","7/9"]}"#
    )
    try expect(
      .share, "all nine bar two",
      #""status":"known","certainty":"firm","said":"7 out of 9, 78 per cent","value":{"part":[7,7],"whole":[9,9],"share":["7/9","7/9"]}"#
    )
    try expect(
      .share, "more than half",
      #""status":"approximate","certainty":"approximate","said":"more than half","value":{"share":[">1/2",null]}"#)
  }

  @Test func sums() throws {
    try expect(
      .money, "£12k core plus 30 for the contract",
      #""status":"known","certainty":"firm","said":"£12,000 for core; £30,000 for the contract","#
        + #""value":[{"low":12000,"high":12000,"currency":"GBP","for":"core"},"#
        + #"{"low":30000,"high":30000,"currency":"GBP","for":"the contract"}]"#)
    try expect(
      .money, "12",
      #""status":"ambiguous","ask":"Which of these do you mean? 1, £12. 2, £12,000.","#
        + #""readings":[[{"low":12,"high":12,"currency":"GBP"}],[{"low":12000,"high":12000,"currency":"GBP"}]]"#)
  }

  @Test func times() throws {
    try expect(
      .time, "twenty ten",
      #""status":"known","certainty":"firm","said":"since 2010, 16 years","value":{"from":["2010-01-01","2010-12-31"]}"#
    )
  }

  @Test func lists() throws {
    try expect(
      .choices, "1 and 3",
      #""status":"known","certainty":"firm","said":"advice and training","value":["advice","training"]"#,
      choices: ["advice", "advocacy", "training"])
    try expect(
      .names, "three: CIL, Speak Up, and one I forget",
      #""status":"known","certainty":"firm","said":"3 altogether, Marlbeck CIL and Speak Up","#
        + #""value":["Marlbeck CIL","Speak Up"],"claimed":[3,3]"#,
      names: ["Marlbeck CIL", "Speak Up"])
    try expect(.names, "none that I know of", #""status":"none","certainty":"soft","said":"none that you know of""#)
  }

  @Test func parts() throws {
    try expect(
      .rating, "co-wrote the spec, no idea about the level",
      #""status":"known","certainty":"firm","said":"shapes decisions, the rest not known","value":{"depth":"shapes"},"unknown":["level"]"#
    )
    try expect(
      .contact, "office line, Mon-Thu 10-4",
      #""status":"known","certainty":"firm","said":"office line, Mon-Thu 10-4","value":{"ways":["office line"],"hours":"Mon-Thu 10-4"}"#
    )
  }

  @Test func withoutValues() throws {
    try expect(.count, "no idea", #""status":"dont-know","certainty":"firm","said":"not known""#)
    try expect(.count, "skip", #""command":"skip","status":"skipped","certainty":"firm","said":"skipped""#)
    try expect(.count, "help", #""command":"help","status":"misread""#)
    try expect(
      .count, "banana",
      #""status":"misread","problem":"There is a problem: I could not make an answer of \"banana\".","left":["banana"]"#
    )
    try expect(
      .share, "9 of 7",
      #""status":"misread","problem":"There is a problem: 9 out of 7 is more than all. Please give both numbers again.""#
    )
  }

  @Test func explanations() throws {
    try expect(
      .share, "about 7 of the nine",
      #""status":"approximate","certainty":"approximate","said":"about 7 out of 9, 78 per cent","#
        + #""value":{"part":[7,7],"whole":[9,9],"share":["7/9","7/9"]},"#
        + #""explain":[{"words":"about 7","read":"number, about 7"},{"words":"of the","read":"of"},{"words":"nine","read":"number, 9"}]"#,
      explains: true)
    try expect(
      .choices, "all except training",
      #""status":"known","certainty":"firm","said":"advice","value":["advice"],"#
        + #""explain":[{"words":"all except","read":"all except"},{"words":"training","read":"choice, training"}]"#,
      choices: ["advice", "training"], explains: true)
  }

  @Test func aQuestionHasItsOwnLimitsAndWords() throws {
    let dialogue = try Checkout.dialogue("where-am-i-now")
    let question = try #require(dialogue.question(named: "relationship.funded"))
    let read = LineReader(question: question, in: dialogue, on: Corpus.day)
    #expect(String(decoding: read("not adult social care").json(), as: UTF8.self).contains(#""answer":"no""#))
  }
}
