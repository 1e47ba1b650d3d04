import Answers

extension Value {
  /// The kind of answer that it is a value of.
  public var kind: Kind {
    switch self {
    case .yesNo: .yesNo
    case .count: .count
    case .share: .share
    case .money: .money
    case .time: .time
    case .choice: .choice
    case .choices: .choices
    case .names: .names
    case .rating: .rating
    case .contact: .contact
    case .text: .text
    }
  }
}
