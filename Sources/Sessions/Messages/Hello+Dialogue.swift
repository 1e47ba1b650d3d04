import Dialogue
import LineProtocol

extension Hello.Offered {
  /// A dialogue, as it is announced.
  public init(_ dialogue: Dialogue) {
    self.init(id: dialogue.id, title: dialogue.title, wordings: dialogue.wordings.map(\.id))
  }
}
