import Answers
import LineProtocol

/// What a shell is to do for the session machine, in this order.
public enum Action: Hashable, Sendable {
  /// Write these turns with one write and one sync, then tell the machine ``SessionMachine/written()`` or
  /// ``SessionMachine/failed(_:)``. There is never more than one of these under way.
  case write([Turn])
  /// Send this to this front.
  case send(SessionMessage, to: String)
  /// From here on, what is sent to this front goes to the connection on which it asked to attach; until now it went to the one
  /// before, if there is one. There is one of these, or a refusal, for each `open`, in order.
  case attach(String)
  /// The front can't attach: this goes to the connection on which it asked, which is no connection of the session.
  case refuse(Fault, String)
  /// Send this front what was said and asked after a number up to and with another: read those turns from the journal and
  /// word them with a ``JournalReader``; with what a voice front needs, if it is one.
  case replay(after: Int, through: Int, to: String, isVoice: Bool = false)
  /// Make this document of what stands in the journal, as of this calendar day where the person is, with a ``JournalReader``, and send
  /// it to this front. A report of many organisations takes its time, as a long transcript does: other sessions needn't wait.
  case fetch(Get, on: Day, to: String)
  /// Read all turns from the journal and tell the machine ``SleepingMachine/woke(_:)`` or ``SleepingMachine/failed(toWake:)``. Only
  /// a machine that may sleep asks for it.
  case wake
  /// Remove the journal with everything that lies beside it, then tell the machine ``SessionMachine/erased(_:)``.
  case erase
  /// The session is over in memory: forget it. It can be resumed from its journal.
  case end
}

/// Why turns could not be written.
public struct WriteFault: Error, Hashable, Sendable {
  /// For the person: what is wrong, and what to do.
  public var sentence: String
  /// Does the journal take no more? Otherwise it is as it was before, and later turns may succeed.
  public var isOver: Bool
  /// Is there a journal still to come back to?
  public var canResume: Bool

  /// A fault.
  public init(_ sentence: String, isOver: Bool, canResume: Bool = true) {
    self.sentence = sentence
    self.isOver = isOver
    self.canResume = canResume
  }
}
