/// A choice that words stand for.
struct ChoiceCue: Hashable, Sendable {
  /// The choice's index in the slot's choices.
  let choice: Int
  /// Which half of it the words stand for, where they stand for half only ("physical" of physical and sensory).
  let half: Int?
}

/// A step of a scale that words stand for.
struct StepCue: Hashable, Sendable {
  /// The scale's index.
  let scale: Int
  /// The step's index in the scale.
  let step: Int
}

/// A part of a share that words stand for.
enum SharePart: Hashable, Sendable { case part, whole, carers }

/// A question with everything that people say for its answers, tokenised: made once when the vocabulary is compiled, and
/// handed on with every span that is read, so a class.
final class SlotWords: Sendable {
  /// The question.
  let slot: Slot
  /// Labels, other words and halves of the choices.
  let choices: PhraseSet<ChoiceCue>
  /// What else a choice may be called for short.
  let shorts: ShortForms
  /// Labels and other words of the scales' steps.
  let steps: PhraseSet<StepCue>
  /// Words that say that a pick shouldn't count.
  let notCounted: PhraseSet<Bool>
  /// What a share calls its parts.
  let shareParts: PhraseSet<SharePart>
  /// The phrases with a meaning of this question's kind, and of its own.
  let cues: PhraseSet<Cue>
  /// What a bare point of time is where the question asks for one: an end where all its cues are about an end ("When did
  /// that funding end?"), otherwise a start.
  let anchor: TimePointReader.Anchor

  /// Compiles a question's words.
  init(_ slot: Slot) {
    self.slot = slot
    var phrases: [(String, ChoiceCue)] = []
    for (index, choice) in slot.choices.enumerated() {
      let whole = ChoiceCue(choice: index, half: nil)
      phrases += Self.words(of: choice).map { ($0, whole) }
    }
    for (index, choice) in slot.choices.enumerated() {
      for (half, words) in choice.halves.enumerated() {
        phrases += words.map { ($0, ChoiceCue(choice: index, half: half)) }
      }
    }
    choices = PhraseSet(phrases)
    shorts = ShortForms(slot.choices)
    var stepPhrases: [(String, StepCue)] = []
    for (index, scale) in slot.scales.enumerated() {
      for (step, choice) in scale.steps.enumerated() {
        stepPhrases += Self.words(of: choice).map { ($0, StepCue(scale: index, step: step)) }
      }
    }
    steps = PhraseSet(stepPhrases)
    notCounted = PhraseSet(slot.notCounted.map { ($0, true) })
    let share = slot.shareWords
    shareParts = PhraseSet(
      share.carers.map { ($0, SharePart.carers) } + share.part.map { ($0, .part) } + share.whole.map { ($0, .whole) })
    cues = CuePhrases.set(for: slot)
    anchor = Self.anchor(of: slot)
  }

  private static func anchor(of slot: Slot) -> TimePointReader.Anchor {
    guard slot.kind == .time, !slot.cues.isEmpty else { return .none }
    if slot.cues.allSatisfy(pastEnds.contains) { return .past }
    return slot.cues.allSatisfy(ends.contains) ? .to : .none
  }

  private static let pastEnds: Set<String> = [
    "ran out", "ended", "stopped", "finished", "came to an end", "expired", "lapsed", "was cut", "withdrawn in",
  ]
  private static let ends: Set<String> = [
    "till", "until", "til", "up to", "ends", "ending", "expires", "expiring", "finishes", "runs to", "runs until",
    "runs out", "comes to an end", "end date", "by", "deadline", "at the latest", "no later than", "due", "due by",
    "not after",
  ]

  private static func words(of choice: Choice) -> [String] {
    // "User-led organisation" is "a user-led organisation".
    let bare = ["a ", "an ", "the "].first { choice.label.lowercased().hasPrefix($0) }.map {
      choice.label.dropFirst($0.count)
    }
    return [choice.label] + choice.says + (bare.map { [String($0)] } ?? [])
  }
}
