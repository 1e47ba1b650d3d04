import StrictJSON

/// The answers that are to be gone: those to one question, for all items or for one.
struct RedactionTarget {
  /// The question's id.
  let question: String
  /// The item, as the journal refers to it; nothing for all.
  let item: JSON?

  /// No answer at all: no question has an empty id.
  static let none = RedactionTarget(question: "", item: nil)

  /// Is it about an answer at this place, `["ulo.committee",1]`?
  func isAt(_ place: JSON?) -> Bool {
    guard let place = place?.array, place.first?.string == question else { return false }
    return item.map { place.dropFirst().contains($0) } ?? true
  }

  /// Is it about what a frame asks for, or about one of the readings that it asks to choose from?
  func isAsked(by frame: JSON) -> Bool {
    if isAt(frame["station"]) || isAt(frame["contest"]) { return true }
    guard let doubt = frame["doubt"] else { return false }
    if isClaimed(doubt["same"]) || isClaimed(doubt["claim"]) { return true }
    return (doubt["readings"]?.array ?? doubt["claims"]?.array ?? []).contains { isClaimed($0) }
  }

  /// Is it what a claim, or a settled answer in a doubt, is about?
  func isClaimed(_ claim: JSON?) -> Bool {
    guard let claim, claim["question"]?.string == question else { return false }
    // A doubt about whose something is leaves the item out.
    guard let item, let items = claim["items"]?.array, !items.isEmpty else { return true }
    return items.contains(item)
  }
}

extension JSON {
  /// Whether this fact is of a kind, by the key that such facts begin with.
  func isFact(_ key: String) -> Bool { object?.members.first?.key == key }

  /// The same object with a member changed; anything else as it is.
  func replacing(_ key: String, with value: JSON?) -> JSON {
    guard case .object(var object) = self else { return self }
    object[key] = value
    return .object(object)
  }

  /// The same object with a member changed where it is there.
  func changing(_ key: String, _ change: (JSON) -> JSON) -> JSON {
    guard let value = self[key] else { return self }
    return replacing(key, with: change(value))
  }
}
