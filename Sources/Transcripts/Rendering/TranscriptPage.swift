/// A page that is being written, in one of the formats. All escaping is done here and nowhere else.
struct TranscriptPage {
  private let format: TranscriptFormat
  private(set) var text = ""

  init(_ format: TranscriptFormat) { self.format = format }

  mutating func title(_ title: String) {
    let title = words(Harmless.lines(title).joined(separator: " "))
    text += format == .markdown ? "# \(title)\n" : "\(title)\n"
  }

  mutating func heading(_ heading: String) {
    text += format == .markdown ? "\n## \(words(heading))\n" : "\n\(heading)\n"
  }

  mutating func paragraph(_ paragraph: String) {
    text += "\n\(words(paragraph))\n"
  }

  /// Lines that belong together, apart from those before.
  mutating func lines(_ texts: [String]) {
    let lines = texts.flatMap(Harmless.lines).map(words)
    text += "\n\(lines.joined(separator: format == .markdown ? "\\\n" : "\n"))\n"
  }

  /// Sets the next lines apart from those before.
  mutating func turn() {
    if format == .text { text += "\n" }
  }

  /// What somebody said. All lines but the first are set in by two spaces in plain text, so that none of them looks
  /// like the beginning of what somebody else said.
  mutating func said(by who: String, at time: String? = nil, _ texts: [String]) {
    let lines = texts.flatMap(Harmless.lines)
    let who = Harmless.lines(who).joined(separator: " ")
    let time = time.map { " (\($0))" } ?? ""
    switch format {
    case .text: text += "\(who)\(time): \(lines.joined(separator: "\n  "))\n"
    case .markdown: text += "\n**\(words(who))**\(time): \(lines.map(words).joined(separator: "\\\n"))\n"
    }
  }

  private func words(_ line: String) -> String { format == .markdown ? Markdown.escaped(line) : line }
}
