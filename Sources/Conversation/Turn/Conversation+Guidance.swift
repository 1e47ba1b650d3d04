import Answers
import Dialogue
import Record

/// What helps with what is asked: for fronts that show it beside the question.
public struct Guidance: Hashable, Sendable {
  /// How to answer, in one sentence.
  public var how: Phrase?
  /// Why it matters, in one sentence.
  public var why: Phrase?
  /// The same prompt in short, where the author gave that.
  public var again: Phrase?
  /// Answers that people have given.
  public var examples: [Phrase] = []
  /// Where the question stands; nothing where it isn't one of the dialogue's.
  public var position: Position?

  /// Where a question stands.
  public struct Position: Hashable, Sendable {
    /// The section's title.
    public var section: Phrase
    /// The item that it is asked for, by number.
    public var item: Int?
    /// Which question of the section it is, from 1; a follow-up has its question's number.
    public var question: Int
    /// How many there are.
    public var of: Int
  }
}

extension Conversation {
  /// What helps with a frame.
  public func guidance(for frame: Frame) -> Guidance {
    guard let station = frame.station else { return Guidance() }
    let question = dialogue.questions[station.question]
    let form = { (form: PromptForm) -> Phrase? in
      has(form, of: station.question) ? phrase(form, of: station.question, at: station.items) : nil
    }
    var guidance = Guidance()
    guidance.how =
      isToConfirm(frame) ? Phrase("carried.how-one") : form(.how) ?? Phrase("kinds.\(question.kind.rawValue).how")
    guidance.why =
      form(.why)
      ?? question.followUpOf.flatMap { parent in
        has(.why, of: parent) ? phrase(.why, of: parent, at: station.items) : nil
      }
    guidance.again = shortPrompt(of: frame)
    guidance.examples = (0..<question.examples).map { Phrase("\(question.name).example-\($0 + 1)") }
    guidance.position = position(of: station)
    return guidance
  }

  /// How the prompt is said aloud, where the author gave that. It stands for the prompt itself, not for a shorter one or a variant.
  public func spokenPrompt(of frame: Frame) -> Phrase? {
    guard let station = frame.station, has(.speech, of: station.question),
      prompt?.id == dialogue.questions[station.question].id(of: .ask)
    else { return nil }
    return phrase(.speech, of: station.question, at: station.items)
  }

  private func position(of station: Station) -> Guidance.Position? {
    let stretch = evaluator.stretch(of: station)
    let section = dialogue.sections[dialogue.questions[station.question].section]
    let questions = dialogue.blocks[stretch.block].questions
    guard let index = questions.firstIndex(of: main(station.question)) else { return nil }
    let scope = Scope(lists: section.each.map { [$0] } ?? [], items: station.items.prefix(1))
    return Guidance.Position(
      section: phrase(dialogue.title(ofSection: section.number), in: scope), item: stretch.item, question: index + 1,
      of: questions.count)
  }
}
