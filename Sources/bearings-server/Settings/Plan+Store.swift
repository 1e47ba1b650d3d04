import ArgumentParser
import ProgramSupport
import Sessions
import Transcripts

extension Plan {
  /// The dialogues that there are, and the folder of the conversations, which isn't made yet; nothing where there is anything wrong with
  /// them.
  mutating func store() -> SessionStore? {
    guard isFound(.dialogues) else { return nil }
    let origin = origin(of: .dialogues)
    var options = DialogueOptions()
    options.dialogues = settings.given[.dialogues]?.last?.value
    do {
      return SessionStore(TranscriptStore(JournalFolder(transcripts)), dialogues: try options.all())
    } catch let fault as ValidationError {
      problem(origin, fault.message)
    } catch {
      problem(origin, "A dialogue there can't be held; what is wrong with it stands above.")
    }
    return nil
  }

  /// The folder of the conversations; an empty one where there is anything wrong with it.
  mutating func folderOfTranscripts() -> String {
    guard !settings.empty.contains(.transcripts) else { return "" }
    let origin = origin(of: .transcripts)
    var options = TranscriptOptions()
    options.transcripts = settings.given[.transcripts]?.last?.value
    do {
      let folder = try options.folder()
      // It is made where there is none: somebody has to be able to write there.
      guard let objection = Writability.objection(to: folder) else { return folder }
      problem(origin, objection)
    } catch {
      problem(origin, (error as? ValidationError)?.message ?? "\(error)")
    }
    return ""
  }
}
