import Conversation

/// The turns of a journal, taken up in a dialogue.
struct Restored {
  var turns: [LiveTranscript.RestoredTurn] = []
  var decoder: TurnDecoder

  init(
    _ contents: JournalContents, _ header: TranscriptHeader, _ coding: TurnCoding, path: String
  ) throws(TranscriptError) {
    guard header.dialogue == coding.dialogue.id else {
      throw .otherDialogue(path, dialogue: header.dialogue, expected: coding.dialogue.id)
    }
    decoder = TurnDecoder(coding)
    turns.reserveCapacity(contents.records.count)
    for record in contents.records {
      do throws(TurnFault) {
        turns.append(.init(first: record.first, facts: try decoder.decode(record.json())))
      } catch {
        throw .turn(path, number: record.first, error)
      }
    }
  }
}
