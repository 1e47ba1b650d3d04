import Answers

/// A short, exact account of an understanding, so that a test is a table of what was typed and what it means.
///
/// Claims with the same answer for neighbouring items stand together: `groups CIL: LD, carers: yes`. A correction is
/// marked, a doubt, a leftover and a misreading have lines of their own.
extension Understanding {
  var summary: [String] {
    var lines: [String] = []
    if let command {
      lines.append((["command", command.id] + command.arguments.map { "{\($0)}" }).joined(separator: " "))
    }
    if let confirmation { lines.append("confirmed \(confirmation.rawValue)") }
    lines += grouped(claims)
    for item in newItems {
      let itemClass = item.thing.itemClass.map { " (\($0))" } ?? ""
      let aliases = item.thing.aliases.isEmpty ? "" : " or " + item.thing.aliases.joined(separator: ", ")
      let parent = item.parent.map { " of " + label($0) } ?? ""
      lines.append("new \(item.thing.name)\(aliases)\(itemClass)\(parent)")
    }
    for change in reclassings { lines.append("\(Self.label(change.item)) is \(change.itemClass)") }
    switch doubt {
    case .owner(_, let claims)?: lines += grouped(claims).map { "whose? " + $0 }
    case .readings(let claims)?: lines.append("which? " + claims.map { described($0.answer) }.joined(separator: " | "))
    case .item(let words, let candidates)?:
      lines.append("which \(words)? " + candidates.map { Self.label($0) }.joined(separator: " | "))
    case .sameAs(let settled, _)?:
      lines.append("same as \(settled.items.map { Self.label($0) }.joined(separator: ", "))?")
    case .contradictory?: lines.append("contradictory")
    case nil: break
    }
    lines += leftovers.map { "left: " + $0 }
    switch misreading {
    case .unlisted(let words)?: lines.append("unlisted: " + words)
    case .noCommand(let words)?: lines.append("no command: " + words)
    case .some(let misreading): lines.append("misread: \(misreading)")
    case nil: break
    }
    return lines
  }

  private func grouped(_ claims: [Claim]) -> [String] {
    var groups: [(key: String, items: [String], answer: String)] = []
    for claim in claims {
      let question = Questionnaire.Question(rawValue: claim.slot).map { "\($0)" } ?? "?"
      let outer = claim.items.dropLast().map { " " + label($0) + ":" }.joined()
      let key = (claim.reason == .correction ? "corrects " : "") + question + outer
      var answer = described(claim.answer)
      if case .names(let names)? = claim.answer.value, let claimed = names.claimed {
        answer += (names.things.isEmpty ? "" : " ") + "of " + described(.count(Count(people: claimed)))
      }
      let last = claim.items.last.map { [label($0)] } ?? []
      if let previous = groups.last, previous.key == key, previous.answer == answer, !last.isEmpty {
        groups[groups.count - 1].items += last
      } else {
        groups.append((key, last, answer))
      }
    }
    return groups.map { group in
      group.key + (group.items.isEmpty ? "" : " " + group.items.joined(separator: ", ")) + ": " + group.answer
    }
  }

  private func label(_ item: ItemReference) -> String {
    switch item {
    case .known(let number): Self.label(number)
    case .new(let index): newItems.indices.contains(index) ? newItems[index].thing.name : "?"
    }
  }

  private static func label(_ item: Int) -> String { labels[item] ?? "\(item)" }

  private static let labels = [
    Marlbeck.cil: "CIL", Marlbeck.speakUp: "Speak Up", Marlbeck.openDoor: "Open Door",
    Marlbeck.carersCentre: "carers' centre", Marlbeck.learning: "LD", Marlbeck.longTerm: "LTC", Marlbeck.mental: "MH",
    Marlbeck.physical: "physical", Marlbeck.older: "older", Marlbeck.carers: "carers", Marlbeck.coreGrant: "grant",
    Marlbeck.contract: "contract", Marlbeck.commissioned: "bought work", Marlbeck.lottery: "Lottery",
    Marlbeck.icb: "ICB",
    Marlbeck.learningBoard: "LD board", Marlbeck.autismBoard: "autism board", Marlbeck.carersGroup: "carers group",
    Marlbeck.local: "local", Marlbeck.neighbouring: "neighbouring", Marlbeck.minority: "BME", Marlbeck.lgbt: "LGBT",
    Marlbeck.travellers: "travellers",
  ]
}
