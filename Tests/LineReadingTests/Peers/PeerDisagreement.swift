/// Why the reading differs from the specifications on purpose, and what it does instead.
struct PeerDisagreement: Sendable {
  enum Instead: Sendable {
    /// The person is asked, or no answer is found: nothing is recorded that may be wrong.
    case asked
    /// The same range, with both ends possible.
    case closed
    /// Another reading.
    case other
  }

  let reason: String
  let instead: Instead
  let applies: @Sendable (PeerCase) -> Bool

  /// A disagreement about all cases of a sort.
  init(_ reason: String, _ instead: Instead, where applies: @escaping @Sendable (PeerCase) -> Bool) {
    (self.reason, self.instead, self.applies) = (reason, instead, applies)
  }

  /// A disagreement about certain lines of a file.
  init(_ reason: String, _ instead: Instead, _ file: PeerCase.File, _ lines: Set<Int>) {
    self.init(reason, instead) { $0.file == file && lines.contains($0.line) }
  }

  /// The first that applies to a case.
  static func on(_ peer: PeerCase) -> PeerDisagreement? { all.first { $0.applies(peer) } }

  private static func ranges(_ peer: PeerCase) -> [PeerRange] {
    peer.expected.compactMap { if case .range(let range) = $0 { range } else { nil } }
  }

  private static func currencies(_ peer: PeerCase) -> [String] {
    peer.expected.compactMap { if case .money(_, let currency) = $0 { currency } else { nil } }
  }

  static let all: [PeerDisagreement] = [
    PeerDisagreement("Of several numbers none is the answer: which is asked.", .asked) {
      $0.expected.count > 1 && $0.file != .currency
    },
    PeerDisagreement("A currency whose worth the dialogue doesn't know is asked about in pounds.", .asked) {
      currencies($0).contains("other")
    },
    PeerDisagreement("Fewer than nobody, or a share below nought, isn't an answer.", .asked) { peer in
      ranges(peer).contains { $0.isBelowNought }
    },
    PeerDisagreement("Powers are for calculating; nobody counts people in them.", .asked) { $0.isCalculation },
    PeerDisagreement("A count goes up to a million.", .asked) { peer in
      peer.file == .number && ranges(peer).contains { $0.size > 1_000_000 }
    },
    PeerDisagreement("A share goes up to the whole.", .asked) { peer in
      peer.file == .percent && ranges(peer).contains { $0.size > 1 }
    },
    PeerDisagreement("Less than a day is no time that anything has been going.", .asked) {
      if case .lessThanADay? = $0.expected.first { true } else { false }
    },
    PeerDisagreement("A list has no place where somebody stands: \"the next\" is none of it.", .asked) {
      if case .placeFromHere? = $0.expected.first { true } else { false }
    },
    PeerDisagreement("A list of choices has no thousandth.", .asked) { peer in
      peer.expected.contains { if case .place(let place) = $0 { place > 30 } else { false } }
    },
    PeerDisagreement("A per cent without a number is no share.", .asked) {
      if case .withoutValue? = $0.expected.first { true } else { false }
    },
    PeerDisagreement("\"20 to 30\" may be 30.", .closed) { peer in
      peer.file == .range && ranges(peer).contains { !$0.isLowOpen && $0.isHighOpen && $0.low != nil }
    },
  ]
}
