import Record

extension Conversation {
  /// Makes a fact so. The facts of a journal, applied in order to a conversation that hasn't begun, give the
  /// conversation as it was.
  public mutating func apply(_ fact: Fact) {
    switch fact {
    case .opened: break
    case .heard(let heard): hear(heard.input)
    case .changed(let change, let cause): make(change, cause)
    case .setting(let setting, let from, let value, let cause):
      settings[setting] = value
      keep(.setting(setting, from: from, to: value), cause)
    case .noted(let words, let station):
      let note = Note(words: words, station: station)
      notes.append(note)
      keep(.note(note), .said)
    case .unnoted:
      if !notes.isEmpty { notes.removeLast() }
      keep(nil, .undone)
    case .handled(let key, let from, let handling, let cause):
      handlings[key] = handling.isUntouched ? nil : handling
      keep(.handling(key, from: from, to: handling), cause)
    case .said(_, let phrase): lastSaid.append(phrase)
    case .asked(let frame, let phrase):
      // Asking again after a digression or a misreading isn't a new question.
      if frame.purpose == .question, let station = frame.station, self.frame?.station != station {
        trail.append(station)
        questionsAsked += 1
      }
      if case .doubt(let doubt) = frame.purpose, self.frame?.purpose != .doubt(doubt) { doubtfulAt = utterances }
      self.frame = frame
      prompt = phrase
      isPaused = false
    case .returned(let frame): self.frame = frame
    case .moved(let station): cursor = station
    case .planned(let stations): plan = stations
    case .offered(let stations): offered.formUnion(stations)
    case .held(let kind, let items): (heldKind, held) = (kind, items)
    case .released(let count): held.removeFirst(min(max(count, 0), held.count))
    case .summarised(let items): summarised = items
    case .told(let keys):
      told.formUnion(keys)
      lapsed.subtract(keys)
    case .lapsed(let keys):
      lapsed.formUnion(keys)
      told.subtract(keys)
    case .paused: isPaused = true
    case .ended: isEnded = true
    }
  }

  private mutating func hear(_ input: Input) {
    isNewDay = evaluator.today != input.day
    evaluator.today = input.day
    saidBefore = lastSaid
    lastSaid = []
    if case .utterance = input.event {
      utterances += 1
      if undoable.last?.changes.isEmpty == true { undoable.removeLast() }
      undoable.append(UndoGroup(changes: [], station: frame?.station, utterance: utterances))
    }
  }

  private mutating func make(_ change: RecordChange, _ cause: Fact.Cause) {
    evaluator.record.apply(change)
    // What waits for "more" was said of the record as it was.
    held = []
    if let item = change.item { unreadNames.append(item) }
    if case .set(let address, _, let entry) = change {
      if justSetAt != utterances { justSet = [] }
      justSetAt = utterances
      if cause == .said, entry != nil { justSet.append(address) }
    }
    keep(.record(change), cause)
  }

  /// Keeps a change so that it can be taken back; one that was taken back is kept no longer.
  private mutating func keep(_ change: UndoGroup.Change?, _ cause: Fact.Cause) {
    switch cause {
    case .said, .implied:
      if undoable.isEmpty { undoable.append(UndoGroup(changes: [], station: nil)) }
      if let change { undoable[undoable.count - 1].changes.append(change) }
    case .undone:
      // The group being taken back is the last that holds changes.
      while let last = undoable.last, last.changes.isEmpty { undoable.removeLast() }
      if !undoable.isEmpty { undoable[undoable.count - 1].changes.removeLast() }
    case .carried: break
    }
  }
}
