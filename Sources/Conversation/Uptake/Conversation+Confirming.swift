import Answers
import Dialogue
import Record

/// Confirming what was carried over: "Committee, Speak Up: still 7 out of 9?" takes a yes, or the new answer.
extension Conversation {
  /// The most words of an answer that are asked about in one breath; longer ones are said before the question.
  private static let breath = 10

  /// Does a frame ask whether what was carried over still holds?
  func isToConfirm(_ frame: Frame) -> Bool {
    guard frame.purpose == .question, !frame.addresses.isEmpty else { return false }
    return carried(among: frame.addresses).count == frame.addresses.count
  }

  /// Those of these addresses whose answers were carried over. A loop, since a closure would hold a copy of the conversation, and it is
  /// asked several times each turn.
  func carried(among addresses: [Address]) -> [Address] {
    var carried: [Address] = []
    for address in addresses where entry(at: address)?.isCarried == true { carried.append(address) }
    return carried
  }

  /// The question whether it still holds.
  func confirmingPrompt(of frame: Frame) -> Phrase? {
    guard let station = frame.station, isToConfirm(frame) else { return nil }
    guard let answer = shortAnswer(of: frame) else {
      return Phrase("carried.ask-all", ["title": .phrase(title(of: station.question, at: station.items))])
    }
    return Phrase(
      "carried.ask", ["title": .phrase(title(of: station.question, at: frame.addresses[0].items)), "answer": answer])
  }

  /// Says what is to be confirmed, where it doesn't fit into the question.
  mutating func sayToConfirm(_ frame: Frame) {
    guard isToConfirm(frame), shortAnswer(of: frame) == nil else { return }
    say(.account, list: answerLines(at: frame.addresses))
  }

  /// The one answer of a frame, where it is short enough to be asked about in one breath.
  private func shortAnswer(of frame: Frame) -> Argument? {
    guard frame.addresses.count == 1, let address = frame.addresses.first, let entry = record[address],
      entry.rival == nil
    else { return nil }
    let answer = Argument.answer(current(entry.answer, at: address), question: address.question, on: today)
    let words = dialogue.wordings[0].render(Phrase("name", ["name": answer]), in: dialogue)
    return words.split(separator: " ").count <= Self.breath ? answer : nil
  }

  /// Takes what was said to it: a yes confirms, a bare no has the question asked in full, and anything else is the new answer.
  mutating func takeConfirmation(_ understanding: Understanding, of text: String) {
    guard let frame, let station = frame.station else { return }
    if saysTheSame(text) || YesOrNo.isBareYes(text) {
      for address in frame.addresses { confirm(at: address) }
      say(.reading, "carried.confirmed")
      advance()
    } else if understanding.leftovers.isEmpty, YesOrNo.isBareNo(text) {
      ask(station, frame.addresses, for: .revisit)
    } else {
      take(understanding, of: text)
    }
  }

  private mutating func confirm(at address: Address) {
    guard let entry = record[address] else { return }
    let confirmed = Entry(entry.answer, rival: entry.rival, by: answerer, on: today)
    emit(.changed(.set(address, from: entry, to: confirmed), cause: .said))
  }

  /// "The same", "unchanged": what the wordings list for it.
  private func saysTheSame(_ text: String) -> Bool {
    let said = text.lowercased().trimming { !$0.isLetter }
    return dialogue.wordings.contains { wording in
      wording.render(Phrase("carried.says"), in: dialogue).lowercased().split(separator: ",").contains {
        $0.trimming { !$0.isLetter } == said
      }
    }
  }
}

extension StringProtocol {
  /// Without such characters at its ends.
  fileprivate func trimming(_ isOutside: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !isOutside($0) }), let last = lastIndex(where: { !isOutside($0) }) else {
      return ""
    }
    return String(self[first...last])
  }
}
