// What is said of the rows of a matrix besides: "Alpha, founded 1999, 10 staff".

extension Reader {
  /// Reads a sentence that names rows and no columns as answers to other questions about them.
  ///
  /// - Returns: whether it holds any.
  mutating func readOther(_ sentence: Range<Int>, _ parts: [MatrixPart], _ slot: Slot, rows: Int) -> Bool {
    guard !parts.isEmpty, parts.allSatisfy({ $0.rows != nil }), hasData(sentence) else { return false }
    var trial = self
    for segment in partition(sentence, trial.marks(sentence, list: rows, slot: slot, spoken: [])) {
      var topic = Topic()
      guard let mark = segment.mark else {
        trial.volunteer(segment.range, topic)
        continue
      }
      topic[rows] = mark.items
      for part in gaps(in: segment.range, without: [mark.range]) where hasContent(part) { trial.volunteer(part, topic) }
    }
    guard trial.result.claims.count > result.claims.count else { return false }
    self = trial
    return true
  }

  /// A sentence without the pieces at its end that name neither rows nor columns and that answer other questions about the
  /// row before them; these are read.
  mutating func withoutOther(_ sentence: Range<Int>, _ parts: [MatrixPart], rows: Int) -> Range<Int> {
    guard let last = parts.last, let row = parts.last(where: { $0.rows != nil })?.rows,
      let piece = tokens.pieces(sentence).first(where: { $0.upperBound >= last.range.upperBound }),
      piece.upperBound < sentence.upperBound
    else { return sentence }
    let rest = piece.upperBound..<sentence.upperBound
    var topic = Topic()
    topic[rows] = row
    var trial = self
    trial.volunteer(rest, topic)
    guard hasData(rest), trial.result.claims.count > result.claims.count else { return sentence }
    self = trial
    return sentence.lowerBound..<piece.upperBound
  }
}
