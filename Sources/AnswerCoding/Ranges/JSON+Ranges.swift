import Answers
import StrictJSON

extension JSONWriter {
  /// `[low,high]`
  mutating func range<Ends: EndCoding>(_ range: Interval<Ends.Number>, _ ends: Ends.Type) {
    array { json in
      json.end(range.low, ">", ends)
      json.end(range.high, "<", ends)
    }
  }

  /// A member `[low,high]`, where there is such a range.
  mutating func range<Ends: EndCoding>(_ key: String, _ range: Interval<Ends.Number>?, _ ends: Ends.Type) {
    guard let range else { return }
    self.key(key)
    self.range(range, ends)
  }

  /// One end of a range; `beyond` says to which side it goes on where the number itself isn't possible.
  mutating func end<Ends: EndCoding>(_ end: Bound<Ends.Number>, _ beyond: String, _ ends: Ends.Type) {
    switch end {
    case .absent: null()
    case .closed(let number): Ends.write(number, to: &self)
    case .open(let number): string(beyond + Ends.text(of: number))
    }
  }
}

extension JSONReader {
  /// A range that stands as `[low,high]`.
  func range<Ends: EndCoding>(_ ends: Ends.Type) throws(JSONFault) -> Interval<Ends.Number> {
    let elements = try elements()
    guard elements.count == 2 else { throw fault("A range has two ends, the low one and the high one.") }
    return try interval(elements[0].end(">", ends), elements[1].end("<", ends))
  }

  /// The range of a field that may be absent.
  func range<Ends: EndCoding>(_ key: String, _ ends: Ends.Type) throws(JSONFault) -> Interval<Ends.Number>? {
    try optional(key)?.range(ends)
  }

  /// The range whose ends are the fields `low` and `high`; nil where neither is there.
  func lowAndHigh<Ends: EndCoding>(_ ends: Ends.Type) throws(JSONFault) -> Interval<Ends.Number>? {
    let object = try object()
    switch (object["low"], object["high"]) {
    case (nil, nil): return nil
    case (let low?, let high?):
      return try interval(
        JSONReader(low, at: pointer.appending("low")).end(">", ends),
        JSONReader(high, at: pointer.appending("high")).end("<", ends))
    default: throw fault("A range has both \"low\" and \"high\"; an open end is null.")
    }
  }

  private func interval<Number: Scalar>(
    _ low: Bound<Number>, _ high: Bound<Number>
  ) throws(JSONFault) -> Interval<Number> {
    if let lowest = low.value, let highest = high.value, lowest > highest {
      throw fault("The low end of a range is above its high end.")
    }
    return Interval(low: low, high: high)
  }

  private func end<Ends: EndCoding>(_ beyond: Character, _ ends: Ends.Type) throws(JSONFault) -> Bound<Ends.Number> {
    if case .null = value { return .absent }
    if let number = Ends.number(from: value) { return .closed(number) }
    if case .string(let text) = value, text.first == beyond, let number = Ends.number(from: text.dropFirst()) {
      return .open(number)
    }
    throw fault("Expected \(Ends.expected) here, or null for an open end.")
  }
}
