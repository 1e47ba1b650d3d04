/// What can be wrong with a dialogue. The codes are stable: people look them up in `docs/diagnostics/CODE.md`.
public enum DiagnosticCode: String, Hashable, Sendable, CaseIterable {
  // The file itself.
  case missingFile = "missing-file"
  case unreadableFile = "unreadable-file"
  case tooLarge = "too-large"
  case notText = "not-text"
  case brokenYAML = "broken-yaml"
  case tooDeep = "too-deep"
  case alias
  case duplicateKey = "duplicate-key"

  // Its keys and ids.
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case badID = "bad-id"
  case duplicateID = "duplicate-id"
  case reservedID = "reserved-id"
  case unknownID = "unknown-id"
  case wrongFolder = "wrong-folder"

  // Questions.
  case notForKind = "not-for-kind"
  case choiceNeeded = "choice-needed"
  case badFill = "bad-fill"
  case limitsCrossed = "limits-crossed"
  case followUpsTooDeep = "follow-ups-too-deep"
  case saysNotUnique = "says-not-unique"
  case examplesCount = "examples-count"
  case exampleUnreadable = "example-unreadable"

  // Conditions.
  case badCondition = "bad-condition"
  case conditionType = "condition-type"
  case listNotFixed = "list-not-fixed"
  case cycle
  case laterQuestion = "later-question"
  case unreachableQuestion = "unreachable-question"
  case followUpNeverFires = "follow-up-never-fires"
  case findingNeverHolds = "finding-never-holds"
  case variantNeverSaid = "variant-never-said"

  // Wording.
  case missingWording = "missing-wording"
  case badHole = "bad-hole"
  case tooManyWords = "too-many-words"
  case shortTooLong = "short-too-long"
  case shortNotUnique = "short-not-unique"
  case notEasy = "not-easy"
  case notWorded = "not-worded"

  /// Can a conversation be held in spite of it? Only what is inelegant, not what is wrong, leaves a dialogue usable.
  public var leavesUsable: Bool {
    switch self {
    case .saysNotUnique, .examplesCount, .exampleUnreadable, .tooManyWords, .shortTooLong, .shortNotUnique, .notEasy,
      .notWorded,
      .variantNeverSaid,
      .findingNeverHolds, .followUpNeverFires, .unreachableQuestion, .wrongFolder:
      true
    default: false
    }
  }
}
