import StrictJSON

extension RecoveredRecord {
  /// How deep a turn may go: phrases stand in phrases, and answers with ranges in them.
  static let depth = 64

  /// The record's line, read.
  func json() throws(TurnFault) -> JSON { try Self.json(of: line) }

  /// A line, or a fact that stands in one, read.
  static func json(of bytes: ArraySlice<UInt8>) throws(TurnFault) -> JSON {
    do throws(JSONFault) {
      return try JSON(parsing: bytes, limits: JSONLimits(depth: depth))
    } catch {
      throw .form(error)
    }
  }
}
