/// The longest text that is read as an answer, in bytes of UTF-8.
public let longestAnswer = 8192

/// Reads what a person typed or said, in the light of what was asked. Total and deterministic: no network, no model,
/// no clock; the same words in the same context give the same understanding on every machine.
public func read(_ text: String, in context: Context) -> Understanding {
  guard text.utf8.count <= longestAnswer else {
    return Understanding(misreading: .tooLong(bytes: text.utf8.count))
  }
  var reader = Reader(Tokens(text), in: context)
  reader.readAll()
  return reader.result
}

extension Reader {
  /// Commands first, since they are whole utterances; then the answer.
  mutating func readAll() {
    let whole = tokens.all
    guard
      tokens.list.contains(where: { $0.kind != .punctuation }) || tokens.list.contains(where: { $0.mark == .question })
    else {
      result.misreading = .empty
      return
    }
    if let forced = forcedCommand(whole) {
      if let call = compiled.commands.call(tokens, forced, slips: true, isName: isKnownName) {
        result.command = call
      } else {
        result.misreading = .noCommand(tokens.words(of: forced))
      }
      return
    }
    if let answer = forcedAnswer(whole) {
      readAnswer(answer)
      refuseSkipping(in: answer)
      return
    }
    if !isChoice(whole),
      let call = compiled.commands.call(tokens, whole, slips: forgivesCommandSlips, isName: isKnownName)
    {
      result.command = call
      return
    }
    readAnswer(whole)
  }

  /// Reads a range as an answer: a confirmation, a correction, a reference to another answer, or the answer itself.
  mutating func readAnswer(_ range: Range<Int>) {
    let range = tokens.trimmed(range)
    if range.isEmpty {
      result.misreading = .empty
      return
    }
    if isRejection(range) {
      result.misreading = .rejected
      return
    }
    if isInterjection(range) || askedSlot?.kind == .text && isQuestion(range) {
      result.misreading = .nothingFits
      return
    }
    if readConfirmation(range) || readForgotten(range) || readClasses(range) || readCorrection(range)
      || readSameAs(range)
    {
      finish()
      return
    }
    readMain(range)
    finish()
  }

  /// Whoever says "answer skip" means those words, where the question takes any.
  private mutating func refuseSkipping(in range: Range<Int>) {
    guard result.claims.contains(where: { $0.answer.status == .skipped }) else { return }
    let words = tokens.words(of: range)
    if askedSlot?.kind == .text, let claim = result.claims.first {
      result.claims = [
        Claim(slot: claim.slot, items: claim.items, answer: Answer(.text(words), words: words), reason: claim.reason)
      ]
    } else {
      result.claims = []
      result.misreading = .nothingFits
    }
  }

  /// Reads a range for the question that was asked, by what sort of question it is.
  mutating func readMain(_ range: Range<Int>) {
    guard let asked = context.asked, let slot = slot(asked.slot) else {
      readWithoutQuestion(range)
      return
    }
    if slot.kind == .names {
      readNames(range, for: slot)
      return
    }
    if readOtherColumns(range, slot) { return }
    let varying = varyingLists(of: slot, asked)
    if slot.kind == .yesNo, slot.over.count >= 2, let columns = slot.over.last, varying.last == columns {
      readMatrix(range, slot, rows: slot.over[slot.over.count - 2], columns: columns)
    } else if let list = varying.last {
      readTogether(range, slot, list: list)
    } else if readAlike(range, slot) {
      return
    } else if let list = otherTopic(range, slot) ?? listOfNewName(range, slot) {
      readTogether(range, slot, list: list)
    } else if !readBareNewName(range, slot) {
      readSingle(range, slot)
    }
  }

  /// The lists of a question in which the addresses of the prompt differ.
  private func varyingLists(of slot: Slot, _ asked: Asked) -> [Int] {
    guard let first = asked.addresses.first else { return [] }
    var result: [Int] = []
    for (place, list) in slot.over.enumerated() where place < first.count {
      for address in asked.addresses where place < address.count && address[place] != first[place] {
        result.append(list)
        break
      }
    }
    return result
  }

  /// Nothing was asked: each sentence goes to whatever question its words point at.
  private mutating func readWithoutQuestion(_ range: Range<Int>) {
    if let list = topicList(range) {
      readTopics(range, list: list)
    } else {
      volunteer(range, Topic())
    }
    if result.claims.isEmpty, result.newItems.isEmpty { result.misreading = .nothingFits }
  }

  /// Settles what is still to be said about the whole: the asked question's claims first, and a misreading where
  /// there is none.
  private mutating func finish() {
    guard let asked = context.asked else { return }
    settleThousands()
    if result.claims.isEmpty, result.newItems.isEmpty, result.doubt == nil, result.confirmation == nil,
      result.reclassings.isEmpty, [nil, .nothingFits].contains(result.misreading) || isUnlisted
    {
      if !readNamedElsewhere() { keepAllUnowned() }
    }
    let own = result.claims.filter { $0.slot == asked.slot }
    if !own.isEmpty, result.claims.first?.slot != asked.slot {
      result.claims = own + result.claims.filter { $0.slot != asked.slot }
    }
    if own.isEmpty, result.doubt == nil, result.confirmation == nil, result.misreading == nil,
      !result.claims.contains(where: { $0.reason == .correction }), result.newItems.isEmpty
    {
      result.misreading = .nothingFits
    }
  }

  /// The last but one resort: "Speak Up does advocacy" at a question about something else.
  private mutating func readNamedElsewhere() -> Bool {
    guard let list = topicList(tokens.all) else { return false }
    let before = self
    result.leftovers = []
    readTopics(tokens.all, list: list)
    if result.claims.isEmpty || result.claims.contains(where: { $0.slot == context.asked?.slot }) {
      self = before
      return false
    }
    result.misreading = nil
    return true
  }

  /// Are the words none of the choices that were asked for?
  private var isUnlisted: Bool { if case .unlisted? = result.misreading { true } else { false } }

  /// "The grant is 12 grand and the contract's 90": beside thousands the bare number means thousands too, and is no
  /// doubt.
  private mutating func settleThousands() {
    guard case .readings(let readings)? = result.doubt, readings.count == 2,
      case .money(let first)? = readings[0].answer.value, case .money(let second)? = readings[1].answer.value,
      let low = first.amount?.low.value, let high = second.amount?.low.value,
      max(low, high) == min(low, high).multipliedReportingOverflow(by: 1000).partialValue
    else { return }
    let hasThousands = result.claims.contains { claim in
      guard claim.slot == readings[0].slot, case .money(let money)? = claim.answer.value,
        let amount = money.amount?.low.value
      else { return false }
      return amount >= 100_000
    }
    guard hasThousands else { return }
    var chosen = low > high ? readings[0] : readings[1]
    chosen.answer.words = readings[0].answer.words
    result.claims.append(chosen)
    result.doubt = nil
  }
}
