import Dialogue

/// What a phrase may say, and how long it may be. Each wording of the phrase is held to it.
struct PhraseScope {
  /// What can be named in its holes.
  var scope = Scope()
  /// Holes whose arguments the conversation supplies.
  var free: Set<String> = []
  /// A sentence of the program itself: all its holes are supplied.
  var isCommon = false
  /// A name or a prompt line: no holes at all.
  var isPlain = false
  /// The question that it asks: what its answer is isn't known then.
  var asks: Int?
  /// How its length is limited.
  var length = Length.sentences

  enum Length {
    /// A prompt: at most 22 words, about 8 seconds aloud.
    case prompt
    /// A prompt that is said again, or after silence: at most 14 words, about 5 seconds.
    case reprompt
    /// Each sentence by itself.
    case sentences
    /// At most 14 characters, and no other like it.
    case short
    /// What a person would say: not measured.
    case none

    /// The most words that can be said in one go; nothing where only its sentences are counted.
    var longestSaid: Int? {
      switch self {
      case .prompt: SpokenWords.longestPrompt
      case .reprompt: SpokenWords.longestReprompt
      case .sentences, .short, .none: nil
      }
    }
  }
}
