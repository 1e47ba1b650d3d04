import Answers
import Dialogue
import DialogueLoading
@preconcurrency import Glibc

/// Measures one thing for a given time and prints what it found, one `name value` a line. `Benchmarks/run` starts it
/// again and again, in turn with the peers that it is compared with.
///
///     measure machine DIALOGUE ANSWERS SECONDS   turns a second, the words read beforehand
///     measure whole DIALOGUE ANSWERS SECONDS     turns a second, with reading and wording
///     measure enter DIALOGUE ANSWERS FOLDER      from Enter to the next prompt, and a bare append of the same bytes
///     measure begin DIALOGUE ANSWERS FOLDER N    a journal of N turns in a folder; prints its path
///     measure restore DIALOGUE FOLDER ID SECONDS opening that journal and making the session of it
///     measure lines DIALOGUE ANSWERS             what was asked and typed, for the peers
///     measure reading DIALOGUE LINES SECONDS     seconds for a line of a file, read alone
///     measure readings DIALOGUE LINES            how each line of a file is read
///     measure long DIALOGUE SECONDS              what a KiB costs in lines of up to 8 KiB
@main
struct Measure {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      fputs("measure: \(error)\n", stderr)
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) throws {
    guard arguments.count >= 3 else { throw Trouble("no such measurement; see Sources/measure/Measure.swift") }
    let (loaded, faults) = loadDialogue(arguments[1])
    guard let dialogue = loaded else { throw Trouble(faults.map { "\($0)" }.joined(separator: "\n")) }
    switch (arguments[0], arguments.count) {
    case ("machine", 4):
      try Turns(dialogue, answers: arguments[2]).machine(seconds: number(arguments[3]))
    case ("whole", 4):
      try Turns(dialogue, answers: arguments[2]).whole(seconds: number(arguments[3]))
    case ("reading", 4): try Reading(dialogue).lines(of: arguments[2], seconds: number(arguments[3]))
    case ("readings", 3): try Reading(dialogue).readings(of: arguments[2])
    case ("long", 3): Reading(dialogue).long(seconds: try number(arguments[2]))
    case ("lines", 3): try Turns(dialogue, answers: arguments[2]).lines()
    case ("enter", 4): try Enter(dialogue, answers: arguments[2], in: arguments[3]).measure()
    case ("begin", 5):
      try LongSession(dialogue, in: arguments[3]).begin(answers: arguments[2], turns: Int(number(arguments[4])))
    case ("restore", 5):
      try LongSession(dialogue, in: arguments[2]).restore(arguments[3], seconds: number(arguments[4]))
    default: throw Trouble("no such measurement; see Sources/measure/Measure.swift")
    }
  }

  private static func number(_ text: String) throws -> Double {
    guard let number = Double(text) else { throw Trouble("\(text) is no number") }
    return number
  }
}

/// Why something couldn't be measured.
struct Trouble: Error, CustomStringConvertible {
  let description: String

  init(_ sentence: String) { description = sentence }
}

/// The day on which all of it is held.
let day = Day(year: 2026, month: 6, day: 1) ?? Day(number: 0)

/// Seconds on a clock that only goes forward.
func now() -> Double { seconds(CLOCK_MONOTONIC) }

/// Seconds that this process has had a processor: what is compared doesn't depend on who else is at work.
func processorTime() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

private func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The middle one; 0 for none.
func median(_ numbers: [Double]) -> Double {
  numbers.isEmpty ? 0 : numbers.sorted()[numbers.count / 2]
}
