import Dialogue
import TestSupport

/// The dialogue that most tests here hold, loaded once.
enum Shared {
  private static let loaded = Result { try Checkout.dialogue("where-am-i-now") }

  static var dialogue: Dialogue {
    get throws { try loaded.get() }
  }
}
