/// Numbers as people say them.
enum SpokenNumber {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  /// The number in words, from 0 to 999.
  static func words(_ number: Int) -> String {
    if number < 20 { return small[number] }
    if number < 100 {
      let ten = tens[number / 10 - 2]
      return number % 10 == 0 ? ten : "\(ten) \(small[number % 10])"
    }
    let hundreds = "\(small[number / 100]) hundred"
    return number % 100 == 0 ? hundreds : "\(hundreds) and \(words(number % 100))"
  }

  /// The number, marked as itself.
  static func marked(_ number: Int) -> Expansion { .marked(.words(words(number)), .number(number)) }
}
