/// An utterance cut into tokens, once, with its original bytes.
///
/// Ranges of tokens are what everything after this works on; the bytes are only used to give back the person's own
/// words. A class, since everything that reads an utterance holds it.
final class Tokens: Sendable {
  /// The original text.
  let bytes: [UInt8]
  /// Its tokens, in order.
  let list: [Token]

  /// Cuts a text into tokens.
  init(_ text: String) {
    bytes = Array(text.utf8)
    list = Tokenizer.tokens(of: bytes)
  }

  /// How many tokens there are.
  var count: Int { list.count }
  /// All of them.
  var all: Range<Int> { 0..<list.count }
  /// The token at an index, which must be there.
  subscript(index: Int) -> Token { list[index] }

  /// The folded word at an index; none outside the range and for marks and numbers.
  func word(_ index: Int, in range: Range<Int>) -> Word {
    range.contains(index) ? list[index].word : .none
  }

  /// The original words of a range of tokens, from the first byte to the last, marks between them included.
  func text(of range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last, last < list.count else { return "" }
    return String(decoding: bytes[Int(list[first].start)..<Int(list[last].end)], as: UTF8.self)
  }

  /// The range without marks (but brackets and quotes) at its two ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, isLoose(low) { low += 1 }
    while high > low, isLoose(high - 1) { high -= 1 }
    return low..<high
  }

  /// The words of a range without marks at its ends: what an answer keeps as its words.
  func words(of range: Range<Int>) -> String { text(of: trimmed(range)) }

  private func isLoose(_ index: Int) -> Bool {
    switch list[index].mark {
    case .none, .openBracket, .closeBracket, .quote, .percent, .other: false
    default: true
    }
  }
}
