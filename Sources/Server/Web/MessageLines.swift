import NIOCore
import Sessions

/// Lines of the protocol as messages of a WebSocket, in both directions.
final class MessageLines: ChannelDuplexHandler {
  typealias InboundIn = WebMessage
  typealias InboundOut = LineSplitter.Line
  typealias OutboundIn = FrontOutput
  typealias OutboundOut = WebOutput

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    context.fireChannelRead(wrapInboundOut(.whole(unwrapInboundIn(data).bytes)))
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let output = unwrapOutboundIn(data)
    context.write(
      wrapOutboundOut(WebOutput(output.lines.map { WebMessage($0) }, isLast: output.isLast)), promise: promise)
  }
}
