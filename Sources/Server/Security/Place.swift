import NIOCore

/// Where a connection comes from, as far as guesses are counted and logged: an address, or for IPv6 the network, since whoever has
/// one address of a network has them all; `unix` for a Unix socket.
struct Place: Hashable, Sendable, CustomStringConvertible {
  let description: String
  /// Is it this machine?
  let isHere: Bool
}

extension Place {
  init(_ address: SocketAddress?) {
    switch address {
    case .v4(let address):
      var number = address.address.sin_addr
      self = .four(withUnsafeBytes(of: &number) { Array($0) })
    case .v6(let address):
      var number = address.address.sin6_addr
      let bytes = withUnsafeBytes(of: &number) { Array($0) }
      let isFour = bytes.starts(with: Array(repeating: 0, count: 10) + [0xff, 0xff])
      self = isFour ? .four(Array(bytes[12...])) : .six(bytes)
    case .unixDomainSocket, nil: self.init(description: "unix", isHere: true)
    }
  }

  private static func four(_ bytes: [UInt8]) -> Place {
    Place(description: bytes.map(String.init).joined(separator: "."), isHere: bytes.first == 127)
  }

  private static func six(_ bytes: [UInt8]) -> Place {
    if bytes.dropLast().allSatisfy({ $0 == 0 }), bytes.last == 1 { return Place(description: "::1", isHere: true) }
    let groups = stride(from: 0, to: 8, by: 2).map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }
    return Place(description: groups.joined(separator: ":") + "::/64", isHere: false)
  }
}
