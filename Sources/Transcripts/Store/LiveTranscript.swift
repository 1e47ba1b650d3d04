import Conversation
import Dialogue

/// A conversation that is open for writing: its journal, locked, and what has happened in it so far.
public struct LiveTranscript: Sendable {
  /// Its journal.
  public let journal: Journal
  /// What the journal says of it as a whole.
  public let header: TranscriptHeader
  /// How its turns are written.
  public let coding: TurnCoding
  /// The turns that were in the journal when it was opened.
  public private(set) var turns: [RestoredTurn]
  /// How its dialogue has changed since the last turn, if it has and nobody has agreed to that yet. Until then it is only to be
  /// read, and the first turn to be appended is the *opened* fact that says what it goes on with.
  public let change: DialogueChange?

  /// A turn from a journal.
  public struct RestoredTurn: Hashable, Sendable {
    /// The number of its first fact.
    public let first: Int
    /// Its facts.
    public let facts: [Fact]
  }

  init(
    _ journal: Journal, _ header: TranscriptHeader, _ coding: TurnCoding, turns: [RestoredTurn],
    change: DialogueChange? = nil
  ) {
    (self.journal, self.header, self.coding, self.turns) = (journal, header, coding, turns)
    self.change = change
  }

  /// Its name.
  public var id: SessionID { journal.id }

  /// Forgets the turns that were in the journal when it was opened, for whoever has taken them up.
  public mutating func forgetTurns() { turns = [] }

  /// The conversation as it was when it was opened.
  public var conversation: Conversation { Conversation(dialogue: coding.dialogue, turns: turns) }

  /// All turns that are in the journal now, from the first.
  public func recorded() throws(TranscriptError) -> [RestoredTurn] {
    try Restored(contents(), header, coding, path: journal.path).turns
  }

  /// The conversation as people read it, with all turns that are in the journal now.
  public func transcript() throws(TranscriptError) -> Transcript {
    try Transcript(id, contents(), path: journal.path)
  }

  private func contents() throws(TranscriptError) -> JournalContents {
    do throws(JournalError) { return try journal.contents() } catch { throw .journal(error) }
  }

  /// Writes turns with one write and one sync. When this returns, they are on the disk.
  ///
  /// - Parameters:
  ///   - turns: for each its facts, and what was said in words: see `TurnCoding.encode`.
  ///   - first: the number of the first fact.
  /// - Throws: a `JournalError`, as `Journal.append` does.
  public func append(
    _ turns: [(facts: [Fact], texts: [String])], expecting first: Int
  ) throws(JournalError) {
    var records: [JournalRecord] = []
    records.reserveCapacity(turns.count)
    for turn in turns {
      var buffer: [UInt8] = []
      buffer.reserveCapacity(2_048)
      coding.encode(turn.facts, texts: turn.texts, into: &buffer)
      records.append(JournalRecord(count: turn.facts.count, body: buffer))
    }
    try journal.append(turns: records, expecting: first)
  }
}

extension Conversation {
  /// The conversation that these turns make.
  init(dialogue: Dialogue, turns: [LiveTranscript.RestoredTurn]) {
    self.init(dialogue: dialogue)
    for turn in turns { for fact in turn.facts { apply(fact) } }
  }
}
