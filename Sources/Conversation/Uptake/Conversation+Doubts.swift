import Answers
import Dialogue
import Record

/// Doubts: one short question that names the readings, and what comes of its answer.
extension Conversation {
  /// Asks about a doubt.
  mutating func ask(_ doubt: Doubt) {
    guard let frame else { return }
    var asking = frame
    asking.purpose = .doubt(doubt)
    asking.attempt = 1
    switch doubt {
    case .readings(let claims):
      ask(asking, claims.count == 1 ? "doubt.reading" : "doubt.readings")
      sayChoices()
    case .owner(let list, let claims):
      let values = saidOf(claims)
      if let sentence = claims.first.flatMap({ dialogue.sentence(.whose, of: $0.slot) }) {
        var whose = phrase(sentence)
        whose.arguments["choices"] = .list(values)
        emit(.asked(asking, whose))
      } else {
        ask(
          asking, "doubt.owner",
          [
            "one": .text(dialogue.lists[list].one), "answers": .list(values),
            "items": .list(names(of: owners(in: list, of: claims))),
          ])
      }
    case .item(let words, _):
      ask(asking, "doubt.item", ["words": .text(words)])
      sayChoices()
    case .sameAs(let settled, let claim):
      ask(
        asking, "doubt.same-as",
        [
          "items": .list(settled.items.map { .text(record.items[$0].name) }),
          "answer": .answer(claim.answer, question: claim.slot, on: today),
        ])
    case .contradictory: ask(asking, "doubt.contradictory")
    }
  }

  /// The name of the item that a bare number stands for: fronts that show choices number them.
  private func numbered(_ text: String, in list: Int) -> String? {
    let items = record.liveItems(of: list)
    guard let number = Int(text.filter { !$0.isWhitespace }), items.indices.contains(number - 1) else { return nil }
    return record.items[items[number - 1]].name
  }

  /// The items of a list that claims without an owner may be meant for: those that their question is asked for.
  func owners(in list: Int, of claims: [Claim]) -> [Int] {
    let items = record.liveItems(of: list)
    return items.filter { item in
      claims.contains { claim in
        dialogue.questions[claim.slot].over != [list]
          || evaluator.reach(Address(claim.slot, ItemPath([item]))).isReachable
      }
    }
  }

  /// What was said of an item while none was in hand is that one's where there is only one; where there is none, nothing was
  /// made of it.
  func withOnlyOwner(_ understanding: Understanding) -> Understanding {
    guard case .owner(let list, let claims)? = understanding.doubt,
      claims.allSatisfy({ dialogue.questions[$0.slot].over == [list] && $0.slot != frame?.station?.question })
    else { return understanding }
    let owners = owners(in: list, of: claims)
    guard owners.count < 2 else { return understanding }
    var settled = understanding
    settled.doubt = nil
    guard let owner = owners.first else {
      if settled.claims.isEmpty { settled.misreading = .nothingFits }
      settled.leftovers += claims.map(\.answer.words)
      return settled
    }
    settled.claims += claims.map { claim in
      var claim = claim
      claim.items = [.known(owner)]
      return claim
    }
    return settled
  }

  /// What was said without saying whose it is: of a matrix the items that it is true of, and where nothing is, those that
  /// it isn't true of; else the answers.
  private func saidOf(_ claims: [Claim]) -> [Argument] {
    let items = claims.map { claim in
      claim.items.compactMap { if case .known(let number) = $0 { number } else { nil } }.last
    }
    guard let slot = claims.first?.slot, dialogue.questions[slot].kind == .yesNo,
      dialogue.questions[slot].over.count > 1,
      !items.contains(nil)
    else { return claims.map { .answer($0.answer, question: $0.slot, on: today) } }
    let said = zip(claims, items).compactMap { claim, item in item.map { (answer: claim.answer, item: $0) } }
    let isTrue = said.filter { $0.answer.value == .yesNo(.yes) || $0.answer.value == .yesNo(.partly) }
    return (isTrue.isEmpty ? said : isTrue).map { .text(record.items[$0.item].name) }
  }

  /// Settles a doubt with what was said to it.
  mutating func settle(_ doubt: Doubt, with understanding: Understanding, of text: String) {
    switch doubt {
    case .owner(let list, let claims):
      prepare()
      let owners = readOwners(numbered(text, in: list) ?? text, claims: claims, list: list, in: context())
      if owners.claims.isEmpty, claims.contains(where: { $0.slot != frame?.station?.question }),
        YesOrNo.readWithoutValue(text, today: today) != nil
      {
        // Nobody knows whose it is: what was asked has its answer, which "don't know" doesn't take back.
        endDigression()
        for claim in claims { keepUnread(claim.answer.words, at: frame?.station) }
        advance()
        return
      }
      guard !owners.claims.isEmpty else { break }
      resolve(owners, of: text)
      return
    case .readings(let claims):
      guard let index = choice(of: text) else { break }
      guard index < claims.count else {
        askAnew()
        return
      }
      resolve(Understanding(claims: [asked(claims[index])], newItems: newItems(of: claims[index])), of: text)
      return
    case .sameAs(_, let claim):
      switch yesNo(text) {
      case .yes:
        resolve(Understanding(claims: [asked(claim)]), of: text)
        return
      case .no:
        if understanding.claims.isEmpty {
          askAnew()
          return
        }
      case .partly, .past, nil: break
      }
    case .item(_, let candidates):
      if let index = choice(of: text) {
        guard index < candidates.count else {
          askAnew()
          return
        }
        endDigression()
        hearAgain(record.items[candidates[index]].name)
        return
      }
    case .contradictory: break
    }
    // Anything else that answers the question settles the doubt as well.
    endDigression()
    take(understanding, of: text)
  }

  /// It was none of what was meant: the question is asked anew.
  mutating func askAnew() {
    endDigression()
    say(.help, "doubt.neither")
    askAgainInFull()
  }

  /// The items that a list of names makes which was asked about first.
  private func newItems(of claim: Claim) -> [NewItem] {
    let slot = dialogue.vocabulary.slots[claim.slot]
    guard case .names(let names)? = claim.answer.value, let list = slot.makes else { return [] }
    let place = dialogue.vocabulary.lists[list].parent.flatMap { slot.over.firstIndex(of: $0) }
    let parent = place.flatMap { claim.items.indices.contains($0) ? claim.items[$0] : nil }
    return names.things.map { NewItem(list: list, parent: parent, thing: $0, words: $0.name) }
  }

  private func asked(_ claim: Claim) -> Claim {
    var claim = claim
    claim.reason = .asked
    return claim
  }

  /// Takes the settled claims up as answers to the question that the doubt was about.
  private mutating func resolve(_ understanding: Understanding, of text: String) {
    endDigression()
    take(understanding, of: text)
  }

  /// Takes words as an answer to what is asked now.
  mutating func hearAgain(_ text: String) {
    prepare()
    take(read(text, in: context()), of: text)
  }

  /// Two known answers that conflict: both are kept, and the person is asked which one stands.
  mutating func askContest(at address: Address) {
    guard record[address]?.rival != nil else { return }
    let title = Argument.phrase(title(of: address.question, at: address.items))
    var asking = frame ?? Frame(.finished)
    asking.purpose = .contest(address)
    ask(asking, "contest", ["title": title])
    sayChoices()
  }

  /// Words that don't settle what is asked, where no question waits behind it: what else is in them is taken up, and it is asked again.
  private mutating func takeBeside(_ text: String) {
    prepare()
    let uptake = takeUp(read(text, in: context()))
    sayBack(uptake)
    if uptake.understood.isEmpty { say(.problem, "problem.pick", ["words": .text(text)]) }
    askAgain()
    sayChoices()
  }

  mutating func settleContest(at address: Address, with text: String) {
    guard let entry = record[address], let rival = entry.rival else {
      advance()
      return
    }
    let chosen = choice(of: text)
    if chosen == nil, frame?.station == nil {
      takeBeside(text)
      return
    }
    // "Both of them" isn't among the numbers either, and is clear.
    if chosen == nil, !Self.words(of: text).contains("both"),
      YesOrNo.isBareYes(text) || isAnotherAnswer(text, at: address)
    {
      // Neither of the two, nor what was asked beside them: which of the three it is to be isn't sure.
      say(.problem, "problem.pick", ["words": .text(text)])
      askAgain()
      sayChoices()
      return
    }
    endDigression()
    if chosen == 2 {
      say(.reading, "contest.both-kept")
      advance()
    } else if chosen == 3 {
      revisit(evaluator.station(of: address))
    } else if let index = chosen {
      let standing = index == 0 ? entry : rival
      let (answer, kept) = (standing.answer, Entry(standing.answer, by: standing.by, on: standing.on))
      emit(.changed(.set(address, from: entry, to: kept), cause: .said))
      say(.reading, "contest.settled", ["answer": .answer(answer, question: address.question, on: today)])
      advance()
    } else {
      say(.reading, "contest.both-kept")
      // What was said instead isn't lost: it is taken as an answer to what was asked. "Don't know" is about the two.
      if YesOrNo.readWithoutValue(text, today: today) == nil { hearAgain(text) } else { advance() }
    }
  }

  /// Do these words answer the question whose two answers conflict?
  private func isAnotherAnswer(_ text: String, at address: Address) -> Bool {
    let context = Context(
      vocabulary: dialogue.vocabulary, asked: Asked(slot: address.question, addresses: [address.items.items]),
      names: names, today: today)
    return read(text, in: context).claims.contains { claim in
      guard claim.slot == address.question else { return false }
      return switch claim.answer.value {
      case .choices(let picks)?: picks.contains { $0.choice != nil }
      case .choice?, .rating?: true
      case .share(let share)?: share.part != nil && share.whole != nil
      default: false
      }
    }
  }
}
