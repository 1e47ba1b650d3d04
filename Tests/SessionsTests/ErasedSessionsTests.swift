import Dialogue
import LineProtocol
import TestSupport
import Testing
import Transcripts

@testable import Sessions

/// What is left of an erased session: nothing, and nobody gets its name.
struct ErasedSessionsTests {
  private let dialogue: Dialogue
  private let disk = MemoryFileSystem()
  private let open = Open(key: String(repeating: "k", count: 43))

  init() throws { dialogue = try Shell.dialogue() }

  private func store() -> SessionStore {
    SessionStore(TranscriptStore(JournalFolder("/t", on: disk)), dialogues: [dialogue])
  }

  private func erase(_ admission: SessionStore.Admission, in store: SessionStore) throws {
    store.erased.add(admission.session)
    try #require(admission.begun).journal.erase()
  }

  @Test func theKeyBeginsAnotherSessionWhichItFindsAgain() throws {
    let store = store()
    let first = try store.admit(open, at: 0, on: Shell.day)
    try erase(first, in: store)
    let second = try store.admit(open, at: 0, on: Shell.day)
    #expect(second.session != first.session && second.begun != nil)
    second.begun?.journal.close()
    for store in [store, self.store()] {
      let again = try store.admit(open, at: 0, on: Shell.day)
      #expect(again.session == second.session && again.begun == nil)
    }
  }

  @Test func itIsNoSessionAnyMore() throws {
    let store = store()
    let first = try store.admit(open, at: 0, on: Shell.day)
    try erase(first, in: store)
    let back = Open(session: first.session.text, key: open.key)
    #expect(throws: Fault.noSession) { try store.admit(back, at: 0, on: Shell.day) }
  }

  @Test func whatCouldNotBeErasedIsStillFound() throws {
    let store = store()
    let first = try store.admit(open, at: 0, on: Shell.day)
    first.begun?.journal.close()
    store.erased.add(first.session)
    store.erased.remove(first.session)
    #expect(try store.admit(open, at: 0, on: Shell.day).session == first.session)
  }
}
