import CReadline

extension TurnWriter {
  /// After how many milliseconds somebody who waits is told so.
  static let patience: Int32 = 2000

  /// Something is worked on from now on: if it takes long, these words are written on a line of their own.
  mutating func beginWork(_ words: String, after milliseconds: Int32 = TurnWriter.patience) {
    patience_begin(descriptor, milliseconds, "\(owesLineEnd ? "\n" : "")\(Sanitise.shownOnOneLine(words))\n")
  }

  /// The work is done. Whether the words were written.
  mutating func endWork() -> Bool {
    let wereSaid = patience_end()
    if wereSaid { owesLineEnd = false }
    return wereSaid
  }
}
