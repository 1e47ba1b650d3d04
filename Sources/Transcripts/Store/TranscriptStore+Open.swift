import Conversation
import Dialogue

extension TranscriptStore {
  /// Opens a conversation to go on with it. Nobody else can write to it until its journal is closed.
  ///
  /// - Parameters:
  ///   - dialogue: the dialogue that its header names.
  ///   - acceptingChange: has the person agreed to go on with a dialogue that has changed since? That is written down,
  ///     and isn't asked again until it changes once more. A change of wording alone needs no agreement.
  /// - Throws: `TranscriptError.changed` where the dialogue has changed and nobody has agreed; the conversation can be
  ///   shown nevertheless. After any error the journal is closed.
  public func open(
    _ id: SessionID, in dialogue: Dialogue, acceptingChange: Bool = false
  ) throws(TranscriptError) -> LiveTranscript {
    let live = try open(id, with: TurnCoding(dialogue))
    guard let change = live.change else { return live }
    do throws(TranscriptError) {
      guard acceptingChange else { throw .changed(change) }
      return try live.accepting(dialogue)
    } catch {
      live.journal.close()
      throw error
    }
  }

  /// Opens a conversation whether its dialogue has changed or not (``LiveTranscript/change``).
  ///
  /// - Parameter coding: how turns of its dialogue are written; conversations share it.
  /// - Throws: after any error the journal is closed.
  public func open(_ id: SessionID, with coding: TurnCoding) throws(TranscriptError) -> LiveTranscript {
    let (journal, contents) = try opened(id)
    do throws(TranscriptError) {
      let header = try TranscriptHeader(contents, path: journal.path)
      let restored = try Restored(contents, header, coding, path: journal.path)
      return LiveTranscript(
        journal, header, coding, turns: restored.turns,
        change: restored.decoder.isOfOtherStructure ? DialogueChange(id, restored) : nil)
    } catch {
      journal.close()
      throw error
    }
  }

  private func opened(_ id: SessionID) throws(TranscriptError) -> (Journal, JournalContents) {
    do throws(JournalError) {
      let opened = try Journal.open(id, in: folder)
      return (opened.journal, opened.contents)
    } catch {
      throw .journal(error)
    }
  }
}

extension LiveTranscript {
  /// Writes down that the conversation goes on with the dialogue as it is now.
  fileprivate func accepting(_ dialogue: Dialogue) throws(TranscriptError) -> LiveTranscript {
    let first = journal.next
    let facts = [
      Fact.opened(dialogue: dialogue.id, structure: dialogue.structureHash, wording: dialogue.wordingHash)
    ]
    let live = LiveTranscript(journal, header, coding, turns: turns + [RestoredTurn(first: first, facts: facts)])
    do throws(JournalError) { try live.append([(facts, [])], expecting: first) } catch { throw .journal(error) }
    return live
  }
}

extension DialogueChange {
  init(_ id: SessionID, _ restored: Restored) {
    let record = Conversation(dialogue: restored.decoder.dialogue, turns: restored.turns).record
    self.init(
      session: id, kept: record.allEntries.count { $0.entry.answer.certainty != .implied },
      toAskAgain: Set(restored.decoder.leftOut.toAskAgain.values).sorted(),
      archived: Set(restored.decoder.leftOut.archived.values).sorted())
  }
}
