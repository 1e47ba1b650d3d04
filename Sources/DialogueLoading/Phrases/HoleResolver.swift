import Answers
import Dialogue

/// Finds out what a hole of a phrase stands for, and its full name.
struct HoleResolver {
  let names: Names
  let faults: Faults
  let text: Text
  let scope: PhraseScope
  let conditionText: ConditionText

  /// The compiled piece and, where the dialogue answers for it, what it stands for; nothing after a fault.
  func resolve(_ written: String, at: Int, isPossessive: Bool)
    -> (Template.Piece, (name: String, hole: Hole)?)?
  {
    if let (inner, one, many) = TemplateSyntax.plural(written) {
      guard let (name, hole) = named(inner, at) else { return nil }
      if let hole, !Self.isCount(hole) {
        faults.add(
          .badHole, at: text.place(at: at), "`\(inner)` isn't a number to choose between `\(one)` and `\(many)` by.",
          hint: "Write `{count LIST where …:\(one)|\(many)}`.")
        return nil
      }
      return (.plural(name, one: one, many: many), hole.map { (name, $0) })
    }
    let inner = TemplateSyntax.possessive(written)
    guard let (name, hole) = named(inner ?? written, at) else { return nil }
    let piece: Template.Piece = inner != nil || isPossessive ? .possessive(name) : .hole(name)
    return (piece, hole.map { (name, $0) })
  }

  private static func isCount(_ hole: Hole) -> Bool { if case .count = hole { true } else { false } }

  private func named(_ written: String, _ at: Int) -> (String, Hole?)? {
    let name = written.trimmingSpaces
    if scope.isCommon || scope.free.contains(name) {
      guard name.utf8.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "|") }), !name.isEmpty
      else {
        faults.add(.badHole, at: text.place(at: at), "`{\(written)}` isn't the name of a hole.")
        return nil
      }
      return (name, nil)
    }
    if let (list, isWhole) = item(name) { return item(list, isWhole, at) }
    let words = name.split(separator: " ", maxSplits: 1)
    if words.count == 2, words[0] == "count" { return filtered(String(words[1]), at, name, counts: true) }
    if name.contains(" where ") || names.listsByID[name] != nil { return filtered(name, at, name, counts: false) }
    if let setting = names.settingsByID[name], isUnknown(name) { return ("settings.\(name)", .setting(setting)) }
    return answer(name, at)
  }

  /// `organisation`, `group.whole`; not where a question of the section has the name and no item is fixed.
  private func item(_ name: String) -> (list: Int, isWhole: Bool)? {
    let isWhole = name.hasSuffix(".whole")
    let noun = ID.noun(isWhole ? String(name.dropLast(6)) : name)
    guard let list = names.listsByNoun[noun] else { return nil }
    return scope.scope.fixed.contains(list) || isUnknown(name) ? (list, isWhole) : nil
  }

  private func isUnknown(_ name: String) -> Bool { (try? names.reference(name, in: scope.scope)) == nil }

  private func item(_ number: Int, _ isWhole: Bool, _ at: Int) -> (String, Hole?)? {
    let list = names.lists[number]
    guard scope.scope.fixed.contains(number) else {
      faults.add(
        .badHole, at: text.place(at: at), "`{\(list.noun)}` says the \(list.noun) in hand, and none is in hand here.",
        hint: "Say several with `{\(list.id) where …}`, or use it where `each: \(list.id)` holds.")
      return nil
    }
    return isWhole ? ("\(list.noun).whole", .wholeItem(number)) : (list.noun, .item(number))
  }

  private func filtered(_ written: String, _ at: Int, _ name: String, counts: Bool) -> (String, Hole?)? {
    let checker = ConditionChecker(names: names, faults: faults, text: text, base: at + (counts ? 6 : 0))
    do throws(ConditionFault) {
      let (list, inner) = try ConditionParser.list(written)
      guard let (number, condition) = checker.filtered(list, inner, scope.scope) else { return nil }
      let canonical = conditionText.filtered(number, condition)
      return counts
        ? ("count \(canonical)", .count(list: number, condition)) : (canonical, .items(list: number, condition))
    } catch {
      checker.fault(error.code, error.at, error.sentence, hint: error.hint)
      return nil
    }
  }

  private func answer(_ name: String, _ at: Int) -> (String, Hole?)? {
    let saysWords = name.hasSuffix(".words")
    let path = saysWords ? String(name.dropLast(6)) : name
    let parsed: ConditionName
    do throws(ConditionFault) { parsed = try ConditionParser.name(path) } catch {
      faults.add(
        .badHole, at: text.place(at: at), "`{\(name)}` can't be a hole: it is no name.",
        hint: "See the chapter on holes in docs/dialogue-format.md.")
      return nil
    }
    do throws(NameFault) {
      let reference = try names.reference(parsed.path, ofWhole: parsed.ofWhole, in: scope.scope)
      if reference.question == scope.asks {
        faults.add(
          .badHole, at: text.place(at: at),
          "`{\(name)}` is the answer to this very question, which isn't there when it is asked.",
          hint: "Name an earlier answer, or leave it out.")
        return nil
      }
      let full = conditionText.text(reference)
      return saysWords ? ("\(full).words", .words(reference)) : (full, .answer(reference))
    } catch {
      let nouns = scope.scope.fixed.map { names.lists[$0].noun }
      let near = Suggestion.hint(for: name, among: nouns + scope.free.sorted())
      faults.add(.badHole, at: text.place(at: at), error.sentence, hint: near ?? error.hint)
      return nil
    }
  }
}

extension String {
  /// Without spaces at its ends.
  var trimmingSpaces: String {
    var view = self[...]
    while view.first == " " { view = view.dropFirst() }
    while view.last == " " { view = view.dropLast() }
    return String(view)
  }
}
