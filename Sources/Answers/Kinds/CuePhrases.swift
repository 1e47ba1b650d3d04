/// The phrases behind the ``Cue``s, in British English.
enum CuePhrases {
  /// What every kind understands.
  static let common = compile(sureness + bounds + withoutValue)
  /// What a kind understands besides; of two phrases of the same length this one counts.
  static func set(for kind: Kind) -> PhraseSet<Cue> {
    switch kind {
    case .count: count
    case .share, .choice, .choices, .names: parts
    case .money: money
    case .time: times
    case .yesNo: yesNo
    case .rating, .contact, .text: none
    }
  }
  /// Yes, no and what lies between.
  static let yesNo = compile(yesNoTable)
  private static let count = compile(peopleTable + partsTable)
  private static let parts = compile(partsTable)
  private static let money = compile(moneyTable)
  private static let times = compile(timesTable)
  private static let none = compile([])
  /// What was, and isn't now.
  static let notNow = compile([
    (
      .past,
      """
      used to, no longer, not any more, not anymore, any more, anymore, formerly, previously, in the past, stopped, gave
      up, until recently, not these days
      """
    )
  ])
  /// Taking something back.
  static let corrections = compile(correctionTable)

  private static func compile(_ table: [(Cue, String)]) -> PhraseSet<Cue> {
    PhraseSet(lists: table)
  }
}
