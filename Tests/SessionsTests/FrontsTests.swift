import Answers
import Conversation
import Dialogue
import LineProtocol
import StrictJSON
import TestSupport
import Testing

@testable import Sessions

/// Several fronts on one session, those that only listen, and those that come back.
struct FrontsTests {
  private let dialogue: Dialogue

  init() throws { dialogue = try Shell.dialogue() }

  private func begun(_ fronts: String...) -> Shell {
    var shell = Shell(dialogue, telling: .everything)
    for front in fronts {
      shell.open(front)
      shell.settle()
    }
    for front in fronts { _ = shell.take(front) }
    return shell
  }

  @Test func everyFrontHearsWhatAnyOfThemRecorded() throws {
    var shell = begun("a", "b")
    shell.answer("a", "1", "Marlbeck")
    shell.settle()
    let (a, b) = (shell.take("a"), shell.take("b"))
    let answered = try #require(a.answered.first)
    #expect((answered.question, answered.by, answered.answer?.words) == ("start.area", "a", "Marlbeck"))
    #expect(answered.answer?.value == .string("Marlbeck"))
    #expect(b.answered == a.answered && b.asks == a.asks && b.says == a.says)
    #expect(a.acks.count == 1 && b.acks.isEmpty)
  }

  @Test func whoWatchesHearsAndDoesNotAnswer() {
    var shell = begun("a")
    shell.open("w", as: .watch)
    shell.settle()
    #expect(shell.take("w").asks.count == 1)
    shell.answer("w", "1", "Marlbeck")
    shell.settle()
    #expect(shell.take("w").faults.map(\.code) == [.auth])
    shell.answer("a", "1", "Marlbeck")
    shell.settle()
    #expect(shell.take("w").answered.count == 1)
  }

  @Test func watchersNeitherBeginNorPause() {
    var shell = Shell(dialogue)
    shell.open("w", as: .watch)
    shell.settle()
    #expect(shell.log.isEmpty && shell.machine.conversation.frame == nil)
    shell.open("a")
    shell.settle()
    shell.say("w", .close(.endOfInput))
    shell.settle()
    #expect(shell.take("w").byes.count == 1 && !shell.machine.conversation.isPaused)
    shell.open("w", as: .watch)
    shell.say("a", .close(.endOfInput))
    shell.settle()
    #expect(shell.machine.conversation.isPaused)
  }

  @Test func whoIsAwayForAMomentHearsOnlyWhatWasMissed() throws {
    var shell = begun("a", "b")
    let heardLast = shell.machine.newest
    shell.say("a", .close(.away))
    shell.answer("b", "1", "Marlbeck")
    shell.settle()
    let live = shell.take("b")
    _ = shell.take("a")
    let before = shell.log.count
    shell.open("a", after: heardLast)
    shell.settle()
    #expect(shell.log.count == before, "nothing is said of coming back")
    let replay = try #require(shell.replays.last)
    let missed = shell.machine.reader.messages(of: shell.log, after: replay.after, through: replay.through)
    #expect(missed == live.filter { $0.number != nil })
  }

  @Test func theOnlyFrontMayBeAwayWithoutAPause() {
    var shell = begun("a")
    shell.say("a", .close(.away))
    shell.settle()
    #expect(!shell.machine.conversation.isPaused && shell.machine.fronts.isEmpty)
    let before = shell.log.count
    shell.open("a", after: shell.machine.newest)
    shell.settle()
    #expect(shell.log.count == before)
  }

  @Test func anAnswerThatWasOnItsWayWhileNobodySaidAnythingCounts() throws {
    var shell = begun("a")
    let asked = try #require(shell.machine.now.asked)
    shell.say("a", .close(.endOfInput))
    shell.open("a")
    shell.settle()
    #expect(shell.machine.now.asked != asked)
    shell.answer("a", "1", to: asked, "Marlbeck")
    shell.settle()
    #expect(shell.take("a").acks.count == 1)
    shell.answer("a", "2", to: asked, "Elsewhere")
    shell.settle()
    #expect(shell.take("a").faults.map(\.code) == [.stale])
  }

  @Test func aSessionThatNobodyIsAtComesToRest() {
    var shell = begun("a")
    shell.rest()
    #expect(!shell.machine.conversation.isPaused, "somebody is there")
    shell.say("a", .close(.away))
    shell.settle()
    shell.rest()
    #expect(shell.machine.conversation.isPaused && shell.machine.fronts.isEmpty)
  }

  @Test func thereAreAsManyFrontsAsMayBe() {
    var shell = begun("a", "b", "c", "d", "e", "f", "g", "h")
    shell.open("i")
    shell.settle()
    #expect(shell.take("i").faults.map(\.code) == [.busy])
    shell.open("h")
    shell.settle()
    #expect(shell.take("h").asks.count == 1, "one that is in already takes its own place")
  }

  @Test func aChoiceIsItsLabelAndTakenOnce() throws {
    var shell = begun("a")
    shell.answer("a", "1", "skip")
    shell.answer("a", "2", "skip")
    shell.answer("a", "3", "Speak Up and a carers' centre that isn't really one")
    shell.settle()
    let ask = try #require(shell.take("a").asks.last)
    #expect(ask.expects.kind == .yesNo)
    let choice = try #require(ask.expects.choices.first)
    for _ in 1...2 {
      shell.say("a", .answer(FrontAnswer(id: "4", .choice([choice.value]))))
      shell.settle()
    }
    #expect(shell.take("a").acks.map(\.isDuplicate) == [false, true])
    shell.say("a", .answer(FrontAnswer(id: "4", .choice(["no"]))))
    shell.settle()
    #expect(shell.take("a").faults.map(\.code) == [.idReuse])
    shell.say("a", .answer(FrontAnswer(id: "5", .choice(["the-moon"]))))
    shell.settle()
    let fault = try #require(shell.take("a").faults.first)
    #expect((fault.code, fault.pointer) == (.badMessage, "/choice"))
  }

  @Test func aCommandIsNeverAnAnswer() {
    var shell = begun("a")
    shell.say("a", .answer(FrontAnswer(id: "1", .command("why"))))
    shell.settle()
    let heard = shell.take("a")
    #expect(heard.answered.isEmpty && heard.says.contains { $0.remark == .help })
  }

  @Test(arguments: [Get.What.sections, .findings, .actions, .summary])
  func documentsCanBeHadAtAnyTime(what: Get.What) {
    var shell = begun("a")
    shell.answer("a", "1", "Marlbeck")
    shell.say("a", .get(Get(id: "g", what)))
    #expect(shell.take("a").isEmpty, "nothing leaves before what it depends on is on the disk")
    shell.settle()
    let parts = shell.take("a").compactMap { if case .document(let part) = $0 { part } else { nil } }
    #expect(parts.count == 1 && parts[0].id == "g" && parts[0].what == what)
  }

  @Test(arguments: Get.What.allCases, Get.Format.allCases)
  func aDocumentComesInItsOwnFormatsAlone(what: Get.What, format: Get.Format) {
    var shell = begun("a")
    shell.say("a", .get(Get(id: "g", what, as: format)))
    let isRefused = shell.take("a").faults.contains { $0.code == .badMessage && $0.pointer == "/format" }
    #expect(isRefused == !what.formats.contains(format))
  }

  @Test func whatIsErasedIsOverForEverybody() {
    var shell = begun("a")
    shell.say("b", .open(Open()))
    shell.say("w", .open(Open()), as: .watch)
    _ = (shell.take("a"), shell.take("b"), shell.take("w"))
    shell.say("w", .erase)
    #expect(shell.take("w").faults.map(\.code) == [.auth] && !shell.isErased)
    shell.say("b", .erase)
    #expect(shell.isErased && shell.take("a").isEmpty, "nobody hears of it before it is so")
    shell.answer("a", "1", "Marlbeck")
    #expect(shell.writing == nil, "nothing is written where the journal was")
    _ = shell.take("a")
    shell.run(shell.machine.erased(nil))
    for front in ["a", "b", "w"] { #expect(shell.take(front).byes.map(\.reason) == [.erased]) }
    #expect(shell.machine.rest(at: 0, on: Shell.day).isEmpty)
  }

  /// Of every question with choices that the conversation comes to, every two of them.
  @Test func severalChoicesAreReadAsThemselves() throws {
    var shell = begun("a")
    for (id, text) in [("1", "skip"), ("2", "skip"), ("3", "Speak Up"), ("4", "/go to services")] {
      shell.answer("a", id, text)
    }
    shell.settle()
    var ask = try #require(shell.take("a").asks.last)
    #expect(ask.expects.kind == .choices && ask.expects.choices.count > 3)
    let values = ask.expects.choices.map(\.value)
    for (index, pair) in zip(values, values.dropFirst()).enumerated() {
      shell.say("a", .answer(FrontAnswer(id: "c\(index)", to: ask.number, .choice([pair.0, pair.1]))))
      shell.settle()
      let heard = shell.take("a")
      let value = heard.answered.first { $0.question == ask.question }?.answer?.value
      #expect(value == .array([.string(pair.0), .string(pair.1)]), "\(pair)")
      shell.answer("a", "u\(index)", "/undo")
      shell.settle()
      ask = try #require(shell.take("a").asks.last)
    }
  }
}
