import Answers
import StrictJSON

extension JSONWriter {
  /// A choice: its id alone where nothing more was said of it.
  mutating func pick(_ pick: Pick) {
    if let choice = pick.choice, pick.text == nil, pick.amount == nil, pick.counts {
      string(choice)
      return
    }
    object { json in
      if let choice = pick.choice { json.field("choice", choice) }
      if let text = pick.text { json.field("text", text) }
      if let amount = pick.amount {
        json.key("amount")
        json.money(amount)
      }
      if !pick.counts { json.field("counts", false) }
    }
  }

  /// Names: a list, and beside it how many were claimed where the person gave a number.
  mutating func names(_ names: Names) {
    guard let claimed = names.claimed else {
      array { json in for thing in names.things { json.thing(thing) } }
      return
    }
    object { json in
      json.array("names") { json in for thing in names.things { json.thing(thing) } }
      json.range("claimed", claimed, WholeEnd.self)
    }
  }

  private mutating func thing(_ thing: NamedThing) {
    if thing.aliases.isEmpty, thing.itemClass == nil {
      string(thing.name)
      return
    }
    object { json in
      json.field("name", thing.name)
      if !thing.aliases.isEmpty { json.texts("aliases", thing.aliases) }
      if let itemClass = thing.itemClass { json.field("class", itemClass) }
    }
  }
}
