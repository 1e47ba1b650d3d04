import Answers
import Conversation
import Dialogue
import Findings
import Record

/// Plays a golden conversation and says where the program doesn't keep to it; or records what it says.
public struct GoldenPlayer {
  /// The conversation as it goes.
  public private(set) var conversation: Conversation
  /// The facts of each turn, as a journal would hold them.
  public private(set) var turns: [[Fact]] = []
  private let golden: GoldenConversation
  private var day: Day
  private var said: [String] = []
  private var faults: [GoldenFault] = []
  private var recorded: [String] = []

  /// A player of one conversation.
  public init(_ golden: GoldenConversation, dialogue: Dialogue) {
    self.golden = golden
    day = golden.day
    conversation = Conversation(dialogue: dialogue)
  }

  /// Plays it all. Gives every difference.
  public mutating func play() -> [GoldenFault] {
    input(.begin)
    var expected: [(line: Int, text: String)] = []
    for (line, step) in golden.steps {
      switch step {
      case .remark, .program: break
      default:
        compare(expected, before: line)
        expected = []
      }
      switch step {
      case .remark: break
      case .program(let text): expected.append((line, text))
      case .person(let text): input(.utterance(text))
      case .leave: input(.leave)
      case .resume(let later):
        day = later
        input(.resume)
      case .record(let text): check(record: text, line)
      case .finding(let text): check(finding: text, isThere: true, line)
      case .noFinding(let text): check(finding: text, isThere: false, line)
      }
    }
    compare(expected, before: golden.steps.last?.line ?? 1)
    return faults
  }

  /// The conversation with everything the program says filled in anew: what `BEARINGS_RECORD=1` writes.
  public static func recording(of golden: GoldenConversation, heading: String, dialogue: Dialogue) -> String {
    var player = GoldenPlayer(golden, dialogue: dialogue)
    var lines = [heading]
    player.input(.begin)
    lines += player.said.map { "< \($0)" }
    for (_, step) in golden.steps {
      switch step {
      case .remark(let text): lines.append("# \(text)")
      case .program: break
      case .person(let text):
        player.input(.utterance(text))
        lines += ["", "> \(text)"] + player.said.map { "< \($0)" }
      case .leave:
        player.input(.leave)
        lines += ["", "@ leave"] + player.said.map { "< \($0)" }
      case .resume(let later):
        player.day = later
        player.input(.resume)
        lines += ["", "@ resume on \(sayDay(later))"]
        lines += player.said.map { "< \($0)" }
      case .record(let text): lines.append("= \(text)")
      case .finding(let text): lines.append("! \(text)")
      case .noFinding(let text): lines.append("!! \(text)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func input(_ event: Input.Event) {
    let facts = conversation.turn(Input(event, day: day))
    turns.append(facts)
    let wording = conversation.dialogue.wordings[0]
    said = facts.compactMap { fact in
      switch fact {
      case .said(_, let phrase), .asked(_, let phrase): wording.render(phrase, in: conversation.dialogue)
      default: nil
      }
    }
  }

  private mutating func compare(_ expected: [(line: Int, text: String)], before line: Int) {
    guard !expected.isEmpty else { return }
    var rest = said[...]
    var isOpen = false
    for (line, text) in expected {
      if text == "…" {
        isOpen = true
        continue
      }
      let found =
        isOpen
        ? rest.firstIndex { matches($0, text) } : rest.first.flatMap { matches($0, text) ? rest.startIndex : nil }
      guard let found else {
        fault(line, "Expected \"\(text)\" but it says \"\(rest.joined(separator: " / "))\".")
        return
      }
      rest = rest[(found + 1)...]
      isOpen = false
    }
    if !isOpen, let more = rest.first { fault(line, "It also says \"\(more)\".") }
  }

  private func matches(_ said: String, _ expected: String) -> Bool {
    expected.hasSuffix("…") ? said.hasPrefix(expected.dropLast()) : said == expected
  }

  private mutating func fault(_ line: Int, _ sentence: String) {
    faults.append(GoldenFault(name: golden.name, line: line, sentence: sentence))
  }

  private mutating func check(record text: String, _ line: Int) {
    guard let colon = text.range(of: ": ") else {
      fault(line, "\"\(text)\" has no colon.")
      return
    }
    let (key, items) = parts(String(text[..<colon.lowerBound]), line)
    let wanted = String(text[colon.upperBound...])
    let dialogue = conversation.dialogue
    if let list = dialogue.list(named: key) {
      let names = conversation.record.liveItems(of: list).map { number in
        let item = conversation.record.items[number]
        let classes = dialogue.lists[list].classes
        let isUsual = item.itemClass == nil || item.itemClass == classes.first?.id
        return isUsual ? item.name : "\(item.name) (\(item.itemClass ?? ""))"
      }
      if names.joined(separator: "; ") != wanted { fault(line, "The \(key) are \(names.joined(separator: "; ")).") }
      return
    }
    guard let question = dialogue.question(named: key) else {
      fault(line, "There is no question \"\(key)\".")
      return
    }
    guard let entry = conversation.record[Address(question, ItemPath(items))] else {
      fault(line, "\(key) has no answer.")
      return
    }
    let saying = Answers.say(entry.answer, slot: dialogue.vocabulary.slots[question], today: day)
    if !matches(saying, wanted) { fault(line, "\(key) is \"\(saying)\".") }
  }

  private mutating func check(finding text: String, isThere: Bool, _ line: Int) {
    let (key, items) = parts(text, line)
    guard let rule = conversation.dialogue.findings.first(where: { $0.id == key }) else {
      fault(line, "There is no finding \"\(key)\".")
      return
    }
    let found = conversation.evaluator.findings().contains { finding in
      finding.rule == rule.number && (items.isEmpty || finding.items.items == items)
    }
    if found != isThere { fault(line, isThere ? "\(text) doesn't follow." : "\(text) follows.") }
  }

  /// `ulo.committee (Speak Up)` as a name and the numbers of items.
  private mutating func parts(_ text: String, _ line: Int) -> (String, [Int]) {
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return (text, []) }
    let key = text[..<open].split(separator: " ").first.map(String.init) ?? ""
    var numbers: [Int] = []
    for name in text[text.index(after: open)...].dropLast().split(separator: ";") {
      let name = name.drop { $0 == " " }
      let item = conversation.record.items.first { item in
        item.isLive && item.name == name && (item.parent == nil || numbers.isEmpty || item.parent == numbers[0])
      }
      if let item { numbers.append(item.number) } else { fault(line, "There is no item \"\(name)\".") }
    }
    return (key, numbers)
  }
}

extension String {
  fileprivate func range(of needle: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
      start = index(after: start)
    }
    return nil
  }
}
