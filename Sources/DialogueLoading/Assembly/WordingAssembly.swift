import Answers
import Dialogue

/// Puts the wordings together: the standard one of the dialogue and the program, and those that lie over it.
final class WordingAssembly {
  private let assembler: Assembler
  private let common: DraftWording?
  private var patterns: [(id: String, says: [String])] = []
  private(set) var wordings: [Wording] = []
  private(set) var holes: [String: Hole] = [:]
  /// The sentences as they are written, for the hash.
  private(set) var texts: [(id: String, texts: [String: Text])] = []
  private var overlays: [Overlay] = []

  init(assembler: Assembler, common: DraftWording?) {
    self.assembler = assembler
    self.common = common
  }

  /// The commands with what is said for them in all wordings.
  var commands: [CommandPattern] { patterns.map { CommandPattern($0.id, says: $0.says) } }

  /// The standard wording: the dialogue's own sentences, and the program's.
  func addCommon() {
    let book = assembler.book
    if let common {
      for (id, text) in common.phrases {
        book.add(id, text, PhraseScope(isCommon: true, length: id.hasPrefix("rest.") ? .prompt : .sentences))
      }
      book.checkOwnShorts()
      add(common.commands)
    }
    holes = book.holes
    wordings = [
      Wording(id: common?.id?.string ?? "standard", name: common?.name?.string ?? "standard", phrases: book.templates)
    ]
    texts = [(wordings[0].id, book.texts)]
  }

  /// The other wordings: what has the same file name beside the dialogue and beside the common wording is one.
  func addOverlays(dialogue: [(String, DraftWording)], common: [(String, DraftWording)]) {
    for file in Set((dialogue + common).map(\.0)).sorted() {
      let (ofProgram, ofDialogue) = (common.first { $0.0 == file }?.1, dialogue.first { $0.0 == file }?.1)
      let drafts = [ofProgram, ofDialogue].compactMap(\.self)
      guard let first = drafts.last, let id = first.id else { continue }
      for draft in drafts { if let other = draft.id, other.string != id.string { mismatch(other, id) } }
      if wordings.contains(where: { $0.id == id.string }) {
        assembler.faults.add(.duplicateID, at: id.place, "There is already a wording `\(id.string)`.")
        continue
      }
      let book = add(drafts, id.string)
      overlays.append(
        Overlay(
          id: id.string, book: book, isEasy: drafts.contains(where: \.isEasy), hardWords: drafts.flatMap(\.hardWords),
          dialogue: ofDialogue?.id?.place, common: ofProgram?.id?.place))
      wordings.append(
        Wording(
          id: id.string, name: first.name?.string ?? drafts.first?.name?.string ?? id.string, phrases: book.templates,
          isPartial: ofDialogue == nil || self.common != nil && ofProgram == nil))
    }
  }

  /// What only authors wait for: what is too hard in a wording, and what it lacks.
  func checkOverlays() {
    for overlay in overlays { overlay.check(against: assembler.book, assembler.faults) }
  }

  private func mismatch(_ other: Text, _ id: Text) {
    assembler.faults.add(
      .duplicateID, at: other.place,
      "This wording is called `\(other.string)` here and `\(id.string)` in \(id.file.name).")
  }

  private func add(_ drafts: [DraftWording], _ id: String) -> PhraseBook {
    let book = PhraseBook(names: assembler.names, fillings: assembler.fillings, faults: assembler.faults)
    for draft in drafts {
      book.longestSentence = draft.longestSentence
      add(draft.commands)
      for (id, text) in draft.phrases {
        if let scope = scope(of: id) {
          book.add(id, text, scope)
          checkHoles(of: id, text, book)
        } else {
          assembler.faults.add(
            .unknownID, at: text.place, "The standard wording has no phrase `\(id)`.",
            hint: Suggestion.hint(for: id, among: Array(assembler.book.scopes.keys.sorted())))
        }
      }
    }
    holes.merge(book.holes) { first, _ in first }
    texts.append((id, book.texts))
    return book
  }

  /// The program fills the holes that the standard wording has; others would stay empty.
  private func checkHoles(of id: String, _ text: Text, _ book: PhraseBook) {
    guard let own = book.templates[id], let standard = assembler.book.templates[id] else { return }
    let known = standard.holes
    for name in own.holes.sorted() where !known.contains(name) {
      assembler.faults.add(
        .badHole, at: text.place, "The standard wording of `\(id)` has no hole `{\(name)}`, so it would stay empty.",
        hint: known.isEmpty ? nil : "It has " + known.sorted().map { "`{\($0)}`" }.joined(separator: ", ") + ".")
    }
  }

  /// What a phrase of an overlay may say: as much as the standard one; a question may have a spoken form here alone.
  private func scope(of id: String) -> PhraseScope? {
    if let scope = assembler.book.scopes[id] { return scope }
    guard let dot = id.lastIndex(of: "."), let form = PromptForm(rawValue: String(id[id.index(after: dot)...])),
      form == .speech
    else { return nil }
    return assembler.book.scopes["\(id[..<dot]).ask"].map { PhraseScope(scope: $0.scope, length: .prompt) }
  }

  private func add(_ commands: [(id: Text, says: [Text])]) {
    for command in commands {
      if let index = patterns.firstIndex(where: { $0.id == command.id.string }) {
        patterns[index].says += command.says.map(\.string)
      } else {
        patterns.append((command.id.string, command.says.map(\.string)))
      }
    }
  }
}

extension Template {
  /// The full names of its holes.
  fileprivate var holes: Set<String> {
    Set(
      pieces.compactMap { piece in
        switch piece {
        case .text: nil
        case .hole(let name), .possessive(let name), .plural(let name, _, _): name
        }
      })
  }
}
