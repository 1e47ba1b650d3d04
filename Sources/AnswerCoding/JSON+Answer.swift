import Answers
import StrictJSON

extension JSONWriter {
  /// An answer as an object: `status`, `certainty`, where there is a value its `kind` and `value`, the `words`, and
  /// where there are some `detail` and the parts that are `unknown`.
  public mutating func answer(_ answer: Answer) {
    object { $0.members(of: answer) }
  }

  /// The members of that object, for an object that holds more.
  public mutating func members(of answer: Answer) {
    field("status", answer.status.rawValue)
    field("certainty", answer.certainty.rawValue)
    if let value = answer.value {
      field("kind", value.kind.rawValue)
      key("value")
      self.value(value)
    }
    field("words", answer.words)
    if let detail = answer.detail { field("detail", detail) }
    if !answer.unknownParts.isEmpty { texts("unknown", answer.unknownParts) }
  }

  /// A day, as `"2026-06-01"`.
  public mutating func day(_ day: Day) { DayEnd.write(day, to: &self) }
}

extension JSONReader {
  /// An answer from the form that `JSONWriter` gives it.
  ///
  /// - Throws: a `JSONFault` that points at whatever isn't as it must be.
  public func answer() throws(JSONFault) -> Answer {
    let status: Status = try choice("status")
    var answer = Answer(
      status, certainty: try choice("certainty"), words: try string("words"), detail: try optional("detail")?.string())
    if let value = try optional("value") { answer.value = try value.value(of: try choice("kind")) }
    answer.unknownParts = try optional("unknown")?.texts() ?? []
    return answer
  }

  /// A day, as `"2026-06-01"`.
  public func day() throws(JSONFault) -> Day {
    guard let day = DayEnd.number(from: value) else { throw fault("Expected \(DayEnd.expected) here.") }
    return day
  }
}
