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
    let limits = house.hello.limits
    let answers = WebAnswers(policy)
    let upgrader = NIOWebSocketServerUpgrader(
      maxFrameSize: limits.line, automaticErrorHandling: false,
      shouldUpgrade: { channel, head in
        channel.eventLoop.makeSucceededFuture(policy.verdict(head) == .attach ? [:] : nil)
      },
      upgradePipelineHandler: { channel, _ in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandlers([
            FrameCheck(),
            NIOWebSocketFrameAggregator(
              minNonFinalFragmentSize: 0, maxAccumulatedFrameCount: 1_024, maxAccumulatedFrameSize: limits.line),
            FrameCodec(),
          ])
          try channel.pipeline.addFront(house, connections)
        }
      })
    let answersName = "answers"
    try syncOperations.configureHTTPServerPipeline(
      withServerUpgrade: (
        upgraders: [upgrader],
        completionHandler: { context in context.pipeline.removeHandler(name: answersName, promise: nil) }
      ))
    try syncOperations.addHandler(answers, name: answersName)
  }
}

extension ChannelPipeline.SynchronousOperations {
  /// Adds a handler at the end and gives the channel that it belongs to.
  func channel(of handler: FrontHandler) throws -> any Channel {
    try addHandler(handler)
    return try context(handler: handler).channel
  }
}
