/// Draws strips: the words of each above it, marks down through them, and what the looks mean below.
struct HTMLStrips {
  private static let thickness = 18
  /// How wide it is.
  let width: Int
  /// What the ids of its patterns end in.
  let patterns: String

  /// How many letters fit across.
  private var letters: Int { width * 10 / 78 }

  func drawn(_ strips: ReportChart.Strips) -> (svg: String, height: Int) {
    var text = ""
    var y = strips.marks.isEmpty ? 4 : HTMLChart.line + 8
    for mark in labelled(strips.marks) { text += label(mark) }
    for row in strips.rows {
      for line in HTMLChart.lines("\(row.name): \(row.words)", of: letters) {
        y += HTMLChart.line
        text += HTMLChart.text(line, 0, y - 5)
      }
      text += HTMLChart.rectangle("class=\"all\"", 0, y + 2, width, Self.thickness)
      for piece in row.pieces {
        let (from, to) = (place(piece.range.lowerBound), place(piece.range.upperBound))
        text += HTMLChart.rectangle(HTMLChart.fill(piece.look, patterns), from, y + 2, to - from, Self.thickness)
      }
      for mark in strips.marks { text += line(of: mark, y) }
      y += Self.thickness + 12
    }
    for key in strips.legend {
      y += HTMLChart.line + 4
      text +=
        HTMLChart.rectangle(HTMLChart.fill(key.look, patterns), 0, y - 15, 30, 16) + HTMLChart.text(key.name, 38, y - 2)
    }
    return (text, y + 8)
  }

  /// About how wide a label is.
  private static let label = 58

  /// The marks that there is room to name: all but the faint ones that would run into another.
  private func labelled(_ marks: [ReportChart.Strips.Mark]) -> [ReportChart.Strips.Mark] {
    var shown = marks.filter { !$0.isFaint }
    for mark in marks where mark.isFaint {
      let isFree = shown.allSatisfy { abs(place($0.place) - place(mark.place)) >= Self.label }
      if isFree { shown.append(mark) }
    }
    return shown
  }

  /// At the top; what would run over an edge stands inside it.
  private func label(_ mark: ReportChart.Strips.Mark) -> String {
    let x = place(mark.place)
    let anchor = x < 40 ? "start" : x > width - 40 ? "end" : "middle"
    return HTMLChart.text(mark.label, x, HTMLChart.line - 4, anchor: anchor)
  }

  /// Across the strip, and not through the words above it. A light edge sets it off from a dark strip.
  private func line(of mark: ReportChart.Strips.Mark, _ y: Int) -> String {
    let ends =
      "x1=\"\(place(mark.place))\" y1=\"\(y - 1)\" x2=\"\(place(mark.place))\" y2=\"\(y + Self.thickness + 5)\"/>"
    if mark.isFaint { return "<line class=\"faint\" \(ends)\n" }
    return "<line class=\"behind\" \(ends)<line class=\"mark\" \(ends)\n"
  }

  /// Where so many thousandths lie across.
  private func place(_ thousandths: Int) -> Int { thousandths * width / 1000 }
}
