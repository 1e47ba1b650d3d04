import LineProtocol

/// The end of a session that somebody no longer wants to be kept.
extension SessionMachine {
  /// Has the journal removed. From here on nobody is heard any more, so that nothing is written where it was.
  mutating func erase(_ flight: inout Flight) {
    over = WriteFault(
      "This conversation is being erased. Open a new one.", isOver: true, canResume: false)
    flight.outgoing.append(.erase)
  }

  /// The journal is gone, or couldn't be removed: every front hears which, and the session is over in memory.
  ///
  /// - Parameter fault: why it is still there; nothing where it isn't.
  public mutating func erased(_ fault: Fault?) -> [Action] {
    let farewell: [SessionMessage] =
      if let fault { [.error(fault), .bye(bye(.fault))] } else { [.bye(bye(.erased, canResume: false))] }
    let actions = fronts.flatMap { front in farewell.map { Action.send($0, to: front.id) } }
    fronts = []
    return actions + [.end]
  }
}
