extension Dialogue.Parts {
  /// For each question, those whose arising may change with its answer, itself included where it fills another: through the
  /// condition of their section, their own, those of what they follow up, and those of every question that these name.
  var dependents: [[Int]] {
    let named = questions.map { question in
      let ofSection = sections.indices.contains(question.section) ? sections[question.section].where : nil
      return [ofSection, question.condition].compactMap { $0 }
        .reduce(into: Set<Int>()) { $0.formUnion($1.named(with: definitions)) }
    }
    var dependents = Array(repeating: [Int](), count: questions.count)
    for question in questions {
      var grounds: Set<Int> = []
      var seen: Set<Int> = [question.number]
      var waiting = [question.number]
      while let next = waiting.popLast() {
        grounds.formUnion(named[next])
        if questions[next].fills != nil { grounds.insert(next) }
        let further = named[next].union(questions[next].followUpOf.map { [$0] } ?? [])
        waiting += further.filter { seen.insert($0).inserted }
      }
      for ground in grounds { dependents[ground].append(question.number) }
    }
    return dependents
  }
}
