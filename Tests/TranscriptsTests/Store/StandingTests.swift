import Conversation
import Findings
import TestSupport
import Testing

@testable import Transcripts

/// How things stand in a conversation, read without what was said and asked, is how they stand in all of it.
@Suite struct StandingTests {
  let disk = MemoryFileSystem()
  var store: TranscriptStore { TranscriptStore(JournalFolder("/t", on: disk)) }

  private func looked(at id: SessionID) throws -> Conversation? {
    try store.standing(of: id, TurnCoding(Shared.dialogue))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func itIsTheSame(seed: UInt64) throws {
    var held = try Held(in: store, Shared.dialogue, seed: seed)
    var person = RandomPerson(seed: seed)
    try held.goesOn(80, &person)
    for _ in 0..<200 where seed % 4 == 0 && !held.conversation.isEnded { try held.says("skip") }
    held.live.journal.close()
    let whole = try store.conversation(held.id, in: Shared.dialogue)
    let standing = try #require(try looked(at: held.id))
    #expect(standing.record == whole.record)
    #expect(standing.settings == whole.settings && standing.today == whole.today && standing.isEnded == whole.isEnded)
    #expect(standing.evaluator.findings() == whole.evaluator.findings())
  }

  @Test func wordsThatLookLikeAnEndAreNone() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says(#"Marl"}],"facts":[{"said":"reading\"#, #"\"#, #"\\""#, "note {[\"", "none", "findings")
    held.live.journal.close()
    let standing = try #require(try looked(at: held.id))
    #expect(standing.record == held.conversation.record)
  }

  /// Each byte of what isn't read is still checked.
  @Test func damageIsRefused() throws {
    var held = try Held(in: store, Shared.dialogue)
    try held.says("Marlbeck", "the lead")
    held.live.journal.close()
    let path = "/t/\(held.id.text).jsonl"
    let bytes = try #require(disk.bytes(of: path))
    for place in stride(from: 0, to: bytes.count, by: 17) {
      var spoilt = bytes
      spoilt[place] ^= 1
      disk.put(spoilt, at: path)
      #expect(throws: TranscriptError.self, "byte \(place)") { try looked(at: held.id) }
    }
  }

  @Test func aBodyOfAnotherFormIsReadAsAWhole() throws {
    for body in [
      "", "\"facts\":[", "\"facts\":[{}", "\"facts\":[{} ]", "\"facts\":[{}],\"more\":1", "\"facts\":[{\"a\":\"]}",
      "\"facts\":[1]",
    ] {
      #expect(FactPieces.standing(in: Array(body.utf8)[...], isLast: true) == nil, "\(body)")
    }
    let body = Array(#""facts":[{"said":"reading"},{"ended":true}]"#.utf8)
    #expect(
      FactPieces.standing(in: body[...], isLast: true)?.map { String(decoding: body[$0], as: UTF8.self) } == [
        #"{"ended":true}"#
      ])
  }
}
