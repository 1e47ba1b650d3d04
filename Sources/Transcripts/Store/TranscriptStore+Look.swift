import Conversation
import Dialogue

extension TranscriptStore {
  /// A conversation as its journal has it now, to look at. Nobody is kept from going on with it meanwhile.
  ///
  /// - Parameter dialogue: the dialogue that its header names. What isn't in it any more is left out.
  public func conversation(_ id: SessionID, in dialogue: Dialogue) throws(TranscriptError) -> Conversation {
    let contents: JournalContents
    do throws(JournalError) { contents = try folder.read(id) } catch { throw .journal(error) }
    let path = folder.path(of: id)
    let header = try TranscriptHeader(contents, path: path)
    let restored = try Restored(contents, header, TurnCoding(dialogue), path: path)
    return Conversation(dialogue: restored.decoder.dialogue, turns: restored.turns)
  }

  /// How things stand in a conversation: its answers, lists and settings, the day on which somebody was last heard, and whether it has ended.
  /// Every line is checked against its check number, but what was said and asked isn't read: nobody can go on with it.
  ///
  /// - Parameter coding: how turns are written in the dialogue that is asked for.
  /// - Returns: nothing where it is a conversation of another dialogue.
  public func standing(of id: SessionID, _ coding: TurnCoding) throws(TranscriptError) -> Conversation? {
    let contents: JournalContents
    do throws(JournalError) { contents = try folder.read(id) } catch { throw .journal(error) }
    let path = folder.path(of: id)
    guard try TranscriptHeader(contents, path: path).dialogue == coding.dialogue.id else { return nil }
    var (conversation, decoder) = (Conversation(dialogue: coding.dialogue), TurnDecoder(coding))
    for (index, record) in contents.records.enumerated() {
      do throws(TurnFault) {
        for fact in try decoder.decodeStanding(record, isLast: index == contents.records.count - 1) {
          conversation.apply(fact)
        }
      } catch {
        throw .turn(path, number: record.first, error)
      }
    }
    return conversation
  }
}
