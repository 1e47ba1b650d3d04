import AnswerCoding
import Answers
import Dialogue
import StrictJSON

/// What a journal says of its conversation as a whole, in its first line.
public struct TranscriptHeader: Hashable, Sendable {
  /// The dialogue's id.
  public var dialogue: String
  /// What the dialogue was called.
  public var title: String
  /// The author's version of it.
  public var version: Int
  /// When it was begun, in seconds since 1 January 1970.
  public var begun: Int
  /// The calendar day where the person was.
  public var day: Day
  /// What fronts have to know to attach to it; nothing where it was begun at a terminal.
  public var keys: KeyHashes?

  /// A header for a new conversation.
  init(_ dialogue: Dialogue, begun: Int, day: Day, keys: KeyHashes? = nil) {
    self.dialogue = dialogue.id
    title = dialogue.title
    version = dialogue.version
    self.begun = begun
    self.day = day
    self.keys = keys
  }

  /// The header of a journal.
  init(_ contents: JournalContents, path: String) throws(TranscriptError) {
    do throws(JSONFault) {
      let json = JSONReader(try JSON(parsing: contents.header))
      dialogue = try json.string("dialogue")
      title = try json.string("title")
      version = try json.integer("dialogue-version")
      begun = try json.integer("begun")
      day = try json.field("day").day()
      keys = try json.optional("keys").map { (keys) throws(JSONFault) in
        KeyHashes(answer: try keys.string("answer"), watch: try keys.string("watch"))
      }
    } catch {
      throw .noConversation(path)
    }
  }

  /// The inside of a JSON object, as a journal's first line takes it.
  var bytes: [UInt8] {
    var json = JSONWriter()
    json.field("dialogue", dialogue)
    json.field("title", title)
    json.field("dialogue-version", version)
    json.field("begun", begun)
    json.key("day")
    json.day(day)
    if let keys {
      json.object("keys") { json in
        json.field("answer", keys.answer)
        json.field("watch", keys.watch)
      }
    }
    return json.bytes
  }
}

/// What is kept of a session's keys: hashes, from which nobody can find the keys themselves.
public struct KeyHashes: Hashable, Sendable {
  /// Of the key with which one may answer, in hexadecimal digits.
  public var answer: String
  /// Of the key with which one may listen, in hexadecimal digits.
  public var watch: String

  /// Hashes.
  public init(answer: String, watch: String) {
    self.answer = answer
    self.watch = watch
  }
}
