import Answers
import Dialogue
import Record

/// Looking at an answer again: what stands there now, what a change would do, and then the question.
extension Conversation {
  /// Changes an earlier answer, found by what it is called: asks for another, or where that was said in the same breath
  /// ("change committee to 4 of 5"), takes it.
  mutating func change(_ arguments: [String]) {
    let words = arguments.joined(separator: " ")
    guard arguments.count == 2, let topic = arguments.first, let answer = arguments.last,
      stations(called: words).isEmpty
    else {
      change(words)
      return
    }
    let found = stations(called: topic)
    guard found.count == 1 else {
      if !found.isEmpty {
        change(topic)
      } else if !changeValue(topic, to: answer) {
        change(words)
      }
      return
    }
    change(found[0], cells(of: found[0], called: topic), to: answer)
  }

  /// Takes another answer that was said in the same breath: what stood there needn't be said first, only what a change reopens.
  private mutating func change(_ station: Station, _ cells: [Address], to answer: String) {
    sayDependents(of: station, cells)
    var asking = Frame(.revisit, station: station, addresses: cells)
    guard let worded = wordedPrompt(of: asking) else { return }
    asking.readOut = worded.readOut.isEmpty ? itemsInHand(asking) : worded.readOut
    emit(.asked(asking, worded.phrase))
    hearAgain(answer)
  }

  /// "Change 7 to 6": what was answered 7 is put right, whichever question it was. Gives whether there is such an answer.
  private mutating func changeValue(_ old: String, to new: String) -> Bool {
    prepare()
    let understanding = read("\(new) not \(old)", in: context())
    let isCorrection = understanding.claims.contains { $0.reason == .correction }
    var isDoubt = false
    if case .readings(let claims)? = understanding.doubt { isDoubt = claims.allSatisfy { $0.reason == .correction } }
    guard isCorrection || isDoubt else { return false }
    take(understanding, of: "\(new) not \(old)")
    return true
  }

  /// "Change committee 5 of 9": the words that name a question, and those behind them, which answer it.
  private func topicAndAnswer(_ words: String) -> (Station, topic: String, answer: String)? {
    let parts = words.split(separator: " ")
    for count in parts.indices.dropFirst().reversed() {
      let topic = parts[..<count].joined(separator: " ")
      let found = stations(called: topic)
      if found.count == 1, isExactly(found[0], topic) {
        return (found[0], topic, parts[count...].joined(separator: " "))
      }
    }
    return nil
  }

  private mutating func change(_ words: String) {
    if let item = evaluator.stretches.first(where: { isNamed($0, words) }) {
      // "People First" is an organisation before it is words of a title.
      go(to: words, at: item)
      return
    }
    let found = stations(called: words)
    if found.count == 1 {
      revisit(found[0], cells(of: found[0], called: words))
    } else if found.isEmpty, evaluator.stretches.contains(where: { isAbout($0, words) }) {
      go(to: words)
    } else if found.isEmpty, let (station, topic, answer) = topicAndAnswer(words) {
      change(station, cells(of: station, called: topic), to: answer)
    } else if found.isEmpty {
      say(.problem, "change.none", ["words": .text(words)])
      askAgain()
    } else {
      var frame = frame ?? Frame(.finished)
      frame.purpose = .pick(found)
      ask(frame, "change.which", ["words": .text(words)])
      sayChoices()
    }
  }

  /// Looks at a station again: says what is answered there, what depends on it, and asks.
  ///
  /// - Parameter cells: what of it is to be changed; nothing where it is only looked at.
  mutating func revisit(_ station: Station, _ cells: [Address]? = nil) {
    let addresses = cells ?? evaluator.addresses(of: station)
    let contested = addresses.filter { record[$0]?.rival != nil }
    let agreed = addresses.filter { !contested.contains($0) }
    let now =
      gathered(agreed, as: "change.now", cells: "change.now-cells")
      + contested.compactMap { address in record[address].map { answerLine(at: address, $0) } }
    say(.account, list: now)
    sayDependents(of: station, addresses)
    // Only who names what is to be changed has come to change it; "back" is as often to look.
    if let cells { sayAskedFor(at: station, cells) }
    if !now.isEmpty { sayHowToChange(station, addresses) }
    ask(station, addresses, for: .revisit)
  }

  private mutating func sayHowToChange(_ station: Station, _ addresses: [Address]) {
    let question = dialogue.questions[station.question]
    if question.kind == .names, question.makes != nil {
      say(.help, "change.names")
    } else if addresses.count > 1, question.isTogether {
      say(.help, "change.several", ["topic": .text(shortName(of: station.question))])
    } else {
      say(.help, "change.keep")
    }
  }

  /// Says which parts of an answer are asked for where another one leaves them out: those without which a follow-up would
  /// arise. What was asked for before is told by the notice of what a change reopens.
  private mutating func sayAskedFor(at station: Station, _ addresses: [Address]) {
    let parts = dialogue.questions[station.question].followUps.filter { followUp in
      guard let fill = dialogue.questions[followUp].fills, fill.reference.question == station.question,
        let part = fill.reference.part
      else { return false }
      return addresses.contains { address in
        record[Address(followUp, address.items)] == nil && arises(followUp, without: part, at: address)
      }
    }
    guard !parts.isEmpty else { return }
    say(.help, "change.asked-for", ["titles": titles(of: parts.map { Address($0) })])
  }

  /// Would a follow-up arise if the answer at this address lacked a part that it has?
  private func arises(_ followUp: Int, without part: String, at address: Address) -> Bool {
    guard let entry = record[address], let value = entry.answer.value, let less = value.without(part) else {
      return false
    }
    var answer = entry.answer
    answer.value = less
    var changed = record
    changed.apply(.set(address, from: entry, to: Entry(answer, by: entry.by, on: entry.on)))
    return Evaluator(changed, today: today).reach(Address(followUp, address.items)).isReachable
  }
}

extension Value {
  /// This value without one of its parts; nothing where it hasn't got it, or is nothing without it.
  fileprivate func without(_ part: String) -> Value? {
    guard has(part: part) else { return nil }
    switch self {
    case .share(var share) where part == "whole":
      share.whole = nil
      return .share(share)
    case .money(var money) where part == "period":
      money.period = nil
      return .money(money)
    case .rating(var rating):
      rating.steps[part] = nil
      return .rating(rating)
    case .contact(var contact):
      if part == "ways" { contact.ways = [] } else { contact.hours = nil }
      return .contact(contact)
    case .share, .money, .yesNo, .count, .time, .choice, .choices, .names, .text: return nil
    }
  }
}
