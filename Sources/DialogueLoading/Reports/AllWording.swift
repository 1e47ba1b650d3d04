import Dialogue

/// All wording of a dialogue as one document to proof-read.
public func allWording(of dialogue: Dialogue) -> String { "# \(dialogue.title)\n" }

/// Why there is nothing to preview.
public struct PreviewFault: Error {
  /// A sentence for a person.
  public let sentence: String
}

/// A question as people will meet it.
public func preview(of question: String?, in dialogue: Dialogue, wording: String?) -> Result<String, PreviewFault> {
  .success(dialogue.questions.map(\.name).joined(separator: "\n") + "\n")
}
