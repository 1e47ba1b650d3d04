import Answers
import Dialogue
import Record

/// How much is known, in questions: each that arises counts once for each item that it is asked for, its follow-ups like
/// any other; one that is asked for all items together counts once. Whatever is told of how far things have come is told
/// in these.
public struct Account: Hashable, Sendable {
  /// Questions with an answer.
  public var known = 0
  /// Questions that haven't been answered yet, or only for some of their items: not asked, or skipped.
  public var open = 0
  /// Questions that were answered with don't know.
  public var unknown = 0
  /// Questions that somebody would rather not answer.
  public var declined = 0
  /// Questions that don't arise, follow-ups not counted.
  public var notApplicable = 0

  /// Questions that arise.
  public var total: Int { known + open + unknown + declined }

  /// Nothing counted.
  public init() {}
}

extension Evaluator {
  /// How much is known of the whole assessment.
  public func account() -> Account {
    stretches.reduce(into: Account()) { count(on: $1, into: &$0) }
  }

  /// How much is known on one stretch.
  public func account(of stretch: Stretch) -> Account {
    var account = Account()
    count(on: stretch, into: &account)
    return account
  }

  private func count(on stretch: Stretch, into account: inout Account) {
    for (station, progress) in progress(on: stretch) {
      switch progress {
      case .known: account.known += 1
      // What the walk calls open is open here too: "left" lists what is counted.
      case .open, .skipped: account.open += 1
      case .unknown: account.unknown += 1
      case .declined: account.declined += 1
      case .absent, .itemless:
        if dialogue.questions[station.question].followUpOf == nil { account.notApplicable += 1 }
      }
    }
  }
}
