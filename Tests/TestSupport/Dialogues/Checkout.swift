import Dialogue
import DialogueLoading

/// What lies in the checkout that the tests run from.
public enum Checkout {
  /// The checkout's folder.
  public static let folder: String = {
    // …/Tests/TestSupport/Dialogues/Checkout.swift
    var path = #filePath
    for _ in 0..<4 { path = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }
    return path
  }()

  /// A dialogue of this checkout. Throws its faults where it can't be held.
  public static func dialogue(_ id: String) throws -> Dialogue {
    let (dialogue, faults) = loadDialogue("\(folder)/Dialogues/\(id)")
    guard let dialogue else { throw DialogueFault(sentence: faults.map { "\($0)" }.joined(separator: "\n")) }
    return dialogue
  }
}

/// A dialogue that can't be held.
public struct DialogueFault: Error, CustomStringConvertible {
  /// Its faults, a line each.
  public let sentence: String
  /// The faults.
  public var description: String { sentence }
}
