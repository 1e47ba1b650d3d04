import Reports
import StrictJSON
import Testing

/// Whatever somebody called an organisation or said of it: in a report it is text.
@Suite struct HarmlessReportTests {
  private static let names = [
    "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "A | B", "[x](javascript:alert(1))", "\u{202E}Speak Up",
    "Cats & Dogs \"quoted\"", "+44 Trust", "-dash", "@home",
  ]

  private func rows() throws -> ReportRows {
    var lines = ["Marlbeck", "a manager", "Open Door"]
    lines += Self.names.map { "add \($0)" }
    lines += ["note =1+1", "skip", "skip"]
    return Conversations.rows(try Conversations.saying(lines))
  }

  @Test func inHTML() throws {
    let html = HTMLReport.write(ReportMaker(try rows()).report())
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;"))
    #expect(!html.contains("\u{202E}"))
    #expect(html.contains("Cats &amp; Dogs &quot;quoted"))
  }

  @Test func inADocument() throws {
    let bytes = WordReport.write(ReportMaker(try rows()).report())
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("<script"))
    #expect(text.contains("&lt;script&gt;"))
    #expect(!text.contains("\u{202E}"))
  }

  @Test func inMarkdown() throws {
    let markdown = MarkdownReport.write(ReportMaker(try rows()).report())
    #expect(!markdown.contains("<script"))
    #expect(!markdown.contains("[x](javascript"))
    #expect(!markdown.contains("A | B"))
    #expect(!markdown.contains("\u{202E}"))
  }

  @Test func inCSV() throws {
    let csv = CSVReport.write(try rows())
    for line in csv.split(separator: "\r\n") {
      for cell in cells(String(line)) {
        #expect(!["=", "+", "-", "@", "\t"].contains(cell.prefix(1)), "\(cell)")
      }
    }
    #expect(!csv.contains("\u{202E}"))
  }

  @Test func inJSON() throws {
    let report = try JSON(parsing: JSONReport.write(try rows()))
    #expect(report["dialogue"]?.string == "where-am-i-now")
    #expect(report["answers"]?.array?.isEmpty == false)
  }

  /// The cells of a line, without the quotes around them.
  private func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
