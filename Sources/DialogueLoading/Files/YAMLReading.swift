import Yams

/// Turns a file into a tree of nodes, or into one clear sentence.
///
/// Tags are never resolved (`Resolver.basic`): to us each scalar is a text, so that `no` stays a word, and matching
/// every scalar against seven regular expressions would double the time.
enum YAMLReading {
  static func root(of file: SourceFile, _ faults: Faults) -> Node? {
    guard !refersToAnchors(file, faults) else { return nil }
    do {
      guard let node = try compose(yaml: file.text, .basic, .default, .utf8) else {
        faults.add(.brokenYAML, at: .start(of: file.name), "The file is empty.")
        return nil
      }
      return node
    } catch let error as YamlError {
      explain(error, in: file, faults)
      findMore(after: error, in: file, faults)
    } catch {
      faults.add(.brokenYAML, at: .start(of: file.name), "The file can't be read as YAML.")
    }
    return nil
  }

  /// The most faults that are looked for in one file; after so many the rest is guesswork.
  private static let most = 10

  /// A parser stops at the first fault. Behind it others are looked for with the line of each mended as it may have been
  /// meant, as long as each lies well below the one before: what lies nearer may only come of that one.
  private static func findMore(after first: YamlError, in file: SourceFile, _ faults: Faults) {
    var lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var error = first
    for _ in 1..<most {
      guard let mark = mark(of: error), lines.indices.contains(mark.line - 1) else { return }
      lines[mark.line - 1] = mended(lines[mark.line - 1])
      do {
        _ = try compose(yaml: lines.joined(separator: "\n"), .basic, .default, .utf8)
        return
      } catch let next as YamlError {
        guard let place = self.mark(of: next), place.line > mark.line + 1 else { return }
        explain(next, in: file, faults)
        error = next
      } catch {
        return
      }
    }
  }

  /// The line with its key or dash, and a plain word in the place of the rest; a comment where it has neither.
  private static func mended(_ line: String) -> String {
    let text = line.drop { $0 == " " }
    let indent = line.prefix { $0 == " " }
    let dash = text.hasPrefix("- ") ? "- " : ""
    let rest = text.dropFirst(dash.count)
    if let colon = rest.firstIndex(of: ":"), colon > rest.startIndex,
      rest[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." })
    {
      return "\(indent)\(dash)\(rest[..<colon]): x"
    }
    return dash.isEmpty ? "\(indent)#" : "\(indent)- x"
  }

  /// Where a parser's fault lies, for those that one line can be mended for.
  private static func mark(of error: YamlError) -> Mark? {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      if problem.lowercased().contains("nesting") { return nil }
      let opened = context.map { $0.text.contains("quoted scalar") } ?? false
      return opened ? context?.mark ?? mark : mark
    default: return nil
    }
  }

  /// Refuses YAML's anchors and aliases (`&name`, `*name`) before anything is expanded: a few lines of them can stand
  /// for more text than fits in memory, and nobody who reads a dialogue aloud would miss them.
  private static func refersToAnchors(_ file: SourceFile, _ faults: Faults) -> Bool {
    var anchors: Set<Substring> = []
    var aliases: [(name: Substring, place: Place)] = []
    let text = file.text.utf8
    guard text.contains(UInt8(ascii: "&")), text.contains(UInt8(ascii: "*")) else { return false }
    for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard line.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "*") }) else { continue }
      var before: Character = " "
      for index in line.indices {
        let character = line[index]
        if character == "&" || character == "*", " [{,\t".contains(before) {
          let name = line[line.index(after: index)...].prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
          if name.isEmpty { continue }
          if character == "&" {
            anchors.insert(name)
          } else {
            let column = line[..<index].unicodeScalars.count + 1
            aliases.append((name, Place(file: file.name, line: number + 1, column: column)))
          }
        }
        before = character
      }
    }
    guard let alias = aliases.first(where: { anchors.contains($0.name) }) else { return false }
    faults.add(
      .alias, at: alias.place, "`*\(alias.name)` repeats what stands at `&\(alias.name)`, which a dialogue can't do.",
      hint: "Write it out, or put quotes round a text that begins with a star.")
    return true
  }

  private static func explain(_ error: YamlError, in file: SourceFile, _ faults: Faults) {
    func place(_ mark: Mark) -> Place { Place(file: file.name, line: mark.line, column: mark.column) }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      if problem.lowercased().contains("nesting") || context?.text.lowercased().contains("nesting") == true {
        faults.add(.tooDeep, at: place(mark), "Lists and keys are nested too deeply here.")
        return
      }
      let (sentence, hint) = plain(problem, context: context?.text)
      // What was opened and never closed is better looked for where it was opened.
      let opened = context.map { $0.text.contains("quoted scalar") } ?? false
      faults.add(.brokenYAML, at: place(opened ? context?.mark ?? mark : mark), sentence, hint: hint)
    case .composer(_, let problem, let mark, _):
      faults.add(.brokenYAML, at: place(mark), "This can't be read as YAML: \(problem).")
    case .reader(let problem, _, _, _):
      faults.add(
        .notText, at: .start(of: file.name), "The file holds a character that isn't allowed in a text: \(problem).")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "`\($0)`" }.joined(separator: ", ")
      faults.add(
        .duplicateKey, at: place(context.mark), "\(names) is written twice in the same place.",
        hint: "Keep one of the two; the other stands further down with the same indentation.")
    default:
      faults.add(.brokenYAML, at: .start(of: file.name), "The file can't be read as YAML.")
    }
  }

  /// The parser's commonest complaints in words that help somebody who doesn't program.
  private static func plain(_ problem: String, context: String?) -> (String, String?) {
    let quotes = "Put the whole text in double quotes, or check the line above."
    if problem.contains("mapping values are not allowed") {
      return ("There is a colon with a space after it inside a text, or the indentation doesn't fit.", quotes)
    }
    if problem.contains("cannot start any token") {
      return (
        "A text can't begin with this character.",
        "Use spaces, not tabs, at the beginning of a line; put quotes round a text that begins with a sign."
      )
    }
    if problem.contains("expected ',' or ']'") {
      return ("A list in square brackets isn't closed, or a comma is missing.", quotes)
    }
    if problem.contains("expected ',' or '}'") {
      return (
        "Curly brackets aren't closed, or a comma is missing.",
        "Put quotes round a text that begins with a curly bracket, or that has one inside curly brackets."
      )
    }
    if problem.contains("expected ':'") {
      return ("A key without its colon stands here, or a line has slipped.", quotes)
    }
    if problem.contains("unexpected end of stream") {
      return ("A text in quotes isn't closed.", "Add the closing quote.")
    }
    if problem.contains("expected key") || problem.contains("'-' indicator") || problem.contains("block end") {
      return ("The indentation doesn't fit what stands above.", "Lines that belong together begin in the same column.")
    }
    if problem.contains("document start") {
      return ("There is something here that belongs to nothing above.", "Check the indentation and the quotes above.")
    }
    return ("This can't be read as YAML: \(problem).", context.map { "It was \($0)." })
  }
}
