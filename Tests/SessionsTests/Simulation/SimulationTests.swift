import Dialogue
import Glibc
import LineProtocol
@testable import Sessions
import StrictJSON
import TestSupport
import Testing
import Transcripts

/// Attaching, answering, being cut off, coming back, falling asleep, crashing and starting again, in every order that a seed makes: no answer
/// that was acknowledged is lost, none is taken twice, and every front ends with the same events.
struct SimulationTests {
  /// Ten thousand in `script/test`; a failure names its seed.
  private static let seeds = getenv("BEARINGS_SEEDS").flatMap { Int(String(cString: $0)) } ?? 100
  private static let pieces = 8

  private static let dialogue = Result { try Checkout.dialogue("meeting-access") }

  private static let words = [
    "skip", "The library", "yes", "no", "don't know", "help", "undo", "12", "next Tuesday", "note ring them", "why",
    "left", "a quiet room and a loop", "back", "no, seven", "",
  ]

  @Test(arguments: 0..<pieces)
  func nothingIsLostAndNothingTakenTwice(piece: Int) throws {
    let dialogue = try Self.dialogue.get()
    for seed in stride(from: piece, to: Self.seeds, by: Self.pieces) {
      var world = World(dialogue, seed: UInt64(seed))
      let trouble = try world.run()
      #expect(trouble.isEmpty, "seed \(seed): \(trouble.joined(separator: "\n"))")
      if !trouble.isEmpty { return }
    }
  }

  /// A server, its fronts, and the network between them.
  private struct World {
    private var random: SeededRandom
    private var server: SimulatedServer
    private var fronts: [SimulatedFront]
    private var incoming: [Int: [[UInt8]]] = [:]
    private var connections = 0

    init(_ dialogue: Dialogue, seed: UInt64) {
      random = SeededRandom(seed: seed)
      server = SimulatedServer(dialogue)
      let key = SessionKey.random(using: &random)
      fronts = (0..<Int.random(in: 1...3, using: &random)).map { SimulatedFront(name: "f\($0)", key: key.text) }
    }

    /// What was wrong in the end; nothing where all is as it must be.
    mutating func run() throws -> [String] {
      for _ in 0..<Int.random(in: 20...90, using: &random) { try step() }
      return try settle()
    }

    private mutating func step() throws {
      let index = Int.random(in: fronts.indices, using: &random)
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<20: fronts[index].connection == nil ? connect(index) : say(index)
      case 20..<50: carryIn()
      case 50..<65: workOnce()
      case 65..<89: try carryOut(index)
      case 89..<93: cut(index)
      case 93..<96: server.sleep()
      case 96..<98: server.rest(using: &random)
      default: crash()
      }
    }

    private mutating func connect(_ index: Int) {
      connections += 1
      fronts[index].connection = connections
      server.connect(connections)
      incoming[connections] = fronts[index].greet().map(Self.line)
    }

    private mutating func say(_ index: Int) {
      guard let connection = fronts[index].connection, fronts[index].isOpen, fronts[index].waiting.count < 3 else {
        return
      }
      let words = SimulationTests.words[Int.random(in: SimulationTests.words.indices, using: &random)]
      incoming[connection]?.append(Self.line(fronts[index].say(words)))
    }

    private static func line(_ message: FrontMessage) -> [UInt8] {
      var json = JSONWriter()
      message.write(to: &json)
      return json.bytes
    }

    /// The network carries a line to the server.
    private mutating func carryIn() {
      let waiting = incoming.filter { !$0.value.isEmpty }.keys.sorted()
      guard let connection = waiting.randomElement(using: &random) else { return }
      guard let line = incoming[connection]?.removeFirst() else { return }
      server.receive(line, on: connection)
    }

    /// And one to a front.
    private mutating func carryOut(_ index: Int) throws {
      guard let connection = fronts[index].connection else { return }
      if let line = server.takeOutgoing(connection) {
        if try fronts[index].hear(line) { cut(index) }
      } else if server.ended.contains(connection) {
        cut(index)
      }
    }

    /// A disk does something.
    private mutating func workOnce() {
      if let id = server.atDisk.randomElement(using: &random) { server.work(id, using: &random) }
    }

    private mutating func cut(_ index: Int) {
      guard let connection = fronts[index].connection else { return }
      server.cut(connection)
      (fronts[index].connection, incoming[connection]) = (nil, nil)
    }

    private mutating func crash() {
      server.crash(using: &random)
      for index in fronts.indices { fronts[index].connection = nil }
      incoming = [:]
    }

    /// Everybody comes back and stays until nothing is on its way any more; then it is compared.
    private mutating func settle() throws -> [String] {
      for _ in 0..<20 {
        for index in fronts.indices where fronts[index].connection == nil { connect(index) }
        try drain()
        if fronts.allSatisfy({ $0.connection != nil && $0.waiting.isEmpty }) { break }
      }
      guard let session = fronts[0].session.flatMap({ SessionID($0) }) else { return ["nobody could open the session"] }
      for index in fronts.indices { cut(index) }
      while !server.atDisk.isEmpty { workOnce() }
      server.rest(using: &random)
      let (messages, taken) = try server.recorded(session)
      return compare(messages, taken)
    }

    private mutating func drain() throws {
      var isBusy = true
      while isBusy {
        isBusy = false
        while incoming.contains(where: { !$0.value.isEmpty }) { carryIn() }
        while !server.atDisk.isEmpty {
          workOnce()
          isBusy = true
        }
        for index in fronts.indices {
          while let connection = fronts[index].connection, server.outgoing[connection]?.isEmpty == false {
            try carryOut(index)
            isBusy = true
          }
        }
      }
    }

    private func compare(_ messages: [SessionMessage], _ taken: [AnswerName]) -> [String] {
      var trouble: [String] = []
      if Set(taken).count != taken.count { trouble.append("an answer was taken twice: \(taken)") }
      for front in fronts {
        for id in front.acknowledged where !taken.contains(AnswerName(front: front.name, id: id)) {
          trouble.append("\(front.name)'s answer \(id) was acknowledged and is lost")
        }
        if !front.waiting.isEmpty { trouble.append("\(front.name) still waits for \(front.waiting)") }
        trouble += front.contradictions
        guard let start = front.start, let last = front.heard else {
          trouble.append("\(front.name) never heard that it is attached")
          continue
        }
        let expected = messages.filter { ($0.number ?? 0) > start && ($0.number ?? 0) <= last }.map(\.line)
        let heard = front.events.filter { $0.key > start }.sorted { $0.key < $1.key }.map(\.value)
        if heard != expected {
          trouble.append(
            "\(front.name) heard from \(start) to \(last)\n\(Self.text(heard))\nand the journal has\n\(Self.text(expected))"
          )
        }
      }
      return trouble
    }

    private static func text(_ lines: [[UInt8]]) -> String {
      lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }
  }
}
