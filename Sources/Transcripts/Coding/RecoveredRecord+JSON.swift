import StrictJSON

extension RecoveredRecord {
  /// How deep a turn may go: phrases stand in phrases, and answers with ranges in them.
  static let depth = 64

  /// The record's line, read.
  func json() throws(TurnFault) -> JSON {
    do throws(JSONFault) {
      return try JSON(parsing: line, limits: JSONLimits(depth: Self.depth))
    } catch {
      throw .form(error)
    }
  }
}
