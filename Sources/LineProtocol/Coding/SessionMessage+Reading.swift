import StrictJSON

extension SessionMessage {
  /// The message in an object, for a front; nothing where there is no message of its type, which a front ignores.
  ///
  /// - Throws: a fault that points at whatever isn't as it must be.
  public init?(_ json: JSONReader) throws(JSONFault) {
    guard let type = Kind(rawValue: try json.string("type")) else { return nil }
    switch type {
    case .hello: self = .hello(try Hello(json))
    case .opened: self = .opened(try Opened(json))
    case .say: self = .say(try Say(json))
    case .ask: self = .ask(try Ask(json))
    case .answered: self = .answered(try Answered(json))
    case .ack: self = .ack(try Acknowledgement(json))
    case .done: self = .done(try Done(json))
    case .document: self = .document(try Document(json))
    case .pong: self = .pong(id: try json.optional("id")?.string())
    case .bye: self = .bye(try Bye(json))
    case .error: self = .error(try Fault(json))
    }
  }
}

extension Opened {
  fileprivate init(_ json: JSONReader) throws(JSONFault) {
    self.init(
      session: try json.string("session"), front: try json.string("front"), role: try json.choice("role"),
      number: try json.integer("number", in: Open.numbers), newest: try json.integer("newest", in: Open.numbers),
      key: try json.optional("key")?.string(), watch: try json.optional("watch")?.string(),
      dialogue: try json.optional("dialogue")?.string(), title: try json.optional("title")?.string(),
      wording: try json.optional("wording")?.string(), commands: try json.strings("commands"))
  }
}

extension Say {
  fileprivate init(_ json: JSONReader) throws(JSONFault) {
    // A kind of remark that came with a later server is read like an account.
    self.init(
      number: try json.integer("number", in: Open.numbers),
      remark: Remark(rawValue: try json.string("remark")) ?? .account, text: try json.string("text"))
  }
}

extension Answered {
  fileprivate init(_ json: JSONReader) throws(JSONFault) {
    self.init(
      number: try json.integer("number", in: Open.numbers), to: try json.optional("to")?.integer(in: Open.numbers),
      question: try json.string("question"), title: try json.optional("title")?.string(),
      items: try json.strings("items"), by: try json.string("by"))
    guard let status = try json.optional("status")?.string() else { return }
    answer = Reading(
      status: status, certainty: try json.string("certainty"), kind: try json.optional("kind")?.string(),
      value: try json.optional("value")?.value, said: try json.string("said"), words: try json.string("words"))
  }
}

extension Acknowledgement {
  fileprivate init(_ json: JSONReader) throws(JSONFault) {
    self.init(
      id: try json.optional("id")?.string() ?? "", number: try json.integer("number", in: Open.numbers),
      isDuplicate: try json.optional("duplicate")?.bool() ?? false)
  }
}

extension Done {
  fileprivate init(_ json: JSONReader) throws(JSONFault) {
    self.init(
      number: try json.integer("number", in: Open.numbers), summary: try json.strings("summary"),
      findings: try json.strings("findings"), actions: try json.strings("actions"))
  }
}

extension Document {
  fileprivate init(_ json: JSONReader) throws(JSONFault) {
    let content: Content
    if let text = try json.optional("text") {
      content = .text(try text.string())
    } else {
      content = .data(try json.elements("data").map(\.value))
    }
    self.init(
      id: try json.optional("id")?.string(), try json.choice("what"), as: try json.choice("format"),
      part: try json.integer("part", in: 1...Int.max), of: try json.integer("of", in: 1...Int.max), content)
  }
}

extension Bye {
  fileprivate init(_ json: JSONReader) throws(JSONFault) {
    // A reason that came with a later server means no less that the connection ends.
    self.init(
      Reason(rawValue: try json.string("reason")) ?? .stopping, canResume: try json.bool("resume"),
      session: try json.optional("session")?.string(), after: try json.optional("after")?.integer(in: Open.numbers))
  }
}

extension Fault {
  fileprivate init(_ json: JSONReader) throws(JSONFault) {
    self.init(
      try json.choice("code"), at: try json.optional("at")?.string(), id: try json.optional("id")?.string(),
      sentence: try json.string("sentence"))
  }
}
