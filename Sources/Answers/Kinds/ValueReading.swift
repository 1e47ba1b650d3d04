/// What was made of a span of words for one question.
struct ValueReading: Sendable {
  /// The answer, with its words. Not to be taken where there is a ``misreading``.
  var answer: Answer
  /// Further values of the same kind in the same span: the strands of "£12k core plus 30 for the contract" after the first.
  var others: [Answer] = []
  /// Which tokens it was made of: sorted ranges that don't overlap. What is in none of them is left over.
  var used: [Range<Int>]
  /// Other readings of the same words, where it is doubtful which was meant; ``answer`` is the likeliest.
  var alternatives: [Answer] = []
  /// The length of the term that was said with a sum of money ("90 over three years"), in months.
  var termMonths: Interval<Int>?
  /// Why the value can't stand (outside the limits, a part above its whole).
  var misreading: Misreading?
}

/// Reads the value that a span of words gives to a question of any kind; nothing where there is none in it.
///
/// The span is what is said about this question: a clause, a sentence or a whole utterance. Total, and as cheap as its length.
func readValue(slot words: SlotWords, tokens: Tokens, range: Range<Int>, today: Day) -> ValueReading? {
  nil
}

/// The same for a question whose words aren't compiled.
func readValue(slot: Slot, tokens: Tokens, range: Range<Int>, today: Day) -> ValueReading? {
  readValue(slot: SlotWords(slot), tokens: tokens, range: range, today: today)
}
