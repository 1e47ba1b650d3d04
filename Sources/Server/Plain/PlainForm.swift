/// What somebody filled into a form: the names of its fields and their values, as browsers send them.
struct PlainForm: Sendable {
  private let fields: [(name: String, value: String)]

  /// The fields of a body in `application/x-www-form-urlencoded`. What isn't UTF-8 is left out.
  init(_ body: [UInt8]) {
    fields = body.split(separator: UInt8(ascii: "&")).compactMap { field in
      let parts = field.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.text(parts[0]), let value = Self.text(parts.count > 1 ? parts[1] : []) else { return nil }
      return (name, value)
    }
  }

  /// The values of a field, without those that are empty.
  func all(_ name: String) -> [String] { fields.filter { $0.name == name && !$0.value.isEmpty }.map(\.value) }

  /// The value of a field; nothing where it is empty.
  subscript(name: String) -> String? { all(name).first }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    var plain: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        guard digits.utf8.count == 2, let byte = UInt8(digits, radix: 16) else { return nil }
        plain.append(byte)
        rest = rest.dropFirst(2)
      default: plain.append(byte)
      }
    }
    return String(validating: plain, as: UTF8.self)
  }
}
