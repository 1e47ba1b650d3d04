/// The tokenised form of a ``Vocabulary``.
struct CompiledVocabulary: Sendable {
  init(slots: [Slot], lists: [ListShape], commands: [CommandPattern]) {}
}
