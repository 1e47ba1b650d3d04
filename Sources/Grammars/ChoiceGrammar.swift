import Answers

extension GrammarMaker {
  /// One of the choices, by what people say for it or by its number.
  mutating func addChoice() {
    for (index, choice) in slot.choices.enumerated() {
      let number = SpokenNumber.words(index + 1)
      add(
        "choice-\(index + 1)", [choice.label] + choice.says + ["number \(number)", "option \(number)"],
        .choices([choice.id]))
    }
  }

  /// Up to three of the choices, and none.
  mutating func addChoices() {
    var named: [Expansion] = []
    for (index, choice) in slot.choices.enumerated() {
      let name = "choice-\(index + 1)"
      if addRule(name, [choice.label] + choice.says, .choice(choice.id), .choices([choice.id])) {
        named.append(.rule(name))
      }
    }
    guard !named.isEmpty else { return mustBeTyped() }
    addRule("choice", .oneOf(named))
    let further = Expansion.sequence([.words("and"), .rule("choice")])
    add(
      "choices", .sequence([.rule("choice"), .optional(.sequence([further, .optional(further)]))]), .choices)
    add("none", ["none", "none of them", "nothing"], .status(.none))
  }

  /// A step on one scale, or on each of two.
  mutating func addSteps() {
    let scales = slot.scales.filter { scale in
      var named: [Expansion] = []
      for (index, step) in scale.steps.enumerated() {
        let name = "\(scale.id)-\(index + 1)"
        let mark = Expansion.Mark.step(scale: scale.id, step: step.id)
        if addRule(name, [step.label] + step.says, mark, .steps([scale.id: step.id])) { named.append(.rule(name)) }
      }
      if !named.isEmpty { addRule(scale.id, .oneOf(named)) }
      return !named.isEmpty
    }
    for scale in scales { add("only-\(scale.id)", .rule(scale.id), .steps) }
    guard scales.count == 2 else { return }
    let (one, other) = (Expansion.rule(scales[0].id), Expansion.rule(scales[1].id))
    let and = Expansion.optional(.words("and"))
    add("both", .oneOf([.sequence([one, and, other]), .sequence([other, and, one])]), .steps)
  }
}
