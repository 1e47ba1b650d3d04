/// The commands that a person can give, by the ids under which `Dialogues/common/` lists their words.
public enum Command: String, Hashable, Sendable, CaseIterable {
  /// What can be said here.
  case help
  /// Everything that can be said anywhere.
  case helpAll = "help-all"
  /// Why the question matters.
  case why
  /// An example answer.
  case example
  /// The choices, numbered.
  case options
  /// What a term means.
  case whatIs = "what-is"
  /// Where to look, whom to ask.
  case sources
  /// The whole last turn again.
  case `repeat`
  /// Only the question again.
  case question
  /// To the question before; its answer is kept.
  case back
  /// Takes back the last change.
  case undo
  /// Passes the question over for now.
  case skip
  /// Passes over all that is open in the section, or about the item in hand.
  case skipRest = "skip-rest"
  /// Changes an earlier answer.
  case change
  /// Adds an item to a list.
  case add
  /// Gives an item another name.
  case rename
  /// Says that two items are the same.
  case merge
  /// Takes an item off its list.
  case remove
  /// Brings a removed item back.
  case restore
  /// Goes through what was answered, and what was skipped.
  case review
  /// What is still open.
  case left
  /// How far one is.
  case `where`
  /// Goes to a section or an item.
  case goTo = "go-to"
  /// Takes a note.
  case note
  /// Fewer words from now on.
  case shorter
  /// More words from now on.
  case longer
  /// The last turn a sentence at a time.
  case slower
  /// Words letter by letter.
  case spell
  /// Another wording.
  case wording
  /// Brief, normal or full.
  case verbosity
  /// What follows so far.
  case findings
  /// What to find out.
  case actions
  /// Who does an action, and by when.
  case assign
  /// By when an action is to be done.
  case due
  /// An action has been done.
  case done
  /// An action has been begun.
  case started
  /// An action is still to be done.
  case reopen
  /// How much is known, and what.
  case summary
  /// Where the transcript is.
  case transcript
  /// Who is answering now.
  case who
  /// The rest of a long list.
  case more
  /// Leaves; everything is kept.
  case pause

  /// Does it mean nothing without a name or words after it?
  var needsArgument: Bool {
    switch self {
    case .change, .add, .rename, .merge, .remove, .restore, .goTo, .note, .whatIs, .verbosity, .wording, .assign, .due,
      .done, .started, .reopen:
      true
    case .help, .helpAll, .why, .example, .options, .sources, .repeat, .question, .back, .undo, .skip, .skipRest,
      .review, .left,
      .where, .shorter, .longer, .slower, .spell, .findings, .actions, .summary, .transcript, .who, .more, .pause:
      false
    }
  }
}
