import StrictJSON

extension SessionMessage {
  /// The message as one JSON object, without a line feed.
  public var line: [UInt8] {
    var json = JSONWriter(room: 1_024)
    write(to: &json)
    return json.bytes
  }

  /// The message as lines that are each short enough: one, nearly always. Of one that is too long, what a front can do
  /// without goes first, and a long remark is cut in several.
  public func lines(longest: Int) -> [[UInt8]] {
    let line = line
    return line.count <= longest ? [line] : shortened(to: longest).map(\.line)
  }

  private func shortened(to longest: Int) -> [SessionMessage] {
    switch self {
    case .say(let say):
      return Document.pieces(of: say.text, longest: longest - 256).map { text in
        .say(Say(number: say.number, remark: say.remark, text: text))
      }
    case .ask(var ask):
      (ask.names, ask.examples, ask.reprompts, ask.expects.grammar) = ([], [], [], nil)
      ask.text = Document.pieces(of: ask.text, longest: longest / 4)[0]
      let room = longest / 2 / max(1, ask.expects.choices.count) - 64
      for index in ask.expects.choices.indices {
        ask.expects.choices[index].says = []
        ask.expects.choices[index].label = Document.pieces(of: ask.expects.choices[index].label, longest: room)[0]
      }
      return [.ask(ask)]
    case .answered(var answered):
      answered.items = answered.items.map { Document.pieces(of: $0, longest: longest / 16)[0] }
      if var answer = answered.answer {
        answer.value = nil
        answer.said = Document.pieces(of: answer.said, longest: longest / 4)[0]
        answer.words = Document.pieces(of: answer.words, longest: longest / 4)[0]
        answered.answer = answer
      }
      return [.answered(answered)]
    case .done(let done):
      // The documents have it whole.
      return [.done(Done(number: done.number))]
    case .hello, .opened, .ack, .document, .pong, .bye, .error: return [self]
    }
  }
}
