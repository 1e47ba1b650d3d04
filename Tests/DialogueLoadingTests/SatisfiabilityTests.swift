import Answers
import Dialogue
import TestSupport
import Testing

@testable import DialogueLoading

/// A condition that is told to be impossible must really be: random ones are tried with every answer there could be.
@Suite struct SatisfiabilityTests {
  /// Two answers as they could be; absent where nothing was answered.
  struct World {
    let coverage: String?
    let share: Fraction?
    let people: Int?
    let isULO: Bool
  }

  static let worlds: [World] = {
    var worlds: [World] = []
    for coverage in [nil, "one", "several"] {
      for share in [nil, Fraction(0), .half, .threeQuarters, Fraction(1)] {
        for people in [nil] + (0...6).map({ Optional($0) }) {
          for isULO in [true, false] {
            worlds.append(World(coverage: coverage, share: share, people: people, isULO: isULO))
          }
        }
      }
    }
    return worlds
  }()

  /// What the condition comes to there, by the rules of `docs/dialogue-format.md`.
  static func truth(_ condition: Condition, in world: World) -> Truth {
    switch condition {
    case .constant(let value): return Truth(value)
    case .not(let inner): return !truth(inner, in: world)
    case .and(let parts): return parts.reduce(.yes) { $0 && truth($1, in: world) }
    case .or(let parts): return parts.reduce(.no) { $0 || truth($1, in: world) }
    case .unclear(let inner): return Truth(truth(inner, in: world) == .unclear)
    case .equals(_, let id): return world.coverage.map { Truth($0 == id) } ?? .unclear
    case .item(_, .inClass(let id)): return Truth((id == "ulo") == world.isULO)
    case .status(let reference, let test):
      let isThere =
        reference.question == 4
        ? world.coverage != nil : reference.question == 2 ? world.share != nil : world.people != nil
      return Truth(isThere == (test == .known))
    case .compare(.value(let reference), let comparison, .number(let figure)):
      guard let value = reference.question == 2 ? world.share : world.people.map({ Fraction($0) }) else {
        return .unclear
      }
      switch comparison {
      case .less: return Truth(value < figure)
      case .atMost: return Truth(!(figure < value))
      case .equal: return Truth(value == figure)
      case .notEqual: return Truth(value != figure)
      case .atLeast: return Truth(!(value < figure))
      case .more: return Truth(figure < value)
      }
    default: return .unclear
    }
  }

  static func random(_ depth: Int, _ random: inout SeededRandom) -> Condition {
    if depth == 0 || Int.random(in: 0..<4, using: &random) == 0 {
      switch Int.random(in: 0..<7, using: &random) {
      case 0: return .constant(Bool.random(using: &random))
      case 1: return .equals(Reference(4), Bool.random(using: &random) ? "one" : "several")
      case 2: return .item(0, .inClass(Bool.random(using: &random) ? "ulo" : "other"))
      case 3:
        return .status(
          Reference([2, 3, 4].randomElement(using: &random) ?? 2), Bool.random(using: &random) ? .known : .unknown)
      case 4:
        return .compare(
          .value(Reference(2, part: "share")), Comparison.allCases.randomElement(using: &random) ?? .less,
          .number([.half, .threeQuarters, Fraction(0), Fraction(1)].randomElement(using: &random) ?? .half))
      default:
        return .compare(
          .value(Reference(3, part: "people")), Comparison.allCases.randomElement(using: &random) ?? .less,
          .number(Fraction(Int.random(in: 0...4, using: &random))))
      }
    }
    let parts = (0..<Int.random(in: 2...3, using: &random)).map { _ in Self.random(depth - 1, &random) }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return .not(parts[0])
    case 1: return .unclear(parts[0])
    case 2: return .or(parts)
    default: return .and(parts)
    }
  }

  @Test func impossibleIsReallyImpossible() throws {
    let (satisfiability, _) = try Self.sample()
    var generator = SeededRandom(seed: 20_261_122)
    var impossible = 0
    for _ in 0..<4000 {
      let condition = Self.random(3, &generator)
      guard !satisfiability.canHold(condition) else { continue }
      impossible += 1
      #expect(!Self.worlds.contains { Self.truth(condition, in: $0) == .yes }, "\(condition)")
    }
    // Otherwise nothing was tried.
    #expect(impossible > 400)
  }

  @Test func impossibleInItsSurroundingsIsToo() throws {
    let (satisfiability, _) = try Self.sample()
    var generator = SeededRandom(seed: 2)
    var impossible = 0
    for _ in 0..<4000 {
      let condition = Self.random(2, &generator)
      let around = Self.random(2, &generator)
      guard !satisfiability.canHold(condition, around: [around]) else { continue }
      impossible += 1
      let isPossible = Self.worlds.contains {
        Self.truth(condition, in: $0) == .yes && Self.truth(around, in: $0) != .no
      }
      #expect(!isPossible, "\(condition) within \(around)")
    }
    #expect(impossible > 400)
  }

  @Test(arguments: [
    ("never", false), ("coverage = one and coverage = several", false), ("coverage = one or coverage = several", true),
    ("committee.share < 1/2 and committee.share >= 75%", false), ("committee.share > 1", false),
    ("committee.share < 1/2 and committee.share > 1/3", true), ("committee.total > 1 and committee.total < 2", false),
    ("committee.total > 1 and committee.total < 3", true), ("count(groups) < 0", false), ("1/2 > 3/4", false),
    ("committee is known and committee is unknown", false), ("committee is none and committee is known", true),
    ("committee.share < 1/2 and committee is unknown", false), ("committee is na and committee is skipped", false),
    ("organisation is ulo and organisation is other", false), ("organisation is ulo and organisation is added", true),
    ("any(groups where group is carers and group is older)", false), ("not (coverage = one or coverage != one)", false),
    ("services includes advice and services includes training", true), ("services < 0", false),
    ("large > £6,000", false), ("large > £4,000", true),
    ("unclear(committee.share < 1/2) and committee is unknown", true),
  ])
  func examples(_ text: String, _ isPossible: Bool) {
    let loaded = Loaded(Sample.when("'\(text)'"))
    #expect(loaded.codes == (isPossible ? [] : ["unreachable-question"]))
  }

  @Test func aSectionsConditionCounts() {
    #expect(Loaded(Sample.when("organisation is other")).codes == ["unreachable-question"])
  }

  private static func sample() throws -> (Satisfiability, Dialogue) {
    let faults = Faults()
    let file = SourceFile(name: "dialogue.yaml", text: Sample.whole)
    let root = try #require(YAMLReading.root(of: file, faults))
    let draft = try #require(DialogueDrafting(file: file, faults: faults).draft(root))
    let assembler = Assembler(draft, longestSentence: 20, faults)
    assembler.assemble()
    return (Satisfiability(assembler.parts, assembler.names), Dialogue(parts: assembler.parts))
  }
}
