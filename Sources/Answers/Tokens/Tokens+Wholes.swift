// "All" and "none" as they are said around values.

extension Tokens {
  /// "All on one level", "not at all", "all day", "it's all through the council": an adverb, which stands for nothing on a
  /// list.
  func isAdverb(_ all: Int, in range: Range<Int>) -> Bool {
    let before = word(all - 1, in: range)
    let next = word(all + 1, in: range)
    // "Every quarter", "every other week".
    if list[all].word == "every", range.contains(all + 1) {
      let noun = ["other", "second", "third", "single", "few"].contains(next) ? all + 2 : all + 1
      return range.contains(noun)
        && ([.timeUnit, .weekday, .month].contains(list[noun].sense.sort) || list[noun].word == "quarter")
    }
    if ["at", "in", "after", "above"].contains(before) { return true }
    // "And that's all": nothing more.
    let isThat =
      before == "thats" || (before == "that" && list[all - 1].flags.contains(.possessive))
      || (before == "is" && word(all - 2, in: range) == "that")
    if isThat, next != "of" { return true }
    if ["day", "night", "week", "year", "round", "over", "along", "right"].contains(next) { return true }
    if next == "the", ["time", "way", "year", "day"].contains(word(all + 2, in: range)) { return true }
    return ["is", "its", "was", "thats"].contains(before) && next != "of" && Fillers.prepositions.contains(next)
  }

  /// The words for none and nothing at all; "no one" is two words, of which `isNobody` knows.
  static let nothing: WordSet = ["none", "nothing", "nobody", "noone", "nowt", "zero", "nil", "nought"]

  /// "Nobody", "no one".
  func isNobody(_ index: Int) -> Bool {
    switch list[index].word {
    case "nobody", "noone": true
    case "no": word(index + 1, in: all) == "one"
    default: false
    }
  }

  /// "Nobody except LGBT", "none, apart from carers": nobody, with an exception that is named shortly after it.
  func isNobodyExcept(_ index: Int, in range: Range<Int>) -> Bool {
    let next = word(index + 1, in: range)
    let isHardly =
      ["hardly", "barely", "scarcely"].contains(word(index, in: range)) && ["any", "anyone", "anybody"].contains(next)
      || word(index, in: range) == "not" && ["many", "any", "anyone", "anybody"].contains(next)
    guard isNobody(index) || Self.nothing.contains(list[index].word) || list[index].word == "neither" || isHardly else {
      return false
    }
    for place in index + 1..<min(index + 7, range.upperBound) {
      if isHardBreak(place) { return false }
      if isException(place, in: range) { return true }
    }
    return false
  }

  /// Does an exception begin here: "except", "apart from", "other than"?
  func isException(_ index: Int, in range: Range<Int>) -> Bool {
    switch word(index, in: range) {
    case "except", "bar", "excluding", "besides", "excepting", "save": true
    case "apart", "aside": word(index + 1, in: range) == "from"
    case "other": word(index + 1, in: range) == "than"
    default: false
    }
  }

  /// "Not all of them", "doesn't do everything": which of them, isn't said.
  func isPartlyDenied(_ index: Int, in range: Range<Int>) -> Bool {
    guard Self.wholes.contains(list[index].word) else { return false }
    var place = index - 1
    while place >= range.lowerBound, place >= index - 3, !isSoftBreak(place), list[place].word != "but" {
      if list[place].word == "at" { return false }
      if Self.denials.contains(list[place].word) { return true }
      place -= 1
    }
    return false
  }

  private static let wholes: WordSet = [
    "all", "everyone", "everybody", "everything", "anyone", "anybody", "both", "lot", "every",
  ]
  private static let denials: WordSet = [
    "not", "dont", "doesnt", "isnt", "arent", "cant", "never", "hasnt", "havent", "wont",
  ]

  /// "I don't think CIL does mental health", "I doubt it covers carers": a no that the person isn't sure of, said of all
  /// that follows in the same part of the sentence.
  func isDoubted(_ place: Int) -> Bool {
    var index = place - 1
    while index >= 0, place - index <= 14, list[index].word != "but" {
      if isHardBreak(index) { return false }
      if isSoftBreak(index), !["or", "nor"].contains(word(index + 1, in: all)) { return false }
      let before = word(index - 1, in: all)
      if Self.opinions.contains(list[index].word), Self.denials.contains(before) || before == "wouldnt" { return true }
      if list[index].word == "surprised", word(index + 1, in: all) == "if" { return true }
      if list[index].word == "doubt", before != "dont", before != "no" { return true }
      index -= 1
    }
    return false
  }

  private static let opinions: WordSet = ["think", "believe", "imagine", "reckon", "suppose", "expect"]
}
