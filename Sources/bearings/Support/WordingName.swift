import Dialogue
import ProgramSupport

extension Dialogue {
  /// The wording that is called so, by its id or its name.
  func wording(called name: String) throws -> Wording {
    let wanted = name.lowercased()
    guard let wording = wordings.first(where: { $0.id == wanted || $0.name.lowercased() == wanted }) else {
      let known = wordings.map(\.id).joined(separator: ", ")
      throw Complaint.told("There is no wording \"\(name)\" of \"\(id)\". There is: \(known).")
    }
    return wording
  }
}
