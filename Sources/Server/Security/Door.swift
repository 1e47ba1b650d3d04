import LineProtocol
import NIOCore
import Sessions

/// What one connection has to pass before it gets to a session.
///
/// Whoever has guessed before has to wait (``Suspicion``); where a token is wanted it has to be right; the session's key is looked at
/// behind it.
struct Door: Sendable {
  let house: House
  /// Where the connection comes from: see ``Place``.
  let place: Place
  /// What one of them has to be shown; nothing where no token is wanted.
  let tokens: Tokens?

  /// The same for somebody who has shown a token already.
  var open: Door { Door(house: house, place: place, tokens: nil) }

  /// What the connection is greeted with.
  var hello: Hello { tokens == nil ? house.hello : house.helloWithToken }

  /// A front shows this: milliseconds that it has to wait until it is looked at.
  func attempt(_ open: Open) -> Int { mayBeGuess(open) ? house.attempt(from: place) : 0 }

  /// To begin a session without a token is no guess.
  private func mayBeGuess(_ open: Open) -> Bool { tokens != nil || open.session != nil }

  /// Finds or begins the session that this is for.
  func admit(
    _ open: Open, on loop: any SessionLoop
  ) async throws(Fault) -> (admission: SessionStore.Admission, session: LiveSession) {
    if let tokens, !tokens.contain(open.token) {
      house.guessed(from: place)
      throw Fault(
        .auth, at: "/token", sentence: "The token is missing or wrong. Whoever runs this server gives tokens.")
    }
    let result: Result<(admission: SessionStore.Admission, session: LiveSession), Fault>
    do throws(Fault) { result = .success(try await house.host.admit(open, on: loop)) } catch {
      result = .failure(error)
    }
    if case .failure(let fault) = result, fault.code == .noSession {
      house.guessed(from: place)
    } else if mayBeGuess(open) {
      house.trusted(from: place)
    }
    return try result.get()
  }
}
