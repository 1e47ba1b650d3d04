import StrictJSON

extension FrontMessage {
  /// Appends the message as one JSON object, without a line feed.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      switch self {
      case .open(let open): open.write(to: &json)
      case .answer(let answer): answer.write(to: &json)
      case .noAnswer(let noAnswer): noAnswer.write(to: &json)
      case .get(let get): get.write(to: &json)
      case .ping(let id):
        json.field("type", "ping")
        json.optional("id", id)
      case .erase: json.field("type", "erase")
      case .close(let leaving):
        json.field("type", "close")
        json.field("why", leaving.rawValue)
      }
    }
  }
}

extension Open {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("type", "open")
    json.optional("front", front)
    json.optional("protocol", version)
    json.optional("token", token)
    json.optional("session", session)
    json.optional("key", key)
    json.optional("after", after)
    json.optional("dialogue", dialogue)
    json.optional("wording", wording)
    if let earlier {
      json.object("from") { json in
        json.field("session", earlier.session)
        json.field("key", earlier.key)
      }
    }
    if agrees { json.field("agree", true) }
    if isVoice { json.field("voice", true) }
  }
}

extension FrontAnswer {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("type", "answer")
    if !id.isEmpty { json.field("id", id) }
    json.optional("to", to)
    switch said {
    case .text(let text): json.field("text", text)
    case .choice(let values): json.strings("choice", values)
    case .command(let words): json.field("command", words)
    }
  }
}

extension NoAnswer {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("type", "no-answer")
    switch self {
    case .silence: json.field("why", Why.silence.rawValue)
    case .tooLong(let bytes):
      json.field("why", Why.tooLong.rawValue)
      json.field("bytes", bytes)
    case .unreadable: json.field("why", Why.unreadable.rawValue)
    }
  }

  enum Why: String {
    case silence
    case tooLong = "too-long"
    case unreadable
  }
}

extension Get {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("type", "get")
    json.optional("id", id)
    json.field("what", what.rawValue)
    json.optional("format", format?.rawValue)
  }
}

extension JSONWriter {
  mutating func optional(_ key: String, _ text: String?) {
    if let text { field(key, text) }
  }

  mutating func optional(_ key: String, _ number: Int?) {
    if let number { field(key, number) }
  }

  mutating func strings(_ key: String, _ texts: [String]) {
    array(key) { json in for text in texts { json.string(text) } }
  }
}
