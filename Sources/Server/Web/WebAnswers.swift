import NIOCore
import NIOHTTP1
import NIOWebSocket

/// Answers web requests that don't become WebSockets, and closes.
final class WebAnswers: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let judge: (HTTPRequestHead) -> EventLoopFuture<WebPolicy.Verdict>
  private let figures: @Sendable () async -> String
  private var head: HTTPRequestHead?
  private var alarm: Scheduled<Void>?

  /// Seconds in which a request must have come.
  private static let patience: Int64 = 10

  /// - Parameters:
  ///   - judge: says what becomes of a request.
  ///   - figures: what the server counts.
  init(
    _ judge: @escaping (HTTPRequestHead) -> EventLoopFuture<WebPolicy.Verdict>,
    figures: @escaping @Sendable () async -> String
  ) {
    self.judge = judge
    self.figures = figures
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let channel = context.channel
    alarm = context.eventLoop.scheduleTask(in: .seconds(Self.patience)) { channel.close(promise: nil) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { alarm?.cancel() }

  func channelInactive(context: ChannelHandlerContext) {
    alarm?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body: break
    case .end:
      guard let head else { return }
      self.head = nil
      let (channel, isHead) = (context.channel, head.method == .HEAD)
      judge(head).assumeIsolated().whenSuccess { self.answer($0, isHead: isHead, on: channel) }
    }
  }

  private func answer(_ verdict: WebPolicy.Verdict, isHead: Bool, on channel: any Channel) {
    switch verdict {
    case .answer(let status, let sentence), .refuse(_, let status, let sentence):
      Self.write(status, sentence + "\n", isHead: isHead, on: channel)
    case .attach: answer(.attachByWebSocket, isHead: isHead, on: channel)
    case .figures:
      let text = channel.eventLoop.makePromise(of: String.self)
      text.completeWithTask { [figures] in await figures() }
      text.futureResult.whenSuccess {
        Self.write(200, $0, as: "text/plain; version=0.0.4; charset=utf-8", isHead: isHead, on: channel)
      }
    }
  }

  private static func write(
    _ status: Int, _ text: String, as type: String = "text/plain; charset=utf-8", isHead: Bool, on channel: any Channel
  ) {
    let body = channel.allocator.buffer(string: text)
    var headers: HTTPHeaders = [
      "content-type": type, "content-length": "\(body.readableBytes)", "connection": "close",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    ]
    if status == 401 { headers.add(name: "www-authenticate", value: "Bearer") }
    if status == 426 {
      headers.add(name: "upgrade", value: "websocket")
      headers.add(name: "connection", value: "upgrade")
    }
    let answer = HTTPResponseHead(version: .http1_1, status: .init(statusCode: status), headers: headers)
    channel.write(HTTPServerResponsePart.head(answer), promise: nil)
    if !isHead { channel.write(HTTPServerResponsePart.body(.byteBuffer(body)), promise: nil) }
    channel.writeAndFlush(HTTPServerResponsePart.end(nil)).whenComplete { _ in channel.close(promise: nil) }
  }

  /// A WebSocket that is refused is told so as an error first; the request itself comes after it, and is answered.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if error is NIOWebSocketUpgradeError { return }
    context.close(promise: nil)
  }
}
