import Answers
import TestSupport
import Testing

/// The public specifications of another library, read as answers.
@Suite struct PeerTests {
  /// What came of one file.
  struct Score: CustomStringConvertible {
    var all = 0
    var disagreements = 0
    var right = 0
    var asked = 0
    var other = 0
    /// Those that both mean the same by.
    var rest: Int { all - disagreements }
    var description: String {
      "\(all) cases, \(disagreements) deliberately otherwise; of the other \(rest) \(right) right, \(asked) asked about, \(other) otherwise"
    }
  }

  @Test(.enabled(if: PeerCases.areThere, "\(PeerCases.absent)"))
  func casesAreReadAsTheyAreMeant() throws {
    let reading = PeerReading(dialogue: try Checkout.dialogue("where-am-i-now"))
    var total = Score()
    for file in PeerCase.File.allCases {
      var score = Score()
      for peer in try PeerCase.all(of: file) { judge(peer, reading, &score) }
      print("peers, \(file.rawValue): \(score)")
      total.all += score.all
      total.disagreements += score.disagreements
      total.right += score.right
      total.asked += score.asked
      total.other += score.other
    }
    print("peers: \(total)")
    #expect(total.all == 653)
    #expect(total.right * 100 >= total.rest * 97)
  }

  private func judge(_ peer: PeerCase, _ reading: PeerReading, _ score: inout Score) {
    score.all += 1
    let name = "\(peer.file.rawValue) \(peer.line), \(peer.text)"
    if let disagreement = PeerDisagreement.on(peer) {
      score.disagreements += 1
      switch (disagreement.instead, reading.verdict(on: peer, areEndsClosed: true)) {
      case (.asked, .asked), (.closed, .right), (.other, .other): break
      case (_, let verdict): Issue.record("\(name): \(disagreement.reason) But it comes to \(verdict).")
      }
      return
    }
    switch reading.verdict(on: peer) {
    case .right: score.right += 1
    case .asked:
      score.asked += 1
      print("  asked: \(name)")
    case .other(let found):
      score.other += 1
      print("  otherwise: \(name): \(found)")
    }
  }
}
