/// Reads one sentence about a matrix: which rows go with which columns.
///
/// What is named first sets the order: a row takes the columns after it, or columns wait for the row after them. A clause
/// with an order of its own turns it round ("nobody does mental health, Alpha does physical").
struct MatrixSentence {
  private let parts: [MatrixPart]
  private let sentence: Range<Int>
  private let slot: Slot
  private let tokens: Tokens

  /// Do rows come before their columns?
  private var isRowFirst: Bool
  /// Columns that wait for the row after them.
  private var waiting: [MatrixPart] = []
  private var isWaitingFilled = false
  private var hasRow = false
  private var lastRow: MatrixPart?
  private var isExcepting = false
  /// Is what is excepted said to be so ("none except …")?
  private var isGranting = false
  private var isOnly = false
  /// The columns said of the row before.
  private var lastColumns: [MatrixPart] = []
  /// Rows of which the columns to come are denied ("not the coalition, …").
  private var denied: [ItemReference] = []
  /// What was said of all but those who are excepted.
  private var exceptedColumns: [MatrixPart] = []
  /// Where a clause about somebody unknown begins.
  private var foreign: Int?

  /// Parts of the sentence that nothing was made of.
  private(set) var unread: [Range<Int>] = []
  /// Was nothing made of all of it?
  private(set) var isUnread = false

  init(_ parts: [MatrixPart], _ sentence: Range<Int>, _ slot: Slot, _ tokens: Tokens) {
    self.parts = parts
    self.sentence = sentence
    self.slot = slot
    self.tokens = tokens
    let first = parts.first { $0.rows != nil || $0.isColumn }
    isRowFirst = first.map { !$0.isColumn } ?? true
  }

  /// Reads the sentence into a matrix.
  mutating func read(_ matrix: inout MatrixReading, with reader: Reader) {
    let before = matrix.count
    for (place, part) in parts.enumerated() {
      switch part.element {
      case .row(let items): takeRow(items, place, &matrix, reader)
      case .column, .allColumns, .restOfColumns: takeColumn(place, &matrix, reader)
      case .except: except(place, &matrix, reader)
      case .only:
        // "Speak Up LD only" as well as "Speak Up only LD".
        isOnly = true
        if isRowFirst, hasRow, lastRow == nil { matrix.exclusive.formUnion(matrix.current) }
      }
    }
    if !isRowFirst, !isWaitingFilled {
      if hasRow {
        for part in waiting {
          // "CIL does physical, and nobody does mental health": a no for all; "LD is Speak Up, not sure about carers" likewise.
          if reader.isDenied(part, slot) || reader.isUnknown(part, slot) {
            fill([part], [], &matrix, reader)
          } else {
            unread.append(piece(part))
          }
        }
      } else {
        fill(waiting, matrix.current, &matrix, reader)
        // "LD only".
        if isOnly { matrix.exclusive.formUnion(matrix.current) }
      }
    }
    if let foreign { unread.append(foreign..<sentence.upperBound) }
    if isRowFirst, let lastRow { unread.append(lastRow.range.lowerBound..<sentence.upperBound) }
    isUnread = matrix.count == before
  }

  private mutating func takeRow(
    _ items: [ItemReference], _ place: Int, _ matrix: inout MatrixReading, _ reader: Reader
  ) {
    let part = parts[place]
    if place > 0, case .except = parts[place - 1].element, !exceptedColumns.isEmpty {
      // "No one speaks for carers except Carers Together": for them the opposite.
      for column in exceptedColumns {
        if reader.isDenied(column, slot), case .column(let columns, _, _, _) = column.element {
          for item in columns {
            var cell = Cell(value: .yes, words: sentence)
            cell.name = tokens.list[column.range].map(\.word)
            matrix.add(cell, items, item)
          }
        } else {
          reader.fill(column.element, items, sentence, slot, isExcepting: true, &matrix)
        }
      }
      return
    }
    if let start = foreign {
      unread.append(start..<part.range.lowerBound)
      foreign = nil
    }
    if let clause = unknownClause(place, reader) {
      // "Dunno about CIL, Speak Up LD": nothing that follows is said of it.
      for column in matrix.columns { matrix.unknown.append((items, column, clause, .unknown)) }
      matrix.current = []
      (hasRow, lastRow, lastColumns) = (true, nil, [])
      return
    }
    if isRowFirst, lastColumns.isEmpty, isNeither(part) {
      // "Neither CIL nor Speak Up covers carers".
      denied += items
      hasRow = true
      return
    }
    if isRowFirst, isDenied(part), lastRow != nil || !leadsColumn(place) {
      // "Carers Together speaks for carers, not the coalition", and the other way round.
      if lastColumns.isEmpty {
        denied = items
      } else {
        for column in lastColumns {
          reader.fill(column.element, items, sentence, slot, isExcepting: true, &matrix)
        }
      }
      hasRow = true
      return
    }
    if !isRowFirst, opensClause(place), leadsColumn(place) {
      if !isWaitingFilled { fill(waiting, matrix.rowsWithoutName, &matrix, reader) }
      waiting = []
      isRowFirst = true
      lastRow = nil
    }
    if let last = lastRow, !isRowFirst || !reader.hasContent(last.range.upperBound..<part.range.lowerBound) {
      matrix.current += items.filter { !matrix.current.contains($0) }
    } else {
      // What was said of the row before wasn't understood: it isn't said of this one too.
      if let last = lastRow { unread.append(last.range.lowerBound..<part.range.lowerBound) }
      if isRowFirst || !waiting.isEmpty { matrix.current = items }
    }
    hasRow = true
    lastRow = part
    isExcepting = false
    isGranting = false
    lastColumns = []
    if isRowFirst {
      isOnly = false
    } else {
      fill(waiting, matrix.current, &matrix, reader)
      isWaitingFilled = true
    }
  }

  private mutating func takeColumn(_ place: Int, _ matrix: inout MatrixReading, _ reader: Reader) {
    if !isExcepting, foreign == nil, isNobodys(place), reader.isDenied(parts[place], slot) {
      // "Nobody for mental health, older people Speak Up": no for all of them.
      fill([parts[place]], [], &matrix, reader)
      return
    }
    if isRowFirst, !isExcepting, lastRow == nil, opensClause(place), precedesRow(place) {
      isRowFirst = false
      waiting = []
      isWaitingFilled = false
    }
    if !isRowFirst, lastRow != nil, !isExcepting {
      waiting = []
      isWaitingFilled = false
    }
    if foreign != nil { return }
    if isRowFirst, tokens.isIntended(parts[place].range.lowerBound) {
      // "CIL would like to do carers": it doesn't yet.
      unread.append(piece(parts[place]))
      lastRow = nil
      return
    }
    if isRowFirst, lastRow == nil, !lastColumns.isEmpty, let start = otherSubject(place, reader) {
      // "Speak Up does LD, the alliance everything": said of somebody who isn't known.
      foreign = start
      return
    }
    if isRowFirst, !isExcepting {
      lastColumns.append(parts[place])
      if !denied.isEmpty, case .column = parts[place].element {
        reader.fill(parts[place].element, denied, sentence, slot, isExcepting: true, &matrix)
      }
    }
    if isRowFirst, !isExcepting, !denied.isEmpty, matrix.current.isEmpty {
      lastRow = nil
      return
    }
    if isRowFirst || isExcepting {
      reader.fill(
        parts[place].element, matrix.current, sentence, slot, isExcepting: isExcepting && !isGranting, &matrix)
      if isOnly { matrix.exclusive.formUnion(matrix.current) }
    } else {
      waiting.append(parts[place])
    }
    lastRow = nil
  }

  private mutating func except(_ place: Int, _ matrix: inout MatrixReading, _ reader: Reader) {
    if foreign != nil { return }
    isExcepting = true
    if isNone(before: place) {
      // "None, apart from parking": no for all of them, yes for what follows.
      isGranting = true
      let rows = matrix.rowsWithoutName
      if !rows.isEmpty {
        reader.fill(.allColumns, rows, sentence, slot, isExcepting: true, &matrix)
        matrix.current = rows
        isRowFirst = true
      }
    }
    lastRow = nil
    guard !isRowFirst, !hasRow else { return }
    exceptedColumns = waiting
    // "All except carers" without an organisation: it is the only one, or nobody yet.
    fill(waiting, matrix.rowsWithoutName, &matrix, reader)
    matrix.current = matrix.rowsWithoutName
    waiting = []
    hasRow = true
  }

  /// Does a "none" or "nothing" stand before "except", with no name between them?
  private func isNone(before place: Int) -> Bool {
    let start = place > 0 ? parts[place - 1].range.upperBound : sentence.lowerBound
    return (start..<parts[place].range.lowerBound).contains { tokens.isNobodyExcept($0, in: sentence) }
  }

  private func fill(
    _ parts: [MatrixPart], _ rows: [ItemReference], _ matrix: inout MatrixReading, _ reader: Reader
  ) {
    for part in parts { reader.fill(part.element, rows, sentence, slot, isExcepting: false, &matrix) }
  }

  private func piece(_ part: MatrixPart) -> Range<Int> {
    if case .column(_, _, _, let piece) = part.element { piece } else { part.range }
  }

  // MARK: Clauses

  /// The clause in which it is said of a row, and of nothing else, that nothing is known of it.
  private func unknownClause(_ place: Int, _ reader: Reader) -> Range<Int>? {
    let (part, clause) = (parts[place].range, clause(around: place))
    guard clause.lowerBound < part.lowerBound, clause.upperBound < sentence.upperBound,
      !reader.hasContent(part.upperBound..<clause.upperBound),
      !parts.indices.contains(where: { $0 != place && parts[$0].range.overlaps(clause) }),
      let reading = reader.value(slot, clause.lowerBound..<part.lowerBound), reading.answer.status == .unknown
    else { return nil }
    return clause
  }

  /// The clause that a part stands in, between the marks around it.
  private func clause(around place: Int) -> Range<Int> {
    var (low, high) = (parts[place].range.lowerBound, parts[place].range.upperBound)
    while low > sentence.lowerBound, !tokens.isSoftBreak(low - 1) { low -= 1 }
    while high < sentence.upperBound, !tokens.isSoftBreak(high) { high += 1 }
    return low..<high
  }

  /// Is it said of nobody: does a "nobody" or "no one" stand in its clause, and no row?
  private func isNobodys(_ place: Int) -> Bool {
    let clause = clause(around: place)
    return !parts.contains { $0.rows != nil && $0.range.overlaps(clause) }
      && clause.contains { tokens.isNobody($0) }
  }

  /// "Neither CIL", "nor Speak Up".
  private func isNeither(_ part: MatrixPart) -> Bool {
    var index = part.range.lowerBound - 1
    while index > sentence.lowerBound, Fillers.articles.contains(tokens[index].word) { index -= 1 }
    return index >= sentence.lowerBound && ["neither", "nor"].contains(tokens[index].word)
  }

  /// "Not the coalition".
  private func isDenied(_ part: MatrixPart) -> Bool {
    var index = part.range.lowerBound - 1
    while index > sentence.lowerBound, Fillers.articles.contains(tokens[index].word) { index -= 1 }
    return index >= sentence.lowerBound && tokens[index].word == "not"
  }

  /// Where a clause begins that has a subject that nothing is known of before this part ("the alliance").
  private func otherSubject(_ place: Int, _ reader: Reader) -> Int? {
    let part = parts[place].range
    var start = part.lowerBound
    while start > sentence.lowerBound, !tokens.isSoftBreak(start - 1) { start -= 1 }
    guard start > sentence.lowerBound, start < part.lowerBound else { return nil }
    if place > 0, parts[place - 1].range.upperBound > start { return nil }
    var first = start
    while first < part.lowerBound, Self.splitters.contains(tokens[first].word) { first += 1 }
    guard first + 1 < part.lowerBound, ["the", "our"].contains(tokens[first].word), reader.isContent(first + 1),
      reader.value(slot, start..<part.lowerBound) == nil
    else { return nil }
    return start
  }

  private static let splitters: WordSet = ["and", "plus", "but", "while", "whereas"]

  /// Does a part of the sentence begin with this one?
  private func opensClause(_ place: Int) -> Bool {
    var index = parts[place].range.lowerBound - 1
    while index > sentence.lowerBound, Fillers.articles.contains(tokens[index].word) { index -= 1 }
    guard index > sentence.lowerBound else { return false }
    return tokens.isSoftBreak(index) || Self.splitters.contains(tokens[index].word)
  }

  /// Does the next part follow in the same clause?
  private func isTight(_ place: Int) -> Bool {
    guard parts.indices.contains(place + 1) else { return false }
    return (parts[place].range.upperBound..<parts[place + 1].range.lowerBound).allSatisfy {
      !tokens.isSoftBreak($0) && !Self.splitters.contains(tokens[$0].word)
    }
  }

  /// Does a column follow a row in its clause?
  private func leadsColumn(_ place: Int) -> Bool { isTight(place) && parts[place + 1].isColumn }

  /// Does a row, without columns of its own, follow a column in its clause?
  private func precedesRow(_ place: Int) -> Bool {
    isTight(place) && parts[place + 1].rows != nil && !leadsColumn(place + 1)
  }
}
