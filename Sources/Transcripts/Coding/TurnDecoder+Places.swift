import Answers
import Dialogue
import Record
import StrictJSON

/// Questions and items.
extension TurnDecoder {
  /// A question's number, from its id now or formerly.
  func question(_ id: String) throws(TurnFault) -> Int {
    guard let number = dialogue.question(named: id) else { throw .unknownQuestion(id) }
    return number
  }

  func list(_ id: String) throws(TurnFault) -> Int {
    guard let number = dialogue.list(named: id) else { throw .unknownList(id) }
    return number
  }

  /// An item that there is by now.
  func item(_ json: FactReader) throws(TurnFault) -> Int {
    switch json.value {
    case .string(let id):
      guard let number = coding.declaredNumbers[id] else { throw .unknownItem(id) }
      return number
    case .integer(let place):
      guard place >= 1, place <= lists.count - coding.declaredIDs.count else { throw .missingItem(place) }
      return coding.declaredIDs.count + place - 1
    default:
      throw json.fault("An item is a whole number, or the id of one that the dialogue begins with.")
    }
  }

  func item(_ key: String, in json: FactReader) throws(TurnFault) -> Int? {
    guard let field = try json.optional(key) else { return nil }
    return try item(field)
  }

  func items(_ json: FactReader) throws(TurnFault) -> [Int] {
    var items: [Int] = []
    for element in try json.elements() { items.append(try item(element)) }
    return items
  }

  /// A question with some of its items, outermost first, each of the list that it must be of.
  func station(_ json: FactReader) throws(TurnFault) -> Station {
    let elements = try json.elements()
    guard let first = elements.first else { throw json.fault("A place begins with the id of a question.") }
    let name = try first.string()
    let question = try question(name)
    let over = dialogue.questions[question].over
    var path = ItemPath()
    for (index, element) in elements.dropFirst().enumerated() {
      let item = try item(element)
      guard index < over.count, lists[item] == over[index] else { throw .otherLists(question: name) }
      path = path.appending(item)
    }
    return Station(question, path)
  }

  /// A question with all of its items.
  func address(_ json: FactReader) throws(TurnFault) -> Address {
    let station = try station(json)
    let question = dialogue.questions[station.question]
    guard station.items.count == question.over.count else { throw .otherLists(question: question.name) }
    return Address(station.question, station.items)
  }

  func stations(_ json: FactReader) throws(TurnFault) -> [Station] {
    var stations: [Station] = []
    for element in try json.elements() { stations.append(try station(element)) }
    return stations
  }
}
