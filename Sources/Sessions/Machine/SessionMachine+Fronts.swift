import Answers
import Conversation
import LineProtocol

/// Attaching, detaching, and hearing again what was missed.
extension SessionMachine {
  /// The first front that may answer begins the conversation or comes back to it; another hears what is asked. The same
  /// front again takes its own place. One that was cut off says after which number it wants to hear events, and hears just
  /// those: nothing is said of coming back, unless somebody paused.
  mutating func attach(_ open: Open, _ arrival: Arrival, _ flight: inout Flight) {
    let front = arrival.front
    if let after = open.after, after < 0 || after > now.newest {
      flight.outgoing.append(.refuse(wording.fault(.badMessage, "fault.after", now.conversation, at: "/after"), front))
      return
    }
    if open.session == nil, let wanted = open.wording, now.conversation.frame != nil, wanted != now.begunIn {
      let sentence = "The session that this key began is in another wording. Leave this out; \"wording\" is a command."
      flight.outgoing.append(.refuse(Fault(.badMessage, at: "/wording", sentence: sentence), front))
      return
    }
    if arrival.role == .watch, fronts.contains(where: { $0.id == front && $0.role == .answer }) {
      // Who only listens doesn't take the place of who answers.
      flight.outgoing.append(.refuse(wording.fault(.auth, "fault.name", now.conversation, at: "/front"), front))
      return
    }
    let others = fronts.filter { $0.id != front }
    guard others.count < limits.fronts else {
      flight.outgoing.append(.refuse(wording.fault(.busy, "fault.fronts", now.conversation), front))
      return
    }
    let isChanged = arrival.role == .answer && now.change != nil
    if isChanged, let refusal = agree(open, &flight) {
      flight.outgoing.append(.refuse(refusal, front))
      return
    }
    let isFirst = !fronts.contains { $0.role == .answer }
    fronts = others + [AttachedFront(id: front, role: arrival.role, isVoice: open.isVoice)]
    flight.outgoing.append(.attach(front))
    flight.send(.opened(opened(open, front, arrival.role)), to: front)
    if let after = open.after, after < now.newest {
      flight.outgoing.append(.replay(after: after, through: now.newest, to: front, isVoice: open.isVoice))
    }
    if arrival.role == .answer, isFirst, now.conversation.frame == nil {
      turn(.begin, arrival, &flight)
    } else if arrival.role == .answer, isFirst, open.after == nil || now.conversation.isPaused || isChanged {
      turn(.resume, arrival, &flight)
    } else if open.after == nil {
      sendAsk(to: front, &flight)
    }
  }

  /// Goes on with the dialogue as it is now, if the front agrees to that; or says why not.
  private mutating func agree(_ open: Open, _ flight: inout Flight) -> Fault? {
    guard open.agrees else { return now.change }
    if let refusal = flight.refusal { return Fault(.notSaved, sentence: refusal.sentence) }
    word(&flight)
    let dialogue = now.conversation.dialogue
    let fact = Fact.opened(dialogue: dialogue.id, structure: dialogue.structureHash, wording: dialogue.wordingHash)
    now.conversation.apply(fact)
    let turn = Turn(first: now.newest + 1, facts: [fact])
    count(turn)
    flight.turns.append(turn)
    now.change = nil
    return nil
  }

  private func opened(_ open: Open, _ front: String, _ role: Opened.Role) -> Opened {
    let dialogue = now.conversation.dialogue
    let wanted = now.conversation.frame == nil ? open.wording : nil
    return Opened(
      session: session, front: front, role: role, number: open.after ?? now.newest, newest: now.newest,
      dialogue: dialogue.id, title: dialogue.title, wording: wanted ?? now.conversation.setting(.wording),
      commands: wording.commands)
  }

  /// The last front to leave pauses the conversation, unless it is only away for a while.
  mutating func detach(_ arrival: Arrival, _ leaving: Leaving, _ flight: inout Flight) {
    let isLast = !fronts.contains { $0.id != arrival.front && $0.role == .answer }
    let isWatching = fronts.contains { $0.id == arrival.front && $0.role == .watch }
    if leaving != .away, isLast, !isWatching, now.conversation.frame != nil, !now.conversation.isPaused {
      turn(.leave, arrival, &flight)
    } else {
      dismiss(arrival, &flight)
    }
  }

  /// Lets a front go.
  mutating func dismiss(_ arrival: Arrival, _ flight: inout Flight) {
    fronts.removeAll { $0.id == arrival.front }
    let isStopping = arrival.message == .close(.terminated)
    flight.send(.bye(bye(isStopping ? .stopping : .paused)), to: arrival.front)
  }

  /// A farewell that says how to come back, where there is something to come back to.
  func bye(_ reason: Bye.Reason = .paused, canResume: Bool = true) -> Bye {
    Bye(reason, canResume: canResume, session: session, after: now.newest)
  }

  /// Hands out a document.
  mutating func hand(_ get: Get, _ arrival: Arrival, _ flight: inout Flight) {
    let (front, format) = (arrival.front, get.format ?? get.what.formats[0])
    guard get.what.formats.contains(format) else {
      let known = get.what.formats.map(\.rawValue).joined(separator: ", ")
      let fault = Fault(
        .badMessage, at: "/format", id: get.id, sentence: "The document \"\(get.what.rawValue)\" comes as \(known).")
      flight.send(.error(fault), to: front)
      return
    }
    guard let content = wording.content(of: get.what, as: format, now.conversation) else {
      flight.outgoing.append(.fetch(get, on: arrival.day, to: front))
      return
    }
    for part in Document(id: get.id, get.what, as: format, content).parts(longest: limits.longestPart) {
      flight.send(.document(part), to: front)
    }
  }

  /// Words what stands in the session's journal.
  public var reader: JournalReader { JournalReader(wording, limits) }
}

extension Limits {
  /// The bytes that a document's part may have, with room for what stands around it.
  var longestPart: Int { max(1_024, sent - 1_024) }
}
