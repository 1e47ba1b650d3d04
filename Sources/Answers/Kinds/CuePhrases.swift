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
  /// What a question understands besides: of a count's, what it calls those whom it counts.
  static func set(for slot: Slot) -> PhraseSet<Cue> {
    let words = slot.countWords
    guard slot.kind == .count, words != CountWords() || !slot.notCounted.isEmpty else { return set(for: slot.kind) }
    func phrases(_ cue: Cue, _ says: [String]) -> (Cue, String) { (cue, says.joined(separator: ", ")) }
    let own = [
      phrases(.fullTimeEquivalent, words.fullTime), phrases(.volunteers, slot.notCounted),
      phrases(.onlyVolunteers, words.none), phrases(.paid, words.counted), phrases(.justOne, words.one),
    ]
    return compile(own + peopleTable + partsTable)
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
