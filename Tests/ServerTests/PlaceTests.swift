import NIOCore
import Testing

@testable import Server

/// What guesses are counted by.
struct PlaceTests {
  @Test(arguments: [
    ("203.0.113.7", "203.0.113.7", false), ("127.0.0.1", "127.0.0.1", true), ("127.9.9.9", "127.9.9.9", true),
    ("::1", "::1", true), ("::ffff:203.0.113.7", "203.0.113.7", false), ("::ffff:127.0.0.1", "127.0.0.1", true),
    ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", false), ("2001:db8:1:2::9", "2001:db8:1:2::/64", false),
    ("2001:db8:1:3::9", "2001:db8:1:3::/64", false), ("::2", "0:0:0:0::/64", false),
  ])
  func anAddressIsAPlace(address: String, place: String, isHere: Bool) throws {
    let found = Place(try SocketAddress(ipAddress: address, port: 1))
    #expect(found.description == place && found.isHere == isHere)
  }

  @Test func aUnixSocketIsOne() throws {
    #expect(Place(try SocketAddress(unixDomainSocketPath: "/s")).description == "unix" && Place(nil).isHere)
  }
}

/// Where others could connect.
struct ReachTests {
  @Test(arguments: [
    ("127.0.0.1:1", false), ("localhost:1", false), ("[::1]:1", false), ("127.1.2.3:1", false), ("0.0.0.0:1", true),
    ("[::]:1", true),
    ("10.0.0.1:1", true), ("example.org:1", true), ("127.0.0.1.example.org:1", true), ("localhost.example.org:1", true),
    ("127.1:1", true),
  ])
  func aPort(text: String, isReachable: Bool) throws {
    #expect(try ListeningAddress(tcp: text).isReachable == isReachable)
    #expect(try ListeningAddress(web: text).isReachable == isReachable)
  }

  @Test(arguments: ["", ":", ":1", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:65536", "127.0.0.1:-1"])
  func notEveryTextIsAnAddress(text: String) {
    #expect(throws: ListeningFault.self) { try ListeningAddress(tcp: text) }
  }
}
