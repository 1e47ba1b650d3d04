import Answers
import Conversation
import LineProtocol
import Transcripts

extension SessionMachine {
  /// Takes what a front says.
  ///
  /// - Parameters:
  ///   - message: what it says.
  ///   - front: the front's id.
  ///   - role: for an `open` what the front may do, by its key.
  ///   - time: now, in seconds since 1 January 1970.
  ///   - day: the calendar day where the person is.
  /// - Returns: what the shell is to do now; nothing while other turns are at the disk.
  public mutating func submit(
    _ message: FrontMessage, from front: String, as role: Opened.Role = .answer, at time: Int, on day: Day
  ) -> [Action] {
    submit(Arrival(message: message, front: front, role: role, time: time, day: day))
  }

  mutating func submit(_ arrival: Arrival) -> [Action] {
    if let over { return farewell(arrival, because: over) }
    waiting.append(arrival)
    return flight == nil ? depart() : []
  }

  /// Pauses a session that no front is attached to any more, before it is forgotten in memory.
  public mutating func rest(at time: Int, on day: Day) -> [Action] {
    guard fronts.isEmpty, over == nil, now.change == nil else { return [] }
    let nobody = ""
    fronts.append(AttachedFront(id: nobody, role: .answer))
    return submit(.close(.terminated), from: nobody, at: time, on: day)
  }

  /// Takes everything that waits, as one batch.
  mutating func depart() -> [Action] {
    guard !waiting.isEmpty else { return [] }
    var next = Flight(before: now, frontsBefore: fronts, arrivals: waiting)
    waiting = []
    for arrival in next.arrivals { take(arrival, &next) }
    guard !next.turns.isEmpty else { return next.outgoing }
    flight = next
    return [.write(next.turns)]
  }

  /// Takes one message; with a refusal in the flight, as far as that goes without keeping anything.
  mutating func take(_ arrival: Arrival, _ flight: inout Flight) {
    let front = arrival.front
    if case .open(let open) = arrival.message {
      attach(open, arrival, &flight)
      return
    }
    guard let role = fronts.first(where: { $0.id == front })?.role else {
      flight.send(
        .error(wording.fault(.badMessage, "fault.not-attached", now.conversation, id: arrival.message.id)), to: front)
      return
    }
    switch (arrival.message, role) {
    case (.open, _): break
    case (.ping(let id), _): flight.send(.pong(id: id), to: front)
    case (.get(let get), _): hand(get, arrival, &flight)
    case (.close(let leaving), _): detach(arrival, leaving, &flight)
    case (.erase, .answer): erase(&flight)
    case (.erase, .watch):
      flight.send(.error(wording.fault(.auth, "fault.watching", now.conversation)), to: front)
    case (.answer(let answer), .watch):
      flight.send(.error(wording.fault(.auth, "fault.watching", now.conversation, id: answer.id)), to: front)
    case (.noAnswer, .watch):
      flight.send(.error(wording.fault(.auth, "fault.watching", now.conversation)), to: front)
    case (.answer(let answer), .answer): take(answer, arrival, &flight)
    case (.noAnswer(.silence), .answer): turn(.silence, arrival, &flight)
    case (.noAnswer(.tooLong(let bytes)), .answer): turn(.tooLong(bytes: bytes), arrival, &flight)
    case (.noAnswer(.unreadable), .answer): turn(.unreadable, arrival, &flight)
    }
  }

  /// Decides a turn, and words what is to be sent once it is durable: the acknowledgement first, then what all fronts
  /// hear. Who paused is let go.
  mutating func turn(
    _ event: Input.Event, _ arrival: Arrival, answer: FrontAnswer? = nil, _ flight: inout Flight
  ) {
    let id = answer.map(\.id)
    let input = Input(
      event, front: arrival.front, id: id == "" ? nil : id, ask: answer.map { $0.to ?? now.asked } ?? nil,
      time: arrival.time, day: arrival.day)
    if let refusal = flight.refusal {
      let facts = countingUnsaved(now.conversation.decide(input))
      if case .utterance = event, !isReading(facts) { unsaved += 1 }
      tell(facts, to: arrival.front, id: id, because: refusal, &flight)
      return
    }
    word(&flight)
    let facts: [Fact]
    if event == .begin, case .open(let open) = arrival.message {
      facts = now.conversation.begin(input, in: open.wording, from: earlier)
    } else if unsaved == 0 {
      facts = now.conversation.turn(input)
    } else {
      facts = countingUnsaved(now.conversation.decide(input))
      for fact in facts { now.conversation.apply(fact) }
    }
    let turn = Turn(first: now.newest + 1, facts: facts, texts: now.conversation.texts(of: facts))
    if let key = count(turn) { flight.taken.append(key) }
    flight.turns.append(turn)
    if let id {
      flight.send(.ack(Acknowledgement(id: id, number: turn.last)), to: arrival.front)
    }
    flight.unworded = Unworded(turn: turn, place: flight.outgoing.count, fronts: fronts)
    if turn.facts.contains(.paused) { dismiss(arrival, &flight) }
  }

  /// Words what is to be sent once the batch at the disk is durable. A shell that has time while the disk works may call it;
  /// otherwise it is done afterwards.
  public mutating func prepare() {
    guard var flight = flight.take() else { return }
    word(&flight)
    self.flight = flight
  }

  /// Words the turn that hasn't been worded yet, on the conversation as that turn left it.
  func word(_ flight: inout Flight) {
    guard let unworded = flight.unworded else { return }
    flight.unworded = nil
    let messages = wording.messages(of: unworded.turn, in: now.conversation)
    let behind = Array(flight.outgoing[unworded.place...])
    flight.outgoing.removeSubrange(unworded.place...)
    let voiced = unworded.fronts.contains(where: \.isVoice) ? wording.voiced(messages, now.conversation) : []
    for front in unworded.fronts {
      for message in front.isVoice ? voiced : messages { flight.send(message, to: front.id) }
    }
    flight.outgoing += behind
  }

  /// What is asked now, for one front.
  func sendAsk(to front: String, _ flight: inout Flight) {
    guard let ask = wording.ask(now.asked, now.conversation) else { return }
    for message in fitted([.ask(ask)], for: front) { flight.send(message, to: front) }
  }

  /// What these messages are for one front: a voice front hears more of what is asked now.
  func fitted(_ messages: [SessionMessage], for front: String) -> [SessionMessage] {
    let isVoice = fronts.contains { $0.id == front && $0.isVoice }
    return isVoice ? wording.voiced(messages, now.conversation) : messages
  }
}

extension SessionMachine.Flight {
  mutating func send(_ message: SessionMessage, to front: String) {
    outgoing.append(.send(message, to: front))
  }
}
