import StrictJSON

extension Hello {
  func write(to json: inout JSONWriter) {
    json.array("protocol") { json in for version in versions { json.integer(version) } }
    json.field("server", server)
    json.field("token", needsToken ? "required" : "none")
    json.object("limits") { json in
      for (name, path) in Limits.named where limits[keyPath: path] > 0 { json.field(name, limits[keyPath: path]) }
    }
    json.array("dialogues") { json in
      for dialogue in dialogues {
        json.object { json in
          json.field("id", dialogue.id)
          json.field("title", dialogue.title)
          json.strings("wordings", dialogue.wordings)
        }
      }
    }
  }

  init(_ json: JSONReader) throws(JSONFault) {
    var versions: [Int] = []
    for version in try json.elements("protocol") { versions.append(try version.integer()) }
    var dialogues: [Offered] = []
    for dialogue in try json.elements("dialogues") {
      dialogues.append(
        Offered(
          id: try dialogue.string("id"), title: try dialogue.string("title"), wordings: try dialogue.strings("wordings")
        ))
    }
    self.init(
      versions: versions, server: try json.string("server"), needsToken: try json.string("token") == "required",
      limits: try Limits(json.field("limits")), dialogues: dialogues)
  }
}

extension Limits {
  /// What each is called in `hello`.
  fileprivate static var named: [(String, WritableKeyPath<Limits, Int>)] {
    [
      ("line", \.line), ("sent", \.sent), ("answer", \.answer), ("depth", \.depth), ("rate", \.rate),
      ("burst", \.burst), ("waiting", \.waiting), ("fronts", \.fronts), ("open", \.open), ("idle", \.idle),
      ("queue", \.queue),
    ]
  }

  fileprivate init(_ json: JSONReader) throws(JSONFault) {
    self.init()
    for (name, path) in Self.named { self[keyPath: path] = try json.optional(name)?.integer(in: 1...Int.max) ?? 0 }
  }
}
