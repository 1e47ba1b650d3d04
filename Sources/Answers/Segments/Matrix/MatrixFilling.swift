extension Reader {
  /// Puts what one part of a sentence says into the cells of rows.
  func fill(
    _ element: MatrixElement, _ rows: [ItemReference], _ sentence: Range<Int>, _ slot: Slot, isExcepting: Bool,
    _ matrix: inout MatrixReading
  ) {
    switch element {
    case .allColumns:
      for column in matrix.columns {
        let cell = Cell(value: isExcepting ? .no : .yes, isFromAll: true, words: sentence)
        matrix.add(cell, rows, column)
      }
    case .restOfColumns(let place):
      let rest = matrix.columns.filter { column in
        !matrix.order.contains { $0.column == column } && !matrix.unknown.contains { $0.column == column }
      }
      let said = qualifier(ofRest: place, in: sentence, slot)
      if let said, said.value == nil {
        matrix.unknown += rest.map { (rows.isEmpty ? matrix.rows : rows, $0, sentence, said.status) }
        return
      }
      var value = YesNo.yes
      if case .yesNo(let other)? = said?.value { value = other }
      for column in rest { matrix.add(Cell(value: value, isFromAll: true, words: sentence), rows, column) }
    case .column(let columns, let half, let place, let piece):
      let said = isExcepting ? nil : qualifier(of: place, in: piece, slot)
      if let said, said.value == nil {
        matrix.unknown += columns.map { (rows.isEmpty ? matrix.rows : rows, $0, piece, said.status) }
        return
      }
      var value = YesNo.yes
      if case .yesNo(let other)? = said?.value { value = other }
      if isExcepting { value = .no }
      for column in columns {
        // What is said of one of several counts before what is said of all of them.
        var cell = Cell(value: value, isFromAll: columns.count > 1, words: piece)
        cell.name = tokens.list[place].map(\.word)
        if let said { cell.certainty = said.certainty } else { cell.detail = reservation(after: place, in: piece) }
        if let half, half.item == column {
          cell.halves = [half.half]
          cell.isHalf = true
        }
        if value == .no, rows.isEmpty {
          matrix.add(cell, matrix.rows, column)
        } else {
          matrix.add(cell, rows, column)
        }
      }
    case .row, .except, .only: return
    }
  }

  /// What is said against a name that stands there as so ("accessible toilet but it's used as a cupboard").
  private func reservation(after place: Range<Int>, in piece: Range<Int>) -> String? {
    let end =
      mentions(in: piece).first { $0.range.lowerBound >= place.upperBound }?.range.lowerBound ?? piece.upperBound
    guard place.upperBound < end, ["but", "though", "although"].contains(tokens[place.upperBound].word) else {
      return nil
    }
    return detail(place.upperBound..<end)
  }

  /// Do only "or" or "nor" and small words stand between two names?
  private func isAlternative(_ gap: Range<Int>) -> Bool {
    gap.contains { tokens[$0].word == "or" || tokens[$0].word == "nor" } && !hasContent(gap)
  }

  /// Is it said that nobody has it?
  func isDenied(_ part: MatrixPart, _ slot: Slot) -> Bool {
    guard case .column(_, _, let place, let piece) = part.element else { return false }
    return qualifier(of: place, in: piece, slot)?.value == .yesNo(.no)
  }

  /// Is it said that somebody doesn't know?
  func isUnknown(_ part: MatrixPart, _ slot: Slot) -> Bool {
    guard case .column(_, _, let place, let piece) = part.element, let said = qualifier(of: place, in: piece, slot)
    else { return false }
    return said.value == nil
  }

  /// What is said of "the rest" ("don't know the rest", "the rest no").
  private func qualifier(ofRest place: Range<Int>, in sentence: Range<Int>, _ slot: Slot) -> Answer? {
    var low = place.lowerBound
    while low > sentence.lowerBound, !tokens.isSoftBreak(low - 1) { low -= 1 }
    var high = place.upperBound
    while high < sentence.upperBound, !tokens.isSoftBreak(high) { high += 1 }
    let named = mentions(in: low..<high).map(\.range)
    low = named.last { $0.upperBound <= place.lowerBound }?.upperBound ?? low
    high = named.first { $0.lowerBound >= place.upperBound }?.lowerBound ?? high
    for gap in [low..<place.lowerBound, place.upperBound..<high] where hasWords(gap) {
      if let reading = value(slot, gap), reading.misreading == nil { return normalised(reading.answer, slot) }
    }
    return nil
  }

  /// Have words after a name a subject of their own (", not the coalition", ", the others don't")?
  private func hasSubject(_ gap: Range<Int>) -> Bool {
    guard let cut = gap.first(where: { tokens.isSoftBreak($0) }) else { return false }
    for index in cut + 1..<gap.upperBound where tokens[index].word == "the" || tokens[index].word == "our" {
      if index + 1 < gap.upperBound, isContent(index + 1) { return true }
    }
    return false
  }

  /// What the words beside a name in its part of the sentence say of it: partly, no, don't know. They stand before it
  /// ("a bit of carers") or, where the part begins with a name and ends with other words, after it ("older people sort
  /// of").
  private func qualifier(of place: Range<Int>, in piece: Range<Int>, _ slot: Slot) -> Answer? {
    let named = mentions(in: piece).map(\.range)
    guard let first = named.first, let last = named.last else { return nil }
    if tokens.isDoubted(place.lowerBound) {
      return Answer(.yesNo(.no), certainty: .soft, words: tokens.words(of: piece))
    }
    if let index = named.firstIndex(of: place), index > 0, isAlternative(named[index - 1].upperBound..<place.lowerBound)
    {
      // "No parking or quiet room": what is said of the one is said of the other.
      return qualifier(of: named[index - 1], in: piece, slot)
    }
    // "Not sure about Speak Up and carers" is said of all that follows.
    if let lead = value(slot, piece.lowerBound..<first.lowerBound), lead.answer.value == nil, lead.misreading == nil,
      lead.answer.status != .none
    {
      return lead.answer
    }
    let isAfter = !hasWords(piece.lowerBound..<first.lowerBound) && hasWords(last.upperBound..<piece.upperBound)
    let start = named.last { $0.upperBound <= place.lowerBound }?.upperBound ?? piece.lowerBound
    let end = named.first { $0.lowerBound >= place.upperBound }?.lowerBound ?? piece.upperBound
    let before = start..<place.lowerBound
    let after = place.upperBound..<end
    let isLast = place == last
    for gap in isAfter ? [after, before] : isLast ? [before, after] : [before] where hasWords(gap) {
      if gap == after, hasSubject(gap) { continue }
      if let reading = value(slot, gap), reading.misreading == nil { return normalised(reading.answer, slot) }
      if gap == before, isNegated(place.lowerBound, in: before.lowerBound..<place.upperBound) {
        return Answer(.yesNo(.no), words: tokens.words(of: piece))
      }
    }
    return nil
  }
}
