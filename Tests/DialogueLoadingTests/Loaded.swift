import Dialogue

@testable import DialogueLoading

/// What comes of loading texts that are written in a test.
struct Loaded {
  let dialogue: Dialogue?
  let faults: [Diagnostic]

  /// Loads a dialogue. `common` and the overlays are whole files.
  init(
    _ text: String, common: String? = nil, overlay: String? = nil, commonOverlay: String? = nil,
    readsExamples: Bool = false
  ) {
    var files = DialogueFiles()
    files.dialogue = SourceFile(name: "dialogue.yaml", text: text)
    files.common = common.map { SourceFile(name: "standard.yaml", text: $0) }
    files.overlays = overlay.map { [("easy-read.yaml", SourceFile(name: "easy-read.yaml", text: $0))] } ?? []
    files.commonOverlays =
      commonOverlay.map { [("easy-read.yaml", SourceFile(name: "common/easy-read.yaml", text: $0))] } ?? []
    (dialogue, faults) = load(files, Faults(), readsExamples: readsExamples)
  }

  /// The codes, once for each fault.
  var codes: [String] { faults.map(\.code.rawValue) }

  /// The faults as printed.
  var text: String { faults.map(\.text).joined(separator: "\n") }
}

/// A small dialogue over organisations and groups, which tests add to and take from.
enum Sample {
  static let top = """
    dialogue: sample
    version: 1
    title: A sample
    lists:
      - id: organisations
        one: organisation
        many: organisations
        classes:
          - {id: ulo, name: user-led organisation}
          - {id: other, name: other body, says: ["not really one"]}
      - id: groups
        one: group
        many: groups
        items:
          - {id: carers, name: carers}
          - {id: older, name: older people}
      - id: strands
        in: organisations
        one: strand
        many: strands
        open: false
        classes:
          - {id: core-grant, name: core grant}
          - {id: contract, name: contract}
    settings:
      - {id: ends-soon, value: 12 months, note: Our own figure.}
      - {id: large, value: "£5,000", note: Our own figure.}

    """

  /// The sections, with a hole for what a test adds to the question on the committee.
  static func sections(committee: String = "", followUp: String = "") -> String {
    """
    sections:
      - id: area
        title: Your area
        questions:
          - id: known
            kind: names
            short: known
            title: Known organisations
            ask: Which organisations do you know of?
            why: Everything hangs on it.
            examples: [Speak Up, none]
            makes: organisations
          - id: groups
            kind: yesno
            each: [organisations, groups]
            together: true
            implies-no: true
            short: groups
            title: Groups
            ask: Which groups do they speak for?
            ask-one: Does {organisation} speak for {group}?
            why: A group needs a voice.
            examples: [older people, carers]
      - id: ulo
        title: About {organisation}
        each: organisations
        where: organisation is ulo
        questions:
          - id: committee
            kind: share
            short: committee
            title: Committee
            ask: How many sit on {organisation's} committee, and how many use services?
            why: It decides much.
            examples: [7 of 9, most of them]
    \(indented(committee, by: 8))
            follow-ups:
              - id: total
                when: committee.part is known and committee.whole is unknown
                fills: committee.whole
                kind: count
                short: in all
                title: Committee, total
                ask: Out of how many?
    \(indented(followUp, by: 12))
          - id: coverage
            kind: choice
            short: coverage
            title: Areas
            ask: Is {organisation} in one area, or several?
            why: Several areas are safer.
            examples: [one, several]
            choices:
              - {id: one, name: one area}
              - {id: several, name: several areas}
          - id: services
            kind: choices
            short: services
            title: Services
            ask: What does {organisation} provide?
            why: It shows what there is.
            examples: [advice, training]
            choices:
              - {id: advice, name: advice}
              - {id: training, name: training, says: [courses]}
          - id: amounts
            kind: money
            each: strands
            short: amounts
            title: Amount
            ask: What is {strand} worth?
            why: It shows reliance.
            examples: [£12k, 90 over three years]
          - id: duration
            kind: time
            each: strands
            short: duration
            title: Duration
            ask: Since when?
            why: It shows how firm it is.
            examples: [since 2010, to March]

    """
  }

  static let whole = top + sections()

  /// The sample with further top-level keys.
  static func with(_ more: String) -> String { whole + more }

  /// The sample with a question of this condition at the end of the section on organisations.
  static func when(_ condition: String) -> String { question("when: \(condition)") }

  /// The sample with one more question on organisations, of this kind and with these further lines.
  static func question(_ lines: String, kind: String = "text", ask: String = "Anything else?") -> String {
    let question = """
      - id: last
        kind: \(kind)
        short: last
        title: Last
        ask: \(ask)
        why: There may be more.
        examples: ["no", "yes, this"]
      """
    return whole + indented(question, by: 6) + "\n" + indented(lines, by: 8) + "\n"
  }

  private static func indented(_ text: String, by count: Int) -> String {
    text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
  }
}
