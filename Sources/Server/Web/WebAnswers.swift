import NIOCore
import NIOHTTP1
import NIOWebSocket

/// Answers web requests that don't become WebSockets, and closes.
final class WebAnswers: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let judge: (HTTPRequestHead) -> EventLoopFuture<WebPolicy.Verdict>
  private let reply: @Sendable (WebRequest) async -> WebReply
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []
  private var alarm: Scheduled<Void>?

  /// Seconds in which a request must have come.
  private static let patience: Int64 = 10
  /// Seconds in which its answer must have been found and read.
  private static let longestAnswer: Int64 = 60

  /// - Parameters:
  ///   - judge: says what becomes of a request.
  ///   - reply: answers what needs more than its head.
  init(
    _ judge: @escaping (HTTPRequestHead) -> EventLoopFuture<WebPolicy.Verdict>,
    reply: @escaping @Sendable (WebRequest) async -> WebReply
  ) {
    self.judge = judge
    self.reply = reply
  }

  func handlerAdded(context: ChannelHandlerContext) {
    setAlarm(Self.patience, context)
  }

  private func setAlarm(_ seconds: Int64, _ context: ChannelHandlerContext) {
    let channel = context.channel
    alarm?.cancel()
    alarm = context.eventLoop.scheduleTask(in: .seconds(seconds)) { channel.close(promise: nil) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { alarm?.cancel() }

  func channelInactive(context: ChannelHandlerContext) {
    alarm?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): (self.head, body) = (head, [])
    case .body(let part):
      // One byte more than may be is enough to know that it is too much.
      body += part.readableBytesView.prefix(WebRequest.most + 1 - body.count)
    case .end:
      guard let head else { return }
      self.head = nil
      setAlarm(Self.longestAnswer, context)
      let (channel, body) = (context.channel, body)
      judge(head).assumeIsolated().whenSuccess { self.answer($0, head, body, on: channel) }
    }
  }

  private func answer(
    _ verdict: WebPolicy.Verdict, _ head: HTTPRequestHead, _ body: [UInt8], on channel: any Channel
  ) {
    let isHead = head.method == .HEAD
    switch verdict {
    case _ where body.count > WebRequest.most:
      Self.write(.sentence(413, "That is more than a request may bring."), isHead: isHead, on: channel)
    case .answer(let status, let sentence), .refuse(_, let status, let sentence):
      Self.write(.sentence(status, sentence), isHead: isHead, on: channel)
    case .attach: answer(.attachByWebSocket, head, body, on: channel)
    case .figures, .page, .plain:
      let promise = channel.eventLoop.makePromise(of: WebReply.self)
      let request = WebRequest(verdict: verdict, head: head, body: body)
      promise.completeWithTask { [reply] in await reply(request) }
      promise.futureResult.whenSuccess { Self.write($0, isHead: isHead, on: channel) }
    }
  }

  private static func write(_ reply: WebReply, isHead: Bool, on channel: any Channel) {
    var headers = reply.headers
    headers.add(name: "content-length", value: "\(reply.bytes.count)")
    // In one list with what the reply has there itself.
    let connection = headers["connection"] + ["close"]
    headers.replaceOrAdd(name: "connection", value: connection.joined(separator: ", "))
    let head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: reply.status), headers: headers)
    channel.write(HTTPServerResponsePart.head(head), promise: nil)
    if !isHead, !reply.bytes.isEmpty {
      channel.write(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: reply.bytes))), promise: nil)
    }
    channel.writeAndFlush(HTTPServerResponsePart.end(nil)).whenComplete { _ in channel.close(promise: nil) }
  }

  /// A WebSocket that is refused is told so as an error first; the request itself comes after it, and is answered.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if error is NIOWebSocketUpgradeError { return }
    context.close(promise: nil)
  }
}
