import LineProtocol

extension SessionMessage {
  /// The number of the fact that it tells; nothing where it tells none.
  var number: Int? {
    switch self {
    case .say(let say): say.number
    case .ask(let ask): ask.number
    case .answered(let answered): answered.number
    case .done(let done): done.number
    case .hello, .opened, .ack, .document, .pong, .bye, .error: nil
    }
  }
}
