// Numbers behind their names: "trustees 11, users 9, carers 1".

extension ShareReader {
  /// Takes numbers that each follow a name of the question's own, where nothing follows the last.
  mutating func takeLabelled() -> Bool {
    guard numbers.count > 1, let last = numbers.last, span.pieces[(last.place + 1)...].allSatisfy({ $0.mark != nil })
    else {
      return false
    }
    let labels = numbers.compactMap { label(of: $0.place) }
    guard labels.count == numbers.count, Set(labels).count == labels.count, labels.contains(.part) else {
      return false
    }
    for (label, number) in zip(labels, numbers) {
      isHedged = isHedged || number.quantity.isHedged
      switch label {
      case .part: share.part = count(number.quantity)
      case .whole: share.whole = count(number.quantity)
      case .carers: share.carers = count(number.quantity)
      }
    }
    if let part = share.part, let whole = share.whole { setCounts(part, whole) }
    return true
  }

  /// The name right before a number, with only a mark between them.
  private func label(of place: Int) -> SharePart? {
    let before = piece(place - 1)?.mark == .colon ? place - 2 : place - 1
    guard let name = piece(before), before == 0 || piece(before - 1)?.mark != nil || piece(before - 1)?.quantity != nil
    else { return nil }
    return named(name)
  }
}
