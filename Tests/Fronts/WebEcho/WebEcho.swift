import Glibc
import NIOCore
import NIOPosix
import Server

/// The server's WebSocket with nothing behind it: whatever is said comes back. It takes what the server doesn't (long and
/// binary messages, pages from anywhere), so that a public suite can say whether the rest is as it should be.
///
/// It listens on a port of this machine that the system chooses, and prints it.
@main
enum WebEcho {
  static func main() throws {
    let rules = FrameRules(longest: 1 << 26, mostFrames: 1 << 20, takesBinary: true)
    let channel = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { channel in
        let loop = channel.eventLoop
        return loop.makeCompletedFuture {
          try channel.pipeline.addWebSocket(
            rules, for: { _ in loop.makeSucceededFuture(.attach(isKnown: false)) },
            reply: { _ in .sentence(404, "There is nothing here.") }
          ) { pipeline in
            try pipeline.syncOperations.addHandler(Echo())
          }
        }
      }
      .bind(host: "127.0.0.1", port: 0).wait()
    print(channel.localAddress?.port ?? 0)
    fflush(nil)
    try channel.closeFuture.wait()
  }
}

/// Says again what was said.
final class Echo: ChannelInboundHandler {
  typealias InboundIn = WebMessage
  typealias OutboundOut = WebOutput

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    context.writeAndFlush(wrapOutboundOut(WebOutput([unwrapInboundIn(data)])), promise: nil)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event { context.close(promise: nil) }
  }
}
