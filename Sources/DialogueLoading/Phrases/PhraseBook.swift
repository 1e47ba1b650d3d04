import Answers
import Dialogue

/// Collects the phrases of one wording, compiled and checked.
final class PhraseBook {
  /// The sentences by id.
  private(set) var templates: [String: Template] = [:]
  /// What each may say.
  private(set) var scopes: [String: PhraseScope] = [:]
  /// What the holes stand for, by their full names.
  private(set) var holes: [String: Hole] = [:]
  /// Where each stands.
  private(set) var texts: [String: Text] = [:]

  private let names: Names
  private let faults: Faults
  private let conditionText: ConditionText
  private var shorts: [String: String] = [:]
  /// The most words that a sentence may have.
  var longestSentence = 20
  static let longestShort = 14

  private let fillings: HoleFillings

  init(names: Names, fillings: HoleFillings, faults: Faults) {
    self.names = names
    self.fillings = fillings
    self.faults = faults
    conditionText = ConditionText(names)
  }

  /// Adds a phrase.
  func add(_ id: String, _ text: Text?, _ scope: PhraseScope) {
    guard let text else { return }
    if texts[id] != nil {
      // Where an id was taken, that has been told; what stands under it is checked nevertheless.
      if !faults.list.contains(where: { $0.code == .duplicateID }) {
        faults.add(.duplicateID, at: text.place, "There is already a phrase `\(id)`.")
      }
      if let template = compile(text, scope) { measure(template, id, text, scope.length) }
      return
    }
    texts[id] = text
    scopes[id] = scope
    if scope.isPlain, text.string.contains(where: \.isNewline) {
      faults.add(.wrongType, at: text.place, "A name or a prompt line is written in one line.")
    }
    guard let template = compile(text, scope) else { return }
    templates[id] = template
    measure(template, id, text, scope.length)
  }

  private func compile(_ text: Text, _ scope: PhraseScope) -> Template? {
    do throws(ConditionFault) {
      let pieces = try TemplateSyntax.pieces(text.string)
      return compile(pieces, text, scope)
    } catch {
      faults.add(error.code, at: text.place(at: error.at), error.sentence, hint: error.hint)
      return nil
    }
  }

  private func compile(_ pieces: [TemplateSyntax.Piece], _ text: Text, _ scope: PhraseScope) -> Template? {
    let resolver = HoleResolver(names: names, faults: faults, text: text, scope: scope, conditionText: conditionText)
    var compiled: [Template.Piece] = []
    var isGood = true
    var cutsPossessive = false
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let string):
        compiled.append(.text(cutsPossessive ? String(string.dropFirst(2)) : string))
        cutsPossessive = false
      case .hole(let written, let at):
        if scope.isPlain {
          faults.add(
            .badHole, at: text.place(at: at - 1), "There can be no hole in this text.",
            hint: "Names and prompt lines are the same for every item.")
          isGood = false
          continue
        }
        let followedByS = Self.beginsWithPossessive(pieces.dropFirst(index + 1).first)
        guard let (piece, hole) = resolver.resolve(written, at: at, isPossessive: followedByS) else {
          isGood = false
          continue
        }
        if case .possessive = piece { cutsPossessive = followedByS }
        compiled.append(piece)
        if let hole { holes[hole.name] = hole.hole }
      }
    }
    return isGood ? Template(compiled.filter { $0 != .text("") }, isPrompt: scope.length.longestSaid != nil) : nil
  }

  private static func beginsWithPossessive(_ piece: TemplateSyntax.Piece?) -> Bool {
    guard case .text(let string)? = piece, string.hasPrefix("'s") || string.hasPrefix("’s") else { return false }
    return string.dropFirst(2).first.map { !$0.isLetter } ?? true
  }

  /// How many words a phrase can have with its holes filled; nothing where it isn't there.
  func wordsSaid(_ id: String) -> Int? {
    templates[id].map { Self.wordsOfSentences($0).reduce(0, +) + fillings.wordsMore(in: $0, holes) }
  }

  /// Checks the length.
  /// Tells questions whose prompt line is one of the program's own, which stands where no question is asked.
  func checkOwnShorts() {
    for (id, text) in texts where id.hasPrefix("short.") && scopes[id]?.isCommon == true {
      guard let question = shorts[text.string.lowercased()], let place = texts[question]?.place else { continue }
      faults.add(
        .shortNotUnique, at: place,
        "The program has the prompt line `\(text.string)` as well, where it asks something itself.",
        hint: "Give the question another, so that one can tell by it what is asked.")
    }
  }

  private func measure(_ template: Template, _ id: String, _ text: Text, _ length: PhraseScope.Length) {
    switch length {
    case .none: return
    case .short:
      let count = text.string.count
      if count > Self.longestShort {
        faults.add(
          .shortTooLong, at: text.place, "The prompt line `\(text.string)` has \(count) characters; it may have 14.",
          hint: "People who read braille see only this line while they type.")
      }
      // "Foo" and "foo" sound alike.
      if let other = shorts.updateValue(id, forKey: text.string.lowercased()) {
        let question = other.split(separator: ".").dropLast().joined(separator: ".")
        faults.add(
          .shortNotUnique, at: text.place, "`\(question)` has the prompt line `\(text.string)` as well.",
          hint: "Give each question its own, so that one can tell by it what is asked.")
      }
    case .prompt, .reprompt, .sentences:
      // Most are so short that nobody need count: there is a space or the like between two words.
      let gaps = text.string.utf8.reduce(0) { $0 + (Self.gaps.contains($1) ? 1 : 0) }
      guard
        gaps >= min(longestSentence, SpokenWords.longestReprompt) || template.pieces.contains(where: { $0.hole != nil })
      else { return }
      let sentences = Self.wordsOfSentences(template)
      let total = sentences.reduce(0, +)
      let filled = total + fillings.wordsMore(in: template, holes)
      if let most = length.longestSaid, filled > most {
        let (what, seconds) = length == .prompt ? ("prompt", 8) : ("short prompt", 5)
        let has =
          filled > total
          ? "With its holes filled the \(what) can have \(filled) words" : "The \(what) has \(total) words"
        faults.add(
          .tooManyWords, at: text.place, "\(has); it may have \(most).",
          hint: "Longer ones take more than \(seconds) seconds to say. What explains it can go into `how` or `why`.")
      } else if let longest = sentences.max(), longest > longestSentence {
        faults.add(
          .tooManyWords, at: text.place, "A sentence here has \(longest) words; it may have \(longestSentence).",
          hint: "Make two sentences of it.")
      }
    }
  }

  private static let gaps: Set<UInt8> = [0x20, 0x0A, UInt8(ascii: "-"), UInt8(ascii: "/")]

  /// How many words each sentence has, where a hole is one.
  static func wordsOfSentences(_ template: Template) -> [Int] {
    SpokenWords.counts(ofSentencesIn: template.withHolesFilled)
  }
}
