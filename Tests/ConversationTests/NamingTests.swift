import Testing

/// What is named beside what is known: bodies by the end of their names, groups, funders, those that are no more.
@Suite struct NamingTests {
  private static let organisations = "Marlbeck CIL, Speak Up and Carers Together"

  @Test func bodiesByTheEndOfTheirNames() throws {
    try RealTurns.expect(
      """
      engagement.arrangements > LD partnership board, autism board
      engagement.seats > partnership board 6 of 14
      engagement.seats (LD partnership board): 6 out of 14, 43 per cent

      engagement.arrangements > LD partnership board, carers partnership board
      engagement.seats > the partnership board has 6 of 14
      asks: Which one do you mean by "partnership board"?

      engagement.arrangements > LD partnership board
      engagement.seats > transformation board one, for everyone
      new transformation board
      engagement.seats (transformation board): 1
      engagement.seats.speaks-for (transformation board): all disabled people

      engagement.arrangements > young carers forum
      engagement.seats > carers forum 2 of 9
      new carers forum
      engagement.seats (carers forum): 2 out of 9, 22 per cent
      """, organisations: Self.organisations)
  }

  @Test func seats() throws {
    try RealTurns.expect(
      """
      engagement.arrangements > LD partnership board
      engagement.seats > six seats, two of them carers
      engagement.seats (LD partnership board): 6, 2 of them carers

      engagement.arrangements > LD partnership board
      engagement.seats > six seats, two of them women
      asks: Which of these do you mean? 2 out of 6, 33 per cent; 6

      engagement.arrangements > LD partnership board
      engagement.seats > 14 seats, 6 of them use services
      engagement.seats (LD partnership board): 6 out of 14, 43 per cent
      """, organisations: Self.organisations)
  }

  @Test func whatIsNoMore() throws {
    try RealTurns.expect(
      """
      engagement.arrangements > LD partnership board. The physical disability one fizzled out
      new LD partnership board
      new physical disability partnership board
      engagement.arrangements: LD partnership board and physical disability partnership board
      engagement.arrangements.meets (physical disability partnership board): not any more

      engagement.arrangements > LD partnership board, the old autism forum closed
      new LD partnership board
      new old autism forum
      engagement.arrangements: LD partnership board and old autism forum
      engagement.arrangements.meets (old autism forum): not any more
      """, organisations: Self.organisations)
  }

  @Test func gaps() throws {
    try RealTurns.expect(
      """
      area.groups > CIL physical, Speak Up LD
      area.gaps > CIL covers everyone
      area.groups (Marlbeck CIL; people with learning disabilities): yes
      area.groups (Marlbeck CIL; people with long-term health conditions): yes
      area.groups (Marlbeck CIL; people with mental health conditions): yes
      area.groups (Marlbeck CIL; people with physical and/or sensory impairment): yes
      area.groups (Marlbeck CIL; older people): yes
      area.groups (Marlbeck CIL; carers): yes

      area.groups > CIL physical, Speak Up LD
      area.gaps > Speak Up
      problem: problem.nothing-fits

      area.groups > CIL physical, Speak Up LD
      area.gaps > yes, and refugees
      new refugees
      area.gaps: refugees

      area.groups > CIL is pan-disability but not mental health
      area.groups (Marlbeck CIL; people with learning disabilities): yes
      area.groups (Marlbeck CIL; people with long-term health conditions): yes
      area.groups (Marlbeck CIL; people with mental health conditions): no
      area.groups (Marlbeck CIL; people with physical and/or sensory impairment): yes
      """, organisations: Self.organisations)
  }

  @Test func organisations() throws {
    try RealTurns.expect(
      """
      area.known > about five, can't name them all: CIL, Voices, and a couple of others
      new CIL (ulo)
      new Voices (ulo)
      area.known: 5 altogether, CIL and Voices

      area.known > Voices: a group for young people
      new Voices (ulo)
      area.known: Voices
      """, from: RealTurns(dialogue: "where-am-i-now"))
  }
}
