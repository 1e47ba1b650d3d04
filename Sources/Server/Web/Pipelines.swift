import NIOCore
import NIOHTTP1
import NIOWebSocket

extension ChannelPipeline {
  /// The end of every pipeline that speaks the protocol. On its event loop.
  func addFront(_ house: House, _ connections: Connections) throws {
    let handler = FrontHandler(house)
    let channel = try syncOperations.channel(of: handler)
    connections.add(channel, SocketLine(handler, on: channel.eventLoop))
  }

  /// HTTP that becomes a WebSocket where the policy lets it. On its event loop.
  func addWeb(_ policy: WebPolicy, _ house: House, _ connections: Connections) throws {
    try addWebSocket(FrameRules(longest: house.hello.limits.line), for: policy.verdict) { pipeline in
      try pipeline.syncOperations.addHandler(MessageLines())
      try pipeline.addFront(house, connections)
    }
  }

  /// HTTP that becomes a WebSocket where the verdict lets it; then whatever takes and sends its messages is put behind it.
  /// On its event loop.
  package func addWebSocket(
    _ rules: FrameRules, for verdict: @escaping @Sendable (HTTPRequestHead) -> WebPolicy.Verdict,
    then addRest: @escaping @Sendable (ChannelPipeline) throws -> Void
  ) throws {
    let upgrader = NIOWebSocketServerUpgrader(
      maxFrameSize: rules.longest, automaticErrorHandling: false,
      shouldUpgrade: { channel, head in
        channel.eventLoop.makeSucceededFuture(verdict(head) == .attach ? [:] : nil)
      },
      upgradePipelineHandler: { channel, _ in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(FrameCodec(rules))
          try addRest(channel.pipeline)
        }
      })
    let answersName = "answers"
    try syncOperations.configureHTTPServerPipeline(
      withServerUpgrade: (
        upgraders: [upgrader],
        completionHandler: { context in context.pipeline.removeHandler(name: answersName, promise: nil) }
      ))
    try syncOperations.addHandler(WebAnswers(verdict), name: answersName)
  }
}

extension ChannelPipeline.SynchronousOperations {
  /// Adds a handler at the end and gives the channel that it belongs to.
  func channel(of handler: FrontHandler) throws -> any Channel {
    try addHandler(handler)
    return try context(handler: handler).channel
  }
}
