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

  /// Those about certain lines come first.
  static let all: [PeerDisagreement] = [
    PeerDisagreement("A dash and a space before a number begin a line of a list.", .other, .number, [42]),
    PeerDisagreement("The same number said twice is that number.", .other, .number, [139, 143, 230]),
    PeerDisagreement("A letter behind a number is no thousand million.", .other, .number, [194]),
    PeerDisagreement("A sum of money counts nobody.", .asked, .number, [21, 148, 166, 172]),
    PeerDisagreement(
      "How many wholes so many fifths are has to be worked out, and \"one hundred and thirty fifths\" has two results.",
      .asked,
      .number, [79, 94, 97, 100, 101, 102, 103, 106, 108, 109, 110, 111, 122, 134]),
    PeerDisagreement("A dash with spaces between two numbers is a range or a remark.", .asked, .number, [50]),
    PeerDisagreement("\"More than half\" isn't half: the bound is kept.", .other, .number, [162]),
    PeerDisagreement("Two or three dozen hundreds have two readings.", .asked, .number, [26]),
    PeerDisagreement("A hundred millionths are a ten-thousandth.", .other, .number, [229]),
    PeerDisagreement("\"1,3\" may be 1.3 and 1 or 3.", .asked, .number, [201]),
    PeerDisagreement("An exact part that fine is no part of a board.", .asked, .number, [19, 20, 91]),
    PeerDisagreement("\"Per cent of twenty\" doesn't say how many per cent.", .asked, .percent, [10, 11, 12, 13]),
    PeerDisagreement("A place in a ranking counts nobody.", .asked, .range, [4, 6]),
    PeerDisagreement("An age counts nobody.", .asked, .range, [17, 18]),
    PeerDisagreement("Two numbers, of which one is a bound: which is asked.", .asked, .range, [39]),
    PeerDisagreement(
      "A sign the wrong way round and a range beside a year are read; so is a part that is spoken of.", .other, .range,
      [33, 66, 67, 68, 70]),
    PeerDisagreement("A proportion in two figures is a proportion, and counts nobody.", .asked, .range, [59]),
    PeerDisagreement(
      "A sentence about the last or first of something else picks nothing of the list that was asked about.", .asked,
      .ordinal,
      [1, 9, 12, 13, 16, 35, 36, 38, 40, 45, 46, 50, 52]),
    PeerDisagreement("What each quarter brings is four times as much a year.", .other, .currency, [70]),
    PeerDisagreement("A sum that is said twice is one sum.", .other, .currency, [118]),
    PeerDisagreement(
      "A number beside a sum that has no sign may be money as well, or not: it is asked.", .asked, .currency,
      [100, 104, 119, 121, 125, 127]),
    PeerDisagreement(
      "Letters for millions before a currency's aren't used here.", .asked, .currency, [176, 177, 178, 180]),
    PeerDisagreement("SEN is special educational needs.", .other, .currency, [111]),
    PeerDisagreement("\"Less than\" is kept.", .other, .duration, [49]),
    PeerDisagreement("\"Another week\" adds to a length that wasn't said.", .asked, .duration, [52, 53, 54]),
    PeerDisagreement("\"Yes. I said no\" says both.", .asked, .yesno, [7]),
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
