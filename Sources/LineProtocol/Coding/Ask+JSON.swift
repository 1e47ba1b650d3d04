import StrictJSON

extension Ask {
  func write(to json: inout JSONWriter) {
    json.field("number", number)
    json.optional("question", question)
    if let position {
      json.object("position") { json in
        json.field("section", position.section)
        json.optional("item", position.item)
        json.field("question", position.question)
        json.field("of", position.of)
      }
    }
    if attempt > 1 { json.field("attempt", attempt) }
    json.field("text", text)
    json.optional("speech", speech)
    if !reprompts.isEmpty { json.strings("reprompts", reprompts) }
    json.field("short", short)
    json.optional("help", help)
    json.optional("why", why)
    if !examples.isEmpty { json.strings("examples", examples) }
    json.object("expects") { expects.write(to: &$0) }
    if !names.isEmpty { json.strings("names", names) }
    if !changes.isEmpty { json.strings("changes", changes) }
  }

  init(_ json: JSONReader) throws(JSONFault) {
    self.init(
      number: try json.integer("number", in: Open.numbers), question: try json.optional("question")?.string(),
      position: try json.optional("position").map { (json) throws(JSONFault) in try Position(json) },
      attempt: try json.optional("attempt")?.integer(in: 1...Int.max) ?? 1, text: try json.string("text"),
      speech: try json.optional("speech")?.string(), reprompts: try json.strings("reprompts"),
      short: try json.string("short"),
      help: try json.optional("help")?.string(), why: try json.optional("why")?.string(),
      examples: try json.strings("examples"), expects: try Expects(json.field("expects")),
      names: try json.strings("names"), changes: try json.strings("changes"))
  }
}

extension Ask.Position {
  fileprivate init(_ json: JSONReader) throws(JSONFault) {
    self.init(
      section: try json.string("section"), item: try json.optional("item")?.string(),
      question: try json.integer("question", in: 1...Int.max), of: try json.integer("of", in: 1...Int.max))
  }
}

extension Expects {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("kind", kind.rawValue)
    if !choices.isEmpty {
      json.array("choices") { json in
        for choice in choices {
          json.object { json in
            json.field("value", choice.value)
            json.field("label", choice.label)
            if !choice.says.isEmpty { json.strings("says", choice.says) }
            json.optional("scale", choice.scale)
          }
        }
      }
    }
    if !hints.isEmpty { json.strings("hints", hints) }
    if isTyped { json.field("typed", true) }
    json.optional("grammar", grammar)
  }

  fileprivate init(_ json: JSONReader) throws(JSONFault) {
    self.init(
      try json.choice("kind"), hints: try json.strings("hints"), grammar: try json.optional("grammar")?.string(),
      isTyped: try json.optional("typed")?.bool() ?? false)
    for choice in try json.optional("choices")?.elements() ?? [] {
      choices.append(
        Choice(
          try choice.string("value"), label: try choice.string("label"), says: try choice.strings("says"),
          scale: try choice.optional("scale")?.string()))
    }
  }
}

extension JSONReader {
  /// The texts in an array; none where the field is absent.
  func strings(_ key: String) throws(JSONFault) -> [String] {
    var texts: [String] = []
    for element in try optional(key)?.elements() ?? [] { texts.append(try element.string()) }
    return texts
  }
}
