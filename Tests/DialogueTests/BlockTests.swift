import Testing

@testable import Dialogue

/// Sections next to each other over the same list are walked together, item by item.
@Suite struct BlockTests {
  private func blocks(_ lists: [Int?]) -> [Block] {
    Block.blocks(of: lists.enumerated().map { Section(number: $0, id: "s\($0)", each: $1, questions: [10 + $0]) })
  }

  @Test func neighboursOverTheSameListAreOneBlock() {
    #expect(blocks([nil, 0, 0, nil]).map(\.sections) == [[0], [1, 2], [3]])
    #expect(blocks([0, 0, 0]) == [Block(each: 0, sections: [0, 1, 2], questions: [10, 11, 12])])
  }

  @Test func sectionsAskedOnceStayApart() {
    #expect(
      blocks([nil, nil]) == [
        Block(each: nil, sections: [0], questions: [10]), Block(each: nil, sections: [1], questions: [11]),
      ])
  }

  @Test func anotherListOrSomethingBetweenBeginsAnotherBlock() {
    #expect(blocks([0, 1]).map(\.each) == [0, 1])
    #expect(blocks([0, nil, 0]).map(\.sections) == [[0], [1], [2]])
    #expect(blocks([0, 1, 0]).count == 3)
  }

  @Test func noSectionsAreNoBlocks() { #expect(blocks([]).isEmpty) }
}
