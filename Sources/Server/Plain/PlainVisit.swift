import LineProtocol
import Sessions

/// One request of a page that works without scripts: it attaches, says what the form holds, hears what comes of it, and goes.
///
/// Everything that has to be known the next time stands in the form itself, the key included: never in an address, and in nothing that a
/// browser sends of its own accord. An answer carries its id, so that the same form sent twice is one answer.
struct PlainVisit: Sendable {
  let door: Door
  let loop: any SessionLoop

  /// What all such pages are called as a front: the ids of their answers belong to it.
  private static let front = "plain"

  /// What comes of a form; of an empty one, the page that begins.
  func reply(to form: PlainForm) async -> WebReply {
    var page = PlainPage(needsToken: door.hello.needsToken, dialogues: door.hello.dialogues)
    guard let key = form["key"] else { return page.start() }
    (page.name, page.key, page.token) = (form["session"], key, form["token"])
    var open = Open(
      front: Self.front, version: Hello.version, token: form["token"], session: form["session"], key: key,
      after: form["session"] == nil ? nil : form["after"].flatMap { Int($0) },
      dialogue: form["session"] == nil ? form["dialogue"] : nil, agrees: form["agree"] != nil)
    if form["get"] == Get.What.report.rawValue {
      let heard = await visit(open, [.get(Get(.report, as: .html))])
      return page.report(heard)
    }
    let said = Self.said(form)
    page.said = said.flatMap(Self.words)
    var heard = await visit(open, said.map { [.answer($0)] } ?? [])
    let isAsked = heard.contains { if case .ask = $0 { true } else { false } }
    let isOpen = heard.contains { if case .opened = $0 { true } else { false } }
    if isOpen, !isAsked, page.session(heard) != nil {
      open.session = page.session(heard)
      (open.after, open.dialogue) = (nil, nil)
      heard += await visit(open, [])
    }
    return page.talk(heard)
  }

  private static func said(_ form: PlainForm) -> FrontAnswer? {
    let choices = form.all("choice")
    let said: FrontAnswer.Said
    if let command = form["command"] {
      said = .command(command)
    } else if !choices.isEmpty {
      said = .choice(choices)
    } else if let text = form["text"] {
      said = .text(text)
    } else {
      return nil
    }
    return FrontAnswer(id: form["id"] ?? "", to: form["to"].flatMap { Int($0) }, said)
  }

  /// What is shown of what somebody said: nothing of a choice, which is said back.
  private static func words(_ answer: FrontAnswer) -> String? {
    switch answer.said {
    case .text(let text), .command(let text): text
    case .choice: nil
    }
  }

  private func visit(_ open: Open, _ messages: [FrontMessage]) async -> [SessionMessage] {
    // A session that comes to rest in that moment has to be found once more; not for ever.
    for _ in 0..<3 {
      let wait = door.attempt(open)
      if wait > 0 { try? await Task.sleep(for: .milliseconds(wait)) }
      do throws(Fault) {
        let (admission, session) = try await door.admit(open, on: loop)
        let line = PlainLine()
        for message in [.open(open)] + messages + [.ping(id: nil)] {
          session.submit(message, from: Self.front, as: admission.role, on: line)
        }
        if let heard = await line.heard() {
          session.submit(.close(.away), from: Self.front, as: admission.role, on: line)
          return heard.map { door.house.noted($0, in: session.id) }
        }
      } catch {
        return [door.house.noted(.error(error), in: nil)]
      }
    }
    return [.error(Fault(.busy, sentence: "The conversation is being put away. Try again in a moment."))]
  }
}
