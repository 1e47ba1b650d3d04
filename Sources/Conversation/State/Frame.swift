import Answers
import Record

/// What is being asked, and why: the phase of a conversation is its last frame.
public struct Frame: Hashable, Sendable {
  /// Why something is asked.
  public enum Purpose: Hashable, Sendable {
    /// It is the next question on the way, or a follow-up of the last answer.
    case question
    /// It was asked for: an answer is to be changed, or looked at again.
    case revisit
    /// Something was said that could mean several things.
    case doubt(Doubt)
    /// Two known answers conflict: which one stands?
    case contest(Address)
    /// Several questions could be meant: which one?
    case pick([Station])
    /// What is open behind us could be asked now.
    case offer([Station], isReview: Bool)
    /// Items are to be taken off their list: really? Where that follows from an answer ("none"), the answer is taken up
    /// once they are off.
    case removal(items: [Int], answer: Claim?)
    /// Everything has been asked; anything can still be looked at or changed.
    case finished
  }

  /// Why.
  public var purpose: Purpose
  /// The station; nothing where it isn't a question of the dialogue.
  public var station: Station?
  /// The addresses that are asked for.
  public var addresses: [Address]
  /// The items just read out, for "the first two".
  public var readOut: [Int]
  /// How often it has been asked because nothing could be read: 1 the first time.
  public var attempt: Int
  /// How many follow-ups in a row this is the last of; 0 for a question.
  public var followUps: Int
  /// Is the question of the dialogue looked at again, now or as soon as a question of the program's own is settled?
  public var isRevisit: Bool

  /// A frame.
  public init(
    _ purpose: Purpose, station: Station? = nil, addresses: [Address] = [], readOut: [Int] = [], attempt: Int = 1,
    followUps: Int = 0
  ) {
    self.purpose = purpose
    self.station = station
    self.addresses = addresses
    self.readOut = readOut
    self.attempt = attempt
    self.followUps = followUps
    isRevisit = purpose == .revisit
  }
}
