import LineProtocol
import Transcripts

/// Who hears of every batch of turns that a server's sessions write, for figures and logs. It is told on the thread that waited for
/// the disk.
public protocol WriteObserver: Sendable {
  /// So many turns were written and synchronised in this time, or couldn't be.
  func wrote(_ turns: Int, of session: SessionID, in time: Duration, fault: WriteFault?)
}
