import Conversation
import Dialogue
import LineProtocol

/// What became of a batch at the disk.
extension SessionMachine {
  /// The turns are durable: everything that depends on them leaves, and what has arrived since goes to the disk.
  public mutating func written() -> [Action] {
    guard var flight = flight.take() else { return [] }
    word(&flight)
    if flight.turns.contains(where: \.holdsAnswer) { unsaved = 0 }
    return flight.outgoing + depart()
  }

  /// The turns could not be written. Where the journal goes on, the session is as it was before them: everybody whose
  /// answer is lost is told, and what only reads is told without being kept. Where it doesn't, the session is over.
  public mutating func failed(_ fault: WriteFault) -> [Action] {
    guard let flight = flight.take() else { return [] }
    now = flight.before
    for key in flight.taken { taken[key] = nil }
    if fault.isOver {
      fronts = flight.frontsBefore
      return stop(flight.arrivals + waiting, because: fault)
    }
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
      for message in fitted(messages, for: front) { flight.send(message, to: front) }
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

  /// Whoever stops isn't told that everything is kept where the disk has refused some of it.
  func countingUnsaved(_ facts: [Fact]) -> [Fact] {
    guard unsaved > 0, facts.contains(.paused) else { return facts }
    return facts.map { fact in
      guard case .said(let kind, let phrase) = fact, phrase.id == "paused" else { return fact }
      return .said(kind, Phrase("paused.unsaved", ["count": .number(unsaved)]))
    }
  }

  /// Does this turn only tell something, and then ask the same again? An offer to go through what is open may stand at
  /// its end: it isn't made.
  func isReading(_ facts: [Fact]) -> Bool {
    facts.allSatisfy { fact in
      switch fact {
      case .heard, .said, .held, .released, .summarised, .told, .lapsed, .paused: return true
      case .asked(var frame, _):
        frame.attempt = now.conversation.frame?.attempt ?? frame.attempt
        if case .offer = frame.purpose { return true }
        return frame == now.conversation.frame
      case .opened, .changed, .setting, .noted, .unnoted, .handled, .returned, .moved, .planned, .offered, .ended:
        return false
      }
    }
  }

  /// Ends the session in memory: whoever waits for an answer to be taken hears that nobody knows whether it was.
  mutating func stop(_ arrivals: [Arrival], because fault: WriteFault) -> [Action] {
    over = fault
    var actions: [Action] = []
    var told: Set<String> = []
    var everybody = fronts.map(\.id)
    (waiting, fronts) = ([], [])
    for arrival in arrivals {
      if !everybody.contains(arrival.front) { everybody.append(arrival.front) }
      switch arrival.message {
      case .open: actions.append(.attach(arrival.front))
      case .answer(let answer):
        told.insert(arrival.front)
        actions.append(.send(.error(Fault(.notSaved, id: answer.id, sentence: fault.sentence)), to: arrival.front))
      case .noAnswer, .get, .ping, .erase, .close: break
      }
    }
    for front in everybody {
      if !told.contains(front) {
        actions.append(.send(.error(Fault(.notSaved, sentence: fault.sentence)), to: front))
      }
      actions.append(.send(.bye(bye(.fault, canResume: fault.canResume)), to: front))
    }
    return actions + [.end]
  }

  /// What a session that is over says to whatever comes.
  func farewell(_ arrival: Arrival, because fault: WriteFault) -> [Action] {
    var actions: [Action] = []
    if case .open = arrival.message { actions.append(.attach(arrival.front)) }
    actions.append(.send(.error(Fault(.notSaved, sentence: fault.sentence)), to: arrival.front))
    actions.append(.send(.bye(bye(.fault, canResume: fault.canResume)), to: arrival.front))
    return actions
  }
}
