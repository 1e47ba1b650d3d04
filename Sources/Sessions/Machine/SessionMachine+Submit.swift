import Answers
import Conversation
import LineProtocol
import Transcripts

extension SessionMachine {
  /// Takes what a front says.
  ///
  /// - Parameters:
  ///   - message: what it says.
  ///   - front: the front's id; for an `open` it must be the one in the message.
  ///   - time: now, in seconds since 1 January 1970.
  ///   - day: the calendar day where the person is.
  /// - Returns: what the shell is to do now; nothing while other turns are at the disk.
  public mutating func submit(
    _ message: FrontMessage, from front: String, at time: Int, on day: Day
  ) -> [Action] {
    if let over { return farewell(to: front, because: over) }
    waiting.append(Arrival(message: message, front: front, time: time, day: day))
    return flight == nil ? depart() : []
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
    guard fronts.contains(front) else {
      flight.send(.error(wording.fault(.badMessage, "fault.not-attached", now.conversation)), to: front)
      return
    }
    switch arrival.message {
    case .open: break
    case .answer(let answer): take(answer, arrival, &flight)
    case .noAnswer(.silence): turn(.silence, arrival, &flight)
    case .noAnswer(.tooLong(let bytes)): turn(.tooLong(bytes: bytes), arrival, &flight)
    case .noAnswer(.unreadable): turn(.unreadable, arrival, &flight)
    case .close: detach(arrival, &flight)
    }
  }

  /// The first front begins the conversation or comes back to it; another hears what is asked. The same `open` again
  /// gives the same session.
  private mutating func attach(_ open: Open, _ arrival: Arrival, _ flight: inout Flight) {
    if let after = open.after, after < 0 || after > now.newest {
      flight.send(.error(wording.fault(.badMessage, "fault.after", now.conversation)), to: arrival.front)
      return
    }
    let wasAttached = fronts.contains(arrival.front)
    let isFirst = fronts.isEmpty
    if !wasAttached { fronts.append(arrival.front) }
    flight.send(.opened(Opened(session: session, newest: now.newest)), to: arrival.front)
    if let after = open.after, after < now.newest {
      flight.outgoing.append(.replay(after: after, through: now.newest, to: arrival.front))
    }
    if isFirst {
      turn(now.conversation.frame == nil ? .begin : .resume, arrival, &flight)
    } else {
      sendAsk(to: arrival.front, &flight)
    }
  }

  private mutating func take(_ answer: FrontAnswer, _ arrival: Arrival, _ flight: inout Flight) {
    let front = arrival.front
    let bytes = answer.text.utf8.count
    let event: Input.Event = bytes > Self.longestAnswer ? .tooLong(bytes: bytes) : .utterance(answer.text)
    if let taken = self.taken[AnswerKey(front: front, id: answer.id)] {
      // An answer that didn't say what it answers was taken as one to what was asked then.
      if taken.event == event, answer.to == nil || answer.to == taken.to {
        flight.send(.ack(Acknowledgement(id: answer.id, number: taken.number, isDuplicate: true)), to: front)
      } else {
        flight.send(.error(wording.fault(.idReuse, "fault.id-reuse", now.conversation, id: answer.id)), to: front)
      }
    } else if let to = answer.to, to != now.asked {
      flight.send(.error(wording.fault(.stale, "fault.stale", now.conversation, id: answer.id)), to: front)
      sendAsk(to: front, &flight)
    } else {
      turn(event, arrival, answer: answer, &flight)
    }
  }

  /// The last front to leave pauses the conversation.
  private mutating func detach(_ arrival: Arrival, _ flight: inout Flight) {
    fronts.removeAll { $0 == arrival.front }
    if fronts.isEmpty, now.conversation.frame != nil, !now.conversation.isPaused {
      fronts = [arrival.front]
      turn(.leave, arrival, &flight)
    } else {
      flight.send(.bye(Bye(canResume: true)), to: arrival.front)
    }
  }

  /// Decides a turn, and words what is to be sent once it is durable: the acknowledgement first, then what all fronts
  /// hear. Who paused is let go.
  private mutating func turn(
    _ event: Input.Event, _ arrival: Arrival, answer: FrontAnswer? = nil, _ flight: inout Flight
  ) {
    let id = answer.map(\.id)
    let input = Input(
      event, front: arrival.front, id: id == "" ? nil : id, ask: answer.map { $0.to ?? now.asked } ?? nil,
      time: arrival.time, day: arrival.day)
    if let refusal = flight.refusal {
      tell(now.conversation.decide(input), to: arrival.front, id: id, because: refusal, &flight)
      return
    }
    let facts = now.conversation.turn(input)
    let turn = Turn(first: now.newest + 1, facts: facts, texts: now.conversation.texts(of: facts))
    if let key = count(turn) { flight.taken.append(key) }
    flight.turns.append(turn)
    if let id {
      flight.send(.ack(Acknowledgement(id: id, number: turn.last)), to: arrival.front)
    }
    let messages = wording.messages(of: turn, in: now.conversation)
    for front in fronts { for message in messages { flight.send(message, to: front) } }
    if turn.facts.contains(.paused) {
      fronts.removeAll { $0 == arrival.front }
      flight.send(.bye(Bye(canResume: true)), to: arrival.front)
    }
  }

  /// What is asked now, for one front.
  func sendAsk(to front: String, _ flight: inout Flight) {
    if let ask = wording.ask(now.asked, now.conversation) { flight.send(.ask(ask), to: front) }
  }
}

extension SessionMachine.Flight {
  mutating func send(_ message: SessionMessage, to front: String) {
    outgoing.append(.send(message, to: front))
  }
}
