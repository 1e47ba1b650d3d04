import Glibc
import Testing

@testable import DialogueLoading

/// Files that can't be read: one clear sentence each.
@Suite struct FileFaultTests {
  private func load(_ folder: Folder) -> [String] {
    loadDialogue("\(folder.path)/sample").faults.map {
      "\($0.place.file.dropFirst(folder.path.count + 1)) \($0.code.rawValue)"
    }
  }

  @Test func aGoodFolderHasNoFaults() {
    let folder = Folder()
    folder.write(Sample.whole, to: "sample/dialogue.yaml")
    #expect(load(folder) == [])
    #expect(loadDialogue("\(folder.path)/sample/").dialogue?.id == "sample")
  }

  @Test func nothingThere() {
    let folder = Folder()
    #expect(load(folder) == ["sample/dialogue.yaml missing-file"])
    #expect(loadDialogue("/nowhere/at/all").faults.map(\.code) == [.missingFile])
  }

  @Test func noCommonWording() {
    let folder = Folder()
    folder.write(Sample.whole, to: "sample/dialogue.yaml")
    unlink("\(folder.path)/common/standard.yaml")
    #expect(load(folder) == ["common/standard.yaml missing-file"])
  }

  @Test func aFolderInPlaceOfTheFile() {
    let folder = Folder()
    mkdir("\(folder.path)/sample/dialogue.yaml", 0o700)
    #expect(load(folder) == ["sample/dialogue.yaml unreadable-file"])
  }

  @Test func aPipeInPlaceOfTheFileDoesntBlock() {
    let folder = Folder()
    mkfifo("\(folder.path)/sample/dialogue.yaml", 0o600)
    #expect(load(folder) == ["sample/dialogue.yaml unreadable-file"])
  }

  @Test func tenMegabytes() {
    let folder = Folder()
    folder.write([UInt8](repeating: UInt8(ascii: "a"), count: 10_000_000), to: "sample/dialogue.yaml")
    #expect(load(folder) == ["sample/dialogue.yaml too-large"])
  }

  @Test func exactlyAsLargeAsAllowed() {
    let folder = Folder()
    let filler = [UInt8](repeating: UInt8(ascii: "#"), count: FileReading.limit - Sample.whole.utf8.count)
    folder.write(Array(Sample.whole.utf8) + filler, to: "sample/dialogue.yaml")
    #expect(load(folder) == [])
  }

  @Test(arguments: [
    [0xff, 0xfe, 0x00], Array("dialogue: a".utf8) + [0x00], Array("dialogue: a".utf8) + [0x1b], [0xc3],
  ])
  func notText(_ bytes: [UInt8]) {
    let folder = Folder()
    folder.write(bytes, to: "sample/dialogue.yaml")
    #expect(load(folder) == ["sample/dialogue.yaml not-text"])
  }

  @Test(arguments: [
    "", "\n\n# only a remark\n", "[1, 2", "a: b: c", "\tdialogue: x", "\"never closed", "a: 1\n---\nb: 2",
  ])
  func brokenYAML(_ text: String) {
    let folder = Folder()
    folder.write(text, to: "sample/dialogue.yaml")
    #expect(load(folder) == ["sample/dialogue.yaml broken-yaml"])
  }

  @Test(arguments: ["a\\e[2Jb", "a\\rb", "a\u{202e}b", "a\u{9b}b", "a\\x07"])
  func charactersThatATerminalWouldObey(_ text: String) {
    for loaded in [
      Loaded(Sample.question("", ask: "\"\(text)\"")), Loaded(Sample.question("\"\(text)\": 1")),
      Loaded(Sample.question("when: \"\(text)\"")),
    ] {
      #expect(loaded.dialogue == nil)
      #expect(!loaded.faults.isEmpty)
      #expect(!Unspeakable.isIn(loaded.faults.map { $0.sentence + ($0.hint ?? "") }.joined()))
    }
    #expect(Loaded(Sample.question("", ask: "\"\(text)\"")).codes == ["not-text"])
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func nestedTenThousandDeep(_ opening: String) {
    let folder = Folder()
    folder.write(String(repeating: opening, count: 10_000), to: "sample/dialogue.yaml")
    #expect(load(folder) == ["sample/dialogue.yaml too-deep"])
  }

  @Test func aliasBomb() {
    let folder = Folder()
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    folder.write(bomb, to: "sample/dialogue.yaml")
    #expect(load(folder) == ["sample/dialogue.yaml alias"])
  }

  @Test func aliasBombInKeys() {
    let folder = Folder()
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1...40 { bomb += "a\(level): &a\(level) {? [*a\(level - 1), *a\(level - 1)] : y}\n" }
    folder.write(bomb, to: "sample/dialogue.yaml")
    #expect(load(folder) == ["sample/dialogue.yaml alias"])
  }

  @Test func starsAndAmpersandsInTextsAreFine() {
    let loaded = Loaded(Sample.with("opening: [Arts & crafts, say *this* now]\nclosing: [\"&this\", \"a *this\"]\n"))
    #expect(loaded.text == "")
  }

  @Test func theFolderHasAnotherName() {
    let folder = Folder()
    folder.write(Sample.whole, to: "sample/dialogue.yaml")
    rename("\(folder.path)/sample", "\(folder.path)/other")
    let (dialogue, faults) = loadDialogue("\(folder.path)/other")
    #expect(faults.map(\.code) == [.wrongFolder])
    #expect(dialogue != nil)
    rename("\(folder.path)/other", "\(folder.path)/sample")
  }
}
