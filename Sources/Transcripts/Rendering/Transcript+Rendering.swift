import Answers

extension Transcript {
  /// The conversation as people read it: what was asked, what was answered, in order, with dates and who; corrections
  /// are told where they were made. It ends with a newline.
  ///
  /// Whatever anybody typed is harmless in it: no control characters, and in Markdown no markup, links or HTML.
  public func rendered(as format: TranscriptFormat) -> String {
    var page = TranscriptPage(format)
    page.title(header.title)
    page.paragraph(
      "Session \(id), begun on \(Self.words(for: header.day))."
        + (isEnded ? " It came to its end." : isPaused ? " It is paused." : ""))
    var day: Day?
    for entry in entries {
      if entry.day != day { page.heading(Self.words(for: entry.day)) }
      day = entry.day
      add(entry, to: &page)
    }
    return page.text
  }

  private func add(_ entry: TranscriptEntry, to page: inout TranscriptPage) {
    var who = entry.by ?? "You"
    if entry.front != "terminal" { who += " at \(entry.front)" }
    page.turn()
    page.line(who, note: Self.clock(entry.time), Self.words(for: entry))
    for remark in entry.remarks {
      switch remark {
      case .said(_, let text), .asked(let text): page.line("Bearings", text)
      case .answered(let change): if let text = Self.words(for: change) { page.line("Changed", text) }
      case .renamed(let name, let other): page.line("Changed", "\(name) is now called \(other).")
      case .noted(let note): page.line("Note", note)
      case .added, .paused, .ended: break
      }
    }
  }

  /// What happened, where it wasn't words.
  private static func words(for entry: TranscriptEntry) -> String {
    switch entry.event {
    case "utterance": entry.words ?? ""
    case "begin": "(begins)"
    case "resume": "(comes back)"
    case "silence": "(says nothing)"
    case "leave": "(leaves)"
    case "too-long": "(says more than an answer can hold)"
    case "unreadable": "(sends something that isn't text)"
    default: "(goes on with the questions as they are now)"
    }
  }

  /// A correction; nothing for an answer to a question that had none, since what was understood of it was said.
  private static func words(for change: AnswerChange) -> String? {
    guard let from = change.from, change.cause != .implied, from != change.to else { return nil }
    var name = change.short ?? change.question
    if !change.items.isEmpty { name += " (\(change.items.joined(separator: ", ")))" }
    guard let to = change.to else { return "\(name), answered with \(quoted(from)), has no answer now." }
    return "\(name) was answered with \(quoted(from)), and now with \(quoted(to))."
  }

  private static func quoted(_ answer: Answer) -> String {
    answer.words.isEmpty ? "nothing" : "\"\(answer.words)\""
  }

  /// "1 June 2026"
  static func words(for day: Day) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let (year, month, number) = day.date
    return "\(number) \(months[month - 1]) \(year)"
  }

  /// "09:15 UTC"
  static func clock(_ time: Int) -> String {
    let minutes = (time % 86_400 + 86_400) % 86_400 / 60
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(minutes / 60)):\(padded(minutes % 60)) UTC"
  }
}
