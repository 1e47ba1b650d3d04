/// What may be otherwise once an answer is given, or once a list has one item more: all that has to be worked out anew then.
public struct Dependents: Sendable {
  /// The questions that may arise now, or no longer.
  public internal(set) var questions: [Int] = []
  /// The named conditions that may come to something else.
  public internal(set) var definitions: [Int] = []
  /// The blocks in which something may be open now, or no longer.
  public internal(set) var blocks: [Int] = []
  /// May there be other stretches and stations?
  public internal(set) var isWay = false
}

/// What a condition looks at.
private struct Grounds {
  var questions: Set<Int> = []
  /// The lists whose items it goes through.
  var lists: Set<Int> = []

  init() {}

  init(_ conditions: [Condition], _ definitions: [Definition]) {
    for condition in conditions {
      questions.formUnion(condition.named(with: definitions))
      lists.formUnion(condition.counted(with: definitions))
    }
  }

  mutating func formUnion(_ other: Grounds) {
    questions.formUnion(other.questions)
    lists.formUnion(other.lists)
  }
}

extension Dialogue.Parts {
  /// What hangs on the answer to each question, and what on the items of each list.
  func index(blocks: [Int]) -> (onAnswers: [Dependents], onItems: [Dependents]) {
    let ofSections = sections.map { Grounds($0.where.map { [$0] } ?? [], definitions) }
    let direct = questions.map { question in
      var own = Grounds(question.condition.map { [$0] } ?? [], definitions)
      if ofSections.indices.contains(question.section) { own.formUnion(ofSections[question.section]) }
      return own
    }
    var onAnswers = questions.map { question in
      var own = Dependents()
      own.blocks = [blocks[question.number]]
      return own
    }
    var onItems = lists.map { _ in Dependents() }
    for index in onItems.indices {
      onItems[index].isWay = true
      onItems[index].blocks = Set(blocks).sorted()
    }
    func note(_ grounds: Grounds, _ change: (inout Dependents) -> Void) {
      for question in grounds.questions where onAnswers.indices.contains(question) { change(&onAnswers[question]) }
      for list in grounds.lists where onItems.indices.contains(list) { change(&onItems[list]) }
    }
    for question in questions {
      note(grounds(from: [question.number], direct)) { dependents in
        dependents.questions.append(question.number)
        if !dependents.blocks.contains(blocks[question.number]) { dependents.blocks.append(blocks[question.number]) }
      }
    }
    for (number, definition) in definitions.enumerated() {
      var all = Grounds([definition.condition], definitions)
      all.formUnion(grounds(from: all.questions, direct))
      note(all) { $0.definitions.append(number) }
    }
    for var all in ofSections {
      all.formUnion(grounds(from: all.questions, direct))
      note(all) { $0.isWay = true }
    }
    return (onAnswers, onItems)
  }

  /// What it hangs on whether these questions arise: what the condition of their section looks at, their own, those of what
  /// they follow up, and of every question that these name; and they themselves where they fill another.
  private func grounds(from first: Set<Int>, _ direct: [Grounds]) -> Grounds {
    var grounds = Grounds()
    var seen = first
    var waiting = Array(first)
    while let next = waiting.popLast() {
      guard questions.indices.contains(next) else { continue }
      grounds.formUnion(direct[next])
      if questions[next].fills != nil { grounds.questions.insert(next) }
      let further = direct[next].questions.union(questions[next].followUpOf.map { [$0] } ?? [])
      waiting += further.filter { seen.insert($0).inserted }
    }
    return grounds
  }
}
