import LineProtocol
import Sessions
import Testing

/// The rules of who hears what on which connection; connections are numbers here.
struct SwitchboardTests {
  private typealias Errand = Switchboard<Int>.Errand

  private var switchboard = Switchboard<Int>()

  private func pong(_ id: String) -> SessionMessage { .pong(id: id) }

  /// Everything that is to be done now.
  private mutating func errands(_ actions: Action...) -> [Errand] {
    switchboard.take(actions)
    var errands: [Errand] = []
    while let errand = switchboard.next() { errands.append(errand) }
    return errands
  }

  /// A front attaches on a connection, with nothing at the disk.
  private mutating func attach(_ front: String, on line: Int) {
    _ = switchboard.hears(.open(Open(front: front)), from: front, on: line)
    _ = errands(.attach(front))
  }

  /// Does what a says on this connection count?
  private func isHeard(on line: Int) -> Bool {
    var switchboard = switchboard
    return switchboard.hears(.ping(id: nil), from: "a", on: line)
  }

  @Test mutating func aFrontIsOnItsNewConnectionOnceItIsAttachedAndNotBefore() {
    attach("a", on: 1)
    let isTaken = switchboard.hears(.open(Open(front: "a")), from: "a", on: 2)
    #expect(isTaken)
    #expect(errands(.send(pong("early"), to: "a")) == [.tell(1, [pong("early")])])
    #expect(errands(.attach("a"), .send(pong("late"), to: "a")) == [.replace(1), .tell(2, [pong("late")])])
  }

  @Test mutating func aConnectionWhosePlaceIsTakenOrAboutToBeIsNotListenedTo() {
    attach("a", on: 1)
    #expect(isHeard(on: 1))
    _ = switchboard.hears(.open(Open(front: "a")), from: "a", on: 2)
    #expect(!isHeard(on: 1))
    #expect(isHeard(on: 2))
    _ = errands(.attach("a"))
    #expect(!isHeard(on: 1))
    #expect(isHeard(on: 2))
  }

  @Test mutating func whatComesOfOneThingIsToldInOnePiece() {
    attach("a", on: 1)
    attach("b", on: 2)
    let told = errands(.send(pong("1"), to: "a"), .send(pong("2"), to: "b"), .send(pong("3"), to: "a"))
    #expect(told == [.tell(1, [pong("1"), pong("3")]), .tell(2, [pong("2")])])
  }

  @Test mutating func nothingOvertakesWhatIsBeingRead() {
    attach("a", on: 1)
    let first = errands(
      .send(pong("1"), to: "a"), .replay(after: 3, through: 5, to: "a"), .send(pong("3"), to: "a"))
    #expect(first == [.tell(1, [pong("1")]), .replay(after: 3, through: 5)])
    #expect(errands(.send(pong("4"), to: "a")) == [], "said while it is being read")
    switchboard.hasRead([pong("2")])
    #expect(errands() == [.tell(1, [pong("2")]), .tell(1, [pong("3")]), .tell(1, [pong("4")])])
  }

  @Test mutating func whatIsReadGoesToWhoeverAskedAlthoughTheFrontHasMovedMeanwhile() {
    attach("a", on: 1)
    let get = Get(id: "g", .transcript)
    #expect(errands(.fetch(get, on: Shell.day, to: "a")) == [.fetch(get, on: Shell.day)])
    attach("a", on: 2)
    switchboard.hasRead([pong("read")])
    #expect(errands() == [.tell(1, [pong("read")]), .replace(1)])
  }

  @Test mutating func aRefusalIsHeardWhereItWasAskedFor() {
    attach("a", on: 1)
    _ = switchboard.hears(.open(Open(front: "a", after: 99)), from: "a", on: 2)
    let fault = Fault(.badMessage, sentence: "There is no such number.")
    let told = errands(.refuse(fault, "a"), .send(pong("on"), to: "a"))
    #expect(told == [.tell(2, [.error(fault)]), .tell(1, [pong("on")])])
    #expect(isHeard(on: 1))
  }

  @Test mutating func whoHasLeftHearsNothingMore() {
    attach("a", on: 1)
    let bye = SessionMessage.bye(Bye(.paused, canResume: true))
    #expect(errands(.send(bye, to: "a"), .send(pong("late"), to: "a")) == [.tell(1, [bye])])
    #expect(!isHeard(on: 1))
  }
}
