/// What was made of a span of words for one question.
struct ValueReading: Sendable {
  /// The answer, with its words. Not to be taken where there is a ``misreading``.
  var answer: Answer
  /// Further values of the same kind in the same span: the strands of "£12k core plus 30 for the contract" after the
  /// first.
  var others: [Answer] = []
  /// Which tokens it was made of: sorted ranges that don't overlap. What is in none of them is left over.
  var used: [Range<Int>]
  /// Which figures were understood and are no part of it: what it was before, the same sum said twice.
  var passedOver: [Range<Int>] = []
  /// Other readings of the same words, where it is doubtful which was meant; ``answer`` is the likeliest.
  var alternatives: [Answer] = []
  /// Does the line say something besides that no rule took account of and that may make another value of it? Then the person
  /// is asked whether this is meant.
  var isDoubtful = false
  /// The length of the term that was said with a sum of money ("90 over three years"), in months.
  var termMonths: Interval<Int>?
  /// When it was, where a yes-or-no answer said so ("it ran out last March").
  var time: TimeSpan?
  /// Why the value can't stand (outside the limits, a part above its whole).
  var misreading: Misreading?
}
