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
    for station in stations(on: stretch) {
      // What the walk calls open is open here too: "left" lists what is counted.
      if isOpen(station, skipped: true) {
        account.open += 1
        continue
      }
      let answers = answered(at: station)
      if answers.isEmpty {
        if dialogue.questions[station.question].followUpOf == nil { account.notApplicable += 1 }
      } else if answers.contains(where: { $0.status == .unknown }) {
        account.unknown += 1
      } else if answers.contains(where: { $0.status == .declined }) {
        account.declined += 1
      } else {
        account.known += 1
      }
    }
  }

  /// The answers at a station; of a question whose list was still empty, the one to the question as a whole.
  private func answered(at station: Station) -> [Answer] {
    let addresses = addresses(of: station)
    if !addresses.isEmpty { return addresses.compactMap { record[$0]?.answer } }
    guard station.items.count < dialogue.questions[station.question].over.count,
      paths(of: station.question, from: station.items).isEmpty,
      let whole = record[Address(station.question, station.items)]?.answer, whole.status != .skipped
    else { return [] }
    return [whole]
  }
}
