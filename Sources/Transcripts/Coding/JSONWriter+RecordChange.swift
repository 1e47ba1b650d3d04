import AnswerCoding
import Answers
import Record
import StrictJSON

/// Changes of the record.
extension JSONWriter {
  mutating func change(_ change: RecordChange, _ coding: TurnCoding) {
    switch change {
    case .set(let address, let from, let to):
      key("set")
      place(address.question, address.items, coding)
      if address.items.count < coding.dialogue.questions[address.question].over.count { field("whole", true) }
      raw(coding.labels[address.question])
      entry("from", from)
      entry("to", to)
    case .added(let item): members(of: item, coding)
    case .named(let number, let from, let to):
      item("named", number, coding)
      naming("from", from)
      naming("to", to)
    case .classed(let number, let from, let to):
      item("classed", number, coding)
      if let from { field("from", from) }
      if let to { field("to", to) }
    case .removed(let number, let from, let to):
      item("removed", number, coding)
      field("from", from)
      field("to", to)
    case .merged(let number, let from, let to):
      item("merged", number, coding)
      item("from", from, coding)
      item("to", to, coding)
    }
  }

  private mutating func members(of item: Item, _ coding: TurnCoding) {
    self.item("added", item.number, coding)
    field("list", coding.dialogue.lists[item.list].id)
    field("name", item.name)
    texts("aliases", item.aliases)
    self.item("parent", item.parent, coding)
    if let itemClass = item.itemClass { field("class", itemClass) }
    self.item("within", item.within, coding)
    // What follows is never so when an item is new; it is written so that nothing can be lost.
    if let declared = item.declared { field("declared", declared) }
    if item.isRemoved { field("removed", true) }
    self.item("merged", item.mergedInto, coding)
  }

  private mutating func naming(_ key: String, _ naming: Naming) {
    object(key) { json in
      json.field("name", naming.name)
      json.texts("aliases", naming.aliases)
    }
  }

  private mutating func entry(_ key: String, _ entry: Entry?) {
    guard let entry else { return }
    object(key) { json in
      json.members(of: entry.answer)
      json.entry("rival", entry.rival)
      if let by = entry.by { json.field("by", by) }
      json.key("on")
      json.day(entry.on)
      if let earlier = entry.carriedFrom { json.field("carried-from", earlier) }
      if entry.isPassedOver { json.field("passed-over", true) }
    }
  }

  /// A member that is a list of texts, left out where it is empty.
  private mutating func texts(_ key: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    array(key) { json in for text in texts { json.string(text) } }
  }
}
