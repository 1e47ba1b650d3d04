/// What a phrase does to the values around it. One phrase has one meaning here; a kind that needs another looks at
/// the words.
enum Cue: UInt8, Sendable {
  // How sure.
  case hedge, orSo, soft
  // Bounds before a number, and after one.
  case atLeast, moreThan, atMost, lessThan, justUnder, justOver, between
  case orMore, orLess, filler
  // Parts and wholes.
  case of, inEvery, ofThem, but, except, allExcept, all, both, neither, most, nearlyAll, hardlyAny, someOf, minority
  case halfAndHalf, perCent, total, notAll
  // Without a value.
  case dontKnow, skip, decline, notApplicable, nothing
  // Yes and no.
  case yes, no, partly, past
  // Correcting oneself.
  case correction, weakCorrection
  // People.
  case fullTimeEquivalent, fullTime, partTime, volunteers, onlyVolunteers, paid, justOne, partTimer
  // Sums of money.
  case perYear, perQuarter, perMonth, perFortnight, perWeek, perDay, each, oneOff, sixFigures, fiveFigures, fourFigures
  case tenner, fiver
  // Times.
  case since, to, ago, rolling, ages, rightNow, nextOne, lastOne, thisOne, lastFew, forLength, covid, beforeCovid
  case duringCovid, early, mid, late, ended, beforeWord, afterWord, millennium, financialYear, endOf, startOf, notLong
  case perWord, notBefore, notAfter

  /// The bound that is left where this one is denied: who can't have more than five has five at most.
  var denied: Cue {
    switch self {
    case .moreThan: .atMost
    case .lessThan: .atLeast
    case .atLeast: .lessThan
    case .atMost: .moreThan
    default: self
    }
  }

  /// Can it stand before a number and change it?
  var isPrefix: Bool {
    switch self {
    case .hedge, .atLeast, .moreThan, .atMost, .lessThan, .justUnder, .justOver, .between, .filler, .someOf: true
    default: false
    }
  }
}
