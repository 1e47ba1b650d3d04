/// Where a session of a server runs: one thing at a time, in order. An event loop.
public protocol SessionLoop: Sendable {
  /// The same, for an actor.
  var executor: any SerialExecutor { get }
  /// Is this it?
  var isHere: Bool { get }
  /// Does some work there, behind whatever was asked for before.
  func run(_ work: @escaping @Sendable () -> Void)
  /// Does some work there once so many seconds have passed.
  func run(after seconds: Int, _ work: @escaping @Sendable () -> Void)
}
