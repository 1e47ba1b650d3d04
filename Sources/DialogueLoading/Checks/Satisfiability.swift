import Answers
import Dialogue

/// Tells conditions that can never hold, as far as that can be decided soundly: a condition that it says can't hold
/// never does; one that it lets pass may still be impossible in ways that it doesn't look at.
///
/// A demand on a condition ("this must be true", "this mustn't be false") is taken apart into demands on simple
/// statements, one way after the other, and each way is followed until something in it excludes something else
/// (``Assumptions``). What is demanded of an answer demands of its question that it arises, and so of the conditions on
/// the way to it. Where all that takes more than ``patience`` steps, it is taken to be possible.
struct Satisfiability {
  /// The most steps for one condition.
  static let patience = 20_000

  let parts: Dialogue.Parts
  let names: Names
  let contents: ListContents

  init(_ parts: Dialogue.Parts, _ names: Names) {
    self.parts = parts
    self.names = names
    contents = ListContents(parts, names)
  }

  /// Can the condition hold?
  func canHold(_ condition: Condition) -> Bool { canBe([Demand(condition, .yes)]) }

  /// Can all of this be so, where items of all these lists are in hand?
  func canBe(_ demands: [Demand], over lists: [Int] = []) -> Bool {
    guard lists.allSatisfy({ contents.canHaveItems[$0] }) else { return false }
    var search = Search(satisfiability: self)
    return search.canBe(demands, Assumptions(self))
  }

  /// What must be so for a question to arise; nothing where that is never so.
  ///
  /// - Parameter asks: whether its condition must really hold. A question is asked as well while its condition can't be
  ///   told, and a follow-up that fills something in stays when its condition no longer holds.
  func reach(_ number: Int, asks: Bool = false) -> [Demand]? {
    let question = parts.questions[number]
    guard question.over.allSatisfy({ contents.canHaveItems[$0] }) else { return nil }
    var demands: [Demand] = []
    if let condition = parts.sections[question.section].where {
      demands.append(Demand(condition, [.yes, .unclear, .notApplicable]))
    }
    if let parent = question.followUpOf {
      guard let above = reach(parent) else { return nil }
      demands += above
    }
    if let condition = question.condition {
      if asks || question.followUpOf != nil && question.fills == nil {
        demands.append(Demand(condition, .yes))
      } else if question.followUpOf == nil {
        demands.append(Demand(condition, [.yes, .unclear]))
      }
    }
    return demands
  }
}

/// One search, with the steps that it has left.
private struct Search {
  let satisfiability: Satisfiability
  private var steps = Satisfiability.patience

  init(satisfiability: Satisfiability) { self.satisfiability = satisfiability }

  /// Can all the demands be met together with what has been assumed?
  mutating func canBe(_ demands: [Demand], _ assumed: Assumptions) -> Bool {
    var open = demands
    var assumed = assumed
    while true {
      guard let demand = open.popLast() else {
        // Every answer that something is demanded of must have been asked for.
        guard let questions = assumed.takeNewlyReached() else { return false }
        if questions.isEmpty { return true }
        for question in questions {
          guard let more = satisfiability.reach(question) else { return false }
          open += more
        }
        continue
      }
      steps -= 1
      if steps < 0 { return true }
      if demand.outcomes == .all || demand.condition == Assembler.unknown { continue }
      if demand.outcomes.isEmpty { return false }
      switch demand.condition {
      case .constant(let value):
        guard demand.outcomes.contains(Outcomes(value)) else { return false }
      case .not(let inner): open.append(Demand(inner, demand.outcomes.mirrored))
      case .unclear(let inner): open.append(Demand(inner, demand.outcomes.insideUnclear))
      case .definition(let number):
        open.append(Demand(satisfiability.parts.definitions[number].condition, demand.outcomes))
      case .and(let parts):
        let ways = Ways.all(parts, demand.outcomes)
        guard ways.count == 1 else { return anyWay(ways, open, assumed) }
        open += ways[0]
      case .or(let parts):
        let ways = Ways.any(parts, demand.outcomes)
        guard ways.count == 1 else { return anyWay(ways, open, assumed) }
        open += ways[0]
      case .quantified(.none, let list, let inner):
        open.append(Demand(.quantified(.any, list: list, inner), demand.outcomes.mirrored))
      case .compare, .status, .equals, .includes, .item, .within, .quantified:
        guard assumed.add(demand, &steps), canFindItems(for: demand, in: assumed) else { return false }
      }
    }
  }

  private mutating func anyWay(_ ways: [[Demand]], _ open: [Demand], _ assumed: Assumptions) -> Bool {
    for way in ways where canBe(open + way, assumed) { return true }
    return false
  }

  /// A demand on a list may need items of which something is so: can there be such an item?
  private mutating func canFindItems(for demand: Demand, in assumed: Assumptions) -> Bool {
    switch demand.condition {
    case .quantified(.any, _, let inner) where !demand.outcomes.contains(.no):
      return canBe(
        [Demand(inner, demand.outcomes.intersection([.yes, .unclear]))], Assumptions(satisfiability))
    case .quantified(.all, _, let inner) where !demand.outcomes.contains(.notApplicable):
      return canBe([Demand(inner, demand.outcomes)], Assumptions(satisfiability))
    case .compare(let left, _, let right):
      for case .count(let list, let inner) in [left, right] where !assumed.canCount(list, inner, as: 0) {
        guard canBe([Demand(inner, .yes)], Assumptions(satisfiability)) else { return false }
      }
      return true
    default: return true
    }
  }
}

/// The ways in which conditions joined by `and` or `or` can come to something. Together they leave out none; where that
/// is simpler, they hold more than there are.
private enum Ways {
  /// One false part makes it false; else one that doesn't apply makes it not apply; else one unclear makes it unclear.
  static func all(_ parts: [Condition], _ outcomes: Outcomes) -> [[Demand]] {
    let rest = outcomes.subtracting(.no)
    var ways: [[Demand]] = []
    if !rest.isEmpty {
      let others: Outcomes = rest.contains(.notApplicable) ? [.yes, .unclear, .notApplicable] : rest.union(.yes)
      ways = rest.contains(.yes) ? [parts.map { Demand($0, others) }] : one(of: parts, rest, others: others)
    }
    return ways + (outcomes.contains(.no) ? parts.map { [Demand($0, .no)] } : [])
  }

  /// One true part makes it true; else one unclear makes it unclear; it doesn't apply where none does.
  static func any(_ parts: [Condition], _ outcomes: Outcomes) -> [[Demand]] {
    var ways: [[Demand]] = []
    if outcomes.contains(.yes) {
      let wanted = outcomes.intersection([.yes, .unclear])
      ways = parts.map { [Demand($0, wanted)] }
    } else if outcomes.contains(.unclear) {
      ways = one(of: parts, .unclear, others: [.no, .unclear, .notApplicable])
    }
    if outcomes.isSuperset(of: [.no, .notApplicable]) {
      ways.append(parts.map { Demand($0, [.no, .notApplicable]) })
    } else if outcomes.contains(.no) {
      ways += one(of: parts, .no, others: [.no, .notApplicable])
    } else if outcomes.contains(.notApplicable) {
      ways.append(parts.map { Demand($0, .notApplicable) })
    }
    return ways
  }

  private static func one(of parts: [Condition], _ wanted: Outcomes, others: Outcomes) -> [[Demand]] {
    parts.indices.map { chosen in
      parts.indices.map { Demand(parts[$0], $0 == chosen ? wanted : others) }
    }
  }
}
