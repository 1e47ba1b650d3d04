/// One JSON value, as strictly read from bytes or about to be written.
///
/// Whole numbers that fit are `integer`; every other number keeps its own text, because a share or an amount of money
/// that went through floating point would come back as something nobody typed.
public enum JSON: Hashable, Sendable {
  /// `null`. Our own formats never write it: a field without a value is absent.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number written without fraction or exponent; one that doesn't fit `Int` is refused when read.
  case integer(Int)
  /// A number with a fraction or an exponent, kept as its text.
  case number(JSONNumber)
  /// A text. Two strings are equal when Swift says so, that is up to canonical equivalence.
  case string(String)
  /// Values in order.
  case array([JSON])
  /// Members in order, each key once.
  case object(JSONObject)
}

extension JSON {
  /// The member of an object with this key; nil where there is none or this isn't an object.
  public subscript(key: String) -> JSON? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  /// The text, if this is a string.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The number, if this is a whole one.
  public var integer: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// The truth value, if this is one.
  public var bool: Bool? {
    if case .bool(let truth) = self { truth } else { nil }
  }

  /// The elements, if this is an array.
  public var array: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members, if this is an object.
  public var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// What kind of value this is, in words that fit into "expected a string, found …".
  public var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .integer, .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object; a key that is written twice keeps its first place and its last value.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    var object = JSONObject()
    for (key, value) in elements { object[key] = value }
    self = .object(object)
  }
}
