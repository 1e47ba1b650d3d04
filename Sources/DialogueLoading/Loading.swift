import Answers
import Dialogue
import Yams

/// Reads and checks the dialogue in a folder: its `dialogue.yaml`, the common words of the program, and the other
/// wordings beside them.
///
/// All faults come at once, sorted by file and line. A dialogue comes back where a conversation can be held in spite
/// of them (see ``DiagnosticCode/leavesUsable``).
///
/// - Parameters:
///   - folder: the dialogue's folder, named by its id.
///   - common: the folder of the common wording; nothing for `common` beside the dialogue's.
///   - readsExamples: whether each example answer is read as if somebody had given it. A check for authors; a
///     conversation can begin without.
public func loadDialogue(_ folder: String, common: String? = nil, readsExamples: Bool = false)
  -> (dialogue: Dialogue?, faults: [Diagnostic])
{
  let faults = Faults()
  // Whoever names the file in it means the folder.
  let folder = withoutSlash(folder.hasSuffix("/dialogue.yaml") ? parent(of: folder) : folder)
  let common = withoutSlash(common ?? "\(parent(of: folder))/common")
  var files = DialogueFiles()
  files.dialogue = FileReading.text(at: "\(folder)/dialogue.yaml", faults)
  // Without the dialogue there is nothing to check, and one sentence about that is enough.
  guard files.dialogue != nil else { return (nil, faults.sorted) }
  files.common = FileReading.text(at: "\(common)/standard.yaml", faults)
  for name in FileReading.yamlFiles(in: folder) where name != "dialogue.yaml" {
    if let file = FileReading.text(at: "\(folder)/\(name)", faults) { files.overlays.append((name, file)) }
  }
  for name in FileReading.yamlFiles(in: common) where name != "standard.yaml" {
    if let file = FileReading.text(at: "\(common)/\(name)", faults) { files.commonOverlays.append((name, file)) }
  }
  files.folderName = String(folder[(folder.lastIndex(of: "/").map { folder.index(after: $0) } ?? folder.startIndex)...])
  return load(files, faults, readsExamples: readsExamples)
}

/// The files that make a dialogue.
struct DialogueFiles {
  var dialogue: SourceFile?
  var common: SourceFile?
  /// Wordings beside the dialogue, by file name …
  var overlays: [(name: String, file: SourceFile)] = []
  /// … and beside the common one.
  var commonOverlays: [(name: String, file: SourceFile)] = []
  /// What the dialogue's id must be; nothing for any.
  var folderName: String?
}

/// Checks the files and makes a dialogue of them.
func load(_ files: DialogueFiles, _ faults: Faults, readsExamples: Bool = false)
  -> (dialogue: Dialogue?, faults: [Diagnostic])
{
  func wording(_ file: SourceFile) -> DraftWording? {
    YAMLReading.root(of: file, faults).flatMap { WordingDrafting(file: file, faults: faults).draft($0) }
  }
  let common = files.common.flatMap(wording)
  guard let file = files.dialogue, let root = YAMLReading.root(of: file, faults),
    let draft = DialogueDrafting(file: file, faults: faults).draft(root)
  else { return (nil, faults.sorted) }
  if let folder = files.folderName, folder != draft.id, folder != ".", !folder.isEmpty {
    faults.add(
      .wrongFolder, at: draft.place, "The dialogue `\(draft.id)` lies in a folder called `\(folder)`.",
      hint: "Give both the same name.")
  }
  let assembler = Assembler(draft, longestSentence: common?.longestSentence ?? 20, faults)
  assembler.assemble()
  let wordings = WordingAssembly(assembler: assembler, common: common)
  wordings.addCommon()
  wordings.addOverlays(
    dialogue: files.overlays.compactMap { entry in wording(entry.file).map { (entry.name, $0) } },
    common: files.commonOverlays.compactMap { entry in wording(entry.file).map { (entry.name, $0) } })
  assembler.checkStructure()
  assembler.parts.vocabulary = assembler.vocabulary(commands: wordings.commands)
  assembler.parts.wordings = wordings.wordings
  assembler.parts.holes = wordings.holes
  let text = ConditionText(assembler.names)
  assembler.parts.structureHash = Hashes.structure(assembler.parts, assembler.parts.vocabulary.slots, text)
  assembler.parts.wordingHash = Hashes.wording(wordings.texts, assembler.parts.vocabulary, title: draft.title)
  guard faults.list.allSatisfy(\.code.leavesUsable) else { return (nil, faults.sorted) }
  let dialogue = Dialogue(parts: assembler.parts)
  if readsExamples {
    assembler.checkExamples(of: dialogue)
    wordings.checkOverlays()
  }
  return (dialogue, faults.sorted)
}

private func withoutSlash(_ path: String) -> String {
  var path = path
  while path.count > 1, path.hasSuffix("/") { path.removeLast() }
  return path
}

/// The folder that a path lies in.
private func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "" : String(path[..<slash])
}
