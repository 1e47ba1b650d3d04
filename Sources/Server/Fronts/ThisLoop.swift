import NIOCore
import Sessions

/// An event loop as sessions know it.
struct ThisLoop: SessionLoop {
  private let loop: any EventLoop

  init(_ loop: any EventLoop) { self.loop = loop }

  var executor: any SerialExecutor { loop.executor }

  var isHere: Bool { loop.inEventLoop }

  func run(_ work: @escaping @Sendable () -> Void) { loop.execute(work) }

  func run(after seconds: Int, _ work: @escaping @Sendable () -> Void) {
    loop.scheduleTask(in: .seconds(Int64(seconds)), work)
  }
}
