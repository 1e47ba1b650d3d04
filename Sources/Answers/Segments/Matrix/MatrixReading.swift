/// A cell that was spoken of.
struct Cell {
  var value: YesNo
  var halves: Set<Int> = []
  var isHalf = false
  var isFromAll = false
  var certainty: Certainty = .firm
  var words: Range<Int>
  var detail: String?
  /// The words that named it.
  var name: [Word] = []
}

struct CellKey: Hashable {
  let row: ItemReference
  let column: ItemReference
}

/// The cells of a matrix while it is being read.
struct MatrixReading {
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
          var cell = cell
          if !old.isFromAll, old.name != cell.name, Set([old.value, cell.value]) == [.yes, .no] {
            // "A ramp but no lift": one of two things that it is known by.
            cell.value = .partly
            cell.certainty = .approximate
            let start = min(old.words.lowerBound, cell.words.lowerBound)
            cell.words = start..<max(old.words.upperBound, cell.words.upperBound)
          }
          cells[key] = cell
        }
      } else {
        cells[key] = cell
        order.append(key)
      }
    }
  }
}
