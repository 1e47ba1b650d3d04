import LineProtocol
import NIOCore
import Sessions

/// One connection: lines of a socket on one side, sessions on the other. What is to be done is the
/// ``ConnectionMachine``'s to say; this does it. It belongs to its socket's event loop.
final class FrontHandler: ChannelInboundHandler {
  typealias InboundIn = LineSplitter.Line
  typealias OutboundOut = FrontOutput

  private let house: House
  private let door: Door
  private var connection: ConnectionMachine
  private var context: ChannelHandlerContext?
  private var line: SocketLine?
  private var session: LiveSession?
  private var alarm: Scheduled<Void>?
  /// The most bytes that were sent in one piece since everything sent was read.
  private var largest = 0
  /// Is nothing sent any more?
  private var isEnding = false

  init(_ door: Door) {
    house = door.house
    self.door = door
    connection = ConnectionMachine(door.hello, name: house.frontName(), at: house.milliseconds())
  }

  // MARK: The socket

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    line = SocketLine(self, on: context.eventLoop)
    if context.channel.isActive { greet() }
  }

  func channelActive(context: ChannelHandlerContext) { greet() }

  private func greet() {
    run(connection.greeting)
    setAlarm()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let line = unwrapInboundIn(data)
    if case .whole(let bytes) = line { house.metrics.took(bytes.count) }
    run(connection.receive(line, at: house.milliseconds()))
    if alarm == nil { setAlarm() }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event {
      if isEnding { context.close(promise: nil) } else { run(connection.inputEnded()) }
    }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    isEnding = true
    alarm?.cancel()
    run(connection.cut())
    (self.context, line, session) = (nil, nil, nil)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  // MARK: The session

  func deliver(_ messages: [SessionMessage]) {
    guard context != nil, !isEnding else { return }
    run(connection.tell(messages))
  }

  func replace() { run(connection.end(.replaced)) }

  func findAgain() { run(connection.findAgain()) }

  /// The session was found, or not.
  func found(_ result: Result<(admission: SessionStore.Admission, session: LiveSession), Fault>) {
    guard context != nil, !isEnding else {
      if case .success(let found) = result { Task { await found.session.missed() } }
      return
    }
    switch result {
    case .success(let found):
      session = found.session
      let admission = found.admission
      run(connection.admitted(as: admission.role, key: admission.newKey?.text, watch: admission.watch?.text))
      // From now on another limit holds.
      setAlarm()
    case .failure(let fault): run(connection.refused(fault))
    }
  }

  /// The server is being stopped: whoever isn't attached goes at once, the others with their session.
  func stop() {
    if session == nil { run(connection.end(.stopping)) }
  }

  // MARK: Doing it

  private func run(_ effects: [ConnectionMachine.Effect]) {
    var lines: [[UInt8]] = []
    for effect in effects {
      if case .send(let message) = effect {
        lines += house.noted(message, in: session?.id).lines(longest: house.limits.sent)
        continue
      }
      // What is to be done may be answered at once, and the answer comes behind what was to be sent before.
      write(lines, isLast: effect == .end)
      lines = []
      switch effect {
      case .send, .end: break
      case .admit(let open): find(open)
      case .submit(let message): submit(message)
      case .release: session = nil
      }
    }
    write(lines, isLast: false)
  }

  /// Who has guessed waits first; who goes meanwhile isn't answered.
  private func find(_ open: Open) {
    guard let context, let line else { return }
    let wait = door.attempt(open)
    if wait == 0 { return look(for: open) }
    context.eventLoop.scheduleTask(in: .milliseconds(Int64(wait))) { line.onLoop { $0.look(for: open) } }
  }

  private func look(for open: Open) {
    guard let context, let line, !isEnding else { return }
    let (door, loop) = (door, ThisLoop(context.eventLoop))
    Task {
      let result: Result<(admission: SessionStore.Admission, session: LiveSession), Fault>
      do throws(Fault) { result = .success(try await door.admit(open, on: loop)) } catch {
        result = .failure(error)
      }
      line.onLoop { $0.found(result) }
    }
  }

  private func submit(_ message: FrontMessage) {
    guard let session, let line, let attachment = connection.attachment else { return }
    session.submit(message, from: attachment.front, as: attachment.role, on: line)
  }

  private func write(_ lines: [[UInt8]], isLast: Bool) {
    guard let context, !isEnding, !lines.isEmpty || isLast else { return }
    isEnding = isLast
    let size = lines.reduce(0) { $0 + $1.count }
    house.metrics.gave(size)
    largest = max(largest, size)
    let written = context.writeAndFlush(wrapOutboundOut(FrontOutput(lines: lines, isLast: isLast)))
    if isLast {
      let channel = context.channel
      written.whenComplete { _ in channel.closeGently() }
      // A front that doesn't read doesn't hold up its own end for ever.
      context.eventLoop.scheduleTask(in: .seconds(10)) { channel.close(promise: nil) }
    } else {
      endIfSlow(context)
    }
  }

  /// A front that doesn't read must not fill our memory. It may come back and hear all of it again. What it has asked for in
  /// one piece, a long transcript, may be larger than what may wait, and nobody reads that at once: it doesn't count.
  private func endIfSlow(_ context: ChannelHandlerContext) {
    guard !context.channel.isWritable else {
      largest = 0
      return
    }
    let most = house.limits.queue
    let waiting = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    guard most > 0, waiting > most + largest else { return }
    house.log.notice("slow front let go", metadata: ["waiting": "\(waiting)"])
    run(connection.end(.slow))
  }

  private func setAlarm() {
    alarm?.cancel()
    alarm = nil
    guard let context, !isEnding, let deadline = connection.deadline else { return }
    let wait = max(0, deadline - house.milliseconds())
    let line = line
    alarm = context.eventLoop.scheduleTask(in: .milliseconds(Int64(wait) + 1)) { line?.onLoop { $0.ring() } }
  }

  private func ring() {
    alarm = nil
    run(connection.tick(at: house.milliseconds()))
    setAlarm()
  }
}
