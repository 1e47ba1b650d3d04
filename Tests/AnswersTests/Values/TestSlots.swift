@testable import Answers

/// Questions of each kind, as a dialogue might ask them.
enum TestSlots {
  static let count = SlotWords(
    Slot(
      id: 0, kind: .count, cues: ["staff"], limits: 0...10_000, notCounted: StaffWords.notCounted,
      countWords: StaffWords.counted))
  /// A count of anything at all.
  static let plainCount = SlotWords(Slot(id: 0, kind: .count, limits: 0...10_000))
  /// Those who use a wheelchair, counted apart from all places.
  static let places = SlotWords(
    Slot(id: 0, kind: .share, shareWords: ShareWords(carers: ["wheelchair users", "wheelchair user"])))
  /// "Out of how many?"
  static let whole = SlotWords(Slot(id: 0, kind: .count, limits: 1...200, partOf: 1, part: "whole"))
  static let share = SlotWords(
    Slot(
      id: 0, kind: .share, cues: ["committee", "trustees"], limits: 0...500,
      shareWords: ShareWords(
        part: ["use", "users", "user", "disabled", "service", "lived experience", "clients"],
        whole: ["trustee", "trustees", "members", "directors", "board", "committee"],
        carers: ["carers", "carer", "careers", "family carers", "parent carers"])))
  static let money = SlotWords(Slot(id: 0, kind: .money))
  static let time = SlotWords(Slot(id: 0, kind: .time))
  static let text = SlotWords(Slot(id: 0, kind: .text))
  static let contact = SlotWords(Slot(id: 0, kind: .contact))
  static let moreThanTen = SlotWords(
    Slot(id: 0, kind: .time, yes: "more than 10 years", no: "at most 10 years"))

  static let yesNo = SlotWords(
    Slot(
      id: 0, kind: .yesNo,
      choices: [
        Choice("yes", label: "yes", says: ["we buy", "we commission", "core grant", "contract"]),
        Choice("partly", label: "partly", says: ["mostly"]), Choice("no", label: "no"),
        Choice("past", label: "in the past", says: ["used to"]),
      ]))

  static let coverage = SlotWords(
    Slot(
      id: 0, kind: .choice,
      choices: [
        Choice("one", label: "this area only", says: ["only us", "just us", "just here"]),
        Choice("several", label: "several areas", says: ["others too", "neighbouring", "nationwide"]),
      ]))

  static let services = SlotWords(
    Slot(
      id: 0, kind: .choices,
      choices: [
        Choice("information", label: "information"), Choice("advice", label: "advice"),
        Choice("advocacy", label: "advocacy"), Choice("benefits", label: "benefits support"),
        Choice("payments", label: "direct payments support", says: ["DP support", "direct payments", "payroll"]),
        Choice("peer", label: "peer support"), Choice("training", label: "training"),
        Choice("audits", label: "access audits"),
      ], notCounted: ["that's us"]))

  static let pair = SlotWords(
    Slot(id: 0, kind: .choices, choices: [Choice("officer", label: "an officer"), Choice("ulo", label: "a ULO")]))

  static let effectiveness = SlotWords(
    Slot(
      id: 0, kind: .rating,
      scales: [
        Scale(
          "depth",
          steps: [
            Choice("shapes", label: "shapes decisions", says: ["co-wrote", "co-writes", "in depth"]),
            Choice("comments", label: "comments", says: ["consulted"]),
            Choice("told", label: "is told", says: ["get told", "told"]),
          ]),
        Scale(
          "level",
          steps: [
            Choice("strategic", label: "strategic"), Choice("operational", label: "operational", says: ["day to day"]),
            Choice("both", label: "both levels", says: ["both", "every level"]),
          ]),
      ]))

  /// What a text is read as.
  static func read(_ text: String, _ words: SlotWords) -> ValueReading? {
    let tokens = Tokens(text)
    return readValue(slot: words, tokens: tokens, range: tokens.all, today: testDay)
  }
}
