import CReadline
import Glibc

/// The signals that a person at a terminal can cause, as flags.
enum Signals {
  /// Begins to catch them; returns the descriptor that becomes readable when one comes.
  static func start() -> Int32 { signals_start() }

  /// What has come since the last call.
  static func take() -> Caught { Caught(rawValue: signals_take()) }

  /// Whether a hang-up or a request to stop waits to be taken.
  static var isToStop: Bool { !Caught(rawValue: signals_pending()).isDisjoint(with: [.hangUp, .terminate]) }

  /// Whether any signal that ends a conversation waits to be taken.
  static var isToLeave: Bool { Caught(rawValue: signals_pending()).event != nil }

  /// Lets some time pass. Whether such a signal came meanwhile.
  static func wait(milliseconds: Int32) -> Bool {
    _ = start()
    _ = poll(nil, 0, milliseconds)
    return isToLeave
  }

  struct Caught: OptionSet {
    let rawValue: UInt32

    static let interrupt = Caught(rawValue: SignalInterrupt.rawValue)
    static let terminate = Caught(rawValue: SignalTerminate.rawValue)
    static let hangUp = Caught(rawValue: SignalHangUp.rawValue)
    static let resize = Caught(rawValue: SignalResize.rawValue)
    static let suspend = Caught(rawValue: SignalSuspend.rawValue)
    static let `continue` = Caught(rawValue: SignalContinue.rawValue)

    /// The event that ends the wait for a line, the gravest first; nothing where the wait goes on.
    var event: LineEvent? {
      if contains(.hangUp) { return .hangUp }
      if contains(.terminate) { return .terminated }
      if contains(.interrupt) { return .interrupted }
      return nil
    }
  }
}
