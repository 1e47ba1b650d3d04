import Answers
import Dialogue
import Record

/// How much is known: counted by question, once for each item that it is asked for; a question that is asked for all
/// items together counts once.
public struct Account: Hashable, Sendable {
  /// Questions with an answer.
  public var known = 0
  /// Questions without one.
  public var toFindOut = 0
  /// Of those to find out, the ones that were skipped.
  public var skipped = 0
  /// Questions that somebody would rather not answer.
  public var declined = 0
  /// Questions that don't arise.
  public var notApplicable = 0

  /// Questions that arise.
  public var total: Int { known + toFindOut + declined }

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
    for station in stations(on: stretch) where dialogue.questions[station.question].followUpOf == nil {
      let addresses = addresses(of: station)
      guard !addresses.isEmpty else {
        account.notApplicable += 1
        continue
      }
      let answers = addresses.map { record[$0]?.answer }
      if answers.allSatisfy({ $0?.isKnown == true || $0?.status == .notApplicable }) {
        account.known += 1
      } else if answers.allSatisfy({ $0?.status == .declined || $0?.isKnown == true }) {
        account.declined += 1
      } else {
        account.toFindOut += 1
        if answers.contains(where: { $0?.status == .skipped }) { account.skipped += 1 }
      }
    }
  }
}
