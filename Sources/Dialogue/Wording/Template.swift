/// A compiled sentence with holes: `How many sit on {organisation}'s committee?`
public struct Template: Hashable, Sendable {
  /// A stretch of text or a hole.
  public enum Piece: Hashable, Sendable {
    /// Text to be said as it stands.
    case text(String)
    /// The argument of this full name.
    case hole(String)
    /// The argument of this name as a possessive: `{organisation's}` or `{organisation}'s`.
    case possessive(String)
    /// One of two texts, by whether the argument is the number 1: `{count:thing|things}`.
    case plural(String, one: String, many: String)

    /// The full name of the hole, where it is one.
    public var hole: String? {
      switch self {
      case .text: nil
      case .hole(let name), .possessive(let name), .plural(let name, _, _): name
      }
    }
  }

  /// The most words that a prompt has, about 8 seconds aloud.
  public static let longestPrompt = SpokenWords.longestPrompt

  /// The pieces, in order.
  public let pieces: [Piece]
  /// Is it a prompt? Then a list in it is cut short where it would be too long to listen to.
  public let isPrompt: Bool

  /// A template from its pieces.
  public init(_ pieces: [Piece], isPrompt: Bool = false) {
    self.pieces = pieces
    self.isPrompt = isPrompt
  }
}

/// What a hole stands for in a dialogue.
public enum Hole: Hashable, Sendable {
  /// The name of the list's fixed item.
  case item(Int)
  /// The name of the declared item that the fixed one lies within: `{group.whole}`.
  case wholeItem(Int)
  /// An answer, said back: `{committee}`.
  case answer(Reference)
  /// An answer in the person's words: `{committee.words}`.
  case words(Reference)
  /// The items of the list for which the condition holds, as "A, B and C": `{groups where uncovered}`.
  case items(list: Int, Condition)
  /// How many items of the list there are for which it holds: `{count organisations where C}`.
  case count(list: Int, Condition)
  /// A setting, said.
  case setting(Int)
}
