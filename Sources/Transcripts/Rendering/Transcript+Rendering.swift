import Answers

extension Transcript {
  /// The conversation as people read it: what was asked, what was answered, in order, with dates and who; corrections
  /// are told where they were made. Where it has come to its end, everything that follows from it stands at the end, whole,
  /// whatever of it was asked for. It ends with a newline.
  ///
  /// Whatever anybody typed is harmless in it: no control characters, and in Markdown no markup, links or HTML.
  public func rendered(as format: TranscriptFormat) -> String {
    var page = TranscriptPage(format)
    page.title(header.title)
    page.paragraph(
      "Session \(id), begun on \(sayDay(header.day))."
        + (isEnded ? " It came to its end." : isPaused ? " It is paused." : ""))
    var day: Day?
    for entry in entries {
      if entry.day != day { page.heading(sayDay(entry.day)) }
      day = entry.day
      add(entry, to: &page)
    }
    if !summary.isEmpty { page.heading("How everything stands") }
    for item in summary where !item.isEmpty { page.lines(item) }
    return page.text
  }

  private func add(_ entry: TranscriptEntry, to page: inout TranscriptPage) {
    var who = entry.by ?? "You"
    if entry.front != "terminal" { who += " at \(entry.front)" }
    page.turn()
    page.said(by: who, at: DisplayedTime.clock(entry.time), [entry.happening])
    for change in MergedChange.merged(entry.remarks) { page.said(by: "Changed", [change.words]) }
    var texts: [String] = []
    for remark in entry.remarks {
      switch remark {
      case .said(_, let text), .asked(let text): texts.append(text)
      case .noted(let note): page.said(by: "Note", [note])
      case .renamed(let name, let other): page.said(by: "Changed", ["\(name) is now called \(other)."])
      case .answered, .added, .paused, .ended: break
      }
    }
    if !texts.isEmpty { page.said(by: "Bearings", texts) }
  }
}

extension TranscriptEntry {
  /// The words, or what happened instead.
  fileprivate var happening: String {
    switch event {
    case "utterance": words ?? ""
    case "begin": "(begins)"
    case "resume": "(comes back)"
    case "silence": "(says nothing)"
    case "leave": "(leaves)"
    case "too-long": "(says more than an answer can hold)"
    case "unreadable": "(sends something that isn't text)"
    default: "(goes on with the questions as they are now)"
    }
  }
}
