import Answers
import Conversation
import Dialogue
import Findings
import LineProtocol
import Record
import Reports
import StrictJSON
import Transcripts

/// Documents: what a front can get at any time.
extension MessageMaker {
  /// What a document holds now; nothing for those that take their time, which a ``JournalReader`` makes.
  func content(of what: Get.What, as format: Get.Format, _ conversation: Conversation) -> Document.Content? {
    switch what {
    case .sections: content(sections(conversation), as: format)
    case .findings: content(items(conversation.findingItems(), conversation), as: format)
    case .actions: content(items(conversation.actionItems(), conversation), as: format)
    case .summary: content(items(conversation.summaryLines().map { [$0] }, conversation), as: format)
    case .report, .transcript: nil
    }
  }

  /// Objects with a `text` as they are, or as their texts.
  private func content(_ objects: [JSON], as format: Get.Format) -> Document.Content {
    let texts = objects.compactMap { $0["text"]?.string }
    switch format {
    case .json: return .data(objects)
    case .text: return .text(texts.map { "\($0)\n" }.joined())
    case .markdown: return .text(texts.map(Self.listItem).joined())
    // No document of objects comes as these: see ``Get/What/formats``.
    case .html, .docx, .csv: return .text("")
    }
  }

  private static func listItem(_ text: String) -> String {
    let lines = text.split(separator: "\n").map { Markdown.escaped(String($0)) }
    return "- \(lines.joined(separator: "\\\n  "))\n"
  }

  private func items(_ items: [[Phrase]], _ conversation: Conversation) -> [JSON] {
    items.map { ["text": .string(lines($0, conversation))] }
  }

  /// An item's lines, joined by line feeds.
  func lines(_ item: [Phrase], _ conversation: Conversation) -> String {
    item.map { words($0, conversation) }.joined(separator: "\n")
  }

  /// A report as the file that it makes.
  ///
  /// - Parameter day: the calendar day where the person is, which decides what is said of times.
  func report(_ conversation: Conversation, as format: Get.Format, on day: Day) -> String {
    let rows = ReportRows(of: conversation, on: day)
    let bytes = (ReportFormat(rawValue: format.rawValue) ?? .html).bytes(of: rows)
    return format == .docx ? Base64.text(bytes) : String(decoding: bytes, as: UTF8.self)
  }

  private func sections(_ conversation: Conversation) -> [JSON] {
    conversation.standings().map { standing in
      let title = words(standing.title, conversation)
      let account = standing.account
      return [
        "text": .string("\(title): \(account.known) out of \(account.total)"), "title": .string(title),
        "known": .integer(account.known), "open": .integer(account.open),
        "dont-know": .integer(account.unknown), "declined": .integer(account.declined),
        "not-applicable": .integer(account.notApplicable), "total": .integer(account.total),
      ]
    }
  }
}
