import LineProtocol
import Reports

/// Writes the pages that work without scripts. What comes from a person or a session is escaped here.
struct PlainPage {
  let needsToken: Bool
  let dialogues: [Hello.Offered]
  /// The session that was named.
  var name: String?
  /// The session's key.
  var key = ""
  /// What lets somebody use the server at all.
  var token: String?
  /// What was said, to be shown above what came of it.
  var said: String?

  init(needsToken: Bool, dialogues: [Hello.Offered]) {
    self.needsToken = needsToken
    self.dialogues = dialogues
  }

  // MARK: Beginning

  /// The page with which one begins or comes back.
  func start(problem: String? = nil) -> WebReply {
    func token(_ id: String) -> String {
      needsToken
        ? Self.field("token", "Access token, from whoever runs this server", id: "\(id)-token", type: "password") : ""
    }
    let choices = dialogues.enumerated().map { index, dialogue in
      """
      <p class="option"><input type="radio" name="dialogue" id="d\(index)" value="\(Self.text(dialogue.id))"\
      \(index == 0 ? " checked" : "")> <label for="d\(index)">\(Self.text(dialogue.title))</label></p>

      """
    }
    return Self.page(
      "Start or come back", problem: problem,
      """
      <p>Your answers are saved as you go. This page works without scripts.</p>
      <h2>Start</h2>
      <form action="plain" method="post">
      \(Self.hidden("key", Self.newKey()))\(token("start"))<fieldset><legend>What is it about?</legend>
      \(choices.joined())</fieldset>
      <p><button>Start</button></p>
      </form>
      <h2>Come back</h2>
      <form action="plain" method="post">
      \(token("come"))\
      \(Self.field("session", "Name of the conversation"))\(Self.field("key", "Its key"))
      <p><button>Come back</button></p>
      </form>
      """)
  }

  /// A new key: 256 random bits as hexadecimal digits. With it the same form sent twice begins one conversation.
  private static func newKey() -> String {
    (0..<64).reduce(into: "") { text, _ in text += String(UInt8.random(in: 0..<16), radix: 16) }
  }

  // MARK: Talking

  /// The session that was opened.
  func session(_ heard: [SessionMessage]) -> String? {
    heard.firstOf { if case .opened(let opened) = $0 { opened.session } else { nil } }
  }

  /// The page with what came of a form, and with the next question.
  func talk(_ heard: [SessionMessage]) -> WebReply {
    let opened = heard.firstOf { if case .opened(let opened) = $0 { opened } else { nil } }
    let fault = heard.firstOf { if case .error(let fault) = $0 { fault } else { nil } }
    guard let opened else { return fault.map(refused) ?? start() }
    // What was said of coming back a moment later is nothing that somebody asked for. Of a form that was sent before, all that came
    // of it is heard again.
    let begun = heard.lastIndex { if case .ack(let ack) = $0 { !ack.isDuplicate } else { false } } ?? 0
    let news = heard[begun...]
    let remarks = news.compactMap { if case .say(let say) = $0 { say } else { nil } }
    let ask = heard.last { if case .ask = $0 { true } else { false } }
      .flatMap { if case .ask(let ask) = $0 { ask } else { nil } }
    let problem = fault?.sentence ?? remarks.first { $0.remark == .problem }.map { Self.withoutHeading($0.text) }
    var text = said.map { "<p class=\"mine\"><span class=\"who\">You said:</span> \(Self.text($0))</p>\n" } ?? ""
    for say in remarks where say.remark != .problem {
      text += "<p class=\"\(say.remark.rawValue)\">\(Self.text(say.text))</p>\n"
    }
    let numbers = heard.compactMap { message -> Int? in
      switch message {
      case .say(let say): say.number
      case .ask(let ask): ask.number
      case .answered(let answered): answered.number
      case .done(let done): done.number
      default: nil
      }
    }
    let keep = Self.hidden("session", opened.session) + Self.hidden("key", key) + Self.hidden("token", token)
    if let ask { text += form(ask, after: max(opened.number, numbers.max() ?? 0), keep, isWrong: problem != nil) }
    text += """
      <form action="plain" method="post">\(keep)<p><button name="get" value="report">Show the report so far</button></p></form>
      <h2>To come back</h2>
      <p>Name of the conversation: <code>\(Self.text(opened.session))</code></p>
      <p>Its key: <code class="key">\(Self.text(key))</code></p>
      <p>Whoever has both can read and change the answers.</p>
      """
    let position = ask?.position.map { "\($0.item ?? $0.section), question \($0.question) of \($0.of)" }
    return Self.page(opened.title ?? "Conversation", position: position, problem: problem, text)
  }

  private func form(_ ask: Ask, after: Int, _ keep: String, isWrong: Bool) -> String {
    let choices = ask.expects.choices
    let isSeveral = ask.expects.kind == .choices
    var text = "<form action=\"plain\" method=\"post\">\n\(keep)\(Self.hidden("to", "\(ask.number)"))"
    text += Self.hidden("after", "\(after)") + Self.hidden("id", Self.newKey())
    text += "<h2 id=\"question\"><label for=\"text\">\(Self.text(ask.text))</label></h2>\n"
    if let help = ask.help { text += "<p class=\"hint\" id=\"hint\">\(Self.text(help))</p>\n" }
    if isSeveral, !choices.isEmpty {
      text += "<fieldset><legend>Choose all that fit, or type</legend>\n"
      for (index, choice) in choices.enumerated() {
        text += """
          <p class="option"><input type="checkbox" name="choice" id="c\(index)" value="\(Self.text(choice.value))"> \
          <label for="c\(index)">\(Self.text(choice.label))</label></p>

          """
      }
      text += "</fieldset>\n"
    }
    text += """
      <p><textarea id="text" name="text" rows="2" autofocus aria-describedby="\(ask.help == nil ? "question" : "hint")"\
      \(isWrong ? " aria-invalid=\"true\"" : "")>\(Self.text(isWrong ? said ?? "" : ""))</textarea></p>
      <p><button class="main">Send</button></p>

      """
    if !isSeveral, !choices.isEmpty {
      text +=
        "<p class=\"row\">" + choices.map { Self.button("choice", $0.value, $0.label) }.joined(separator: " ")
        + "</p>\n"
    }
    let commands = ["help", "why", "example", "sources", "skip", "back", "undo", "review"]
    text += "<p class=\"row\">" + commands.map { Self.button("command", $0, $0) }.joined(separator: " ") + "</p>\n"
    return text + "</form>\n"
  }

  /// Who isn't let in begins anew; a dialogue that has changed is asked about.
  private func refused(_ fault: Fault) -> WebReply {
    guard fault.code == .changed, let name else { return start(problem: fault.sentence) }
    let keep = Self.hidden("session", name) + Self.hidden("key", key) + Self.hidden("token", token)
    return Self.page(
      "Go on?", problem: fault.sentence,
      """
      <form action="plain" method="post">\(keep)\
      <p><button name="agree" value="yes">Go on with the questions as they are now</button></p></form>
      """)
  }

  // MARK: The report

  /// The report that was asked for, as it is, or why it doesn't come.
  func report(_ heard: [SessionMessage]) -> WebReply {
    let text = heard.compactMap { message -> String? in
      guard case .document(let part) = message, case .text(let text) = part.content else { return nil }
      return text
    }.joined()
    guard !text.isEmpty else { return talk(heard) }
    var reply = WebReply(200, Array(text.utf8), as: "text/html; charset=utf-8")
    reply.headers.add(
      name: "content-security-policy", value: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
    return reply
  }

  // MARK: Parts

  /// A problem's words without those that head it here anyway.
  private static func withoutHeading(_ words: String) -> String {
    let heading = "There is a problem: "
    guard words.hasPrefix(heading) else { return words }
    let rest = words.dropFirst(heading.count)
    return rest.prefix(1).uppercased() + rest.dropFirst()
  }

  private static func text(_ words: String) -> String { HTMLReport.escaped(words) }

  private static func hidden(_ name: String, _ value: String?) -> String {
    value.map { "<input type=\"hidden\" name=\"\(name)\" value=\"\(text($0))\">\n" } ?? ""
  }

  private static func button(_ name: String, _ value: String, _ label: String) -> String {
    "<button name=\"\(name)\" value=\"\(text(value))\">\(text(label))</button>"
  }

  private static func field(_ name: String, _ label: String, id: String? = nil, type: String = "text") -> String {
    """
    <p><label for="\(id ?? name)">\(label)</label>
    <input type="\(type)" name="\(name)" id="\(id ?? name)" autocomplete="off" required></p>

    """
  }

  private static func page(
    _ title: String, position: String? = nil, problem: String? = nil, _ content: String
  ) -> WebReply {
    let head = [problem == nil ? nil : "Problem", position, title].compactMap { $0 }.joined(separator: ". ")
    let summary = problem.map {
      """
      <div class="problem" role="alert"><h2>There is a problem</h2>
      <p>\(text($0))</p></div>

      """
    }
    let page = """
      <!doctype html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(text(head))</title>
      <link rel="stylesheet" href="style.css">
      <link rel="icon" href="data:,">
      </head>
      <body>
      <main>
      <h1>\(text(title))</h1>
      \(summary ?? "")\(content)
      </main>
      </body>
      </html>

      """
    return WebReply(200, Array(page.utf8), as: "text/html; charset=utf-8")
  }
}

extension Sequence {
  /// What the first element gives for which there is anything.
  fileprivate func firstOf<Value>(_ body: (Element) -> Value?) -> Value? {
    for element in self {
      if let value = body(element) { return value }
    }
    return nil
  }
}
