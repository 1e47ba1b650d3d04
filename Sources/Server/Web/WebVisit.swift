import NIOCore
import NIOHTTP1

/// What becomes of the web request of one connection. It belongs to the connection's event loop.
final class WebVisit {
  private let policy: WebPolicy
  private let door: Door
  private let loop: any EventLoop
  /// What the request has come to; it is judged once, so that it is counted once.
  private var verdict: WebPolicy.Verdict?

  init(_ policy: WebPolicy, _ door: Door, on loop: any EventLoop) {
    self.policy = policy
    self.door = door
    self.loop = loop
  }

  /// What becomes of a request. Who shows a token and has guessed before waits for it.
  func judge(_ head: HTTPRequestHead) -> EventLoopFuture<WebPolicy.Verdict> {
    if let verdict { return loop.makeSucceededFuture(verdict) }
    guard let tokens = door.tokens, let token = head.token else {
      return loop.makeSucceededFuture(judge(head, .nothing))
    }
    let wait = door.house.attempt(from: door.place)
    guard wait > 0 else { return loop.makeSucceededFuture(judge(head, tokens.contain(token) ? .right : .wrong)) }
    return loop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(wait))) {
      self.judge(head, tokens.contain(token) ? .right : .wrong)
    }.futureResult
  }

  private func judge(_ head: HTTPRequestHead, _ shown: WebPolicy.Shown) -> WebPolicy.Verdict {
    switch shown {
    case .nothing: break
    case .right: door.house.trusted(from: door.place)
    case .wrong: door.house.guessed(from: door.place)
    }
    let verdict = policy.verdict(head, isFromHere: door.place.isHere, shown: shown)
    if case .refuse(let reason, _, _) = verdict { door.house.refused(reason, from: door.place) }
    self.verdict = verdict
    return verdict
  }

  /// What a front behind this request still has to pass: nothing more if it has shown a token.
  var passed: Door {
    if case .attach(isKnown: true) = verdict { door.open } else { door }
  }
}

extension HTTPRequestHead {
  /// The token that it shows; nothing where it shows none.
  var token: String? {
    guard let given = headers.first(name: "authorization") else { return nil }
    let parts = given.split(separator: " ", maxSplits: 1)
    return parts.count == 2 && parts[0].lowercased() == "bearer" ? String(parts[1]) : given
  }
}
