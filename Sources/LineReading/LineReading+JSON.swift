import AnswerCoding
import Answers
import Record
import StrictJSON

/// A reading as one JSON object: docs/reading-lines.md lists its fields.
extension LineReading {
  /// The object, in UTF-8.
  ///
  /// - Parameter explains: whether it says which words led to what.
  public func json(explains: Bool = false) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("text", text)
      json.field("kind", reader.slot.kind.rawValue)
      if let command { json.field("command", command.id) }
      switch outcome {
      case .answered(let answers): write(answers, to: &json)
      case .ambiguous(let readings):
        json.field("status", "ambiguous")
        json.field("ask", question(between: readings))
        json.array("readings") { json in for reading in readings { write(reading, to: &json) } }
      case .misread(let misreading):
        json.field("status", "misread")
        if command == nil { json.field("problem", problem(misreading)) }
      }
      if !left.isEmpty { json.array("left") { json in for words in left { json.string(words) } } }
      if explains { writeExplanations(to: &json) }
    }
    return json.bytes
  }

  private func write(_ answers: [Answer], to json: inout JSONWriter) {
    guard let first = answers.first else { return }
    json.field("status", (first.isNought ? .none : first.status).rawValue)
    json.field("certainty", first.certainty.rawValue)
    json.field("said", said(answers))
    if first.value != nil {
      json.key("value")
      if case .money? = first.value {
        json.array { json in for answer in answers { write(sum: answer, to: &json) } }
      } else {
        write(first, to: &json)
      }
    }
    if case .names(let names)? = first.value, let claimed = names.claimed {
      json.array("claimed") { json in
        for end in [claimed.low.value, claimed.high.value] { if let end { json.integer(end) } else { json.null() } }
      }
    }
    if !first.unknownParts.isEmpty {
      json.array("unknown") { json in for part in first.unknownParts { json.string(part) } }
    }
  }

  private func write(sum answer: Answer, to json: inout JSONWriter) {
    if let value = answer.value { json.value(value) }
  }

  /// A value in the form that is easiest for programs: sums of money and names are lists, a share has its share.
  private func write(_ answer: Answer, to json: inout JSONWriter) {
    switch answer.value {
    case .money?: json.array { write(sum: answer, to: &$0) }
    case .names(var names)?:
      names.claimed = nil
      json.value(.names(names))
    case .share(var share)?:
      share.ratio = share.fraction(excluding: nil)
      json.value(.share(share))
    case let value?: json.value(value)
    case nil: json.string(said([answer]))
    }
  }

  private func writeExplanations(to json: inout JSONWriter) {
    json.array("explain") { json in
      for explanation in explanations() {
        json.object { json in
          json.field("words", explanation.words)
          json.field("read", explanation.read)
        }
      }
    }
  }
}

extension Answer {
  /// Is it a count of nobody? In a conversation that is a number like any other, for comparing; told alone, it is none.
  fileprivate var isNought: Bool {
    switch value {
    case .count(let count)?: count.people == Interval(0) && count.fullTime == nil
    case .money(let money)?: money.amount == Interval(0)
    default: false
    }
  }
}
