import Answers

/// What a value of each kind has parts of, and what type each is.
enum ValueType: Equatable {
  /// A number: a count or a fraction.
  case number
  case money
  /// A length, in months.
  case months
  case date
  /// One of these ids.
  case one(of: [String])
  /// Any of these ids.
  case many(of: [String])
  /// Only what kind of answer there is can be asked.
  case opaque

  /// How it is called in faults.
  var name: String {
    switch self {
    case .number: "a number"
    case .money: "an amount of money"
    case .months: "a length of time"
    case .date: "a date"
    case .one: "a choice"
    case .many: "a set of choices"
    case .opaque: "words"
    }
  }
}

extension Names.QuestionEntry {
  /// The parts of its answer with their types.
  var parts: [(name: String, type: ValueType)] {
    switch kind {
    case .share:
      ["part", "whole", "rest", "carers", "share", "without-carers"].map { ($0, .number) }
    case .count: [("people", .number), ("fte", .number)]
    case .money: [("amount", .money), ("period", .one(of: Period.allCases.map(\.rawValue)))]
    case .time: [("start", .date), ("end", .date), ("length", .months)]
    case .contact: [("ways", .opaque), ("hours", .opaque)]
    case .names: [("claimed", .number), ("named", .number)]
    case .rating: scales.map { ($0.id, .one(of: $0.steps)) }
    case .choices: [("counted", .number)]
    case .yesNo, .choice, .text: []
    }
  }

  /// The type of the answer as a whole.
  var wholeType: ValueType {
    switch kind {
    case .yesNo: .one(of: YesNo.allCases.map(\.rawValue))
    case .choice: .one(of: choices)
    case .choices: .many(of: choices)
    default: .opaque
    }
  }

  /// The part that is meant when a number is wanted and none is named: there is only one that it can be. Of a sum it is no
  /// part, but what it comes to in a year.
  var plainPart: (name: String?, type: ValueType)? {
    switch kind {
    case .count: ("people", .number)
    case .money: (nil, .money)
    default: nil
    }
  }
}
