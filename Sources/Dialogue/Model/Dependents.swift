/// What may be otherwise once an answer is given, or once a list has one item more: all that has to be worked out anew then.
public struct Dependents: Sendable {
  /// Some questions, and where they are.
  public struct Questions: Sendable {
    /// Those that may arise now, or no longer.
    public internal(set) var arising: [Int] = []
    /// For each question, may its stations have come further or less far? Those that arise or not, and what was answered.
    public internal(set) var progress: [Bool]
    /// The blocks of these.
    public internal(set) var blocks: [Int] = []

    init(of count: Int) { progress = Array(repeating: false, count: count) }

    mutating func note(_ question: Int, in block: Int) {
      progress[question] = true
      if !blocks.contains(block) { blocks.append(block) }
    }
  }

  /// Those for which it may matter whatever items they are asked for.
  public internal(set) var everywhere: Questions
  /// Those for which it matters only where they are asked of the same item, in sections that are asked item by item.
  public internal(set) var here: Questions
  /// The named conditions that may come to something else.
  public internal(set) var definitions: [Int] = []
  /// The rules of findings that may come to something else; nothing of those that look at every answer.
  public internal(set) var findings: [Int] = []
  /// The questions that are asked for other items.
  public internal(set) var paths: [Int] = []
  /// The blocks in which there may be other stations.
  public internal(set) var ways: [Int] = []
  /// May there be other stretches?
  public internal(set) var isWay = false

  init(questions: Int) {
    everywhere = Questions(of: questions)
    here = everywhere
  }

  mutating func noteWay(of block: Int) {
    if !ways.contains(block) { ways.append(block) }
  }
}

/// What a condition looks at.
private struct Grounds {
  var questions: Set<Int> = []
  /// The lists whose items it goes through.
  var lists: Set<Int> = []
  /// Does it look at the answer for what an item lies within?
  var looksAtWhole = false

  init() {}

  init(_ conditions: [Condition], _ definitions: [Definition]) {
    for condition in conditions {
      questions.formUnion(condition.named(with: definitions))
      lists.formUnion(condition.counted(with: definitions))
      looksAtWhole = looksAtWhole || condition.looksAtWhole(with: definitions)
    }
  }

  mutating func formUnion(_ other: Grounds) {
    questions.formUnion(other.questions)
    lists.formUnion(other.lists)
    looksAtWhole = looksAtWhole || other.looksAtWhole
  }
}

extension Dialogue.Parts {
  /// What hangs on the answer to each question, and what on the items of each list.
  func index(_ blocks: [Block], ofQuestions block: [Int]) -> (onAnswers: [Dependents], onItems: [Dependents]) {
    let ofSections = sections.map { Grounds($0.where.map { [$0] } ?? [], definitions) }
    let direct = questions.map { question in
      var own = Grounds(question.condition.map { [$0] } ?? [], definitions)
      if ofSections.indices.contains(question.section) { own.formUnion(ofSections[question.section]) }
      return own
    }
    /// The list that a question's section is asked over.
    func each(_ question: Int) -> Int? {
      let section = questions[question].section
      return sections.indices.contains(section) ? sections[section].each : nil
    }
    var onAnswers = questions.map { question in
      var own = Dependents(questions: questions.count)
      if each(question.number) == nil {
        own.everywhere.note(question.number, in: block[question.number])
      } else {
        own.here.note(question.number, in: block[question.number])
      }
      return own
    }
    var onItems = lists.map { list in
      var own = Dependents(questions: questions.count)
      own.isWay = blocks.contains { $0.each == list.number }
      for question in questions where question.over.contains(list.number) {
        own.paths.append(question.number)
        own.noteWay(of: block[question.number])
      }
      return own
    }
    func note(_ grounds: Grounds, _ change: (inout Dependents) -> Void) {
      for question in grounds.questions where onAnswers.indices.contains(question) { change(&onAnswers[question]) }
      for list in grounds.lists where onItems.indices.contains(list) { change(&onItems[list]) }
    }
    for question in questions.indices {
      let all = grounds(from: [question], direct)
      for answered in all.questions where onAnswers.indices.contains(answered) {
        // Without going through all items there is no way from one item's answers to another's questions.
        let isHere = each(question).map { $0 == each(answered) && !all.lists.contains($0) } ?? false
        if isHere && !all.looksAtWhole {
          onAnswers[answered].here.arising.append(question)
          onAnswers[answered].here.note(question, in: block[question])
        } else {
          onAnswers[answered].everywhere.arising.append(question)
          onAnswers[answered].everywhere.note(question, in: block[question])
        }
      }
      for list in all.lists where onItems.indices.contains(list) {
        onItems[list].everywhere.arising.append(question)
        onItems[list].everywhere.note(question, in: block[question])
      }
    }
    for (number, definition) in definitions.enumerated() {
      var all = Grounds([definition.condition], definitions)
      all.formUnion(grounds(from: all.questions, direct))
      note(all) { $0.definitions.append(number) }
    }
    for rule in findings {
      var all = Grounds([rule.condition], definitions)
      all.lists.formUnion(rule.over)
      all.formUnion(grounds(from: all.questions.union(rule.cites.map(\.question)), direct))
      note(all) { $0.findings.append(rule.number) }
    }
    for (section, var all) in zip(sections, ofSections) {
      all.formUnion(grounds(from: all.questions, direct))
      note(all) { dependents in
        dependents.isWay = true
        if let question = section.questions.first { dependents.noteWay(of: block[question]) }
      }
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
