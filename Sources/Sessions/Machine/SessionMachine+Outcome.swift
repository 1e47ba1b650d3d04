import Conversation
import LineProtocol

/// What became of a batch at the disk.
extension SessionMachine {
  /// The turns are durable: everything that depends on them leaves, and what has arrived since goes to the disk.
  public mutating func written() -> [Action] {
    guard let flight else { return [] }
    self.flight = nil
    return flight.outgoing + depart()
  }

  /// The turns could not be written. Where the journal goes on, the session is as it was before them: everybody whose
  /// answer is lost is told, and what only reads is told without being kept. Where it doesn't, the session is over.
  public mutating func failed(_ fault: WriteFault) -> [Action] {
    guard let flight else { return [] }
    self.flight = nil
    now = flight.before
    for key in flight.taken { taken[key] = nil }
    if fault.isOver { return stop(flight, because: fault) }
    fronts = flight.frontsBefore
    var again = Flight(before: now, frontsBefore: fronts, refusal: fault)
    for arrival in flight.arrivals { take(arrival, &again) }
    return again.outgoing + depart()
  }

  /// Tells a turn that can't be kept, if it changes nothing; otherwise says that it is lost, and asks again.
  mutating func tell(
    _ facts: [Fact], to front: String, id: String?, because refusal: WriteFault, _ flight: inout Flight
  ) {
    let isLeaving = facts.contains(.paused)
    if isReading(facts) {
      let messages = wording.unkeptMessages(of: facts, newest: now.newest, asked: now.asked, in: now.conversation)
      for message in messages { flight.send(message, to: front) }
      // Who leaves loses nothing, and would hear of a trouble that is none.
      if !isLeaving {
        flight.send(.error(Fault(.readOnly, id: id, sentence: refusal.sentence)), to: front)
      }
    } else {
      flight.send(.error(Fault(.notSaved, id: id, sentence: refusal.sentence)), to: front)
      sendAsk(to: front, &flight)
    }
    guard isLeaving else { return }
    fronts.removeAll { $0.id == front }
    flight.send(.bye(bye()), to: front)
  }

  /// Does this turn only tell something, and then ask the same again? An offer to go through what is open may stand at
  /// its end: it isn't made.
  private func isReading(_ facts: [Fact]) -> Bool {
    facts.allSatisfy { fact in
      switch fact {
      case .heard, .said, .held, .summarised, .paused: return true
      case .asked(var frame, _):
        frame.attempt = now.conversation.frame?.attempt ?? frame.attempt
        if case .offer = frame.purpose { return true }
        return frame == now.conversation.frame
      case .opened, .changed, .setting, .noted, .unnoted, .returned, .moved, .planned, .offered, .ended: return false
      }
    }
  }

  /// Ends the session in memory: whoever waits for an answer to be taken hears that nobody knows whether it was.
  private mutating func stop(_ flight: Flight, because fault: WriteFault) -> [Action] {
    over = fault
    var actions: [Action] = []
    var told: Set<String> = []
    var everybody = fronts.map(\.id)
    for arrival in flight.arrivals + waiting {
      if !everybody.contains(arrival.front) { everybody.append(arrival.front) }
      guard case .answer(let answer) = arrival.message else { continue }
      told.insert(arrival.front)
      actions.append(.send(.error(Fault(.notSaved, id: answer.id, sentence: fault.sentence)), to: arrival.front))
    }
    waiting = []
    fronts = []
    for front in everybody {
      if !told.contains(front) {
        actions.append(.send(.error(Fault(.notSaved, sentence: fault.sentence)), to: front))
      }
      actions.append(.send(.bye(bye(.fault, canResume: fault.canResume)), to: front))
    }
    return actions + [.end]
  }

  /// What a session that is over says to whatever comes.
  func farewell(to front: String, because fault: WriteFault) -> [Action] {
    [
      .send(.error(Fault(.notSaved, sentence: fault.sentence)), to: front),
      .send(.bye(bye(.fault, canResume: fault.canResume)), to: front),
    ]
  }
}
