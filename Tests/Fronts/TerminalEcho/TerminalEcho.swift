import Glibc
import Terminal

/// Reads lines and says what came of each: for tests at a real pseudo-terminal.
///
/// `terminal-echo [--limit BYTES] [--width COLUMNS] [--text TEXT] [CANDIDATE …]`; each CANDIDATE is what Tab completes
/// to. The line `wrap` is answered with a long paragraph, `quit` ends it.
@main
struct TerminalEcho {
  static func main() {
    ensureStandardDescriptors()
    var options = LineOptions()
    var text = "Type something."
    var candidates: [String] = []
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--limit": options.longestLine = arguments.popFirst().flatMap { Int($0) } ?? options.longestLine
      case "--width": options.width = LineWidth(asked: arguments.popFirst().flatMap { Int($0) })
      case "--text": text = arguments.popFirst() ?? text
      default: candidates.append(argument)
      }
    }
    run(openLineSource(options), text: text, candidates: candidates)
  }

  private static func run(_ opened: any LineSource, text first: String, candidates: [String]) {
    var source = opened
    var text = first
    var number = 1
    while true {
      let event = source.next(after: text, prompt: "line \(number): ", completions: candidates)
      number += 1
      switch event {
      case .line("wrap"): text = paragraph
      case .line("quit"): return end(&source, "Bye.")
      case .line(let line): text = "Line of \(line.utf8.count): <\(line)>"
      case .tooLong(let bytes, let limit): text = "Too long: \(bytes) of \(limit)."
      case .unreadable(.notUTF8, let shown): text = "Not UTF-8: <\(shown)>"
      case .unreadable(.null, let shown): text = "NUL: <\(shown)>"
      case .interrupted: return end(&source, "Interrupted.")
      case .endOfInput: return end(&source, "End of input.")
      case .hangUp: return end(&source, "Hang-up.")
      case .terminated: return end(&source, "Terminated.")
      }
    }
  }

  /// A hang-up can be heard by nobody, so what came is also told to standard error.
  private static func end(_ source: inout any LineSource, _ text: String) {
    source.say(text)
    source.close()
    let line = text + "\n"
    _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  }

  private static let paragraph = Array(repeating: "one two three four five six seven", count: 10).joined(separator: " ")
}
