import Testing

@testable import Terminal

struct CompletionTests {
  private let names = Completion(["Marlbeck CIL", "Marlbeck Mind", "Speak Up", "skip", "no", "not sure", "Skip"])

  private func outcome(_ text: String) -> Completion.Outcome? { names.complete(text) }

  @Test func completesTheOnlyOneWithItsOwnSpelling() {
    #expect(outcome("spe") == .init(text: "Speak Up", list: []))
    #expect(outcome("speak u") == .init(text: "Speak Up", list: []))
    #expect(outcome("sk") == .init(text: "skip", list: []))
  }

  @Test func goesAsFarAsAllAgreeAndListsThem() {
    #expect(outcome("mar") == .init(text: "Marlbeck ", list: ["Marlbeck CIL", "Marlbeck Mind"]))
    #expect(outcome("no") == .init(text: "no", list: ["no", "not sure"]))
    #expect(outcome("S") == .init(text: "S", list: ["Speak Up", "skip"]))
  }

  @Test func completesANameWithinASentence() {
    #expect(outcome("Speak Up and marlbeck c") == .init(text: "Speak Up and Marlbeck CIL", list: []))
    #expect(outcome("so speak u") == .init(text: "so Speak Up", list: []))
  }

  @Test func leavesAloneWhatBeginsNothing() {
    #expect(outcome("zebra") == nil)
    #expect(outcome("zebra ") == nil)
    #expect(Completion([]).complete("") == nil)
  }

  @Test func whatGoesOnFromACommandComesAfterIt() {
    let commands = Completion(["change", "choices", "change committee", "change years", "change contact"])
    #expect(commands.complete("ch") == .init(text: "ch", list: ["change", "choices"]))
    #expect(commands.complete("cha") == .init(text: "change", list: []))
    #expect(
      commands.complete("change ")
        == .init(text: "change ", list: ["change committee", "change years", "change contact"]))
    #expect(commands.complete("Change y") == .init(text: "change years", list: []))
  }

  @Test func listsEverythingForAnEmptyLine() {
    #expect(outcome("")?.list == ["Marlbeck CIL", "Marlbeck Mind", "Speak Up", "skip", "no", "not sure"])
  }
}
