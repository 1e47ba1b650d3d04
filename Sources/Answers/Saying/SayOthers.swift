extension Saying {
  /// "yes", "partly", "not any more".
  func yesNo(_ answer: YesNo) -> String {
    let plain =
      switch answer {
      case .yes: "yes"
      case .no: certainty == .soft ? "not that you know of" : certainty == .implied ? "no, by your other answers" : "no"
      case .partly: "partly"
      case .past: "not any more"
      }
    return doubted(plain)
  }

  /// A pick by its label, with its own words, its money and whether it counts.
  func pick(_ pick: Pick) -> String {
    let label = pick.choice.flatMap { id in slot.choices.first { $0.id == id }?.label }
    var said = label ?? pick.choice ?? pick.text ?? "something else"
    if let text = pick.text, pick.choice != nil { said = text }
    if let amount = pick.amount { said += " " + money(amount, isAbout: false) }
    if !pick.counts, let words = slot.notCounted.first { said += ", but " + words }
    return said
  }

  /// "Marlbeck CIL and Speak Up", "3 altogether, Marlbeck CIL".
  func names(_ names: Names) -> String {
    let said = names.things.isEmpty ? nil : list(names.things.map(nameWithOthers))
    guard let claimed = names.claimed else { return doubted(said ?? "none") }
    let number = sayInterval(claimed, isAbout: isAbout, sayNumber) + " altogether"
    return said.map { "\(number), \($0)" } ?? number
  }

  /// "Marlbeck CIL, formerly Marlbeck Coalition", "Marlbeck Disability Forum (MDF)".
  private func nameWithOthers(_ thing: NamedThing) -> String {
    // Without capitals they are words that it is only known by here ("autism one").
    thing.aliases.filter { $0.contains(where: \.isUppercase) }.reduce(thing.name) { said, alias in
      let areCapitals = !alias.contains { !$0.isUppercase }
      return said + (areCapitals ? " (\(alias))" : " (formerly \(alias))")
    }
  }

  /// "shapes decisions, strategic".
  func rating(_ rating: Rating) -> String {
    var parts = slot.scales.compactMap { scale in
      rating.steps[scale.id].map { id in scale.steps.first { $0.id == id }?.label ?? id }
    }
    if !unknownParts.isEmpty { parts.append("the rest not known") }
    return doubted(parts.joined(separator: ", "))
  }

  /// "office line, mon–thurs 10–4", "email, hours not known".
  func contact(_ contact: Contact) -> String {
    var parts = contact.ways
    if let hours = contact.hours { parts.append(hours) }
    if unknownParts.contains("hours") { parts.append("hours not known") }
    if unknownParts.contains("ways") { parts.append("how to reach them not known") }
    return doubted(parts.joined(separator: ", "))
  }
}
