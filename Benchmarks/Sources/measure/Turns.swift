import Answers
import Conversation
import Dialogue

/// Turns a second over one conversation, from the first question to the last, again and again.
struct Turns {
  private let dialogue: Dialogue
  private let script: [Line]

  /// One line that was typed, with what was asked and how it was read.
  private struct Line {
    let question: String
    let text: String
    let input: Input
    let understanding: Understanding
  }

  /// Holds the conversation once and notes what was typed and how it was read.
  init(_ dialogue: Dialogue, answers: String) throws {
    self.dialogue = dialogue
    var person = try Person(answers: answers)
    var conversation = Conversation(dialogue: dialogue)
    _ = conversation.turn(Input(.begin, day: day))
    var script: [Line] = []
    while let text = person.next(conversation), script.count < 1_000 {
      let input = Input(.utterance(text), day: day)
      let understanding = read(text, in: conversation.context())
      let question = conversation.frame?.station.map { dialogue.questions[$0.question].name } ?? "-"
      script.append(Line(question: question, text: text, input: input, understanding: understanding))
      _ = conversation.turn(input)
    }
    guard conversation.isEnded else { throw Trouble("the conversation didn't come to its end") }
    self.script = script
  }

  /// The pure machine: uptake, what comes next, the facts of each turn. The words have been read.
  func machine(seconds: Double) throws {
    try measure(seconds) { conversation, line in
      conversation.turn(line.input, understood: line.understanding).count
    }
  }

  /// Whole turns: what was typed goes in, the sentences of the answer come out.
  func whole(seconds: Double) throws {
    let wording = dialogue.wordings[0]
    try measure(seconds) { conversation, line in
      var bytes = 0
      for fact in conversation.turn(line.input) {
        switch fact {
        case .said(_, let phrase), .asked(_, let phrase): bytes += wording.render(phrase, in: dialogue).utf8.count
        default: break
        }
      }
      return bytes
    }
  }

  /// What was asked and typed.
  func lines() {
    for line in script { print("\(line.question)\t\(line.text)") }
  }

  /// Each round is one conversation; what a turn gives is added up, so that it has to be worked out.
  private func measure(_ seconds: Double, _ turn: (inout Conversation, Line) -> Int) throws {
    var turns = 0
    var sum = 0
    let begun = processorTime()
    var end = begun
    while end - begun < seconds {
      var conversation = Conversation(dialogue: dialogue)
      sum += conversation.turn(Input(.begin, day: day)).count
      // By index: a loop over the lines themselves copies each of them.
      for index in script.indices { sum += turn(&conversation, script[index]) }
      guard conversation.isEnded else { throw Trouble("the conversation didn't come to its end") }
      turns += script.count + 1
      end = processorTime()
    }
    print("rate \(Double(turns) / (end - begun))")
    print("turns \(script.count + 1)")
    print("sum \(sum)")
  }
}
