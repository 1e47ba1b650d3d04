import NIOCore
import Sessions

/// What goes out to a front: lines without their ends, and whether they are the last.
struct FrontOutput: Sendable {
  var lines: [[UInt8]]
  var isLast = false
}

/// Lines over a stream of bytes, each ended by a line feed.
final class LineCodec: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = LineSplitter.Line
  typealias OutboundIn = FrontOutput
  typealias OutboundOut = ByteBuffer

  private var splitter: LineSplitter

  init(longest: Int) { splitter = LineSplitter(longest: longest) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    for line in splitter.take(unwrapInboundIn(data).readableBytesView) {
      context.fireChannelRead(wrapInboundOut(line))
    }
  }

  /// The front has nothing more to say, but may still listen: `printf … | nc -U`. What came last counts without its end, too.
  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event, let rest = splitter.rest() {
      context.fireChannelRead(wrapInboundOut(.whole(rest)))
    }
    context.fireUserInboundEventTriggered(event)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let lines = unwrapOutboundIn(data).lines
    var buffer = context.channel.allocator.buffer(capacity: lines.reduce(0) { $0 + $1.count + 1 })
    for line in lines {
      buffer.writeBytes(line)
      buffer.writeInteger(UInt8(ascii: "\n"))
    }
    context.write(wrapOutboundOut(buffer), promise: promise)
  }
}
