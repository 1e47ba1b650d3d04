import Testing

@testable import Answers

/// What is counted beside heads, and what isn't counted, is the question's to say.
@Suite struct CountWordsTests {
  private func said(_ text: String, _ words: SlotWords) -> String? {
    TestSlots.read(text, words).flatMap {
      $0.misreading == nil ? say($0.answer, slot: words.slot, today: testDay) : nil
    }
  }

  @Test func partsOfPostsOnlyWhereTheyAreCounted() {
    #expect(said("half", TestSlots.count) == "0.5 full-time equivalents")
    #expect(said("half the town", TestSlots.plainCount) == nil)
    #expect(said("a dozen and a half", TestSlots.plainCount) == nil)
    #expect(said("4.5", TestSlots.plainCount) == nil)
    #expect(said("12, three days a week", TestSlots.plainCount) == "12")
  }

  @Test func volunteersOnlyWhereTheyArentCounted() {
    #expect(said("40 volunteers", TestSlots.count) == "none")
    #expect(said("40 volunteers", TestSlots.plainCount) == "40")
    #expect(said("six volunteers", TestSlots.plainCount) == "6")
  }

  @Test func thoseCountedApartHaveTheQuestionsName() {
    #expect(
      said("6 of 80, two of them wheelchair users", TestSlots.places)
        == "6 out of 80, 8 per cent, 2 of them wheelchair users")
  }

  @Test func ofTwoNumbersTheOneThatIsAskedFor() {
    #expect(said("seven of nine", TestSlots.whole) == "9")
    #expect(said("7 out of 9", TestSlots.whole) == "9")
  }
}
