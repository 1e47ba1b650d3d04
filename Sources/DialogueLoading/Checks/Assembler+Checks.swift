import Answers
import Dialogue

extension Assembler {
  /// What can only be said of the whole: circles, and conditions that can never hold.
  func checkStructure() {
  }
}
