import StrictJSON

extension SessionMessage {
  /// Appends the message as one JSON object, without a line feed.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("type", type.rawValue)
      switch self {
      case .hello(let hello): hello.write(to: &json)
      case .opened(let opened): opened.write(to: &json)
      case .say(let say): say.write(to: &json)
      case .ask(let ask): ask.write(to: &json)
      case .answered(let answered): answered.write(to: &json)
      case .ack(let ack):
        if !ack.id.isEmpty { json.field("id", ack.id) }
        json.field("number", ack.number)
        if ack.isDuplicate { json.field("duplicate", true) }
      case .done(let done): done.write(to: &json)
      case .document(let document): document.write(to: &json)
      case .pong(let id): json.optional("id", id)
      case .bye(let bye): bye.write(to: &json)
      case .error(let fault): fault.write(to: &json)
      }
    }
  }

  /// What stands in `type`.
  enum Kind: String {
    case hello, opened, say, ask, answered, ack, done, document, pong, bye, error
  }

  private var type: Kind {
    switch self {
    case .hello: .hello
    case .opened: .opened
    case .say: .say
    case .ask: .ask
    case .answered: .answered
    case .ack: .ack
    case .done: .done
    case .document: .document
    case .pong: .pong
    case .bye: .bye
    case .error: .error
    }
  }
}

extension Opened {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("session", session)
    json.optional("key", key)
    json.optional("watch", watch)
    json.field("front", front)
    json.field("role", role.rawValue)
    json.field("number", number)
    json.field("newest", newest)
    json.optional("dialogue", dialogue)
    json.optional("title", title)
    json.optional("wording", wording)
    if !commands.isEmpty { json.strings("commands", commands) }
  }
}

extension Say {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("number", number)
    json.field("remark", remark.rawValue)
    json.field("text", text)
  }
}

extension Answered {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("number", number)
    json.optional("to", to)
    json.field("question", question)
    json.optional("title", title)
    if !items.isEmpty { json.strings("items", items) }
    json.field("by", by)
    guard let answer else { return }
    json.field("status", answer.status)
    json.field("certainty", answer.certainty)
    json.optional("kind", answer.kind)
    if let value = answer.value { json.field("value", value) }
    json.field("said", answer.said)
    json.field("words", answer.words)
  }
}

extension Done {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("number", number)
    json.strings("summary", summary)
    json.strings("findings", findings)
    json.strings("actions", actions)
  }
}

extension Document {
  fileprivate func write(to json: inout JSONWriter) {
    json.optional("id", id)
    json.field("what", what.rawValue)
    json.field("format", format.rawValue)
    json.field("part", part)
    json.field("of", of)
    switch content {
    case .text(let text): json.field("text", text)
    case .data(let objects): json.array("data") { json in for object in objects { json.value(object) } }
    }
  }
}

extension Bye {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("reason", reason.rawValue)
    json.field("resume", canResume)
    json.optional("session", session)
    json.optional("after", after)
  }
}

extension Fault {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("code", code.rawValue)
    json.field("retry", code.retry.rawValue)
    json.optional("at", pointer)
    json.optional("id", id)
    json.field("sentence", sentence)
  }
}
