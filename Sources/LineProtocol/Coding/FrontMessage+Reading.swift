import StrictJSON

extension FrontMessage {
  /// The message in an object; nothing where there is no message of its type: a later version may know it.
  ///
  /// - Throws: a fault that points at whatever isn't as it must be.
  public init?(_ json: JSONReader) throws(JSONFault) {
    switch try json.string("type") {
    case "open": self = .open(try Open(json))
    case "answer": self = .answer(try FrontAnswer(json))
    case "no-answer": self = .noAnswer(try NoAnswer(json))
    case "get": self = .get(try Get(json))
    case "ping": self = .ping(id: try json.optionalID("id"))
    case "erase": self = .erase
    case "close": self = .close(try json.optional("why")?.choice() ?? .endOfInput)
    default: return nil
    }
  }

  /// The front's own id of a message, whatever else is wrong with it; nothing where it has none.
  public static func id(in json: JSONReader) -> String? { try? json.optionalID("id") }

  /// The front's own id of the message, where it has one.
  public var id: String? {
    switch self {
    case .answer(let answer): answer.id.isEmpty ? nil : answer.id
    case .get(let get): get.id
    case .ping(let id): id
    case .open, .noAnswer, .erase, .close: nil
    }
  }
}

extension Open {
  /// Numbers of facts, with room for more than any session will have.
  static let numbers = 0...Int(1 << 53)

  fileprivate init(_ json: JSONReader) throws(JSONFault) {
    self.init(
      front: try json.optionalID("front"), version: try json.optional("protocol")?.integer(in: 1...1_000_000),
      token: try json.optional("token")?.string(), session: try json.optional("session")?.string(),
      key: try json.optional("key")?.string(), after: try json.optional("after")?.integer(in: Self.numbers),
      dialogue: try json.optional("dialogue")?.string(), wording: try json.optional("wording")?.string(),
      from: try json.optional("from").map { (json) throws(JSONFault) in try Earlier(json) },
      agrees: try json.optional("agree")?.bool() ?? false, isVoice: try json.optional("voice")?.bool() ?? false)
  }
}

extension Open.Earlier {
  fileprivate init(_ json: JSONReader) throws(JSONFault) {
    self.init(session: try json.string("session"), key: try json.string("key"))
  }
}

extension FrontAnswer {
  fileprivate init(_ json: JSONReader) throws(JSONFault) {
    let said = try Self.said(json)
    self.init(
      id: try json.optionalID("id") ?? "", to: try json.optional("to")?.integer(in: Open.numbers), said)
  }

  private static func said(_ json: JSONReader) throws(JSONFault) -> Said {
    let (text, choice, command) = (
      try json.optional("text"), try json.optional("choice"), try json.optional("command")
    )
    switch (text, choice, command) {
    case (let text?, nil, nil): return .text(try text.string())
    case (nil, let choice?, nil):
      guard case .array = choice.value else { return .choice([try choice.string()]) }
      var values: [String] = []
      for value in try choice.elements() { values.append(try value.string()) }
      return .choice(values)
    case (nil, nil, let command?):
      let words = try command.string()
      guard words.contains(where: { !$0.isWhitespace }) else {
        throw command.fault("A command is in words, such as \"skip\".")
      }
      return .command(words)
    case (nil, nil, nil), (_?, _?, _), (_?, _, _?), (_, _?, _?):
      throw json.fault("An answer has exactly one of \"text\", \"choice\" and \"command\".")
    }
  }
}

extension NoAnswer {
  fileprivate init(_ json: JSONReader) throws(JSONFault) {
    switch try json.choice("why", of: Why.self) {
    case .silence: self = .silence
    case .tooLong: self = .tooLong(bytes: try json.integer("bytes", in: 1...Int(1 << 53)))
    case .unreadable: self = .unreadable
    }
  }
}

extension Get {
  fileprivate init(_ json: JSONReader) throws(JSONFault) {
    self.init(
      id: try json.optionalID("id"), try json.choice("what"), as: try json.optional("format")?.choice())
  }
}

extension JSONReader {
  /// An id of the front's own: 1 to 64 letters, digits, dots, underscores and hyphens.
  func optionalID(_ key: String) throws(JSONFault) -> String? {
    guard let field = try optional(key) else { return nil }
    let id = try field.string()
    let fits = id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard fits, (1...64).contains(id.utf8.count) else {
      throw field.fault("An id has 1 to 64 letters a to z, digits, dots, underscores and hyphens.")
    }
    return id
  }
}
