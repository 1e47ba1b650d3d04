import Dialogue

/// A wording that lies over the standard one, as it was read: what authors are told of it, besides its faults.
struct Overlay {
  /// Its id.
  let id: String
  /// Its sentences.
  let book: PhraseBook
  /// Is it to be easy? Then what it lacks may come from the standard wording, where that is easy enough.
  let isEasy: Bool
  /// Words that it has to explain.
  let hardWords: [String]
  /// Where it says its id, beside the dialogue; nothing where it lies beside the common wording only.
  let dialogue: Place?
  /// Where it says its id beside the common wording.
  let common: Place?

  /// Tells what is too hard in it, and what it lacks.
  func check(against standard: PhraseBook, _ faults: Faults) {
    let words = EasyWords(hardWords: hardWords, opening: opening(standard))
    if isEasy {
      for (id, text) in book.texts where isSentence(id, standard) {
        for fault in words.faults(in: plain(id, book), with: how(to: id)) {
          faults.add(.notEasy, at: text.place, fault.sentence, hint: fault.hint)
        }
      }
    }
    let lacking = standard.templates.keys.filter { id in
      book.templates[id] == nil && standard.scopes[id]?.length != PhraseScope.Length.none
        && !(isEasy && isEasyAlready(id, standard, words))
    }
    tell(lacking.filter { standard.scopes[$0]?.isCommon == true }, at: common, faults)
    tell(lacking.filter { standard.scopes[$0]?.isCommon != true }, at: dialogue, faults)
  }

  private func tell(_ lacking: [String], at place: Place?, _ faults: Faults) {
    guard let place, !lacking.isEmpty else { return }
    let shown = lacking.sorted().prefix(5).map { "`\($0)`" }.joined(separator: ", ")
    let more = lacking.count > 5 ? " and \(lacking.count - 5) more" : ""
    faults.add(
      .notWorded, at: place, "The wording `\(id)` lacks \(shown)\(more).",
      hint: "Until it has them they are said in the standard wording.")
  }

  /// A sentence, not a name, a prompt line or what a person would say.
  private func isSentence(_ id: String, _ standard: PhraseBook) -> Bool {
    guard let scope = standard.scopes[id] else { return false }
    switch scope.length {
    case .prompt, .reprompt, .sentences: return !scope.isPlain && !id.hasSuffix(".title")
    case .short, .none: return false
    }
  }

  private func isEasyAlready(_ id: String, _ standard: PhraseBook, _ words: EasyWords) -> Bool {
    guard isSentence(id, standard), let template = standard.templates[id] else { return true }
    return (PhraseBook.wordsOfSentences(template).max() ?? 0) <= book.longestSentence
      && words.faults(in: plain(id, standard), with: how(to: id)).isEmpty
  }

  /// The sentences that everybody hears first, in this wording.
  private func opening(_ standard: PhraseBook) -> [String] {
    standard.templates.keys.filter { $0.hasPrefix("opening.") }.map { plain($0, book) }
  }

  /// How to answer a question, which is said with its prompt.
  private func how(to id: String) -> String {
    guard let dot = id.lastIndex(of: "."),
      ["ask", "again", "whose"].contains(where: id[id.index(after: dot)...].hasPrefix)
    else { return "" }
    return plain("\(id[..<dot]).how", book)
  }

  private func plain(_ id: String, _ book: PhraseBook) -> String { book.templates[id]?.withHolesFilled ?? "" }
}

extension Template {
  /// The text with a word in each hole.
  var withHolesFilled: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let plain): text += plain
      case .hole, .possessive: text += "x"
      case .plural(_, let one, _): text += one
      }
    }
  }
}
