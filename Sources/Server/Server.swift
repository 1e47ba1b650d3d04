import LineProtocol
import Logging
import NIOCore
import NIOPosix
import Sessions

/// The service: sessions that fronts attach to over sockets.
///
/// It knows nothing of what is said. A connection's ``ConnectionMachine`` says what to do, sessions run on event loops, and
/// the disk is waited for on threads of its own.
public final class Server: Sendable {
  /// What a server is to be.
  public struct Configuration: Sendable {
    /// Where it listens.
    public var addresses: [ListeningAddress]
    /// The names that web ports are called by beside those of this machine, such as `assess.example.org`, with a port or without.
    public var hosts: [String] = []
    /// Pages from elsewhere that may attach, such as `https://assess.example.org`.
    public var origins: [String] = []
    /// The web page that web ports show.
    public var page = WebPage()
    /// What all ports are encrypted with; nothing where they aren't.
    public var certificate: ServerCertificate?
    /// What fronts have to show one of that come by a port; nothing where no token is wanted.
    public var tokens: Tokens?
    /// What each connection may do.
    public var limits: Limits
    /// The most connections at a time.
    public var connections = 4_096
    /// The most sessions in memory.
    public var sessions = 8_192
    /// Threads that wait for the disk.
    public var diskThreads = 16
    /// Seconds after which a session sleeps in which nobody speaks: it leaves memory but for its connections, and whatever is said
    /// brings it back. Most people have answered by then, and who hasn't doesn't notice: bringing back twenty turns takes less
    /// than a thousandth of a second, a thousand of them a fiftieth.
    public var sleep = 20
    /// Seconds that a session stays in memory after its last front has gone.
    public var rest = 60
    /// Seconds that connections have to take leave when the server is stopped.
    public var grace = 10
    /// What time it is.
    public var clock: any WallClock

    /// A configuration with the usual limits of a server.
    public init(addresses: [ListeningAddress], clock: any WallClock) {
      self.addresses = addresses
      self.clock = clock
      limits = Limits()
      limits.open = 30
      limits.idle = 3_600
      limits.queue = 1 << 20
    }
  }

  private let configuration: Configuration
  private let house: House
  private let group: any EventLoopGroup
  private let pool: NIOThreadPool
  private let listeners: [any Channel]
  private let connections: Connections
  private let log: Logger

  /// Listens at all addresses. When it returns, fronts can connect.
  ///
  /// - Throws: ``ListeningFaults`` where it can't listen, or mustn't.
  public static func start(
    _ configuration: Configuration, _ store: SessionStore, server name: String, log: Logger
  ) async throws -> Server {
    let objections = configuration.addresses.compactMap { address in
      configuration.objection(to: address).map { (address, ListeningFault($0)) }
    }
    guard objections.isEmpty else { throw ListeningFaults(all: objections) }
    let group = MultiThreadedEventLoopGroup.singleton
    let pool = NIOThreadPool(numberOfThreads: configuration.diskThreads)
    pool.start()
    let rest = configuration.rest
    let metrics = Metrics()
    let thrift = Thrift(pool, group)
    let host = SessionHost(
      store, limits: configuration.limits, most: configuration.sessions, pool: DiskThreads(pool: pool),
      clock: configuration.clock, observer: WriteRecord(metrics: metrics, log: log), sleep: configuration.sleep,
      onSleep: thrift.slept
    ) { then in group.next().scheduleTask(in: .seconds(Int64(rest))) { then() } }
    let hello = Hello(
      server: name, needsToken: false, limits: configuration.limits,
      dialogues: store.dialogues.map(Hello.Offered.init))
    let house = House(configuration, hello, host, metrics, log: log)
    let connections = Connections()
    var listeners: [any Channel] = []
    var faults: [(ListeningAddress, ListeningFault)] = []
    for address in configuration.addresses {
      do {
        listeners.append(try await listen(at: address, configuration, house, connections, on: group))
        log.info("listening", metadata: ["at": "\(address.named(port: listeners.last?.localAddress?.port))"])
      } catch {
        faults.append((address, ListeningFault(error, at: address)))
      }
    }
    guard faults.isEmpty else {
      for listener in listeners { try? await listener.close() }
      try? await pool.shutdownGracefully()
      throw ListeningFaults(all: faults)
    }
    return Server(configuration, house, group, pool, listeners, connections, log)
  }

  private init(
    _ configuration: Configuration, _ house: House, _ group: any EventLoopGroup, _ pool: NIOThreadPool,
    _ listeners: [any Channel], _ connections: Connections, _ log: Logger
  ) {
    self.configuration = configuration
    self.house = house
    self.group = group
    self.pool = pool
    self.listeners = listeners
    self.connections = connections
    self.log = log
  }

  /// The ports of its TCP listeners, in order.
  public var ports: [Int] { listeners.compactMap { $0.localAddress?.port } }

  /// Stops: nobody new comes in, every front hears `bye`, and everything that was acknowledged is on the disk when it returns.
  public func stop() async {
    for listener in listeners { try? await listener.close() }
    for address in configuration.addresses { UnixSocket.remove(address) }
    let sessions = await house.host.count
    log.info("stopping", metadata: ["connections": "\(house.count)", "sessions": "\(sessions)"])
    connections.stop()
    await house.host.stop()
    for _ in 0..<configuration.grace * 20 where house.count > 0 { try? await Task.sleep(for: .milliseconds(50)) }
    connections.close()
    try? await pool.shutdownGracefully()
    log.info("stopped")
  }
}
