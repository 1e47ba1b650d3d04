import Glibc
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix

extension Server {
  /// Opens a listening socket whose connections speak the protocol.
  static func listen(
    at address: ListeningAddress, _ configuration: Configuration, _ house: House, _ connections: Connections,
    on group: any EventLoopGroup
  ) async throws -> any Channel {
    let way = address.way
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1_024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      // Who has nothing more to say may still listen: otherwise `printf … | nc -U` would lose every reply.
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { channel in
        let place = Place(channel.remoteAddress)
        guard house.takes(channel, by: way, from: place) else { return channel.close() }
        return channel.eventLoop.makeCompletedFuture {
          let door = house.door(for: way, from: place)
          if way != .unix, let certificate = configuration.certificate {
            try channel.addEncryption(certificate, house, from: place)
          }
          if way == .web {
            // The port may have been left to the system: this connection knows it.
            let policy = WebPolicy(
              port: channel.localAddress?.port ?? 0, isEncrypted: configuration.certificate != nil,
              hosts: configuration.hosts, origins: configuration.origins, pages: configuration.page.paths)
            try channel.pipeline.addWeb(policy, door, connections)
          } else {
            try channel.pipeline.syncOperations.addHandler(LineCodec(longest: house.limits.line))
            try channel.pipeline.addFront(door, connections)
          }
        }
      }
    switch address {
    case .unix(let path):
      try UnixSocket.prepare(path)
      // Made for the owner alone from the first moment, not only afterwards.
      let before = umask(0o177)
      defer { umask(before) }
      return try await bootstrap.bind(unixDomainSocketPath: path).get()
    case .tcp(let host, let port), .web(let host, let port):
      return try await bootstrap.bind(host: host, port: port).get()
    case .inherited(let socket): return try await bootstrap.withBoundSocket(socket.descriptor).get()
    }
  }
}

extension UnixSocket {
  /// Removes the file of a socket that isn't listened on any more.
  static func remove(_ address: ListeningAddress) {
    if case .unix(let path) = address { unlink(path) }
  }
}

/// All connections of a server, to be stopped together.
final class Connections: Sendable {
  private let all = NIOLockedValueBox<[ObjectIdentifier: (channel: any Channel, line: SocketLine)]>([:])

  func add(_ channel: any Channel, _ line: SocketLine) {
    all.withLockedValue { $0[ObjectIdentifier(channel)] = (channel, line) }
    channel.closeFuture.whenComplete { _ in self.all.withLockedValue { $0[ObjectIdentifier(channel)] = nil } }
  }

  /// Lets everybody go who isn't attached to a session.
  func stop() { for one in all.withLockedValue({ Array($0.values) }) { one.line.onLoop { $0.stop() } } }

  /// Closes whatever is still open.
  func close() { for one in all.withLockedValue({ Array($0.values) }) { one.channel.close(promise: nil) } }
}
