import NIOCore
import NIOHTTP1
import NIOWebSocket

/// Answers web requests that don't become WebSockets, and closes.
final class WebAnswers: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let verdict: (HTTPRequestHead) -> WebPolicy.Verdict
  private var head: HTTPRequestHead?
  private var alarm: Scheduled<Void>?

  /// Seconds in which a request must have come.
  private static let patience: Int64 = 10

  init(_ verdict: @escaping (HTTPRequestHead) -> WebPolicy.Verdict) { self.verdict = verdict }

  func handlerAdded(context: ChannelHandlerContext) {
    let channel = context.channel
    alarm = context.eventLoop.scheduleTask(in: .seconds(Self.patience)) { channel.close(promise: nil) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { alarm?.cancel() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body: break
    case .end: answer(context)
    }
  }

  private func answer(_ context: ChannelHandlerContext) {
    guard let head else { return }
    self.head = nil
    var (status, sentence) = (426, "Attach with a WebSocket: docs/protocol teaches how.")
    if case .answer(let code, let words) = verdict(head) { (status, sentence) = (code, words) }
    var body = context.channel.allocator.buffer(capacity: sentence.utf8.count + 1)
    body.writeString(sentence + "\n")
    let headers: HTTPHeaders = [
      "content-type": "text/plain; charset=utf-8", "content-length": "\(body.readableBytes)", "connection": "close",
      "cache-control": "no-store", "x-content-type-options": "nosniff",
    ]
    let answer = HTTPResponseHead(version: .http1_1, status: .init(statusCode: status), headers: headers)
    context.write(wrapOutboundOut(.head(answer)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
    let channel = context.channel
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in channel.close(promise: nil) }
  }

  /// A WebSocket that is refused is told so as an error first; the request itself comes after it, and is answered.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if error is NIOWebSocketUpgradeError { return }
    context.close(promise: nil)
  }
}
