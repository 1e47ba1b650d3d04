import NIOCore
import NIOWebSocket

/// What goes out on a WebSocket: messages, and whether they are the last.
package struct WebOutput: Sendable {
  var messages: [WebMessage]
  var isLast: Bool

  /// Some messages.
  package init(_ messages: [WebMessage], isLast: Bool = false) {
    self.messages = messages
    self.isLast = isLast
  }
}

/// Messages over a WebSocket, with whatever else that asks for: pings are answered, and the connection is closed as it
/// should be. What frames mean is the ``MessageAssembly``'s to say.
final class FrameCodec: ChannelDuplexHandler {
  typealias InboundIn = WebSocketFrame
  typealias InboundOut = WebMessage
  typealias OutboundIn = WebOutput
  typealias OutboundOut = WebSocketFrame

  private var assembly: MessageAssembly
  /// Has a close frame been sent?
  private var isClosing = false

  init(_ rules: FrameRules) { assembly = MessageAssembly(rules) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = unwrapInboundIn(data)
    guard !isClosing else {
      if frame.opcode == .connectionClose { context.close(promise: nil) }
      return
    }
    switch assembly.take(frame) {
    case .more: break
    case .message(let message): context.fireChannelRead(wrapInboundOut(message))
    case .ping(let data):
      // Who pings and doesn't read must not fill our memory.
      guard context.channel.isWritable else { break }
      let pong = WebSocketFrame(fin: true, opcode: .pong, data: data)
      context.writeAndFlush(wrapOutboundOut(pong), promise: nil)
    case .close(let code), .refused(let code): close(code, context)
    }
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let output = unwrapOutboundIn(data)
    guard !isClosing else {
      promise?.fail(ChannelError.outputClosed)
      return
    }
    var frames = output.messages.map {
      WebSocketFrame(fin: true, opcode: $0.isText ? .text : .binary, data: ByteBuffer(bytes: $0.bytes))
    }
    if output.isLast {
      isClosing = true
      frames.append(closing(.normalClosure))
    }
    for (index, frame) in frames.enumerated() {
      context.write(wrapOutboundOut(frame), promise: index == frames.count - 1 ? promise : nil)
    }
  }

  private func closing(_ code: WebSocketErrorCode) -> WebSocketFrame {
    var data = ByteBuffer()
    data.write(webSocketErrorCode: code)
    return WebSocketFrame(fin: true, opcode: .connectionClose, data: data)
  }

  private func close(_ code: WebSocketErrorCode, _ context: ChannelHandlerContext) {
    isClosing = true
    let channel = context.channel
    context.writeAndFlush(wrapOutboundOut(closing(code))).whenComplete { _ in channel.closeGently() }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event, isClosing { context.close(promise: nil) }
    context.fireUserInboundEventTriggered(event)
  }

  /// Frames that can't even be decoded.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard !isClosing else { return }
    switch error {
    case NIOWebSocketError.invalidFrameLength: close(.messageTooLarge, context)
    default: close(.protocolError, context)
    }
  }
}
