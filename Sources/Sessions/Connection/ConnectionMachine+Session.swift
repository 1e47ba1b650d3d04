import LineProtocol

/// What comes from the session's side.
extension ConnectionMachine {
  /// The session was found: the front's `open` goes to it. What it said meanwhile waits for the answer to that.
  ///
  /// - Parameters:
  ///   - role: what the front may do.
  ///   - key: the session's key, to be told where it was made here.
  ///   - watch: the key with which others may listen.
  public mutating func admitted(as role: Opened.Role, key: String? = nil, watch: String? = nil) -> [Effect] {
    guard case .opening(let open) = phase else { return [] }
    phase = .attached
    opening = open
    attachment = Attachment(front: open.front ?? "", role: role, key: key, watch: watch)
    return [.submit(.open(open))]
  }

  /// The session that was found came to rest before the `open` reached it.
  public mutating func findAgain() -> [Effect] {
    guard phase == .attached, attachment?.isOpen == false, let opening else { return [] }
    (phase, attachment) = (.opening(opening), nil)
    return [.admit(opening)]
  }

  /// The front isn't let in. It may try again, a few times.
  public mutating func refused(_ fault: Fault) -> [Effect] {
    phase = .greeted
    refusals += 1
    guard refusals < Self.mostRefusals else { return fail(fault) }
    return complain(fault) + takeHeld()
  }

  private mutating func takeHeld() -> [Effect] {
    let held = held
    self.held = []
    return held.flatMap { take($0) }
  }

  /// After so many refusals a connection ends.
  static let mostRefusals = 5

  /// The session says all this to the front. What the front has said meanwhile goes to the session behind it, never between.
  public mutating func tell(_ messages: [SessionMessage]) -> [Effect] {
    let effects = messages.flatMap { tell($0) }
    let isSettled = phase == .greeted || attachment?.isOpen == true
    return isSettled && !held.isEmpty ? effects + takeHeld() : effects
  }

  private mutating func tell(_ message: SessionMessage) -> [Effect] {
    guard phase != .ended else { return [] }
    switch message {
    case .ack(let ack): settle(ack.id)
    case .error(let fault):
      settle(fault.id ?? "")
      guard attachment?.isOpen == false else { break }
      (phase, attachment) = (.greeted, nil)
      return [.send(message), .release]
    case .opened(var opened):
      (opened.key, opened.watch) = (attachment?.key, attachment?.watch)
      attachment?.session = opened.session
      attachment?.after = opened.number
      attachment?.key = nil
      return [.send(.opened(opened))]
    case .bye:
      phase = .ended
      return [.send(message), .end]
    case .hello, .say, .ask, .answered, .done, .document, .pong:
      if let number = message.number, let before = attachment?.after { attachment?.after = max(before, number) }
    }
    return [.send(message)]
  }

  /// An answer doesn't wait any more.
  private mutating func settle(_ id: String) {
    if let place = waiting.firstIndex(of: id) { waiting.remove(at: place) }
    if waiting.isEmpty { waiting = [] }  // and its room is free for others
  }

  /// The line broke, or its end came.
  ///
  /// - Parameter leaving: what the session hears of it; `.away` where the front may be back in a moment.
  public mutating func cut(_ leaving: Leaving = .away) -> [Effect] {
    phase == .attached ? [.submit(.close(leaving))] : []
  }

  /// Nothing more comes from the front, which may still listen: what it has said is answered, and then the connection ends.
  public mutating func inputEnded() -> [Effect] {
    switch phase {
    case .attached, .opening: return take(.close(.away))
    case .greeted: return end(.paused)
    case .ended: return []
    }
  }

  /// The connection ends, for a reason of the server's own. The session only hears that the front is away, and not even that
  /// where another connection has taken its place.
  public mutating func end(_ reason: Bye.Reason) -> [Effect] {
    guard phase != .ended else { return [] }
    let away: [Effect] = phase == .attached && reason != .replaced ? [.submit(.close(.away))] : []
    phase = .ended
    let bye = Bye(
      reason, canResume: attachment?.isOpen == true, session: attachment?.session,
      after: attachment?.isOpen == true ? attachment?.after : nil)
    return away + [.send(.bye(bye)), .end]
  }

  mutating func leave() -> [Effect] {
    phase = .ended
    return [.send(.bye(Bye(canResume: false))), .end]
  }

  /// Something is wrong, and the connection goes on.
  func complain(_ fault: Fault) -> [Effect] {
    var fault = fault
    if fault.id == "" { fault.id = nil }
    return [.send(.error(fault))]
  }

  /// Something is wrong that can't be gone on from.
  mutating func fail(_ fault: Fault) -> [Effect] {
    complain(fault) + end(.fault)
  }
}
