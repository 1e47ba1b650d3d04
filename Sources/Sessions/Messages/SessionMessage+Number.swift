import LineProtocol

extension SessionMessage {
  /// The number of the fact that it tells; nothing where it tells none.
  var number: Int? {
    switch self {
    case .say(let say): say.number
    case .ask(let ask): ask.number
    case .done(let number): number
    case .opened, .ack, .bye, .error: nil
    }
  }
}
