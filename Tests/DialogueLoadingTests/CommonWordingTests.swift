import Answers
import Dialogue
import Testing

@testable import DialogueLoading

/// `Dialogues/common/standard.yaml` and the program agree: what is said has its wording, and what is worded is said.
@Suite struct CommonWordingTests {
  private static let targets = [
    "Findings", "Conversation", "Dialogue", "Transcripts", "Sessions", "Terminal", "Reports", "bearings",
  ]

  /// The sources of the targets that say something, in one text.
  private static let sources: String = {
    var text = ""
    func add(_ folder: String) {
      for name in Checkout.names(in: folder, ending: "") {
        if name.hasSuffix(".swift") {
          text += Checkout.text("\(folder)/\(name)") ?? ""
        } else if !name.contains(".") {
          add("\(folder)/\(name)")
        }
      }
    }
    for target in targets { add("Sources/\(target)") }
    return text
  }()

  private func phrases() throws -> Set<String> {
    let faults = Faults()
    let path = "Dialogues/common/standard.yaml"
    let file = SourceFile(name: path, text: try #require(Checkout.text(path)))
    let root = try #require(YAMLReading.root(of: file, faults))
    let draft = try #require(WordingDrafting(file: file, faults: faults).draft(root))
    #expect(faults.list.isEmpty)
    return Set(draft.phrases.map(\.id))
  }

  @Test func whatIsSaidHasItsWording() throws {
    let known = try phrases()
    let calls = /(?:\bPhrase\(|\bword\(|\bsay\(\s*\.\w+,\s*)"([a-z][a-z0-9.-]*)"/
    let said = Self.sources.matches(of: calls).map { String($0.1) }
    #expect(said.count > 50)
    #expect(Set(said).subtracting(known).sorted() == [])
  }

  @Test func familiesAreWhole() throws {
    let known = try phrases()
    for kind in Kind.allCases { #expect(known.contains("kinds.\(kind.rawValue).how"), "\(kind)") }
    for severity in Severity.allCases { #expect(known.contains("severity.\(severity.rawValue)")) }
    for certainty in Certainty.allCases { #expect(known.contains("certainty.\(certainty.rawValue)")) }
  }

  @Test func whatIsWordedIsSaid() throws {
    let families = ["kinds.", "severity.", "certainty.", "help.", "report.left-out."]
    let unsaid = try phrases().filter { id in
      !families.contains(where: id.hasPrefix) && !Self.sources.contains("\"\(id)\"")
    }
    #expect(unsaid.sorted() == [])
  }
}
