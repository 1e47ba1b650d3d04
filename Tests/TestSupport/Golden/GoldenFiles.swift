import Foundation

/// Where the golden conversations are.
public enum GoldenFiles {
  /// The paths of all that stand beside the dialogues, sorted.
  public static let all: [String] = {
    let dialogues = "\(Checkout.folder)/Dialogues"
    let found = FileManager.default.enumerator(atPath: dialogues)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.contains("/conversations/") && $0.hasSuffix(".txt") }.sorted().map { "\(dialogues)/\($0)" }
  }()
}
