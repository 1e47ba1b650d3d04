import Answers
import Dialogue
import LineReading
@preconcurrency import Glibc

/// Reads the lines of a file again and again, and long lines of every kind.
struct Reading {
  /// One line of the file: `kind<TAB>choices<TAB>names<TAB>text`, the lists with a vertical bar between their elements.
  private struct Line {
    let reader: LineReader
    let text: String
  }

  private let dialogue: Dialogue

  init(_ dialogue: Dialogue) { self.dialogue = dialogue }

  /// How each line of the file is read, as `bearings read` prints it.
  func readings(of path: String) throws {
    for line in try Self.rows(of: path).map(line) {
      print(String(decoding: line.reader(line.text).json(), as: UTF8.self))
    }
  }

  /// Seconds of processor time for a line, over all lines of the file; the readers are made before the clock starts.
  func lines(of path: String, seconds: Double) throws {
    let lines = try Self.rows(of: path).map(line)
    guard !lines.isEmpty else { throw Trouble("\(path) has no lines") }
    var rounds = 0
    var left = 0
    let begun = processorTime()
    repeat {
      for index in lines.indices { left += lines[index].reader(lines[index].text).left.count }
      rounds += 1
    } while processorTime() - begun < seconds
    print("seconds \((processorTime() - begun) / Double(rounds * lines.count))")
    print("rounds \(rounds)")
    print("left \(left)")
  }

  /// Microseconds for each KiB of a line of half a KiB to 8 KiB, by kind: what costs grow with if not with the length.
  func long(seconds: Double) {
    for (kind, phrase) in Self.phrases {
      let read = reader(kind, choices: ["advice", "advocacy", "training"], names: ["Speak Up", "Open Door"])
      let each = [512, 2048, 8192].map { size in
        let line = String(String(repeating: phrase + " ", count: size / phrase.utf8.count + 1).prefix(size))
        var rounds = 0
        let begun = processorTime()
        repeat {
          _ = read(line)
          rounds += 1
        } while processorTime() - begun < seconds
        return (processorTime() - begun) / Double(rounds) * 1e6 / (Double(size) / 1024)
      }
      print("\(kind.rawValue) \(each.map { String(Int($0)) }.joined(separator: " "))")
    }
  }

  private static let phrases: [(Kind, String)] = [
    (.yesNo, "yes, mostly, though not always."), (.count, "about 6 staff, two of them part time;"),
    (.share, "seven of the nine trustees and"), (.money, "12k core plus 30 for the contract,"),
    (.time, "since April 2019, or just before covid,"), (.choice, "advice, not training, though"),
    (.choices, "advice and a bit of training,"), (.names, "Speak Up, Hear Us and the Deaf Club,"),
    (.rating, "they advise us on strategy and"), (.contact, "phone, Mondays 10 to 4, or email;"),
    (.text, "nobody has asked us that before."),
  ]

  private func line(_ row: [String]) throws -> Line {
    guard row.count == 4, let kind = Kind(rawValue: row[0]) else { throw Trouble("no line to read: \(row)") }
    return Line(reader: reader(kind, choices: Self.list(row[1]), names: Self.list(row[2])), text: row[3])
  }

  private func reader(_ kind: Kind, choices: [String], names: [String]) -> LineReader {
    LineReader(kind, choices: kind == .yesNo ? [] : choices, names: names, in: dialogue, on: day)
  }

  private static func list(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }

  private static func rows(of path: String) throws -> [[String]] {
    guard let file = fopen(path, "r") else { throw Trouble("can't open \(path)") }
    defer { fclose(file) }
    var rows: [[String]] = []
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    while getline(&line, &capacity, file) > 0, let start = line {
      let text = String(cString: start).filter { $0 != "\n" }
      rows.append(text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
    return rows
  }
}
