/// What a sentence about a matrix is made of.
enum MatrixElement {
  case row([ItemReference])
  case column([ItemReference], half: (item: ItemReference, half: Int)?, at: Range<Int>, piece: Range<Int>)
  case allColumns
  case restOfColumns(at: Range<Int>)
  case except
  case only
}

/// A place in a sentence about a matrix.
struct MatrixPart {
  /// The tokens.
  let range: Range<Int>
  /// What stands there.
  let element: MatrixElement

  /// The rows that it names, where it names any.
  var rows: [ItemReference]? { if case .row(let items) = element { items } else { nil } }

  /// Does it name columns?
  var isColumn: Bool {
    switch element {
    case .column, .allColumns, .restOfColumns: true
    case .row, .except, .only: false
    }
  }
}

extension Reader {
  /// What a sentence about a matrix names, in order.
  mutating func matrixParts(of sentence: Range<Int>, _ slot: Slot, rows: Int, columns: Int) -> [MatrixPart] {
    var marks: [MatrixPart] = []
    for mention in mentions(in: sentence) {
      if let items = resolve(mention, list: rows) {
        marks.append(MatrixPart(range: mention.range, element: .row(items)))
      } else if let items = shared(mention, list: columns) ?? resolve(mention, list: columns) {
        let half = mention.half.flatMap { half in items.first.map { ($0, half) } }
        let piece = piece(around: mention.range, in: sentence)
        marks.append(
          MatrixPart(range: mention.range, element: .column(items, half: half, at: mention.range, piece: piece)))
      }
    }
    let taken = marks.map(\.range)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let mark = taken.first(where: { $0.contains(index) }) {
        index = mark.upperBound
        continue
      }
      if let (element, length) = wordElement(index, in: sentence, slot, rows: rows, columns: columns) {
        marks.append(MatrixPart(range: index..<index + length, element: element))
        index += length
      } else {
        index += 1
      }
    }
    return marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// "Pan-disability": words that the dialogue gives to several items stand for all of them.
  private func shared(_ mention: Mention, list: Int) -> [ItemReference]? {
    guard mention.form == .full, mention.candidates.count > 1,
      mention.candidates.allSatisfy({ context.names[$0].list == list })
    else { return nil }
    return mention.candidates.map { .known(context.names[$0].item) }
  }

  private func wordElement(
    _ index: Int, in sentence: Range<Int>, _ slot: Slot, rows: Int, columns: Int
  ) -> (MatrixElement, Int)? {
    let word = tokens[index].word
    let next = tokens.word(index + 1, in: sentence)
    if word != "any", tokens.isPartlyDenied(index, in: sentence) { return nil }
    switch word {
    case "everyone", "everybody", "everything", "anyone", "anybody":
      if next == "else" { return (.restOfColumns(at: index..<index + 2), 2) }
      // "Everyone with a physical impairment" is one group.
      return ["with", "who", "whos", "that", "whose"].contains(next) ? nil : (.allColumns, 1)
    case "any" where next == "of" && ["them", "those", "these"].contains(tokens.word(index + 2, in: sentence)):
      return (.row(universe(of: rows, slot)), 3)
    case "all":
      // "All 6 trustees"
      if index + 1 < sentence.upperBound, tokens[index + 1].kind == .number,
        !["of", "groups", "are", "do", .none].contains(tokens.word(index + 2, in: sentence))
      {
        return nil
      }
      if tokens.isAdverb(index, in: sentence) || (next == "on" && !isRowTalk(index, in: sentence)) { return nil }
      // "They all do LD": all of the rows; "CIL covers all": all of the columns.
      if next == "of", ["them", "those", "these"].contains(tokens.word(index + 2, in: sentence)) {
        return isRowTalk(index, in: sentence) ? (.row(universe(of: rows, slot)), 3) : (.allColumns, 3)
      }
      return isRowTalk(index, in: sentence) ? (.row(universe(of: rows, slot)), 1) : (.allColumns, 1)
    case "lot" where index > sentence.lowerBound && tokens[index - 1].word == "the": return (.allColumns, 1)
    case "both" where universe(of: rows, slot).count == 2: return (.row(universe(of: rows, slot)), 1)
    case "except", "bar", "excluding", "besides": return (.except, 1)
    case "apart" where next == "from": return (.except, 2)
    case "other" where next == "than": return (.except, 2)
    case "but" where next == "not": return (.except, 2)
    case "only", "just": return (.only, 1)
    case "rest", "others":
      return index > sentence.lowerBound && tokens[index - 1].word == "the"
        ? (.restOfColumns(at: index..<index + 1), 1) : nil
    case "the":
      guard index + 1 < sentence.upperBound, tokens[index + 1].sense.sort == .ordinal else { return nil }
      if let mark = ordinalRows(index, in: sentence, slot, rows: rows, columns: columns) {
        return (.row(mark.items), mark.range.count)
      }
      guard let asked = context.asked, !asked.readOut.isEmpty else { return nil }
      for list in [columns, rows] where universe(of: list, slot).contains(.known(asked.readOut[0])) {
        guard let mark = quantified([], index..<sentence.upperBound, list: list, slot: slot, spoken: []).first,
          mark.range.lowerBound == index
        else { continue }
        if list == rows { return (.row(mark.items), mark.range.count) }
        return (.column(mark.items, half: nil, at: mark.range, piece: mark.range), mark.range.count)
      }
      return nil
    default: return nil
    }
  }

  /// "The first two cover older people": with columns named of them, they are rows.
  private func ordinalRows(_ index: Int, in sentence: Range<Int>, _ slot: Slot, rows: Int, columns: Int) -> TopicMark? {
    guard
      let mark = quantified([], index..<sentence.upperBound, list: rows, slot: slot, spoken: []).first,
      mark.range.lowerBound == index, mark.range.upperBound < sentence.upperBound,
      Fillers.links.contains(tokens[mark.range.upperBound].word),
      mentions(in: mark.range.upperBound..<sentence.upperBound).contains(where: { mention in
        mention.candidates.contains { context.names[$0].list == columns }
      })
    else { return nil }
    return mark
  }

  /// "They all …", "all three do": about the rows.
  private func isRowTalk(_ index: Int, in sentence: Range<Int>) -> Bool {
    if index > sentence.lowerBound, ["they", "theyre", "we"].contains(tokens[index - 1].word) { return true }
    return index == sentence.lowerBound
      && ["of", "three", "do", "cover"].contains(tokens.word(index + 1, in: sentence))
      && !mentions(in: sentence).isEmpty
  }

  /// The part of the sentence between commas in which a range lies.
  private func piece(around range: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low > sentence.lowerBound, !tokens.isSoftBreak(low - 1) { low -= 1 }
    while high < sentence.upperBound, !tokens.isSoftBreak(high) { high += 1 }
    // "Older people, sort of": what follows belongs to the last name.
    if high < sentence.upperBound, mentions(in: high..<sentence.upperBound).isEmpty { high = sentence.upperBound }
    return low..<high
  }
}
