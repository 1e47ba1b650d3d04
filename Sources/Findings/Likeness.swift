import Dialogue
import Record

/// How an item compares with one stage: which of its features they share. Three-valued, and no grade: an item may share features with several
/// stages.
public struct Likeness: Hashable, Sendable {
  /// The stage, by number.
  public let stage: Int
  /// The items that are compared with it.
  public let items: ItemPath
  /// The features that they share, by number.
  public let shared: [Int]
  /// Those that they don't share.
  public let other: [Int]
  /// Those that can't be told yet.
  public let unclear: [Int]

  /// A comparison.
  public init(stage: Int, items: ItemPath, shared: [Int], other: [Int], unclear: [Int]) {
    self.stage = stage
    self.items = items
    self.shared = shared
    self.other = other
    self.unclear = unclear
  }

  /// Can anything be told?
  public var isKnown: Bool { !shared.isEmpty || !other.isEmpty }
}

extension Evaluator {
  /// How every item compares with every stage: by items, and for each the stages in order.
  public func likenesses() -> [Likeness] {
    var found: [Likeness] = []
    for (number, stage) in dialogue.stages.enumerated() {
      for path in paths(over: stage.over) {
        let scope = Scope(lists: stage.over, items: path)
        guard stage.condition.map({ verdict($0, in: scope) == .yes }) ?? true else { continue }
        found.append(likeness(with: stage, number, path, scope))
      }
    }
    return found.enumerated().sorted { left, right in
      left.element.items != right.element.items
        ? left.element.items < right.element.items : left.offset < right.offset
    }.map(\.element)
  }

  private func likeness(with stage: Stage, _ number: Int, _ path: ItemPath, _ scope: Scope) -> Likeness {
    var (shared, other, unclear) = ([Int](), [Int](), [Int]())
    for (place, feature) in stage.features.enumerated() {
      guard feature.cites.allSatisfy({ isTold($0, in: scope) }) else {
        unclear.append(place)
        continue
      }
      switch verdict(feature.condition, in: scope) {
      case .yes: shared.append(place)
      case .no: other.append(place)
      case .unclear: unclear.append(place)
      // What the condition is about doesn't apply, so neither is it shared nor missing.
      case .notApplicable: break
      }
    }
    return Likeness(stage: number, items: path, shared: shared, other: other, unclear: unclear)
  }

  /// Is there an answer wherever the question arises?
  private func isTold(_ reference: Reference, in scope: Scope) -> Bool {
    addresses(reference, in: scope).allSatisfy { address in
      guard reach(address).isReachable else { return true }
      return record[address].map { $0.answer.isKnown || $0.answer.status == .none } ?? false
    }
  }
}
