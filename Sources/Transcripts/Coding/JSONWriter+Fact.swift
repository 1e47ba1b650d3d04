import AnswerCoding
import Answers
import Conversation
import Dialogue
import Record
import StrictJSON

/// Facts. The first key of each says what it is.
extension JSONWriter {
  mutating func fact(_ fact: Fact, _ texts: inout ArraySlice<String>, _ coding: TurnCoding) {
    object { json in
      switch fact {
      case .opened(let dialogue, let structure, let wording):
        json.field("opened", dialogue)
        json.field("structure", structure)
        json.field("wording", wording)
        json.declaredNames(coding)
      case .heard(let heard): json.heard(heard.input)
      case .changed(let change, let cause):
        json.change(change, coding)
        if cause != .said { json.field("cause", cause.rawValue) }
      case .setting(let setting, let from, let to, let cause):
        json.field("setting", setting.rawValue)
        if let from { json.field("from", from) }
        if let to { json.field("to", to) }
        if cause != .said { json.field("cause", cause.rawValue) }
      case .noted(let note, let station):
        json.field("noted", note)
        if let station {
          json.key("at")
          json.place(station.question, station.items, coding)
        }
      case .unnoted(let note): json.field("unnoted", note)
      case .handled(let key, let from, let to, let cause):
        json.object("handled") { $0.members(of: key, coding) }
        json.handling("from", from)
        json.handling("to", to)
        if cause != .said { json.field("cause", cause.rawValue) }
      case .said(let kind, let phrase):
        json.field("said", kind.rawValue)
        json.text(&texts)
        json.members(of: phrase, coding)
      case .asked(let frame, let phrase):
        json.members(of: frame, as: "asked", coding)
        json.text(&texts)
        json.members(of: phrase, coding)
      case .returned(let frame): json.members(of: frame, as: "returned", coding)
      case .moved(let station):
        json.key("moved")
        json.place(station.question, station.items, coding)
      case .planned(let stations): json.stations("planned", stations, coding)
      case .offered(let stations): json.stations("offered", stations, coding)
      case .held(let kind, let items):
        json.list("held", items) { json, phrase in json.members(of: phrase, coding) }
        if kind != .account { json.field("kind", kind.rawValue) }
      case .released(let count): json.field("released", count)
      case .summarised(let items):
        json.list("summarised", items) { json, phrase in
          json.text(&texts)
          json.members(of: phrase, coding)
        }
      case .told(let keys): json.keys("told", keys, coding)
      case .lapsed(let keys): json.keys("lapsed", keys, coding)
      case .paused: json.field("paused", true)
      case .ended: json.field("ended", true)
      }
    }
  }

  /// How the items are called that the dialogue begins with, for those who read without it.
  private mutating func declaredNames(_ coding: TurnCoding) {
    guard !coding.declaredIDs.isEmpty else { return }
    object("declared") { json in
      for list in coding.dialogue.lists {
        for item in list.declared { json.field("\(list.id):\(item.id)", item.name) }
      }
    }
  }

  /// The items of a list, each an array of its lines.
  private mutating func list(_ key: String, _ items: [[Phrase]], _ line: (inout JSONWriter, Phrase) -> Void) {
    array(key) { json in
      for item in items {
        json.array { json in for phrase in item { json.object { line(&$0, phrase) } } }
      }
    }
  }

  private mutating func text(_ texts: inout ArraySlice<String>) {
    if let text = texts.popFirst() { field("text", text) }
  }

  private mutating func heard(_ input: Input) {
    field("heard", input.event.name)
    switch input.event {
    case .utterance(let words): field("words", words)
    case .tooLong(let bytes): field("bytes", bytes)
    case .begin, .resume, .silence, .leave, .unreadable: break
    }
    field("front", input.front)
    if let id = input.id { field("id", id) }
    if let ask = input.ask { field("ask", ask) }
    field("time", input.time)
    key("day")
    day(input.day)
  }

  /// A question with its items, as `["ulo.committee",1]`.
  mutating func place(_ question: Int, _ items: ItemPath, _ coding: TurnCoding) {
    array { json in
      json.string(coding.dialogue.questions[question].name)
      for index in 0..<items.count { json.item(items[index], coding) }
    }
  }

  mutating func stations(_ key: String, _ stations: [Station], _ coding: TurnCoding) {
    array(key) { json in for station in stations { json.place(station.question, station.items, coding) } }
  }

  /// An item: a declared one by its id, one that was added by its place among those.
  mutating func item(_ number: Int, _ coding: TurnCoding) {
    if number < coding.declaredIDs.count, number >= 0 {
      string(coding.declaredIDs[number])
    } else {
      integer(number - coding.declaredIDs.count + 1)
    }
  }

  /// A member that is an item, where there is one.
  mutating func item(_ key: String, _ number: Int?, _ coding: TurnCoding) {
    guard let number else { return }
    self.key(key)
    item(number, coding)
  }

  /// A member that is a list of items.
  mutating func items(_ key: String, _ numbers: [Int], _ coding: TurnCoding) {
    array(key) { json in for number in numbers { json.item(number, coding) } }
  }
}

extension Input.Event {
  /// How an event is called in a journal.
  var name: String {
    switch self {
    case .begin: "begin"
    case .resume: "resume"
    case .utterance: "utterance"
    case .silence: "silence"
    case .leave: "leave"
    case .tooLong: "too-long"
    case .unreadable: "unreadable"
    }
  }
}
