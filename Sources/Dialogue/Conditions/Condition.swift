import Answers

/// A typed condition of a dialogue file, three-valued when evaluated.
///
/// Its text is documented for authors in `docs/dialogue-format.md`; it is parsed and its types are checked when the
/// dialogue is loaded, so evaluating can't go wrong.
public indirect enum Condition: Hashable, Sendable {
  /// `always` and `never`.
  case constant(Bool)
  /// `not C`
  case not(Condition)
  /// `A and B`
  case and([Condition])
  /// `A or B`
  case or([Condition])
  /// `committee.share < 1/2`
  case compare(Term, Comparison, Term)
  /// `committee.whole is unknown`
  case status(Reference, StatusTest)
  /// `coverage = one`: a choice, a yes/no answer (`yes`, `no`, `partly`, `past`) or a rating's step.
  case equals(Reference, String)
  /// `services includes training`
  case includes(Reference, String)
  /// `organisation is ulo`, `group is added`
  case item(Int, ItemTest)
  /// `unclear(C)`: C can't be told from what is known.
  case unclear(Condition)
  /// `any(organisations where C)`
  case quantified(Quantifier, list: Int, Condition)
  /// A name from `define:`.
  case definition(Int)
  /// `duration.end within ends-soon`: it lies between today and so many months from now.
  case within(Reference, Term)
}

/// How two terms are compared.
public enum Comparison: String, Hashable, Sendable, CaseIterable {
  /// Below.
  case less = "<"
  /// Not above.
  case atMost = "<="
  /// The same.
  case equal = "="
  /// Not the same.
  case notEqual = "!="
  /// Not below.
  case atLeast = ">="
  /// Above.
  case more = ">"
}

/// What a condition can ask of an answer or a part of one.
public enum StatusTest: String, Hashable, Sendable, CaseIterable {
  /// There is a value.
  case known
  /// There is none: not answered, or not known. Not where somebody would rather not say.
  case unknown
  /// The answer is that there is nothing.
  case none
  /// It was passed over.
  case skipped
  /// The question doesn't arise.
  case notApplicable = "na"
  /// Two answers conflict.
  case contested
  /// It has been answered in whatever way.
  case answered
  /// The value is a range, a bound or hedged.
  case approximate
}

/// What a condition can ask of an item.
public enum ItemTest: Hashable, Sendable {
  /// It is in this class.
  case inClass(String)
  /// It is the one with this id.
  case declared(String)
  /// A person added it.
  case added
  /// It was added, and it is a part of a declared one ("deaf BSL users" of sensory impairment).
  case inside
}

/// How many items a quantified condition asks for.
public enum Quantifier: String, Hashable, Sendable, CaseIterable {
  /// At least one.
  case any
  /// Every one.
  case all
  /// Not one.
  case none
}

/// A number, an amount, a time or a length in a condition.
public indirect enum Term: Hashable, Sendable {
  /// `3`, `1/2`, `75 percent`
  case number(Fraction)
  /// `£5,000`, in pence
  case money(Int)
  /// `12 months`, `3 years`, in months
  case months(Int)
  /// `committee.share`, `staff.people`, `amounts.amount`, `years.length`
  case value(Reference)
  /// A name from `settings:`
  case setting(Int)
  /// `count(organisations where C)`
  case count(list: Int, Condition)
  /// `sum(strands: amounts)`
  case sum(list: Int, Reference)
  /// `portion(A of B)`: exact where A is a part of B
  case portion(Term, of: Term)
}

/// A question named in a condition, a fill or a hole; its items are those fixed where it stands.
public struct Reference: Hashable, Sendable {
  /// The question.
  public let question: Int
  /// The part of its value: share has part, whole, rest, carers, share, without-carers; count has people, fte; money
  /// has amount, period; time has start, end, length; contact has ways, hours; names has claimed, named; choices has
  /// counted; a rating its scales.
  public let part: String?
  /// Is it asked for the declared item that the fixed one lies within (`area.groups(whole)`)?
  public let ofWhole: Bool

  /// A reference.
  public init(_ question: Int, part: String? = nil, ofWhole: Bool = false) {
    self.question = question
    self.part = part
    self.ofWhole = ofWhole
  }
}
