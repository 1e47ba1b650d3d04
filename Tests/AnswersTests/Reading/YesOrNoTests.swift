import Testing

@testable import Answers

/// Short answers to the program's own questions: what isn't a yes or no is asked again.
@Suite struct YesOrNoTests {
  @Test(arguments: [
    ("yes", YesNo.yes), ("yes please", .yes), ("go on then, yes", .yes), ("no", .no), ("no thanks", .no),
    ("not really", .no),
    ("not today", .no), ("nope, that's all", .no), ("no, I'm done for now", .no), ("I don't think so", .no),
  ])
  func isOne(_ text: String, _ answer: YesNo) {
    #expect(YesOrNo.read(text, today: Day(number: 0)) == answer, "\(text)")
  }

  @Test(arguments: [
    "I'm not at my desk on Fridays", "no, Alpha has 4 staff", "the carers forum doesn't meet on Mondays any more",
    "we never did hear back from the health people about the survey", "what happens then",
  ])
  func isNone(_ text: String) {
    #expect(YesOrNo.read(text, today: Day(number: 0)) == nil, "\(text)")
  }
}
