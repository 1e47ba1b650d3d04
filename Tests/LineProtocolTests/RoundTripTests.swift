import LineProtocol
import StrictJSON
import TestSupport
import Testing

/// What is written is read as what it was, in both directions.
struct RoundTripTests {
  @Test(arguments: 0..<300)
  func whatAFrontSaysIsReadAsItWas(seed: Int) throws {
    var random = RandomMessages(seed: UInt64(seed))
    let message = random.frontMessage()
    var json = JSONWriter()
    message.write(to: &json)
    #expect(try FrontMessage(JSONReader(JSON(parsing: json.bytes))) == message)
  }

  @Test(arguments: 0..<300)
  func whatAFrontHearsIsReadAsItWas(seed: Int) throws {
    var random = RandomMessages(seed: UInt64(seed))
    let message = random.sessionMessage()
    #expect(try SessionMessage(JSONReader(JSON(parsing: message.line))) == message)
  }

  @Test func aFrontIgnoresWhatItDoesNotKnow() throws {
    let later = #"{"type":"say","number":4,"remark":"a-new-kind","text":"Hello.","colour":{"of":["the","sky"]}}"#
    #expect(
      try SessionMessage(JSONReader(JSON(parsing: later))) == .say(Say(number: 4, remark: .account, text: "Hello.")))
    #expect(try SessionMessage(JSONReader(JSON(parsing: #"{"type":"weather","rain":true}"#))) == nil)
    #expect(try FrontMessage(JSONReader(JSON(parsing: #"{"type":"weather","rain":true}"#))) == nil)
  }

  @Test func byHandALittleIsEnough() throws {
    #expect(try FrontMessage(JSONReader(JSON(parsing: #"{"type":"open"}"#))) == .open(Open()))
    let answer = try FrontMessage(JSONReader(JSON(parsing: #"{"type":"answer","text":"7 of 9"}"#)))
    #expect(answer == .answer(FrontAnswer(id: "", text: "7 of 9")))
  }
}

/// What isn't as it must be is refused, with where it is.
struct RefusedMessageTests {
  @Test(arguments: [
    (#"{}"#, "/type"), (#"{"type":7}"#, "/type"), (#"[]"#, ""), (#"{"type":"open","after":-1}"#, "/after"),
    (#"{"type":"open","after":9007199254740993}"#, "/after"), (#"{"type":"open","after":1.5}"#, "/after"),
    (#"{"type":"open","front":null}"#, "/front"), (#"{"type":"open","front":""}"#, "/front"),
    (#"{"type":"open","front":"a b"}"#, "/front"), (#"{"type":"open","agree":"yes"}"#, "/agree"),
    (#"{"type":"answer"}"#, ""), (#"{"type":"answer","text":"a","choice":"b"}"#, ""),
    (#"{"type":"answer","text":["a"]}"#, "/text"), (#"{"type":"answer","choice":[1]}"#, "/choice/0"),
    (#"{"type":"answer","id":"é","text":"a"}"#, "/id"), (#"{"type":"no-answer","why":"bored"}"#, "/why"),
    (#"{"type":"no-answer","why":"too-long"}"#, "/bytes"), (#"{"type":"get","what":"everything"}"#, "/what"),
    (#"{"type":"get","what":"summary","format":"pdf"}"#, "/format"), (#"{"type":"close","why":"tired"}"#, "/why"),
  ])
  func itIsSaidWhere(line: String, pointer: String) throws {
    let error = try #require(throws: JSONFault.self) { _ = try FrontMessage(JSONReader(JSON(parsing: line))) }
    #expect(error.pointer.description == pointer)
    #expect(!error.isSyntax)
  }
}

/// Lines are never longer than was announced.
struct FittingTests {
  @Test func aLongRemarkIsCutInSeveral() throws {
    let text = String(repeating: "Owen said \"no\". \u{1}é🏴󠁧󠁢󠁷󠁬󠁳󠁿 ", count: 4_000)
    let lines = SessionMessage.say(Say(number: 3, remark: .reading, text: text)).lines(longest: 4_096)
    #expect(lines.count > 10 && lines.allSatisfy { $0.count <= 4_096 })
    let texts = try lines.map { line in
      guard case .say(let say) = try SessionMessage(JSONReader(JSON(parsing: line))) else { return "" }
      #expect((say.number, say.remark) == (3, .reading))
      return say.text
    }
    #expect(texts.joined() == text)
  }

  /// An answer may be 8 KiB of characters that take six bytes each in JSON, and be told in several places.
  @Test func whateverPeopleSay() {
    let words = String(repeating: "\u{1}", count: 8_192)
    let ask = Ask(
      number: 1, text: words, short: "do you mean", help: "Choose.", examples: [words],
      expects: Expects(.pick, choices: (1...9).map { Expects.Choice("\($0)", label: words, says: [words]) }),
      names: Array(repeating: words, count: 50))
    let answered = Answered(
      number: 1, question: "area.known", items: [words, words], by: "web-1",
      answer: .init(
        status: "known", certainty: "firm", kind: "text", value: .string(words), said: words, words: words))
    let done = Done(number: 1, summary: [words], findings: [words, words], actions: [words])
    for message in [SessionMessage.ask(ask), .answered(answered), .done(done)] {
      let lines = message.lines(longest: 61_440)
      #expect(lines.count == 1 && lines[0].count <= 61_440)
    }
  }

  @Test func aDocumentInPartsIsWholeAgain() {
    let text = String(repeating: "Twelve of twelve, \"all\" of them.\n", count: 9_000)
    let parts = Document(.transcript, as: .text, .text(text)).parts(longest: 10_000)
    #expect(parts.map(\.part) == Array(1...parts.count) && parts.allSatisfy { $0.of == parts.count })
    #expect(parts.allSatisfy { SessionMessage.document($0).line.count < 10_200 })
    #expect(parts.reduce("") { if case .text(let piece) = $1.content { $0 + piece } else { $0 } } == text)
    let objects: [JSON] = (0..<700).map { ["text": .string("Finding \($0)")] }
    let data = Document(.findings, as: .json, .data(objects)).parts(longest: 2_000)
    #expect(data.map(\.content).reduce(into: [JSON]()) { if case .data(let some) = $1 { $0 += some } } == objects)
    #expect(Document(.findings, as: .json, .data([])).parts(longest: 2_000).count == 1)
  }
}

/// The list of error codes is closed.
struct FaultCodeTests {
  @Test func everyCodeSaysWhetherToTryAgain() {
    #expect(Fault.Code.allCases.filter { $0.retry == .never }.count == 12)
    #expect(Set(Fault.Code.allCases.map(\.retry)) == [.never, .same, .later])
  }
}
