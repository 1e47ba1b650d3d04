import Answers
import Dialogue

// A dialogue as it is written: texts with their places, ids not yet resolved.

/// A choice, a class of a list, or a step of a scale.
struct DraftChoice {
  let id: Text
  let name: Text?
  let says: [Text]
  let halves: [[Text]]
  let namesFrom: Text?
}

/// A scale of a rating.
struct DraftScale {
  let id: Text
  let steps: [DraftChoice]
}

/// A list of items.
struct DraftList {
  let id: Text
  let one: Text
  let many: Text
  let parent: Text?
  let says: [Text]
  let isOpen: Bool
  let classes: [DraftChoice]
  let items: [DraftItem]
}

/// An item that a list begins with.
struct DraftItem {
  let id: Text
  let name: Text
  let says: [Text]
  let halves: [[Text]]
  let includes: [Text]
}

/// One of the ways in which a prompt is said.
struct DraftVariant {
  let when: Text?
  let say: Text
}

/// A question or a follow-up.
struct DraftQuestion {
  var id: Text
  var place: Place
  var was: [Text] = []
  var kind: Kind = .text
  var variants: [DraftVariant] = []
  /// The wording by form, apart from the prompt and the examples.
  var words: [PromptForm: Text] = [:]
  var examples: [Text] = []
  var choices: [DraftChoice] = []
  var scales: [DraftScale] = []
  var each: [Text] = []
  var isTogether = false
  var impliesNo = false
  var when: Text?
  var makes: Text?
  var addedMeans: (question: Text, answer: Text)?
  var isConfirmation = false
  var least: Int?
  var most: Int?
  var notCounted: [Text] = []
  var partSays: [Text] = []
  var wholeSays: [Text] = []
  var carersSays: [Text] = []
  var countedSays: [Text] = []
  var fullTimeSays: [Text] = []
  var oneSays: [Text] = []
  var noneSays: [Text] = []
  var isLasting = false
  var asksPeriod = false
  var isVolunteered = true
  var cues: [Text] = []
  var sources: [Text] = []
  var fills: Text?
  var yes: Text?
  var no: Text?
  var followUps: [DraftQuestion] = []

  init(id: Text, place: Place) {
    self.id = id
    self.place = place
  }
}

/// A section.
struct DraftSection {
  let id: Text
  let title: Text?
  let report: Text?
  let each: Text?
  let `where`: Text?
  let questions: [DraftQuestion]
}

/// A named condition.
struct DraftDefinition {
  let id: Text
  let over: [Text]
  let when: Text?
}

/// A figure of the product's own.
struct DraftSetting {
  let id: Text
  let value: Text?
  let note: Text?
}

/// A place to look.
struct DraftSource {
  let id: Text
  let name: Text?
  let status: Text?
  let checked: Day?
}

/// A term and its meaning.
struct DraftTerm {
  let id: Text
  let terms: [Text]
  let means: Text?
}

/// A finding.
struct DraftFinding {
  let id: Text
  let each: [Text]
  let when: Text?
  let answers: AnswerStanding?
  let severity: Severity
  let cites: [Text]
  let say: Text?
  let change: Text?
  let action: Text?
  let whom: Text?
  let look: Text?
  let isOwn: Bool
  let readings: [Text]
}

/// Something that a report draws.
struct DraftChart {
  let id: Text
  let form: Chart.Form
  let title: Text?
  let say: Text?
  let questions: [Text]
  let names: [Text]
  let each: Text?
  let whole: Text?
  let ends: [Text]
  let place: Place
}

/// A stage that items are compared with.
struct DraftStage {
  let id: Text
  let title: Text?
  let each: [Text]
  let `where`: Text?
  let moves: Text?
  let features: [DraftFeature]
}

/// A feature of a stage.
struct DraftFeature {
  let id: Text
  let say: Text?
  let when: Text?
  let cites: [Text]
}

/// A whole dialogue file.
struct DraftDialogue {
  var id = ""
  var place: Place
  var version = 1
  var title = ""
  var head: [Text] = []
  var opening: [Text] = []
  var closing: [Text] = []
  var lists: [DraftList] = []
  var settings: [DraftSetting] = []
  var definitions: [DraftDefinition] = []
  var sources: [DraftSource] = []
  var glossary: [DraftTerm] = []
  var sections: [DraftSection] = []
  var findings: [DraftFinding] = []
  var charts: [DraftChart] = []
  var stages: [DraftStage] = []
  var aboutStages: [Text] = []
}

/// A file of wording: the common one, or one that lies over a dialogue.
struct DraftWording {
  var id: Text?
  var name: Text?
  /// The most words that a sentence of it may have.
  var longestSentence: Int
  /// Is it to be easy?
  var isEasy = false
  /// Words that an easy wording has to explain.
  var hardWords: [String] = []
  var commands: [(id: Text, says: [Text])] = []
  /// The sentences, by phrase id, in the order of the file.
  var phrases: [(id: String, text: Text)] = []
}
