import Answers
import Dialogue

/// Everything that a condition, a hole or a key can name, by its id.
struct Names {
  /// What is known of a list before it is assembled.
  struct ListEntry {
    let number: Int
    let id: String
    /// What one item is called in conditions and holes.
    let noun: String
    var parent: Int?
    let classes: [String]
    let items: [String]
  }

  /// What is known of a question before it is assembled.
  struct QuestionEntry {
    let number: Int
    /// The full id.
    let name: String
    let place: Place
    let section: Int
    let sectionID: String
    let followUpOf: Int?
    let kind: Kind
    /// All lists that it is asked over.
    let over: [Int]
    /// Those of them that a prompt for all items at once leaves open.
    let together: [Int]
    let choices: [String]
    /// May an answer be none of the choices? Only where names stand for one, since a name may be a new one.
    let takesUnlisted: Bool
    let scales: [(id: String, steps: [String])]
    let least: Int?
    let most: Int?
  }

  var lists: [ListEntry] = []
  var listsByID: [String: Int] = [:]
  var listsByNoun: [String: Int] = [:]
  var questions: [QuestionEntry] = []
  var questionsByName: [String: Int] = [:]
  /// What questions were called in earlier versions.
  var formerNames: [String: Int] = [:]
  var sections: Set<String> = []
  var settings: [(id: String, value: Term)] = []
  var settingsByID: [String: Int] = [:]
  var definitions: [(id: String, over: [Int])] = []
  var definitionsByID: [String: Int] = [:]
  var sources: [String: Int] = [:]

  /// The lists with the lists that they lie in, outermost first: who is fixed when their items are.
  func withParents(_ numbers: [Int]) -> [Int] {
    var result: [Int] = []
    for number in numbers {
      var chain: [Int] = []
      var next: Int? = number
      while let list = next, !chain.contains(list), lists.indices.contains(list) {
        chain.insert(list, at: 0)
        next = lists[list].parent
      }
      for list in chain where !result.contains(list) { result.append(list) }
    }
    return result
  }

  /// What questions can be called from inside a section, for hints.
  func questionNames(in section: String?) -> [String] {
    questions.map { question in
      question.sectionID == section ? String(question.name.dropFirst(question.sectionID.count + 1)) : question.name
    }
  }
}

/// Where a condition or a sentence stands: what short ids mean there, and which items are fixed.
struct Scope {
  /// The section whose questions may be named by their short ids.
  var section: String?
  /// The lists of which one item is fixed, outermost first.
  var fixed: [Int] = []

  /// The same place, one item of a further list being fixed as well.
  func fixing(_ list: Int, _ names: Names) -> Scope {
    Scope(section: section, fixed: names.withParents(fixed + [list]))
  }
}
