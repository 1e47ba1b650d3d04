import Answers
import Conversation
import Dialogue

/// What may be said where the program itself asks something.
extension Grammar {
  /// Yes or no.
  public static func yesOrNo() -> Grammar {
    var grammar = Grammar()
    grammar.add("yes", ["yes", "yes please", "yes that's right"], .yesNo(.yes))
    grammar.add("no", ["no", "no thanks", "no that's wrong"], .yesNo(.no))
    return grammar
  }

  /// Nothing but commands.
  public static let commands = Grammar()

  /// One of so many numbered choices.
  public static func pick(of choices: Int) -> Grammar {
    var grammar = Grammar()
    guard (1...99).contains(choices) else {
      grammar.isTyped = true
      return grammar
    }
    let numbers = Expansion.oneOf((1...choices).map(SpokenNumber.marked))
    grammar.sayings.append(
      Saying(name: "pick", expansion: .sequence([.optional(.words("number")), numbers]), form: .pick))
    return grammar
  }

  /// With the commands of a dialogue, as far as nothing else is said so.
  public func withCommands(_ commands: [Command], of dialogue: Dialogue) -> Grammar {
    var grammar = self
    for id in commands.map(\.rawValue) {
      let says = dialogue.vocabulary.commands.first { $0.id == id }?.says ?? []
      let phrases = says.filter { !$0.contains("{}") }.compactMap(Sayable.words).prefix(GrammarMaker.mostPhrases)
      grammar.add(id, Array(phrases), .command(id))
    }
    return grammar
  }

  private mutating func add(_ name: String, _ phrases: [String], _ meaning: Meaning) {
    guard !phrases.isEmpty else { return }
    sayings.append(Saying(name: name, expansion: .phrases(phrases), form: .fixed(meaning)))
  }
}
