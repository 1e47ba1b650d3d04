import Sessions

/// Answers the web requests of one connection that need more than their head.
struct WebReplies: Sendable {
  let door: Door
  let policy: WebPolicy
  /// Where a session runs that such a request brings into memory.
  let loop: any SessionLoop

  func reply(to request: WebRequest) async -> WebReply {
    switch request.verdict {
    case .page(let path): return door.house.page.reply(to: request.head, for: path, policy: policy)
    case .plain:
      var reply = await PlainVisit(door: door, loop: loop).reply(to: PlainForm(request.body))
      for (name, value) in policy.pageHeaders(for: request.head) where !reply.headers.contains(name: name) {
        reply.headers.add(name: name, value: value)
      }
      return reply
    case .figures:
      let text = await door.house.figures()
      return WebReply(200, Array(text.utf8), as: "text/plain; version=0.0.4; charset=utf-8")
    case .attach, .answer, .refuse: return .sentence(404, "There is nothing here.")
    }
  }
}
