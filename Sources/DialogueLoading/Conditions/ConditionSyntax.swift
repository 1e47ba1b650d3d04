import Answers
import Dialogue

/// A name in a condition: a path of ids, perhaps for the whole that an added item lies within.
struct ConditionName {
  /// `area.groups`, `committee.part`
  let path: String
  /// `area.groups(whole)`
  var ofWhole = false
  let at: Int
}

/// A condition as it is written, before its names and types are looked up.
indirect enum ConditionSyntax {
  case constant(Bool)
  case not(ConditionSyntax)
  case and([ConditionSyntax])
  case or([ConditionSyntax])
  /// A name from `define:`.
  case name(ConditionName)
  case compare(TermSyntax, Comparison, TermSyntax, at: Int)
  /// `committee is known`, `organisation is ulo`
  case test(ConditionName, is: ConditionName)
  case includes(ConditionName, ConditionName)
  case within(ConditionName, TermSyntax)
  case unclear(ConditionSyntax)
  case quantified(Quantifier, list: ConditionName, ConditionSyntax)
}

/// A number, an amount or a name in a condition.
indirect enum TermSyntax {
  case number(Fraction, at: Int)
  case money(Int, at: Int)
  case months(Int, at: Int)
  case name(ConditionName)
  case count(list: ConditionName, ConditionSyntax, at: Int)
  case sum(list: ConditionName, ConditionName, at: Int)
  case portion(TermSyntax, of: TermSyntax, at: Int)

  var at: Int {
    switch self {
    case .number(_, let at), .money(_, let at), .months(_, let at), .count(_, _, let at), .sum(_, _, let at),
      .portion(_, _, let at):
      at
    case .name(let name): name.at
    }
  }
}
