/// Why the parser stopped, small enough to be thrown through every level; the sentence is made once, at the top.
struct Refusal: Error {
  enum Reason {
    case empty, byteOrderMark, utf16, unexpectedEnd, unexpectedByte, trailingData
    case trailingComma, commaExpected, keyExpected, colonExpected, duplicateKey
    case badLiteral, badNumber, numberOutOfRange
    case badEscape, loneSurrogate, badUTF8, controlCharacter
    case tooDeep
  }

  let reason: Reason
  let offset: Int

  func fault(at pointer: JSONPointer, limits: JSONLimits) -> JSONFault {
    let code = reason == .tooDeep ? JSONFault.Code.tooDeep : .badJSON
    return JSONFault(code, at: pointer, offset: offset, sentence(limits))
  }

  private func sentence(_ limits: JSONLimits) -> String {
    switch reason {
    case .empty: "There is no JSON value here."
    case .byteOrderMark: "The text begins with a byte-order mark; JSON is plain UTF-8 without one."
    case .utf16: "The text looks like UTF-16 or UTF-32; JSON is UTF-8."
    case .unexpectedEnd: "The text ends in the middle of a value."
    case .unexpectedByte: "A value was expected here."
    case .trailingData: "Something follows after the end of the value."
    case .trailingComma: "A comma stands before the closing bracket."
    case .commaExpected: "A comma or the closing bracket was expected here."
    case .keyExpected: "A key in double quotes was expected here."
    case .colonExpected: "A colon was expected after the key."
    case .duplicateKey: "This key stands twice in the same object."
    case .badLiteral: "The only words are true, false and null, in lower case."
    case .badNumber: "This isn't a number as JSON writes it."
    case .numberOutOfRange: "This number is too large or too small to be held."
    case .badEscape: "This escape isn't one that JSON knows."
    case .loneSurrogate: "Half of a surrogate pair stands here without its other half."
    case .badUTF8: "These bytes aren't valid UTF-8."
    case .controlCharacter: "A control character must be written as an escape."
    case .tooDeep: "Arrays and objects stand in each other deeper than \(limits.depth) levels."
    }
  }
}
