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
}
