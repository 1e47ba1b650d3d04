import Testing

@testable import Answers

/// Organisations called without the place that their name begins with.
struct NameTailTests {
  private static let names = ["Westhaven Centre for Independent Living", "Port Mallow Deaf Club", "Carers Count"]

  /// The names that stand in a line, at a question about organisations.
  private func named(_ line: String, _ names: [String] = names, isForMore: Bool = false) -> [[Int]] {
    let known = names.enumerated().map { KnownName(item: $0.offset, list: 0, name: $0.element, isGiven: true) }
    let finder = MentionFinder(
      tokens: Tokens(line), names: known, scope: MentionFinder.bit(of: 0),
      making: isForMore ? MentionFinder.bit(of: 0) : 0, nouns: PhraseSet<[Int]>([]))
    return finder.mentions().map(\.candidates)
  }

  @Test(arguments: [
    ("the CIL and the deaf club", [[0], [1]]), ("the cil, deaf club, carers count", [[0], [1], [2]]),
    ("Deaf Club all of them", [[1]]), ("deaf club: both", [[1]]), ("the Centre for Independent Living is", [[0]]),
    ("all of them bar the club", [[1]]), ("it's the Mallow Deaf Club", [[1]]),
  ])
  func theyAreFound(line: String, meant: [[Int]]) { #expect(named(line) == meant) }

  @Test(arguments: ["they run a deaf club", "independent living", "another deaf club", "peer support clubs", "a cil"])
  func othersAreNot(line: String) { #expect(named(line).isEmpty) }

  @Test func whatTwoOfThemAreCalledIsEither() {
    #expect(named("the deaf club", ["Ashby Deaf Club", "Port Mallow Deaf Club"]) == [[0, 1]])
  }

  @Test func whatTellsThemApartIsLeftOutOnlyWhereTheKnownOnesAreMeant() {
    let names = ["Mental Health Survivors Group", "Marlbeck Disability Forum"]
    #expect(named("the forum is physical, the survivors group mental health", names) == [[1], [0]])
    #expect(named("the survivors group", names, isForMore: true).isEmpty)
    #expect(named("a survivors group", names).isEmpty)
    #expect(named("the partnership board", ["Learning Disability Partnership Board"]).isEmpty)
  }

  @Test func aDeclaredNameIsSaidWhole() {
    let known = [KnownName(item: 0, list: 0, name: "people with a support group")]
    let finder = MentionFinder(
      tokens: Tokens("the support group"), names: known, scope: MentionFinder.bit(of: 0), making: 0,
      nouns: PhraseSet<[Int]>([]))
    #expect(finder.mentions().isEmpty)
  }
}
