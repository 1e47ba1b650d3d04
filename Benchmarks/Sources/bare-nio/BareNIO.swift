import NIOCore
import NIOPosix

/// NIO's bare connection: whatever comes on a Unix socket goes back. What the memory of a session's connection is compared with.
///
///     bare-nio SOCKET
@main
struct BareNIO {
  static func main() async throws {
    guard CommandLine.arguments.count == 2 else { return print("usage: bare-nio SOCKET") }
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 1_024)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Echo()) }
      }
      .bind(unixDomainSocketPath: CommandLine.arguments[1]).get()
    try await listener.closeFuture.get()
  }
}

private final class Echo: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  func channelRead(context: ChannelHandlerContext, data: NIOAny) { context.writeAndFlush(data, promise: nil) }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event { context.close(promise: nil) }
  }
}
