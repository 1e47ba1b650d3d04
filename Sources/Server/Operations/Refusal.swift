/// Why a connection is refused before it speaks the protocol.
package enum Refusal: String, CaseIterable, Sendable {
  /// There are as many as may be.
  case full
  /// It couldn't be encrypted.
  case tls
  /// The server isn't called that.
  case host
  /// A page from elsewhere.
  case origin
  /// A key or a token in an address, or whatever else.
  case address
  /// A wrong token in a web request.
  case token
}
