import NIOCore
import NIOHTTP1
import NIOWebSocket

extension ChannelPipeline {
  /// The end of every pipeline that speaks the protocol. On its event loop.
  func addFront(_ door: Door, _ connections: Connections) throws {
    let handler = FrontHandler(door)
    let channel = try syncOperations.channel(of: handler)
    connections.add(channel, SocketLine(handler, on: channel.eventLoop))
  }

  /// HTTP that becomes a WebSocket where the policy lets it. On its event loop.
  func addWeb(_ policy: WebPolicy, _ door: Door, _ connections: Connections) throws {
    let visit = NIOLoopBound(WebVisit(policy, door, on: eventLoop), eventLoop: eventLoop)
    let house = door.house
    let replies = WebReplies(door: door, policy: policy, loop: ThisLoop(eventLoop))
    try addWebSocket(
      FrameRules(longest: house.limits.line), for: { visit.value.judge($0) }, reply: { await replies.reply(to: $0) }
    ) { pipeline in
      try pipeline.syncOperations.addHandler(MessageLines())
      try pipeline.addFront(visit.value.passed, connections)
    }
  }

  /// HTTP that becomes a WebSocket where the verdict lets it; then whatever takes and sends its messages is put behind it.
  /// On its event loop.
  package func addWebSocket(
    _ rules: FrameRules, for verdict: @escaping @Sendable (HTTPRequestHead) -> EventLoopFuture<WebPolicy.Verdict>,
    reply: @escaping @Sendable (WebRequest) async -> WebReply,
    then addRest: @escaping @Sendable (ChannelPipeline) throws -> Void
  ) throws {
    let upgrader = NIOWebSocketServerUpgrader(
      maxFrameSize: rules.longest, automaticErrorHandling: false,
      shouldUpgrade: { _, head in
        verdict(head).map { if case .attach = $0 { [:] } else { nil } }
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
    try syncOperations.addHandler(WebAnswers(verdict, reply: reply), name: answersName)
  }
}

extension ChannelPipeline.SynchronousOperations {
  /// Adds a handler at the end and gives the channel that it belongs to.
  func channel(of handler: FrontHandler) throws -> any Channel {
    try addHandler(handler)
    return try context(handler: handler).channel
  }
}
