import Answers
import Conversation
import Dialogue
import Findings
import Record
import StrictJSON

/// Reads the turns of one journal, from the first on and in order, for a dialogue.
///
/// It keeps count of the items that were added, so that whatever it gives can be applied: no fact is about an item that
/// isn't there. Where the journal was begun with another structure of the dialogue (an *opened* fact says which), what
/// this dialogue can't take up any more is left out and counted; everywhere else it is a fault.
public struct TurnDecoder: Sendable {
  /// The coding.
  public let coding: TurnCoding
  /// The structure of the dialogue that the turns read so far were made with; nothing before the first says so.
  public private(set) var structure: String?
  /// What was left out, because the dialogue has changed.
  public private(set) var leftOut = LeftOut()
  /// The list of each item so far, by number.
  private(set) var lists: [Int]

  /// What was left out, because the dialogue has changed.
  public struct LeftOut: Hashable, Sendable {
    /// Answers to questions or items that there are no more: how each question was called in few words, by the place of
    /// the answer as the journal writes it.
    public var archived: [String: String] = [:]
    /// Answers to questions that are answered in another way, or for other items, now; likewise.
    public var toAskAgain: [String: String] = [:]
  }

  var dialogue: Dialogue { coding.dialogue }

  /// A decoder for the first turn of a journal.
  public init(_ coding: TurnCoding) {
    self.coding = coding
    lists = coding.declaredLists
  }

  /// Was what comes now written with another structure of the dialogue?
  public var isOfOtherStructure: Bool { structure.map { $0 != dialogue.structureHash } ?? false }

  /// The facts of the next turn.
  ///
  /// - Parameter json: the record's line, or anything else that has `facts`.
  /// - Throws: a `TurnFault`; the decoder is then good for nothing more.
  public mutating func decode(_ json: JSON) throws(TurnFault) -> [Fact] {
    let elements = try FactReader(json).field("facts").elements()
    var facts: [Fact] = []
    facts.reserveCapacity(elements.count)
    for element in elements {
      if let fact = try possible(element, { (decoder, element) throws(TurnFault) in try decoder.fact(element) }) {
        facts.append(fact)
      }
    }
    return facts
  }

  /// The facts of the next turn that the answers, the lists, the settings and the end hang on, and of the last turn the day; what was
  /// said and asked isn't read.
  mutating func decodeStanding(_ record: RecoveredRecord, isLast: Bool) throws(TurnFault) -> [Fact] {
    guard let pieces = FactPieces.standing(in: record.body, isLast: isLast) else { return try decode(record.json()) }
    var facts: [Fact] = []
    facts.reserveCapacity(pieces.count)
    for piece in pieces {
      let element = FactReader(try RecoveredRecord.json(of: record.body[piece]))
      if let fact = try possible(element, { (decoder, element) throws(TurnFault) in try decoder.fact(element) }) {
        facts.append(fact)
      }
    }
    return facts
  }

  /// What is read, or nothing where only the dialogue's having changed is in its way and that is allowed.
  private mutating func possible<Read>(
    _ element: FactReader, _ read: (inout TurnDecoder, FactReader) throws(TurnFault) -> Read
  ) throws(TurnFault) -> Read? {
    guard isOfOtherStructure else { return try read(&self, element) }
    do throws(TurnFault) {
      return try read(&self, element)
    } catch {
      guard error.isChangeOfDialogue else { throw error }
      countLeftOut(element, because: error)
      return nil
    }
  }

  /// Keeps count of the answers that are left out, as they stand at last.
  private mutating func countLeftOut(_ element: FactReader, because fault: TurnFault) {
    let json = element.value
    guard let place = json["set"], let question = place.array?.first?.string else { return }
    let name = json["to"] == nil ? nil : json["short"]?.string ?? question
    switch fault {
    case .otherKind, .otherLists: leftOut.toAskAgain[place.text] = name
    default: leftOut.archived[place.text] = name
    }
  }

  // MARK: Facts

  private mutating func fact(_ json: FactReader) throws(TurnFault) -> Fact {
    switch try json.firstKey() {
    case "opened": return try opened(json)
    case "heard": return .heard(Heard(try heard(json)))
    case "setting":
      return .setting(
        try json.choice("setting"), from: try json.optionalString("from"), to: try json.optionalString("to"),
        cause: try json.optional("cause")?.choice() ?? .said)
    case "noted":
      var station: Station?
      if let json = try json.optional("at") { station = try self.station(json) }
      return .noted(try json.string("noted"), at: station)
    case "unnoted": return .unnoted(try json.string("unnoted"))
    case "handled": return try handled(json)
    case "said": return .said(try json.choice("said"), try phrase(json))
    case "asked": return .asked(try frame(json, "asked"), try phrase(json))
    case "returned": return .returned(try frame(json, "returned"))
    case "moved": return .moved(try station(json.field("moved")))
    case "planned": return .planned(try possibleStations(json.field("planned")))
    case "offered": return .offered(try possibleStations(json.field("offered")))
    case "held":
      return .held(try json.optional("kind")?.choice() ?? .account, try items(json.field("held")))
    case "released": return .released(try json.integer("released"))
    case "summarised": return .summarised(try items(json.field("summarised")))
    case "told": return .told(try possibleKeys(json.field("told")))
    case "lapsed": return .lapsed(try possibleKeys(json.field("lapsed")))
    case "paused": return .paused
    case "ended": return .ended
    case let key:
      guard let change = try change(json, key) else { throw json.fault("There is no such fact.") }
      return .changed(change, cause: try json.optional("cause") == nil ? .said : try json.choice("cause"))
    }
  }

  private mutating func opened(_ json: FactReader) throws(TurnFault) -> Fact {
    let id = try json.string("opened")
    guard id == dialogue.id else { throw .otherDialogue(id: id, expected: dialogue.id) }
    let opened = try json.string("structure")
    structure = opened
    return .opened(dialogue: id, structure: opened, wording: try json.string("wording"))
  }

  private func heard(_ json: FactReader) throws(TurnFault) -> Input {
    Input(
      try event(json), front: try json.string("front"), id: try json.optionalString("id"),
      ask: try json.optionalInteger("ask"), time: try json.integer("time"), day: try json.field("day").day())
  }

  private func event(_ json: FactReader) throws(TurnFault) -> Input.Event {
    switch try json.string("heard") {
    case "begin": return .begin
    case "resume": return .resume
    case "utterance": return .utterance(try json.string("words"))
    case "silence": return .silence
    case "leave": return .leave
    case "too-long": return .tooLong(bytes: try json.integer("bytes"))
    case "unreadable": return .unreadable
    default: throw try json.field("heard").fault("Nothing is heard in this way.")
    }
  }

  /// Several of something; those that there are no more are left out where that is allowed.
  private mutating func allPossible<Read>(
    _ json: FactReader, _ read: (inout TurnDecoder, FactReader) throws(TurnFault) -> Read
  ) throws(TurnFault) -> [Read] {
    var found: [Read] = []
    for element in try json.elements() {
      if let one = try possible(element, read) { found.append(one) }
    }
    return found
  }

  private mutating func possibleStations(_ json: FactReader) throws(TurnFault) -> [Station] {
    try allPossible(json) { (decoder, element) throws(TurnFault) in try decoder.station(element) }
  }

  private mutating func possibleKeys(_ json: FactReader) throws(TurnFault) -> [ActionKey] {
    try allPossible(json) { (decoder, element) throws(TurnFault) in try decoder.actionKey(element) }
  }

  /// The items of a list, each with its lines; lines that can't be said any more are left out where that is allowed.
  private mutating func items(_ json: FactReader) throws(TurnFault) -> [[Phrase]] {
    var items: [[Phrase]] = []
    for item in try json.elements() {
      var lines: [Phrase] = []
      // An item of one line may stand without its brackets.
      let elements = item.value.array == nil ? [item] : Array(try item.elements())
      for element in elements {
        let line = try possible(element) { (decoder, element) throws(TurnFault) in try decoder.phrase(element) }
        if let line { lines.append(line) }
      }
      items.append(lines)
    }
    return items
  }

  /// Takes note of an item that was added; its number must be the next.
  mutating func add(_ item: Item, _ json: FactReader) throws(TurnFault) {
    guard item.number == lists.count else { throw json.fault("The items aren't numbered one after the other.") }
    lists.append(item.list)
  }
}
