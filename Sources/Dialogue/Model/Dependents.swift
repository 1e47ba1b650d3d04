extension Dialogue.Parts {
  /// What hangs on the answer to each question.
  var index: (dependents: [[Int]], definitions: [[Int]], admitting: Set<Int>) {
    let ofSections = sections.map { $0.where?.named(with: definitions) ?? [] }
    let named = questions.map { question in
      let ofSection = ofSections.indices.contains(question.section) ? ofSections[question.section] : []
      return ofSection.union(question.condition?.named(with: definitions) ?? [])
    }
    var dependents = Array(repeating: [Int](), count: questions.count)
    for question in questions {
      for ground in grounds(from: [question.number], named) { dependents[ground].append(question.number) }
    }
    var dependentDefinitions = Array(repeating: [Int](), count: questions.count)
    for (number, definition) in definitions.enumerated() {
      let own = definition.condition.named(with: definitions).filter(questions.indices.contains)
      for ground in own.union(grounds(from: own, named)) { dependentDefinitions[ground].append(number) }
    }
    let admitting = ofSections.reduce(into: Set<Int>()) { $0.formUnion($1) }
    return (dependents, dependentDefinitions, admitting.union(grounds(from: admitting, named)))
  }

  /// The questions on whose answers it hangs whether these arise: those that are named in the condition of their section, in
  /// their own, in those of what they follow up, and of every question that these name; and they themselves where they fill
  /// another.
  private func grounds(from first: Set<Int>, _ named: [Set<Int>]) -> Set<Int> {
    var grounds: Set<Int> = []
    var seen = first
    var waiting = Array(first)
    while let next = waiting.popLast() {
      grounds.formUnion(named[next])
      if questions[next].fills != nil { grounds.insert(next) }
      let further = named[next].union(questions[next].followUpOf.map { [$0] } ?? [])
      waiting += further.filter { seen.insert($0).inserted }
    }
    return grounds
  }
}
