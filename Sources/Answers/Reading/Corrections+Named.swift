// Corrections that name the item that they are about, while another one is asked about.

extension Reader {
  /// "No, Speak Up is 4" at the next item's turn: the answer of the item that it names is corrected.
  mutating func correctNamed(_ range: Range<Int>) -> Bool {
    guard let asked = context.asked, let (rest, _) = correctionLead(range),
      let mention = mentions(in: rest).first, beginsPart(mention.range, in: rest)
    else { return false }
    let after = withoutLinks(mention.range.upperBound..<rest.upperBound)
    guard hasContent(after) else { return false }
    let settled = context.settled()
    for id in cuedSlots(rest) + [asked.slot] + (asked.previous.map { [$0.slot] } ?? []) {
      guard let slot = slot(id), let reading = value(slot, after), reading.misreading == nil,
        reading.answer.isParticular, reading.alternatives.isEmpty, !reading.isDoubtful
      else { continue }
      for candidate in mention.candidates where slot.over.contains(context.names[candidate].list) {
        let item = context.names[candidate].item
        if id == asked.slot, asked.addresses.contains(where: { $0.contains(item) }) { return false }
        let own = settled.filter { $0.slot == id && $0.items.contains(item) }
        guard own.count == 1, let earlier = own.first else { continue }
        let answer = merged(reading.answer, into: earlier.answer, isBare: isBareNumber(after))
        claim(slot, earlier.items.map { .known($0) }, answer, .correction)
        for gap in gaps(in: after, without: reading.used + cueRanges(after, of: id)) where hasData(gap) { leave(gap) }
        return true
      }
    }
    return false
  }

  /// "Speak Up does older people too" while carers are asked about: another column of the matrix, so it is read there.
  mutating func readOtherColumns(_ range: Range<Int>, _ slot: Slot) -> Bool {
    guard slot.kind == .yesNo, slot.over.count == 2, let asked = context.asked, let columns = slot.over.last else {
      return false
    }
    let own = Set(asked.addresses.compactMap(\.last))
    guard own.count == 1 else { return false }
    let range = correctionLead(range)?.rest ?? range
    let named = mentions(in: range).flatMap { $0.candidates.map { context.names[$0] } }
    guard named.contains(where: { $0.list == columns && !own.contains($0.item) }),
      named.contains(where: { $0.list == slot.over[0] })
    else { return false }
    return readCells(range, of: slot)
  }

  /// Reads a matrix over all of its items, whatever was asked of it.
  mutating func readCells(_ range: Range<Int>, of matrix: Slot) -> Bool {
    let (rows, columns) = (matrix.over[0], matrix.over[1])
    var addresses: [[Int]] = []
    for row in context.names where row.list == rows {
      for column in context.names where column.list == columns { addresses.append([row.item, column.item]) }
    }
    var reader = Reader(tokens, in: context.asking(Asked(slot: matrix.id, addresses: addresses)))
    reader.readMatrix(range, matrix, rows: rows, columns: columns)
    guard !reader.result.claims.isEmpty else { return false }
    for claim in reader.result.claims {
      result.claims.append(Claim(slot: claim.slot, items: claim.items, answer: claim.answer, reason: .correction))
    }
    result.leftovers += reader.result.leftovers
    return true
  }
}
