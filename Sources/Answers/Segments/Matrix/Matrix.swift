extension Reader {
  /// Reads a question asked over two lists at once, organisations and groups say: "CIL physical, sensory, long term
  /// conditions. Speak Up LD, Open Door mental health. older people sort of, via CIL".
  ///
  /// In each sentence what is named first sets the order: an organisation takes the groups after it, or groups wait
  /// for the organisation after them. Only what was spoken of is claimed.
  mutating func readMatrix(_ range: Range<Int>, _ slot: Slot, rows: Int, columns: Int) {
    var matrix = MatrixReading(rows: universe(of: rows, slot), columns: universe(of: columns, slot))
    var loose: [Range<Int>] = []
    for whole in tokens.sentences(range) {
      var sentence = whole
      if let first = tokens.trimmed(sentence).first, tokens.isException(first, in: sentence) {
        // "Apart from carers nobody is covered": what is excepted from what comes after it.
        leave(sentence)
        continue
      }
      var parts = matrixParts(of: sentence, slot, rows: rows, columns: columns)
      if readOther(sentence, parts, slot, rows: rows) { continue }
      sentence = withoutOther(sentence, parts, rows: rows)
      if sentence != whole { parts = matrixParts(of: sentence, slot, rows: rows, columns: columns) }
      if parts.isEmpty {
        loose.append(sentence)
        continue
      }
      var reading = MatrixSentence(parts, sentence, slot, tokens)
      reading.read(&matrix, with: self)
      if reading.isUnread { leave(sentence) } else { reading.unread.forEach { leave($0) } }
    }
    readLooseMatrix(loose, slot, &matrix)
    settle(matrix, slot, rows: rows, columns: columns)
  }

  // MARK: The whole

  /// Sentences in which nothing was named: "no idea" is about all, anything else is left over.
  private mutating func readLooseMatrix(_ loose: [Range<Int>], _ slot: Slot, _ matrix: inout MatrixReading) {
    for range in loose {
      if range.contains(where: { tokens.isPartlyDenied($0, in: range) }) {
        leave(range)
        continue
      }
      if matrix.isEmpty, let reading = value(slot, range), reading.misreading == nil {
        let answer = normalised(reading.answer, slot)
        if isNoBesideName(reading, slot, range) {
          leave(range)
          continue
        }
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
    if cell.isHalf, value == .yes, !cell.isFromAll, !isWhole(cell, column) { value = .partly }
    var answer = Answer(.yesNo(value), certainty: cell.certainty, words: tokens.words(of: cell.words))
    answer.detail = cell.detail
    return answer
  }

  /// Were all halves of an item named?
  private func isWhole(_ cell: Cell, _ item: ItemReference) -> Bool {
    guard case .known(let number) = item, let name = context.names.first(where: { $0.item == number }),
      !name.halves.isEmpty
    else { return false }
    return name.halves.indices.allSatisfy { cell.halves.contains($0) }
  }
}

extension Answer {
  /// The yes or no, where it is one.
  fileprivate var yesNoValue: YesNo? {
    if case .yesNo(let value)? = value { value } else { nil }
  }
}
