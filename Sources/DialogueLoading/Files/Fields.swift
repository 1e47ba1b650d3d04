import Yams

/// A mapping of a file, read key by key; every fault in it is told, none stops the reading.
struct Fields {
  let file: SourceFile
  let faults: Faults
  let place: Place
  private let entries: [(key: Text, value: Node)]

  /// The mapping, with a fault for each key that isn't among `keys`. `what` names it in faults: "a question".
  init?(_ node: Node, keys: [String], what: String, in file: SourceFile, _ faults: Faults) {
    self.file = file
    self.faults = faults
    place = file.place(of: node)
    guard case .mapping(let mapping) = node else {
      faults.add(.wrongType, at: place, "\(what) is written as keys with values, `key: value`.")
      return nil
    }
    var entries: [(Text, Node)] = []
    entries.reserveCapacity(mapping.count)
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        faults.add(
          .wrongType, at: file.place(of: key), "A key is a plain word.",
          hint: "Put quotes round a text that begins with a bracket.")
        continue
      }
      let text = Text(scalar, in: file)
      if keys.contains(text.string) {
        entries.append((text, value))
      } else {
        let hint: String?
        if case .scalar(let scalar) = value, scalar.string.isEmpty, scalar.style == .plain, mapping.style == .flow {
          hint = "Inside curly brackets a comma ends a text: put quotes round a text with a comma in it."
        } else {
          hint = Suggestion.hint(for: text.string, among: keys, what: "The keys are")
        }
        faults.add(.unknownKey, at: text.place, "\(what) has no key `\(text.string)`.", hint: hint)
      }
    }
    self.entries = entries
  }

  func node(_ key: String) -> Node? { index(of: key).map { entries[$0].value } }

  func has(_ key: String) -> Bool { index(of: key) != nil }

  private func index(of key: String) -> Int? { entries.indices.first { entries[$0].key.string == key } }

  /// Where the key stands, or the mapping where it doesn't.
  func place(of key: String) -> Place { index(of: key).map { entries[$0].key.place } ?? place }

  /// The text of a key; nothing where it is absent, and a fault where it is something else or empty.
  func text(_ key: String) -> Text? {
    guard let node = node(key) else { return nil }
    return file.text(of: node, "`\(key)`", faults)
  }

  /// The text of a key that must be there.
  func required(_ key: String, _ code: DiagnosticCode = .missingKey, what: String) -> Text? {
    if !has(key) {
      faults.add(code, at: place, "\(what) needs `\(key)`.", hint: "Add a line `\(key): …`.")
      return nil
    }
    return text(key)
  }

  /// The texts of a key: a list, or one text by itself.
  func texts(_ key: String) -> [Text] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let sequence) = node else { return file.text(of: node, "`\(key)`", faults).map { [$0] } ?? [] }
    return sequence.compactMap { file.text(of: $0, "Each of `\(key)`", faults) }
  }

  /// Lists of texts: `[[physical, mobility], [sensory]]`.
  func groups(_ key: String) -> [[Text]] {
    nodes(key).map { node in
      if case .sequence(let sequence) = node {
        return sequence.compactMap { file.text(of: $0, "Each of `\(key)`", faults) }
      }
      return file.text(of: node, "Each of `\(key)`", faults).map { [$0] } ?? []
    }
  }

  /// What a key lists; nothing where it is absent, and a fault where it is no list.
  func nodes(_ key: String) -> [Node] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let sequence) = node else {
      faults.add(
        .wrongType, at: file.place(of: node), "`\(key)` is a list.", hint: "Begin each of its entries with `- `.")
      return []
    }
    return Array(sequence)
  }

  /// The mappings that a key lists.
  func maps(_ key: String, keys: [String], what: String) -> [Fields] {
    nodes(key).compactMap { Fields($0, keys: keys, what: what, in: file, faults) }
  }

  /// The mapping of a key.
  func map(_ key: String, keys: [String], what: String) -> Fields? {
    node(key).flatMap { Fields($0, keys: keys, what: what, in: file, faults) }
  }

  /// `true` or `false`.
  func flag(_ key: String, default usual: Bool = false) -> Bool {
    guard let text = text(key) else { return usual }
    switch text.string {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      faults.add(.wrongType, at: text.place, "`\(key)` is `true` or `false`, not `\(text.string)`.")
      return usual
    }
  }

  /// A whole number.
  func number(_ key: String) -> Int? {
    guard let text = text(key) else { return nil }
    if let number = Int(text.string) { return number }
    faults.add(.wrongType, at: text.place, "`\(key)` is a whole number, not `\(text.string)`.")
    return nil
  }
}

extension SourceFile {
  func place(of node: Node) -> Place {
    Place(file: name, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// The node as a text, or a fault.
  func text(of node: Node, _ what: String, _ faults: Faults) -> Text? {
    guard case .scalar(let scalar) = node else {
      let startsWithHole: Bool =
        if case .mapping(let mapping) = node { mapping.style == .flow } else { false }
      faults.add(
        .wrongType, at: place(of: node), "\(what) is a text.",
        hint: startsWithHole ? "Put quotes round a text that begins with a curly bracket." : nil)
      return nil
    }
    if scalar.string.allSatisfy(\.isWhitespace) {
      faults.add(
        .wrongType, at: place(of: node), "\(what) is empty.", hint: "Write something there, or leave the line out.")
      return nil
    }
    if scalar.style == .plain || scalar.style == .any, ["~", "null", "Null", "NULL"].contains(scalar.string) {
      faults.add(
        .wrongType, at: place(of: node), "\(what) is empty: `\(scalar.string)` stands for nothing at all.",
        hint: "Write something there, or leave the line out. If the word is meant, put quotes round it.")
      return nil
    }
    if Unspeakable.isIn(scalar.string) {
      faults.add(
        .notText, at: place(of: node), "\(what) holds a character that can't be said: `\(scalar.string)`.",
        hint: "Delete it; it may not be visible in your editor.")
      return nil
    }
    return Text(scalar, in: self)
  }
}
