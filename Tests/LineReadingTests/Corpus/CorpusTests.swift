import Answers
import TestSupport
import Testing

/// How well the corpus is read: the half that rules were made for, and the half that was set aside.
@Suite struct CorpusTests {
  /// What came of one half, or of one kind in it.
  struct Score: CustomStringConvertible {
    var all = 0
    var asked = 0
    var wrong = 0
    /// The part that is right, in thousandths.
    var thousandths: Int { all == 0 ? 0 : (all - asked - wrong) * 1000 / all }
    var description: String { "\(all) utterances, \(thousandths) in 1,000 right, \(asked) asked about, \(wrong) wrong" }

    mutating func add(_ verdict: Corpus.Verdict) {
      all += 1
      switch verdict {
      case .right: break
      case .asked: asked += 1
      case .wrong: wrong += 1
      }
    }
  }

  /// What is misread in the half set aside isn't printed, so that nobody makes a rule for it.
  @Test func bothHalvesAreReadWell() throws {
    let dialogue = try Checkout.dialogue("where-am-i-now")
    var (tuned, aside) = (Score(), Score())
    for kind in Kind.allCases {
      var (tunedOfKind, asideOfKind) = (Score(), Score())
      for utterance in try Corpus.utterances(of: kind) {
        let verdict = try Corpus.verdict(utterance, in: dialogue)
        if utterance.isHeldBack {
          asideOfKind.add(verdict)
          aside.add(verdict)
          continue
        }
        tunedOfKind.add(verdict)
        tuned.add(verdict)
        switch verdict {
        case .right: break
        case .asked(let reading): print("  asked: \(reading)")
        case .wrong(let reading): print("  wrong: \(reading)")
        }
      }
      print("corpus, \(kind.rawValue): \(tunedOfKind); set aside: \(asideOfKind)")
    }
    print("corpus: \(tuned); set aside: \(aside)")
    #expect(tuned.all + aside.all >= 1000)
    #expect(tuned.thousandths >= Ratchet.tuned.right)
    #expect(tuned.wrong <= Ratchet.tuned.wrong)
    #expect(aside.thousandths >= Ratchet.aside.right)
    #expect(aside.wrong <= Ratchet.aside.wrong)
  }

  /// What holds now, in thousandths right and utterances wrong: it is only ever made stricter.
  ///
  /// The aim is 990 and none for the tuned half, 950 and none for the half set aside.
  enum Ratchet {
    static let tuned = (right: 996, wrong: 3)
    static let aside = (right: 893, wrong: 55)
  }
}
