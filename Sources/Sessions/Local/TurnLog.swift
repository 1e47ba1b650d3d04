import LineProtocol

/// Where turns are kept: a journal, or in tests a list in memory.
public protocol TurnLog {
  /// Writes these turns with one write and one sync. When it returns they are durable.
  ///
  /// - Throws: what to tell the person. Unless the fault says that it is over, the log is as it was before.
  mutating func append(_ turns: [Turn]) throws(WriteFault)

  /// All turns from the first, for a front that was cut off.
  func turns() throws(Fault) -> [Turn]

  /// The whole conversation as people read it.
  func transcript(as format: Get.Format) throws(Fault) -> String

  /// Removes everything that is kept of the conversation. Nothing can be written any more.
  func erase() throws(Fault)
}
