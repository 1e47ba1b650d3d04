import NIOCore
import NIOWebSocket
import Sessions

/// Lines over a WebSocket: one object a text frame, in both directions.
final class FrameCodec: ChannelDuplexHandler {
  typealias InboundIn = WebSocketFrame
  typealias InboundOut = LineSplitter.Line
  typealias OutboundIn = FrontOutput
  typealias OutboundOut = WebSocketFrame

  /// Has a close frame been sent?
  private var isClosing = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = unwrapInboundIn(data)
    guard !isClosing else {
      if frame.opcode == .connectionClose { context.close(promise: nil) }
      return
    }
    switch frame.opcode {
    case .text: take(frame.unmaskedData, context)
    case .binary: close(.unacceptableData, context)
    case .ping:
      let pong = WebSocketFrame(fin: true, opcode: .pong, data: frame.unmaskedData)
      context.writeAndFlush(wrapOutboundOut(pong), promise: nil)
    case .pong: break
    case .connectionClose: answerClose(frame.unmaskedData, context)
    default: close(.protocolError, context)
    }
  }

  private func take(_ data: ByteBuffer, _ context: ChannelHandlerContext) {
    let bytes = Array(data.readableBytesView)
    guard String(validating: bytes, as: UTF8.self) != nil else { return close(.dataInconsistentWithMessage, context) }
    context.fireChannelRead(wrapInboundOut(.whole(bytes)))
  }

  /// A close is answered with the same code, if that is one which may be sent.
  private func answerClose(_ data: ByteBuffer, _ context: ChannelHandlerContext) {
    var data = data
    guard data.readableBytes > 0 else { return close(.normalClosure, context) }
    guard let code = data.readWebSocketErrorCode(), Self.maySend(UInt16(webSocketErrorCode: code)),
      String(validating: data.readableBytesView, as: UTF8.self) != nil
    else { return close(.protocolError, context) }
    close(code, context)
  }

  private static func maySend(_ code: UInt16) -> Bool {
    (1_000...1_003).contains(code) || (1_007...1_011).contains(code) || (3_000...4_999).contains(code)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let output = unwrapOutboundIn(data)
    guard !isClosing else {
      promise?.fail(ChannelError.outputClosed)
      return
    }
    var frames = output.lines.map { WebSocketFrame(fin: true, opcode: .text, data: ByteBuffer(bytes: $0)) }
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

  /// Frames that can't be, and messages that are too long.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard !isClosing else { return }
    switch error {
    case is NIOWebSocketFrameAggregator.Error, NIOWebSocketError.invalidFrameLength: close(.messageTooLarge, context)
    default: close(.protocolError, context)
    }
  }
}

/// Refuses frames that a browser would never send, before they are put together: unmasked ones, and ones with bits that
/// belong to extensions, none of which is spoken here.
final class FrameCheck: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame
  typealias InboundOut = WebSocketFrame

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = unwrapInboundIn(data)
    guard frame.maskKey != nil, !frame.rsv1, !frame.rsv2, !frame.rsv3 else {
      context.fireErrorCaught(ForeignFrame())
      return
    }
    context.fireChannelRead(data)
  }
}

/// A frame that no front may send.
struct ForeignFrame: Error {}
