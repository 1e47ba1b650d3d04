import Testing

@testable import DialogueLoading

/// The pages in `docs/diagnostics`: each code has one, and its examples show what they say they show.
@Suite struct DiagnosticPagesTests {
  /// What can't be shown with a dialogue alone: faults of files, which `FileFaultTests` make for themselves, and of other wordings,
  /// which `EasyWordsTests` do.
  static let withoutExample: Set<DiagnosticCode> = [
    .missingFile, .unreadableFile, .tooLarge, .notText, .wrongFolder, .tooDeep, .notEasy, .notWorded,
  ]

  @Test func everyCodeHasItsPageAndEveryPageItsCode() throws {
    let pages = Checkout.names(in: "docs/diagnostics", ending: ".md").filter { $0 != "README.md" }
    #expect(pages == DiagnosticCode.allCases.map { "\($0.rawValue).md" }.sorted())
    let overview = try #require(Checkout.text("docs/diagnostics/README.md"))
    for code in DiagnosticCode.allCases { #expect(overview.contains("[\(code.rawValue)](\(code.rawValue).md)")) }
    let mild = overview.split(separator: "Most faults").last ?? ""
    for code in DiagnosticCode.allCases { #expect(mild.contains("`\(code.rawValue)`") == code.leavesUsable, "\(code)") }
  }

  @Test(arguments: DiagnosticCode.allCases.filter { !withoutExample.contains($0) })
  func examplesShowTheFaultAndTheMendedOnesDont(_ code: DiagnosticCode) throws {
    let page = try #require(Checkout.text("docs/diagnostics/\(code.rawValue).md"))
    let blocks = Self.blocks(of: page)
    try #require(blocks.map(\.language) == ["yaml", "", "yaml"])
    let wrong = try Self.load(blocks[0].text)
    #expect(Set(wrong.faults.map(\.code)) == [code])
    #expect(wrong.text + "\n" == blocks[1].text)
    #expect(wrong.dialogue != nil || !code.leavesUsable)
    let mended = try Self.load(blocks[2].text)
    #expect(mended.text == "")
    #expect(mended.dialogue != nil)
  }

  /// The fenced blocks of a page.
  static func blocks(of page: String) -> [(language: String, text: String)] {
    var blocks: [(String, String)] = []
    var open: (language: String, text: String)?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let block = open { blocks.append((block.language, block.text)) }
        open = open == nil ? (String(line.dropFirst(3)), "") : nil
      } else {
        open?.text += line + "\n"
      }
    }
    return blocks
  }

  /// Loads an example, with what it leaves out taken from the overview.
  static func load(_ example: String) throws -> Loaded {
    let overview = try #require(Checkout.text("docs/diagnostics/README.md"))
    let base = try #require(blocks(of: overview).last { $0.language == "yaml" }).text
    let missing = parts(of: base).filter { part in !parts(of: example).contains { $0.key == part.key } }
    return Loaded(example + missing.map(\.text).joined(), readsExamples: true)
  }

  /// The file cut at its top-level keys.
  private static func parts(of text: String) -> [(key: Substring, text: String)] {
    var parts: [(key: Substring, text: String)] = []
    for line in text.split(separator: "\n") {
      if let first = line.first, first.isLetter {
        parts.append((line.prefix { $0 != ":" }, ""))
      }
      if !parts.isEmpty { parts[parts.count - 1].text += line + "\n" }
    }
    return parts
  }
}
