import Conversation
import LineProtocol
import StrictJSON

/// Answers, each taken once.
extension SessionMachine {
  mutating func take(_ answer: FrontAnswer, _ arrival: Arrival, _ flight: inout Flight) {
    let front = arrival.front
    if !answer.id.isEmpty, let taken = taken[AnswerKey(front: front, id: answer.id)] {
      if isSame(answer, as: taken) {
        flight.send(.ack(Acknowledgement(id: answer.id, number: taken.number, isDuplicate: true)), to: front)
      } else {
        flight.send(.error(wording.fault(.idReuse, "fault.id-reuse", now.conversation, id: answer.id)), to: front)
      }
    } else if let to = answer.to, !now.askedAs.contains(to) {
      flight.send(.error(wording.fault(.stale, "fault.stale", now.conversation, id: answer.id)), to: front)
      sendAsk(to: front, &flight)
    } else if let words = words(of: answer) {
      turn(event(for: words), arrival, answer: answer, &flight)
    } else {
      flight.send(
        .error(wording.fault(.badMessage, "fault.choice", now.conversation, at: "/choice", id: answer.id)), to: front)
    }
  }

  /// What an answer says in words, as if it had been typed; nothing where what is chosen can't be chosen here.
  private func words(of answer: FrontAnswer) -> String? {
    switch answer.said {
    case .text(let text): text
    case .command(let words): "/\(words)"
    case .choice(let values):
      now.conversation.frame.flatMap { wording.words(for: values, among: wording.choices(of: $0, now.conversation)) }
    }
  }

  private func event(for words: String) -> Input.Event {
    let bytes = words.utf8.count
    return bytes > limits.answer ? .tooLong(bytes: bytes) : .utterance(words)
  }

  /// Was this the answer that was taken under its id? One that didn't say what it answers was taken as one to what was asked
  /// then. What a choice meant then is found again among all choices that the dialogue has.
  private func isSame(_ answer: FrontAnswer, as taken: TakenAnswer) -> Bool {
    guard answer.to == nil || answer.to == taken.to else { return false }
    switch answer.said {
    case .text(let text): return isHeard(text, as: taken.event)
    case .command(let words): return isHeard("/\(words)", as: taken.event)
    case .choice(let values): return wording.meanings(of: values).contains { isHeard($0, as: taken.event) }
    }
  }

  /// Byte for byte: who sends something else, however alike it looks, has to hear that it wasn't taken.
  private func isHeard(_ words: String, as event: Input.Event) -> Bool {
    switch (self.event(for: words), event) {
    case (.utterance(let one), .utterance(let other)): one.isExactly(other)
    case (let one, let other): one == other
    }
  }
}
