/// A phrase of the standard wording with what its holes stand for, looked up once, when the dialogue is loaded.
public final class Sentence: Sendable {
  /// The phrase's id.
  public let id: String
  /// Its holes, each once and in the order of their names; nothing for one that is filled by whoever says the phrase.
  public let holes: [(name: String, stands: Hole?)]
  /// The items that it reads out, where it has a `{list where …}`: those of the first.
  public let readOut: (list: Int, condition: Condition)?

  init(_ id: String, _ template: Template?, _ holes: [String: Hole]) {
    self.id = id
    let names = (template?.pieces ?? []).compactMap(\.hole)
    self.holes = Set(names).sorted().map { ($0, holes[$0]) }
    let lists = (template?.pieces ?? []).lazy.compactMap { piece -> (list: Int, condition: Condition)? in
      guard case .hole(let name) = piece, case .items(let list, let condition) = holes[name] else { return nil }
      return (list, condition)
    }
    readOut = lists.first
  }
}

/// The sentences of a dialogue's standard wording, by what they belong to.
struct Sentences: Sendable {
  private let byID: [String: Sentence]
  /// For each question, those that there are. Gone through from the first, which is quicker than to hash a form.
  let ofQuestions: [[(form: PromptForm, sentence: Sentence)]]
  /// The same for each finding.
  let ofFindings: [[(form: FindingForm, sentence: Sentence)]]
  /// For each question, the variants of its prompt.
  let prompts: [[Sentence]]
  /// The title of each section.
  let titles: [Sentence]

  init(of parts: Dialogue.Parts) {
    let phrases = parts.wordings.first?.phrases ?? [:]
    func sentence(_ id: String) -> Sentence { Sentence(id, phrases[id], parts.holes) }
    let byID = Dictionary(uniqueKeysWithValues: phrases.keys.map { ($0, sentence($0)) })
    self.byID = byID
    ofQuestions = parts.questions.map { question in
      PromptForm.allCases.compactMap { form in byID[question.id(of: form)].map { (form, $0) } }
    }
    ofFindings = parts.findings.map { rule in
      FindingForm.allCases.compactMap { form in byID[rule.id(of: form)].map { (form, $0) } }
    }
    prompts = parts.questions.map { question in
      question.variants.indices.map { variant in
        let id = question.id(of: .ask) + (variant == 0 ? "" : "-\(variant + 1)")
        return byID[id] ?? sentence(id)
      }
    }
    titles = parts.sections.map { byID["\($0.id).title"] ?? sentence("\($0.id).title") }
  }

  subscript(id: String) -> Sentence? { byID[id] }
}

extension Question {
  /// The id of the phrase that words it in this form.
  public func id(of form: PromptForm) -> String { "\(name).\(form.rawValue)" }
}

extension FindingRule {
  /// The id of the phrase that words it in this form.
  public func id(of form: FindingForm) -> String {
    form == .says ? "findings.\(id)" : "findings.\(id).\(form.rawValue)"
  }
}

extension Dialogue {
  /// The phrase with this id in the standard wording, if it is there.
  public func sentence(_ id: String) -> Sentence? { sentences[id] }

  /// A question's phrase in this form, if it is there.
  public func sentence(_ form: PromptForm, of question: Int) -> Sentence? {
    sentences.ofQuestions[question].first { $0.form == form }?.sentence
  }

  /// A finding's phrase in this form, if it is there.
  public func sentence(_ form: FindingForm, ofFinding rule: Int) -> Sentence? {
    sentences.ofFindings[rule].first { $0.form == form }?.sentence
  }

  /// A variant of a question's prompt.
  public func prompt(of question: Int, variant: Int) -> Sentence { sentences.prompts[question][variant] }

  /// The title of a section.
  public func title(ofSection section: Int) -> Sentence { sentences.titles[section] }
}
