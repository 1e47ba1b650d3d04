import Answers
import ArgumentParser
import DialogueLoading
import LineReading
import ProgramSupport

/// `bearings read`: what the program makes of lines, one JSON object each.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what the program makes of an answer, as JSON.",
    discussion: "Reads lines from standard input, or the text given. docs/reading-lines.md lists what is printed.")

  @Option(
    help: ArgumentHelp(
      "What sort of answer: \(Kind.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "kind"))
  var kind: Kind?

  @Option(help: ArgumentHelp("Instead of a kind: a question of the dialogue, as ulo.committee.", valueName: "question"))
  var question: String?

  @Option(help: ArgumentHelp("What can be chosen, with commas between.", valueName: "A,B,…"))
  var choices: String?

  @Option(help: ArgumentHelp("The names that are known already, with commas between.", valueName: "A,B,…"))
  var names: String?

  @Flag(help: "Add which words led to what.")
  var explain = false

  @Argument(help: "The line to read. Without it, each line of standard input is read.")
  var text: String?

  @Option(help: ArgumentHelp("The id of the dialogue, or the path of its folder.", valueName: "dialogue"))
  var dialogue = DialogueOptions.usual

  @OptionGroup var options: DialogueOptions
  @OptionGroup var clock: ClockOptions

  func validate() throws {
    guard (kind == nil) != (question == nil) else {
      throw ValidationError("Say either what sort of answer to read, --kind, or for which question, --question.")
    }
    let needsChoices = kind == .choice || kind == .choices
    if needsChoices, Self.list(choices).isEmpty {
      throw ValidationError("Say what can be chosen, with commas between: --choices A,B,C.")
    }
    if choices != nil, !needsChoices {
      throw ValidationError("--choices goes with --kind choice or --kind choices only.")
    }
  }

  func run() throws {
    let read = try reader()
    if let text {
      _ = write(read(text))
      return
    }
    while let line = readLine() {
      guard write(read(line)) else { return }
    }
  }

  /// False where nobody reads it any more.
  private func write(_ reading: LineReading) -> Bool {
    Output.write(reading.json(explains: explain) + [UInt8(ascii: "\n")])
  }

  private func reader() throws -> LineReader {
    let dialogue = try options.dialogue(in: options.folder(of: dialogue))
    let (names, today) = (Self.list(names), clock.clock.now().day)
    if let kind { return LineReader(kind, choices: Self.list(choices), names: names, in: dialogue, on: today) }
    switch find(question: question ?? "", in: dialogue) {
    case .success(let number): return LineReader(question: number, names: names, in: dialogue, on: today)
    case .failure(let fault):
      Output.complain("\(fault.sentence)\n")
      throw ExitCode(1)
    }
  }

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Kind: ExpressibleByArgument {}
