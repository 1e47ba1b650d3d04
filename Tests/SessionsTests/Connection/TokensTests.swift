import TestSupport
import Testing

@testable import Sessions

struct TokensTests {
  private func made(_ count: Int) throws -> (tokens: [String], file: String) {
    var source = SeededRandom(seed: 1)
    let made = (0..<count).map { Tokens.random(for: "front-\($0)", using: &source) }
    return (made.map(\.token), made.map { $0.line + "\n" }.joined())
  }

  @Test func eachTokenOfTheFileIsRightAndNoOther() throws {
    let (tokens, file) = try made(5)
    let all = try Tokens(parsing: "# who may come in\n\n" + file)
    #expect(all.holders == (0..<5).map { "front-\($0)" })
    #expect(tokens.allSatisfy { all.contain($0) && $0.utf8.count == 43 && !file.contains($0) })
    var source = SeededRandom(seed: 2)
    for _ in 0..<1_000 { #expect(!all.contain(SessionKey.random(using: &source).text)) }
    #expect(!all.contain(nil) && !all.contain("") && !all.contain(file.split(separator: " ").last.map(String.init)))
  }

  /// A token isn't the key of a session, nor the other way round.
  @Test func aHashIsForOnePurpose() throws {
    var source = SeededRandom(seed: 3)
    let key = SessionKey.random(using: &source)
    let tokens = try Tokens(parsing: "a \(key.hashes.answer)")
    #expect(!tokens.contain(key.text))
  }

  @Test func whoHasNoneHasNone() throws {
    let none = try Tokens(parsing: "# none\n")
    #expect(!none.contain("a") && !none.contain("") && !none.contain(nil))
  }

  @Test(arguments: [
    ("a", 1), ("a b", 1), ("# x\na/b \(String(repeating: "0", count: 64))", 2),
    ("a \(String(repeating: "g", count: 64))", 1),
    ("a \(String(repeating: "0", count: 63))", 1), ("a \(String(repeating: "0", count: 64)) c", 1),
    ("a \(String(repeating: "0", count: 64))\n\na \(String(repeating: "1", count: 64))", 3),
  ])
  func aLineThatIsNoTokenIsRefused(file: String, line: Int) {
    #expect { try Tokens(parsing: file) } throws: { ($0 as? Tokens.Fault)?.line == line }
  }
}
