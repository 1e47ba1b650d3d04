import StrictJSON
import TestSupport
import Testing

/// The parsing half of nst/JSONTestSuite: `y_` must be accepted, `n_` refused, `i_` either way without a trap.
@Suite struct PublicSuiteTests {
  /// Deep enough that the suite's nested arrays are judged by their syntax and not by the limit.
  private let limits = JSONLimits(depth: JSONLimits.deepest)

  /// The suite accepts a key that stands twice, because RFC 8259 only says that it should not. We refuse it: two readers
  /// of one line must never see two different answers.
  private let refusedOnPurpose: Set = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]

  @Test(.enabled(if: PeerCases.areThere, "\(PeerCases.absent)"), arguments: PeerCases.names(in: "json"))
  func verdict(_ name: String) throws {
    let bytes = try #require(PeerCases.bytes(of: "json/" + name))
    let outcome = Result { () throws(JSONFault) in try JSON(parsing: bytes, limits: limits) }
    switch (name.prefix(2), outcome) {
    case ("y_", let outcome) where refusedOnPurpose.contains(name):
      #expect(throws: JSONFault.self) { try outcome.get() }
    case ("y_", .success(let value)):
      #expect(try JSON(parsing: value.bytes, limits: limits) == value)
    case ("y_", .failure(let fault)):
      Issue.record("\(name) must be accepted: \(fault)")
    case ("n_", .success):
      Issue.record("\(name) must be refused")
    case ("n_", .failure(let fault)):
      #expect(fault.isSyntax)
    default:
      break
    }
  }

  @Test(.enabled(if: PeerCases.areThere, "\(PeerCases.absent)"))
  func suiteIsWhole() {
    let names = PeerCases.names(in: "json")
    #expect(names.count == 318)
    #expect(names.count { $0.hasPrefix("y_") } > 90)
    #expect(names.count { $0.hasPrefix("n_") } > 180)
  }
}
