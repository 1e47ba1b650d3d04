/// What a sentence about a matrix is made of, in order.
private enum MatrixElement {
  case row([ItemReference])
  case column([ItemReference], half: (item: ItemReference, half: Int)?, at: Range<Int>, piece: Range<Int>)
  case allColumns
  case restOfColumns
  case except
  case only
}

/// A cell that was spoken of.
private struct Cell {
  var value: YesNo
  var halves: Set<Int> = []
  var isHalf = false
  var isFromAll = false
  var certainty: Certainty = .firm
  var words: Range<Int>
  var detail: String?
}

private struct CellKey: Hashable {
  let row: ItemReference
  let column: ItemReference
}

extension Reader {
  /// Reads a question asked over two lists at once, organisations and groups say: "CIL physical, sensory, long term
  /// conditions. Speak Up LD, Open Door mental health. older people sort of, via CIL".
  ///
  /// In each sentence what is named first sets the order: an organisation takes the groups after it, or groups wait
  /// for the organisation after them. Only what was spoken of is claimed.
  mutating func readMatrix(_ range: Range<Int>, _ slot: Slot, rows: Int, columns: Int) {
    var matrix = MatrixReading(rows: universe(of: rows, slot), columns: universe(of: columns, slot))
    var loose: [Range<Int>] = []
    for sentence in tokens.sentences(range) {
      let elements = elements(of: sentence, slot, rows: rows, columns: columns)
      if elements.isEmpty {
        loose.append(sentence)
      } else {
        let before = matrix.count
        readSentence(elements, sentence, slot, &matrix)
        if matrix.count == before { leave(sentence) }
      }
    }
    readLooseMatrix(loose, slot, &matrix)
    settle(matrix, slot, rows: rows, columns: columns)
  }

  // MARK: Elements

  private mutating func elements(
    of sentence: Range<Int>, _ slot: Slot, rows: Int, columns: Int
  ) -> [MatrixElement] {
    var marks: [(range: Range<Int>, element: MatrixElement)] = []
    for mention in mentions(in: sentence) {
      if let items = resolve(mention, list: rows) {
        marks.append((mention.range, .row(items)))
      } else if let items = resolve(mention, list: columns) {
        let half = mention.half.flatMap { half in items.first.map { ($0, half) } }
        let piece = piece(around: mention.range, in: sentence)
        marks.append((mention.range, .column(items, half: half, at: mention.range, piece: piece)))
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
        marks.append((index..<index + length, element))
        index += length
      } else {
        index += 1
      }
    }
    marks.sort { $0.range.lowerBound < $1.range.lowerBound }
    return marks.map(\.element)
  }

  private func wordElement(
    _ index: Int, in sentence: Range<Int>, _ slot: Slot, rows: Int, columns: Int
  ) -> (MatrixElement, Int)? {
    let word = tokens[index].word
    let next = tokens.word(index + 1, in: sentence)
    switch word {
    case "everyone", "everybody", "everything", "anyone", "anybody": return (.allColumns, 1)
    case "all":
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
      return index > sentence.lowerBound && tokens[index - 1].word == "the" ? (.restOfColumns, 1) : nil
    case "the":
      guard let asked = context.asked, !asked.readOut.isEmpty, index + 1 < sentence.upperBound,
        tokens[index + 1].sense.sort == .ordinal
      else { return nil }
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

  // MARK: Sentences

  private func readSentence(
    _ elements: [MatrixElement], _ sentence: Range<Int>, _ slot: Slot, _ matrix: inout MatrixReading
  ) {
    var isRowFirst = true
    for element in elements {
      if case .column = element {
        isRowFirst = false
        break
      }
      if case .row = element { break }
      if case .allColumns = element {
        isRowFirst = false
        break
      }
      if case .restOfColumns = element {
        isRowFirst = false
        break
      }
    }
    var waiting: [MatrixElement] = []
    var hasRow = false
    var lastWasRow = false
    var isExcepting = false
    var isOnly = false
    for element in elements {
      switch element {
      case .row(let items):
        if isRowFirst || !waiting.isEmpty || lastWasRow {
          matrix.current = lastWasRow ? matrix.current + items.filter { !matrix.current.contains($0) } : items
        }
        hasRow = true
        lastWasRow = true
        isExcepting = false
        if isRowFirst { isOnly = false }
        if !isRowFirst {
          for each in waiting { fill(each, matrix.current, sentence, slot, isExcepting: false, &matrix) }
        }
      case .column, .allColumns, .restOfColumns:
        if !isRowFirst, lastWasRow, !isExcepting { waiting = [] }
        if isRowFirst || isExcepting {
          fill(element, matrix.current, sentence, slot, isExcepting: isExcepting, &matrix)
          if isOnly { matrix.exclusive.formUnion(matrix.current) }
        } else {
          waiting.append(element)
        }
        lastWasRow = false
      case .except:
        isExcepting = true
        lastWasRow = false
        if !isRowFirst, !hasRow {
          // "All except carers" without an organisation: it is the only one, or nobody yet.
          for each in waiting { fill(each, matrix.rowsWithoutName, sentence, slot, isExcepting: false, &matrix) }
          matrix.current = matrix.rowsWithoutName
          waiting = []
          hasRow = true
        }
      case .only:
        // "Speak Up LD only" as well as "Speak Up only LD".
        isOnly = true
        if isRowFirst, hasRow, !lastWasRow { matrix.exclusive.formUnion(matrix.current) }
      }
    }
    if !isRowFirst, !hasRow {
      for each in waiting { fill(each, matrix.current, sentence, slot, isExcepting: false, &matrix) }
    }
  }

  private func fill(
    _ element: MatrixElement, _ rows: [ItemReference], _ sentence: Range<Int>, _ slot: Slot, isExcepting: Bool,
    _ matrix: inout MatrixReading
  ) {
    switch element {
    case .allColumns:
      for column in matrix.columns {
        let cell = Cell(value: isExcepting ? .no : .yes, isFromAll: true, words: sentence)
        matrix.add(cell, rows, column)
      }
    case .restOfColumns:
      for column in matrix.columns where !matrix.order.contains(where: { $0.column == column }) {
        matrix.add(Cell(value: .yes, isFromAll: true, words: sentence), rows, column)
      }
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
        var cell = Cell(value: value, words: piece)
        if let said { cell.certainty = said.certainty }
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

  /// What the words beside a name in its part of the sentence say of it: partly, no, don't know. They stand before it
  /// ("a bit of carers") or, where the part begins with a name and ends with other words, after it ("older people sort
  /// of").
  private func qualifier(of place: Range<Int>, in piece: Range<Int>, _ slot: Slot) -> Answer? {
    let named = mentions(in: piece).map(\.range)
    guard let first = named.first, let last = named.last else { return nil }
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
      if let reading = value(slot, gap), reading.misreading == nil { return normalised(reading.answer, slot) }
      if gap == before, isNegated(place.lowerBound, in: before.lowerBound..<place.upperBound) {
        return Answer(.yesNo(.no), words: tokens.words(of: piece))
      }
    }
    return nil
  }

  // MARK: The whole

  /// Sentences in which nothing was named: "no idea" is about all, anything else is left over.
  private mutating func readLooseMatrix(_ loose: [Range<Int>], _ slot: Slot, _ matrix: inout MatrixReading) {
    for range in loose {
      if matrix.isEmpty, let reading = value(slot, range), reading.misreading == nil {
        let answer = normalised(reading.answer, slot)
        if answer.value == nil || answer.yesNoValue == .no || matrix.rows.count == 1 {
          for address in context.asked?.addresses ?? [] {
            claim(slot, address.map { .known($0) }, answer, .asked, isGeneral: true)
          }
          continue
        }
      }
      volunteer(range, Topic())
    }
  }

  private mutating func settle(_ matrix: MatrixReading, _ slot: Slot, rows: Int, columns: Int) {
    for (rows, column, words, status) in matrix.unknown {
      for row in rows where matrix.cells[CellKey(row: row, column: column)] == nil {
        claim(slot, [row, column], Answer(status, words: tokens.words(of: words)), .asked)
      }
    }
    for key in matrix.order {
      guard let cell = matrix.cells[key] else { continue }
      claim(slot, items(row: key.row, column: key.column, slot, rows: rows), answer(of: cell, key.column), .asked)
    }
    for row in matrix.exclusive {
      for column in matrix.columns where matrix.cells[CellKey(row: row, column: column)] == nil {
        let words = matrix.order.first { $0.row == row }.flatMap { matrix.cells[$0]?.words } ?? tokens.all
        claim(
          slot, items(row: row, column: column, slot, rows: rows),
          Answer(.yesNo(.no), words: tokens.words(of: words)), .asked)
      }
    }
    let unowned = matrix.unowned.filter { column, cell in
      !(cell.isFromAll && matrix.order.contains { $0.column == column && matrix.cells[$0]?.value == .no })
    }
    if !unowned.isEmpty {
      let claims = unowned.map { column, cell in
        Claim(slot: slot.id, items: [column], answer: answer(of: cell, column), reason: .asked)
      }
      if result.doubt == nil { result.doubt = .owner(list: rows, claims: claims) }
    }
  }

  private func items(row: ItemReference, column: ItemReference, _ slot: Slot, rows: Int) -> [ItemReference] {
    slot.over.map { $0 == rows ? row : column }
  }

  private func answer(of cell: Cell, _ column: ItemReference) -> Answer {
    var value = cell.value
    if cell.isHalf, value == .yes, !cell.isFromAll, cell.halves.count < halves(of: column) { value = .partly }
    var answer = Answer(.yesNo(value), certainty: cell.certainty, words: tokens.words(of: cell.words))
    answer.detail = cell.detail
    return answer
  }

  private func halves(of item: ItemReference) -> Int {
    guard case .known(let number) = item else { return 0 }
    return context.names.first { $0.item == number }?.halves.count ?? 0
  }
}

/// The cells of a matrix while it is being read.
private struct MatrixReading {
  let rows: [ItemReference]
  let columns: [ItemReference]
  /// The rows spoken of last.
  var current: [ItemReference] = []
  var cells: [CellKey: Cell] = [:]
  var order: [CellKey] = []
  /// Cells of no row yet.
  var unowned: [(ItemReference, Cell)] = []
  /// Cells of which it was said that they aren't known.
  var unknown: [(rows: [ItemReference], column: ItemReference, words: Range<Int>, status: Status)] = []
  /// Rows that speak for these columns only.
  var exclusive: Set<ItemReference> = []

  init(rows: [ItemReference], columns: [ItemReference]) {
    self.rows = rows
    self.columns = columns
    current = rows.count == 1 ? rows : []
  }

  /// Nothing was read yet.
  var isEmpty: Bool { count == 0 }
  /// How many cells have been spoken of, those spoken of again too.
  private(set) var touched = 0
  /// How much was read.
  var count: Int { touched + unowned.count + unknown.count }

  /// The rows that words without a name are about: the one spoken of last, or the only one.
  var rowsWithoutName: [ItemReference] { current.isEmpty && rows.count == 1 ? rows : current }

  mutating func add(_ cell: Cell, _ rows: [ItemReference], _ column: ItemReference) {
    if rows.isEmpty {
      unowned.append((column, cell))
      return
    }
    touched += 1
    for row in rows {
      let key = CellKey(row: row, column: column)
      if var old = cells[key] {
        if cell.isHalf, old.isHalf {
          // "Physical but not sensory": the half that is said no of is left out.
          if old.value == .no, cell.value != .no {
            old.value = cell.value
            old.halves = cell.halves
          } else if cell.value != .no {
            old.halves.formUnion(cell.halves)
          }
          old.words =
            min(
              old.words.lowerBound, cell.words.lowerBound)..<max(
              old.words.upperBound, cell.words.upperBound)
          cells[key] = old
        } else if !cell.isFromAll {
          cells[key] = cell
        }
      } else {
        cells[key] = cell
        order.append(key)
      }
    }
  }
}

extension Answer {
  /// The yes or no, where it is one.
  fileprivate var yesNoValue: YesNo? {
    if case .yesNo(let value)? = value { value } else { nil }
  }
}
