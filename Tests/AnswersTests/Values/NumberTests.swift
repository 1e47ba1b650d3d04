import Testing

@testable import Answers

/// Numbers in digits and words, including those that other libraries get wrong.
struct NumberTests {
  @Test func numbers() {
    let table: [(String, Int, Int)] = [
      ("7", 7, 1), ("seven", 7, 1), ("seventeen", 17, 1), ("seventy", 70, 1), ("seventy-one", 71, 1),
      ("seventy one", 71, 1),
      ("one hundred", 100, 1), ("a hundred", 100, 1), ("a hundred and one", 101, 1), ("two hundred and fifty", 250, 1),
      ("fifteen hundred", 1500, 1), ("twelve thousand", 12_000, 1), ("twelve thousand five hundred", 12_500, 1),
      ("two thousand and ten", 2010, 1), ("one million two hundred thousand", 1_200_000, 1),
      ("half a million", 500_000, 1),
      ("one and a half thousand", 1500, 1), ("one and a half", 3, 2), ("two and three quarters", 11, 4), ("2½", 5, 2),
      ("½", 1, 2),
      ("four point five", 9, 2), ("4.5", 9, 2), ("12k", 12_000, 1), ("1.5m", 1_500_000, 1), ("2.5 k", 2500, 1),
      ("a dozen", 12, 1),
      ("two dozen", 24, 1), ("half a dozen", 6, 1), ("two thirds", 2, 3), ("2 thirds", 2, 3), ("a quarter", 1, 4),
      ("half", 1, 2),
      ("three-quarters", 3, 4), ("nine tenths", 9, 10), ("three hundred and sixty five", 365, 1), ("nought", 0, 1),
      ("a grand", 1000, 1), ("seven and a half grand", 7500, 1), ("1,234,567", 1_234_567, 1),
      ("ten thousand and one", 10_001, 1),
      ("ninety nine thousand nine hundred and ninety nine", 99_999, 1), ("thousand", -1, 1), ("hundred", -1, 1),
      ("and", -1, 1),
      ("1/2", 1, 1), ("sevn", 7, 1),
    ]
    for (text, above, below) in table {
      let tokens = Tokens(text)
      let number = NumberReader(tokens: tokens, range: tokens.all).number(at: 0)
      if above < 0 {
        #expect(number == nil, "\(text)")
      } else {
        #expect(
          number?.low == Fraction(above, below) && number?.high == number?.low, "\(text): \(String(describing: number))"
        )
      }
    }
  }

  /// Where a number ends: what isn't one number isn't run together.
  @Test func ends() {
    let table = [
      ("twenty ten", 1), ("one two three", 1), ("8 of 12", 1), ("five and six", 1), ("thirty k one-off", 2),
      ("one one", 1),
      ("a hundred people", 2), ("six hundred million", 3), ("ten and a half years", 4),
    ]
    for (text, end) in table {
      let tokens = Tokens(text)
      #expect(NumberReader(tokens: tokens, range: tokens.all).number(at: 0)?.end == end, "\(text)")
    }
  }

  @Test func largeNumbers() {
    for text in [
      "999999999999999999 million", "99999999999999999999999", "900000000 billion k",
    ] {
      let tokens = Tokens(text)
      #expect(NumberReader(tokens: tokens, range: tokens.all).number(at: 0)?.isHuge == true, "\(text)")
    }
  }
}
