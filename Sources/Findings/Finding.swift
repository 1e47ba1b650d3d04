import Answers
import Dialogue
import Record

/// Something that follows from the answers, for certain items.
public struct Finding: Hashable, Sendable {
  /// The rule, by number.
  public let rule: Int
  /// The items that it was found for.
  public let items: ItemPath
  /// How sure the answers are that it rests on: the weakest of them.
  public let certainty: Certainty
  /// The reading under which alone it holds ("without carers"); nothing where it holds under all.
  public let onlyIn: String?
  /// The answers that it rests on.
  public let cites: [Address]
  /// The one answer that it is about, where its rule is looked at for each answer.
  public let about: Address?
  /// How much it matters. What holds in one reading only is neither a strength nor a priority: which reading it is to be
  /// comes first.
  public let severity: Severity

  /// Does something come of it? Not of what holds in one reading only.
  public var isSettled: Bool { onlyIn == nil }

  /// By what it is known again, whatever the answers that it rests on.
  public var key: ActionKey { about.map { .answer(rule, $0) } ?? .finding(rule, items) }
}

extension Evaluator {
  /// Everything that follows from the answers, in the order of the dialogue's rules, then of the items.
  public func findings() -> [Finding] { findings { _ in true } }

  /// What follows from the answers by some of the dialogue's rules.
  public func findings(by isWanted: (FindingRule) -> Bool) -> [Finding] {
    let canDiffer = mentionsCarers
    var findings: [Finding] = []
    for rule in dialogue.findings where isWanted(rule) {
      if let standing = rule.answers {
        findings += self.findings(rule, about: standing)
        continue
      }
      let readings = canDiffer ? readings(of: rule) : []
      for path in paths(over: rule.over) {
        if let finding = finding(rule, readings, at: path) { findings.append(finding) }
      }
    }
    return findings
  }

  /// What was found once, where it still follows from the answers and all its items are still on their lists.
  public func finding(_ key: ActionKey) -> Finding? {
    guard let number = key.rule, isWhole(key) else { return nil }
    let rule = dialogue.findings[number]
    if let standing = rule.answers { return findings(rule, about: standing).first { $0.key == key } }
    let canDiffer = !rule.readings.isEmpty && mentionsCarers
    return finding(rule, canDiffer ? readings(of: rule) : [], at: key.items)
  }

  /// Has anybody said how many are carers? Otherwise all readings come to the same.
  private var mentionsCarers: Bool {
    record.contains { entry in
      if case .share(let share) = entry.answer.value { share.carers != nil } else { false }
    }
  }

  /// The readings in which a rule is looked at, each with what works it out; none where it is looked at as it stands.
  private func readings(of rule: FindingRule) -> [(name: String, evaluator: Evaluator)] {
    rule.readings.map { reading in
      let excluding = reading.hasPrefix("without ") ? String(reading.dropFirst("without ".count)) : nil
      return (reading, excluding == nil ? self : Evaluator(record, today: today, excluding: excluding))
    }
  }

  private func finding(
    _ rule: FindingRule, _ readings: [(name: String, evaluator: Evaluator)], at path: ItemPath
  ) -> Finding? {
    let scope = Scope(lists: rule.over, items: path)
    var onlyIn: String?
    if readings.isEmpty {
      guard verdict(rule.condition, in: scope) == .yes else { return nil }
    } else {
      let holding = readings.indices.filter { readings[$0].evaluator.verdict(rule.condition, in: scope) == .yes }
      guard let first = holding.first else { return nil }
      if holding.count < readings.count { onlyIn = readings[first].name }
    }
    let cites = rule.cites.flatMap { addresses($0, in: scope) }.filter { isCited($0) }
    return Finding(
      rule: rule.number, items: path, certainty: weakest(of: cites), onlyIn: onlyIn, cites: cites, about: nil,
      severity: onlyIn == nil ? rule.severity : .check)
  }

  /// Is it an answer in somebody's words? What was skipped, or only follows from another answer, isn't quoted.
  private func isCited(_ address: Address) -> Bool {
    guard let answer = record[address]?.answer else { return false }
    return (answer.isKnown || answer.status == .unknown) && answer.certainty != .implied
  }

  func weakest(of cites: [Address]) -> Certainty {
    let order: [Certainty] = [.soft, .approximate, .implied, .firm]
    let found = cites.compactMap { record[$0]?.answer.certainty }
    return order.first(where: found.contains) ?? .firm
  }
}
