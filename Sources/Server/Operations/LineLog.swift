import Glibc
import Logging
import StrictJSON

/// Log records as lines: the time, the level, what happened, and what belongs to it as `name=value`.
///
/// Whatever isn't made of plain characters alone is written as a JSON string. So one record is one line, whatever stands in it, and
/// nothing in it moves the cursor of whoever reads it at a terminal.
package struct LineLog: LogHandler {
  package var metadata: Logger.Metadata = [:]
  package var logLevel: Logger.Level
  private let write: @Sendable (String) -> Void
  private let time: @Sendable () -> Int

  /// A log.
  ///
  /// - Parameters:
  ///   - level: what matters less isn't written.
  ///   - time: now, in seconds since 1 January 1970.
  ///   - write: where the lines go, each with its end.
  package init(
    level: Logger.Level, time: @escaping @Sendable () -> Int = { Glibc.time(nil) },
    write: @escaping @Sendable (String) -> Void
  ) {
    logLevel = level
    self.time = time
    self.write = write
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    var parts = [Self.stamp(time()), event.level.rawValue, Self.plain("\(event.message)")]
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    parts += all.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.plain("\($0.value)"))" }
    write(parts.joined(separator: " ") + "\n")
  }

  /// A time in UTC, as ISO 8601 has it.
  private static func stamp(_ time: Int) -> String {
    var (seconds, parts) = (time_t(time), tm())
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(Int(parts.tm_year) + 1_900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
      + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  private static func plain(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x21...0x7e).contains($0) && !#"="\"#.utf8.contains($0) }
    guard !isPlain || text.isEmpty else { return text }
    // Beyond ASCII there are characters that end lines, or turn their direction.
    var written = ""
    for scalar in String(decoding: JSON.string(text).bytes, as: UTF8.self).unicodeScalars {
      if scalar.isASCII && scalar.value != 0x7f {
        written.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return written
  }
}
