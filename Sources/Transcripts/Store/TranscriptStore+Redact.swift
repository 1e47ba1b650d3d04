import StrictJSON

/// What was taken out of a conversation.
public struct RedactedTranscript: Hashable, Sendable {
  /// How many answers: more than one where the question was asked for several items.
  public let answers: Int
  /// Files beside the journal that were left as they are, and in which the words may still stand.
  public let leftBeside: [String]
}

extension TranscriptStore {
  /// Takes what was answered to a question out of a conversation: what was typed, the words and values of the answer
  /// with all that it ever was, and what was said of them. The record says then that the person declined to answer.
  ///
  /// The same words go wherever else they stand. Names that were answered go from the lists, too, with all that the same
  /// items were ever called; so do a note, a name and who is answering, where they were given at the question. Numbers
  /// that were worked out from the answer stay. A new journal takes the old one's place, for certain; the readable page is
  /// written anew.
  ///
  /// - Parameters:
  ///   - question: the question's id, `ulo.contact`, or `contact` where no other that was answered ends so.
  ///   - item: the name of the item for which it was answered; nothing for all.
  /// - Throws: `TranscriptError.noAnswer` where there is none; nothing is changed then.
  public func redact(
    _ id: SessionID, question: String, for item: String? = nil
  ) throws(TranscriptError) -> RedactedTranscript {
    let redacted = try rewritten(id) { facts in
      var reference: JSON?
      if let item {
        reference = Self.item(called: item, in: facts)
        guard reference != nil else { return nil }
      }
      let target = RedactionTarget(question: Self.id(of: question, in: facts), item: reference)
      let plan = RedactionPlan(target, in: facts)
      return plan.places.isEmpty && plan.turns.isEmpty ? nil : plan
    }
    if let redacted { return redacted }
    throw .noAnswer(id, question: question, answered: try answeredQuestions(id))
  }

  /// Takes words out of a conversation wherever they stand, as whole words, however they are spelt: a name that was said
  /// where no question leads to.
  ///
  /// - Parameter words: at least three letters; fewer would be found in everything.
  /// - Throws: `TranscriptError.noWords` where they stand nowhere; nothing is changed then.
  public func redact(_ id: SessionID, words: String) throws(TranscriptError) -> RedactedTranscript {
    guard let redacted = try rewritten(id, { RedactionPlan(words: words, in: $0) }) else {
      throw .noWords(id)
    }
    return redacted
  }

  /// Writes a journal and its page anew as a plan for its facts says; nothing where there is no plan, or nothing would change.
  private func rewritten(
    _ id: SessionID, _ plan: ([[JSON]]) -> RedactionPlan?
  ) throws(TranscriptError) -> RedactedTranscript? {
    var answers: Int?
    do throws(JournalError) {
      let (journal, contents) = try Journal.open(id, in: folder)
      defer { journal.close() }
      let turns = contents.records.map { (try? $0.json()) ?? .null }
      let facts = turns.map { $0["facts"]?.array ?? [] }
      if let plan = plan(facts) { answers = try Self.write(turns, facts, plan, to: journal, contents) }
    } catch {
      throw .journal(error)
    }
    guard let answers else { return nil }
    try writeReadable(id)
    let own = ["\(id).md", "\(id).jsonl"]
    do throws(JournalError) {
      return RedactedTranscript(answers: answers, leftBeside: try folder.besides(id).filter { !own.contains($0) })
    } catch {
      throw .journal(error)
    }
  }

  /// Gives how many answers are gone; nothing, and nothing is written, where nothing changes.
  private static func write(
    _ turns: [JSON], _ facts: [[JSON]], _ plan: RedactionPlan, to journal: Journal, _ contents: JournalContents
  ) throws(JournalError) -> Int? {
    var redaction = Redaction(plan)
    let redacted = facts.indices.map { redaction.redacted(facts[$0], turn: $0) }
    guard redacted != facts else { return nil }
    var records: [JournalRecord] = []
    for (index, record) in contents.records.enumerated() {
      let body = turns[index].replacing("facts", with: .array(redacted[index]))
        .replacing("n", with: nil).replacing("c", with: nil).replacing("crc", with: nil)
      records.append(JournalRecord(count: record.count, body: body.bytes))
    }
    try journal.replace(header: Array(contents.headerBody), records: records)
    return plan.places.count
  }

  /// The full id of a question that was asked or answered, from the id or the end of one: "contact" for `ulo.contact`,
  /// where no other ends so.
  private static func id(of question: String, in turns: [[JSON]]) -> String {
    let answered = Set(turns.joined().compactMap { ($0["set"] ?? $0["station"])?.array?.first?.string })
    if answered.contains(question) { return question }
    let fitting = answered.filter { $0.hasSuffix(".\(question)") }
    return fitting.count == 1 ? fitting.first ?? question : question
  }

  /// How the journal refers to the item that has or had this name.
  private static func item(called name: String, in turns: [[JSON]]) -> JSON? {
    let wanted = Needles.folded(name)
    for fact in turns.joined() {
      if let declared = fact["declared"]?.object?.members.first(where: { $0.value.string.map(Needles.folded) == wanted }
      ) {
        return .string(declared.key)
      }
      if fact.isFact("added"), fact["name"]?.string.map(Needles.folded) == wanted { return fact["added"] }
      if fact.isFact("named"), fact["to"]?["name"]?.string.map(Needles.folded) == wanted { return fact["named"] }
    }
    return nil
  }

  private func answeredQuestions(_ id: SessionID) throws(TranscriptError) -> [String] {
    var questions: [String] = []
    for entry in try entries(id) {
      for case .answered(let change) in entry.remarks where !questions.contains(change.question) {
        questions.append(change.question)
      }
    }
    return questions.sorted()
  }
}
