import StrictJSON

extension Document {
  /// The whole as parts that each fit a line.
  ///
  /// - Parameter longest: the most bytes that a part's content may take in JSON, at least some hundred. An object that is
  ///   longer by itself makes a part of its own.
  public func parts(longest: Int) -> [Document] {
    var contents: [Content] = []
    switch content {
    case .text(let text):
      contents = Self.pieces(of: text, longest: longest).map { .text($0) }
    case .data(let objects):
      var (part, size) = ([JSON](), 0)
      for object in objects {
        let more = object.bytes.count + 1
        if !part.isEmpty, size + more > longest {
          contents.append(.data(part))
          (part, size) = ([], 0)
        }
        part.append(object)
        size += more
      }
      contents.append(.data(part))
    }
    return contents.enumerated().map { index, content in
      Document(id: id, what, as: format, part: index + 1, of: contents.count, content)
    }
  }

  /// A text in pieces of at most so many bytes of JSON each; one empty piece for an empty text.
  static func pieces(of text: String, longest: Int) -> [String] {
    var pieces: [String] = []
    var start = text.startIndex
    repeat {
      let end = end(of: text, from: start, longest: longest)
      pieces.append(String(text[start..<end]))
      start = end
    } while start < text.endIndex
    return pieces
  }

  /// As far as a text goes within so many bytes of JSON; a character takes at most six for each of its bytes.
  private static func end(of text: String, from start: String.Index, longest: Int) -> String.Index {
    var (end, room) = (start, longest)
    while end < text.endIndex {
      let cost = text[end].utf8.reduce(0) { $0 + ($1 < 0x20 || $1 == 0x7F ? 6 : $1 == 0x22 || $1 == 0x5C ? 2 : 1) }
      if cost > room, end > start { break }
      room -= cost
      end = text.index(after: end)
    }
    return end
  }
}
