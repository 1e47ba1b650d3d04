/// Draws shares as bars in SVG. What is sure is filled, what may be is hatched; nothing is told by colour alone, and every figure stands
/// beside its bar in words.
enum HTMLBars {
  private static let width = 640
  private static let rowHeight = 56
  private static let top = 28

  /// A figure with its caption.
  ///
  /// - Parameter number: which figure of the page it is.
  static func drawn(_ bars: ReportBars, number: Int) -> String {
    let height = top + bars.bars.count * rowHeight + 4
    let label = HTMLReport.escaped(
      ([bars.title] + bars.bars.map { "\($0.name): \($0.words)" } + [bars.about]).joined(separator: ". "))
    var text = """
      <figure>
      <figcaption>\(HTMLReport.escaped(bars.sentence))</figcaption>
      <svg viewBox="0 0 \(width) \(height)" role="img" aria-label="\(label)">
      <defs><pattern id="maybe-\(number)" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <line class="stroke" x1="0" y1="0" x2="0" y2="8"/></pattern></defs>

      """
    for (row, bar) in bars.bars.enumerated() {
      text += drawn(bar, at: top + row * rowHeight, hatched: "maybe-\(number)")
    }
    for mark in bars.marks {
      text += "<text x=\"\(place(mark))\" y=\"\(top - 10)\" text-anchor=\"middle\">\(mark / 10)%</text>\n"
      for row in bars.bars.indices { text += markLine(at: place(mark), top + row * rowHeight) }
    }
    return text + "</svg>\n</figure>\n"
  }

  private static func drawn(_ bar: ReportBars.Bar, at y: Int, hatched pattern: String) -> String {
    let (least, most) = (place(bar.range.lowerBound), place(bar.range.upperBound))
    let words = HTMLReport.escaped("\(bar.name): \(bar.words)")
    var text = "<text x=\"0\" y=\"\(y + 18)\">\(words)</text>"
    text +=
      rectangle("class=\"all\"", from: 0, to: width, y + 26) + rectangle("class=\"bar\"", from: 0, to: least, y + 26)
    if most > least { text += rectangle("fill=\"url(#\(pattern))\"", from: least, to: most, y + 26) }
    return text + "\n"
  }

  /// Across the bar, and not through the words above it.
  private static func markLine(at x: Int, _ y: Int) -> String {
    "<line class=\"mark\" x1=\"\(x)\" y1=\"\(y + 22)\" x2=\"\(x)\" y2=\"\(y + 48)\"/>\n"
  }

  private static func rectangle(_ look: String, from left: Int, to right: Int, _ y: Int) -> String {
    "<rect \(look) x=\"\(left)\" y=\"\(y)\" width=\"\(right - left)\" height=\"18\"/>"
  }

  /// Where so many thousandths lie across.
  private static func place(_ thousandths: Int) -> Int { thousandths * width / 1000 }
}
