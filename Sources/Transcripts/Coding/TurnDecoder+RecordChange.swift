import Answers
import Record
import StrictJSON

/// Changes of the record.
extension TurnDecoder {
  /// A change; nothing where the key isn't that of one.
  mutating func change(_ json: FactReader, _ key: String) throws(TurnFault) -> RecordChange? {
    switch key {
    case "set": return try set(json)
    case "added":
      let item = try added(json)
      try add(item, json)
      return .added(item)
    case "named":
      return .named(try item(json.field(key)), from: try naming(json.field("from")), to: try naming(json.field("to")))
    case "classed":
      return .classed(
        try item(json.field(key)), from: try json.optionalString("from"), to: try json.optionalString("to"))
    case "removed":
      return .removed(try item(json.field(key)), from: try json.bool("from"), to: try json.bool("to"))
    case "merged":
      return .merged(try item(json.field(key)), from: try item("from", in: json), to: try item("to", in: json))
    default: return nil
    }
  }

  private func set(_ json: FactReader) throws(TurnFault) -> RecordChange {
    // The question as a whole, where there was nothing on its list to ask it for.
    let isWhole = try json.optionalBool("whole") ?? false
    let station = try station(json.field("set"))
    let address = isWhole ? Address(station.question, station.items) : try address(json.field("set"))
    let question = dialogue.questions[address.question]
    let kind: Kind = try json.choice("kind")
    guard kind == question.kind else { throw .otherKind(question: question.name, was: kind, now: question.kind) }
    return .set(address, from: try entry("from", in: json), to: try entry("to", in: json))
  }

  private func entry(_ key: String, in json: FactReader) throws(TurnFault) -> Entry? {
    guard let json = try json.optional(key) else { return nil }
    let (by, day) = (try json.optionalString("by"), try json.field("on").day())
    return Entry(
      try json.answer(), rival: try rival(in: json, on: day), by: by, on: day,
      carriedFrom: try json.optionalString("carried-from"), isPassedOver: try json.optionalBool("passed-over") ?? false)
  }

  /// The second of two answers. Journals once said neither who gave it nor when.
  private func rival(in json: FactReader, on day: Day) throws(TurnFault) -> Entry? {
    guard let json = try json.optional("rival") else { return nil }
    return Entry(
      try json.answer(), by: try json.optionalString("by"), on: try json.optional("on")?.day() ?? day)
  }

  private func naming(_ json: FactReader) throws(TurnFault) -> Naming {
    Naming(try json.string("name"), aliases: try json.texts("aliases"))
  }

  private func added(_ json: FactReader) throws(TurnFault) -> Item {
    let place = try json.integer("added")
    guard place >= 1, place <= Int(Int32.max) else { throw json.fault("Items that are added are numbered from 1.") }
    // The item that it lay within may have left the dialogue; the item itself is the person's and stays.
    let within: Int?
    do throws(TurnFault) {
      within = try item("within", in: json)
    } catch {
      guard isOfOtherStructure, case .unknownItem = error else { throw error }
      within = nil
    }
    return Item(
      number: coding.declaredIDs.count + place - 1, list: try list(json.string("list")),
      parent: try item("parent", in: json), declared: try json.optionalString("declared"),
      name: try json.string("name"), aliases: try json.texts("aliases"), itemClass: try json.optionalString("class"),
      isRemoved: try json.optionalBool("removed") ?? false, mergedInto: try item("merged", in: json), within: within)
  }
}
