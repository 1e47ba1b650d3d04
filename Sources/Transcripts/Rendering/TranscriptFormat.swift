/// In what form a transcript is shown.
public enum TranscriptFormat: String, Hashable, Sendable, CaseIterable {
  /// Plain text, for a terminal or an editor.
  case text
  /// Markdown, which reads well as it is.
  case markdown
}
