import Answers

/// From a phrase to words.
extension Wording {
  /// The phrase in this wording; where this wording lacks it, in the standard one.
  ///
  /// Total: a phrase that no wording has comes out as its id in brackets, which the loader's checks and the tests rule
  /// out for everything the program says.
  public func render(_ phrase: Phrase, in dialogue: Dialogue) -> String {
    guard let template = phrases[phrase.id] ?? dialogue.wordings.first?.phrases[phrase.id] else {
      return "[\(phrase.id)]"
    }
    let text = render(template, phrase.arguments, in: dialogue)
    guard template.isPrompt, SpokenWords.count(in: text) > Template.longestPrompt else { return text }
    return shortened(template, phrase.arguments, in: dialogue) ?? text
  }

  private func render(_ template: Template, _ arguments: Arguments, in dialogue: Dialogue) -> String {
    var text = ""
    for piece in template.pieces {
      switch piece {
      case .text(let plain): text += plain
      case .hole(let name): text += render(arguments[name], in: dialogue)
      case .possessive(let name): text += possessive(render(arguments[name], in: dialogue))
      case .plural(let name, let one, let many):
        text += arguments[name] == .number(1) ? one : many
      }
    }
    return capitalised(withoutDoubledStop(text))
  }

  /// A prompt that names as many of a list's items as there is room for, one at least, and counts the others: "carers and
  /// 4 more". The command `options` reads out all of them. Nothing where it has no list to cut.
  private func shortened(_ template: Template, _ arguments: Arguments, in dialogue: Dialogue) -> String? {
    let lists = template.pieces.lazy.compactMap { piece -> (name: String, items: [Argument])? in
      guard let name = piece.hole, case .list(let items)? = arguments[name], items.count > 1 else { return nil }
      return (name, items)
    }
    guard let (name, items) = lists.max(by: { $0.items.count < $1.items.count }) else { return nil }
    var text: String?
    for named in (1..<items.count).reversed() {
      var shorter = arguments
      let others = Argument.phrase(Phrase("list.more", ["count": .number(items.count - named)]))
      shorter[name] = .list(items.prefix(named) + [others])
      let shortened = render(template, shorter, in: dialogue)
      text = shortened
      if SpokenWords.count(in: shortened) <= Template.longestPrompt { break }
    }
    return text
  }

  /// One argument in words.
  public func render(_ argument: Argument?, in dialogue: Dialogue) -> String {
    switch argument {
    case nil: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .answer(let answer, let question, let today):
      say(answer, slot: dialogue.vocabulary.slots[question], today: today)
    case .day(let day): sayDay(day)
    case .list(let items): Wording.join(items.map { render($0, in: dialogue) })
    case .phrase(let phrase): render(phrase, in: dialogue)
    }
  }

  /// "A, B and C".
  static func join(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  private func possessive(_ name: String) -> String { name.hasSuffix("s") ? name + "'" : name + "'s" }

  /// An answer that ends in a stop of its own doesn't get a second one.
  private func withoutDoubledStop(_ text: String) -> String {
    let end = text.utf8.suffix(2)
    guard end.count == 2, end.last == UInt8(ascii: "."), let before = end.first else { return text }
    switch before {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return String(text.dropLast())
    default: return text
    }
  }

  /// A sentence that begins with an answer still begins with a capital.
  private func capitalised(_ text: String) -> String {
    // Most texts begin with a capital: what a character is, is asked only of those that may not.
    guard let byte = text.utf8.first, byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte,
      let end = text.utf8.last, end == UInt8(ascii: ".") || end == UInt8(ascii: "?"), let first = text.first,
      first.isLowercase
    else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
