import Glibc
import Synchronization

/// The figures as text in the format of Prometheus, version 0.0.4.
struct MetricsPage {
  private(set) var text = ""

  /// - Parameters:
  ///   - metrics: what was counted.
  ///   - sessions: how many sessions are in memory.
  ///   - certificate: when the certificate runs out, in seconds since 1970.
  ///   - begun: when the server was started, in the same.
  init(_ metrics: Metrics, sessions: Int, certificate: Int?, begun: Int) {
    add("bearings_connections", "gauge", "Connections now.", "way", metrics.connections.all)
    add("bearings_connections_total", "counter", "Connections since the start.", "way", metrics.connectionsEver.all)
    add(
      "bearings_connections_refused_total", "counter", "Connections that were refused before the protocol.", "reason",
      metrics.refused.all)
    add("bearings_sessions", "gauge", "Sessions in memory.", sessions)
    add("bearings_messages_total", "counter", "Lines from fronts.", metrics.messages)
    add("bearings_received_bytes_total", "counter", "Bytes of lines from fronts.", metrics.received)
    add("bearings_sent_bytes_total", "counter", "Bytes of lines to fronts.", metrics.sent)
    add("bearings_turns_total", "counter", "Turns that were written and synchronised.", metrics.turns)
    add("bearings_turn_failures_total", "counter", "Turns that couldn't be saved.", metrics.failures)
    add(metrics.writes)
    add("bearings_errors_total", "counter", "Errors that fronts were told.", "code", metrics.errors.all)
    add("bearings_byes_total", "counter", "Connections that were ended with bye.", "reason", metrics.byes.all)
    add("bearings_guesses_total", "counter", "Wrong keys and tokens.", metrics.guesses)
    if let certificate {
      add(
        "bearings_certificate_expires_seconds", "gauge", "When the certificate runs out, since 1970.", certificate)
    }
    add("process_resident_memory_bytes", "gauge", "Memory in use.", Self.residentMemory)
    add("process_start_time_seconds", "gauge", "When the server was started, since 1970.", begun)
  }

  private mutating func head(_ name: String, _ type: String, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
  }

  private mutating func add(_ name: String, _ type: String, _ help: String, _ count: Int) {
    head(name, type, help)
    text += "\(name) \(count)\n"
  }

  private mutating func add(_ name: String, _ type: String, _ help: String, _ count: borrowing Atomic<Int>) {
    add(name, type, help, count.load(ordering: .relaxed))
  }

  private mutating func add(
    _ name: String, _ type: String, _ help: String, _ label: String, _ counts: [(name: String, count: Int)]
  ) {
    head(name, type, help)
    for one in counts { text += "\(name){\(label)=\"\(one.name)\"} \(one.count)\n" }
  }

  private mutating func add(_ durations: Metrics.Durations) {
    let name = "bearings_write_seconds"
    let all = durations.all
    head(name, "histogram", "Writing and synchronising a batch of turns.")
    for (edge, count) in zip(Metrics.Durations.edges, all.upTo) {
      text += "\(name)_bucket{le=\"\(Self.seconds(edge))\"} \(count)\n"
    }
    text +=
      "\(name)_bucket{le=\"+Inf\"} \(all.count)\n\(name)_sum \(Self.seconds(all.sum))\n\(name)_count \(all.count)\n"
  }

  /// Microseconds as seconds, in decimal digits.
  private static func seconds(_ microseconds: Int) -> String {
    let rest = String(microseconds % 1_000_000)
    return "\(microseconds / 1_000_000).\(String(repeating: "0", count: 6 - rest.count))\(rest)"
  }

  /// Bytes of memory that the process takes; zero where the system doesn't say.
  private static var residentMemory: Int {
    guard let file = fopen("/proc/self/statm", "re") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(
      separator: " ")
    return words.count > 1 ? (Int(words[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
  }
}
