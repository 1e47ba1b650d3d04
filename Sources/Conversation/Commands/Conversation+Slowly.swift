import Answers
import Dialogue
import Record

/// For whoever listens: the last turn a sentence at a time, and words letter by letter.
extension Conversation {
  /// The last turn again, a sentence for each Enter. It waits as a list does, so `more` says the rest at once.
  mutating func saySlowly() {
    let choices = numberedChoices()
    var phrases = saidBefore.filter { !choices.contains($0) }
    if let asked = frame.flatMap({ wordedPrompt(of: $0) })?.phrase ?? prompt { phrases.append(asked) }
    phrases += choices
    let wording = dialogue.wording(setting(.wording)) ?? dialogue.wordings[0]
    let sentences = phrases.flatMap { SpokenWords.sentences(of: wording.render($0, in: dialogue)) }
    say(.orientation, "slower")
    emit(.held(.orientation, sentences.map { [Phrase("name", ["name": .text($0)])] }))
    sayNextSlowly()
  }

  /// Is a turn being said a sentence at a time?
  var isSlow: Bool { heldKind == .orientation && !held.isEmpty }

  /// The next sentence. What is asked isn't asked again in between: it is the last of them.
  mutating func sayNextSlowly() {
    guard let next = held.first else { return }
    for phrase in next { emit(.said(.orientation, phrase)) }
    emit(.released(1))
  }

  /// These words letter by letter; without any, what was understood last.
  mutating func spell(_ words: String) {
    let words = words.trimmed.isEmpty ? justSet.last.flatMap { record[$0]?.answer.words } ?? "" : words.trimmed
    if words.isEmpty {
      say(.help, "spelt.none")
    } else {
      say(.help, "spelt", ["letters": .text(Self.letters(of: words))])
    }
    askAgain()
  }

  /// "S, P, E, A, K; U, P": a word behind the other. A mark is called by its name, since most readers leave it out.
  private static func letters(of words: String) -> String {
    words.split(separator: " ").map { word in
      word.map { character in
        guard !character.isLetter, !character.isNumber, let scalar = character.unicodeScalars.first,
          let name = scalar.properties.name
        else { return character.uppercased() }
        return name.lowercased()
      }.joined(separator: ", ")
    }.joined(separator: "; ")
  }
}
