import LineProtocol
import NIOConcurrencyHelpers
import Sessions

/// The way from a session to somebody who asks once and then goes: what is said is gathered until it is complete.
final class PlainLine: FrontLine {
  private struct State {
    var heard: [SessionMessage] = []
    var isOver = false
    var waiting: CheckedContinuation<[SessionMessage]?, Never>?
    var isToBeFound = false
  }

  private let state = NIOLockedValueBox(State())

  func deliver(_ messages: [SessionMessage]) {
    finish { state in
      state.heard += messages
      let isOpen = state.heard.contains { if case .opened = $0 { true } else { false } }
      return messages.contains { message in
        switch message {
        case .pong, .bye: true
        // Who isn't let in hears nothing else.
        case .error: !isOpen
        default: false
        }
      }
    }
  }

  func replace() { finish { _ in true } }

  func findAgain() {
    finish { state in
      state.isToBeFound = true
      return true
    }
  }

  private func finish(_ change: @Sendable (inout State) -> Bool) {
    let (waiting, heard) = state.withLockedValue {
      state -> (CheckedContinuation<[SessionMessage]?, Never>?, [SessionMessage]?) in
      guard !state.isOver, change(&state) else { return (nil, nil) }
      state.isOver = true
      return (state.waiting, state.isToBeFound ? nil : state.heard)
    }
    waiting?.resume(returning: heard)
  }

  /// Everything that was said; nothing where the session has to be found once more. To be called once.
  func heard() async -> [SessionMessage]? {
    await withCheckedContinuation { continuation in
      let done = state.withLockedValue { state -> [SessionMessage]?? in
        guard state.isOver else {
          state.waiting = continuation
          return nil
        }
        return .some(state.isToBeFound ? nil : state.heard)
      }
      if let done { continuation.resume(returning: done) }
    }
  }
}
