import Testing

/// Natural sentences at the questions of the real dialogue, and what stands in the record after them. What can't be read
/// has to be asked, never guessed.
@Suite struct TurnTests {
  @Test func groups() throws {
    try RealTurns.expect(
      """
      area.groups > Speak Up is mainly people with learning disabilities, the Deaf Forum is deaf people obviously, and Carers Together speaks for carers
      area.groups (Speak Up; people with learning disabilities): yes
      area.groups (Deaf Forum; people with physical and/or sensory impairment): partly
      area.groups (Carers Together; carers): yes

      area.groups > Speak Up is mainly learning disability, the Deaf Forum is signers really, and Carers Together is carers
      area.groups (Speak Up; people with learning disabilities): yes
      area.groups (Carers Together; carers): yes
      left: Deaf Forum is signers really, and

      area.groups > The CIL speaks for physically disabled people and Speak Up for people with learning disabilities
      area.groups (Marlbeck CIL; people with physical and/or sensory impairment): partly
      area.groups (Speak Up; people with learning disabilities): yes

      area.groups > Carers Together speaks for carers, the CIL for everyone with a physical impairment
      area.groups (Carers Together; carers): yes
      area.groups (Marlbeck CIL; people with physical and/or sensory impairment): partly

      area.groups > mental health isn't covered by any of them, the CIL does physical and sensory
      area.groups (Marlbeck CIL; people with mental health conditions): no
      area.groups (Speak Up; people with mental health conditions): no
      area.groups (Deaf Forum; people with mental health conditions): no
      area.groups (Carers Together; people with mental health conditions): no
      area.groups (Marlbeck CIL; people with physical and/or sensory impairment): yes

      area.groups > CIL does physical and sensory, mental health is Speak Up
      area.groups (Marlbeck CIL; people with physical and/or sensory impairment): yes
      area.groups (Speak Up; people with mental health conditions): yes

      area.groups > Carers Together do carers and the CIL everyone else
      area.groups (Carers Together; carers): yes
      area.groups (Marlbeck CIL; people with learning disabilities): yes
      area.groups (Marlbeck CIL; people with long-term health conditions): yes
      area.groups (Marlbeck CIL; people with mental health conditions): yes
      area.groups (Marlbeck CIL; people with physical and/or sensory impairment): yes
      area.groups (Marlbeck CIL; older people): yes

      area.groups > older people via CIL, mental health
      area.groups (Marlbeck CIL; older people): yes
      left: mental health
      """, organisations: "Marlbeck CIL, Speak Up, the Deaf Forum and Carers Together")
  }

  @Test func numbersOfOtherQuestions() throws {
    try RealTurns.expect(
      """
      ulo.years (Alpha) > Alpha's committee is 2 of 9
      ulo.committee (Alpha): 2 out of 9, 22 per cent

      ulo.years (Alpha) > its trustees are 9
      ulo.committee (Alpha): 9 altogether

      ulo.years (Alpha) > 3 paid staff
      ulo.staff (Alpha): 3

      ulo.years (Alpha) > 6 of 14
      ulo.committee (Alpha): 6 out of 14, 43 per cent

      ulo.staff (Alpha) > 7 of 9 trustees
      ulo.committee (Alpha): 7 out of 9, 78 per cent

      ulo.staff (Alpha) > they've been going 12 years
      ulo.years (Alpha): 12 years

      ulo.committee (Alpha) > 12 paid staff
      ulo.staff (Alpha): 12

      ulo.committee (Alpha) > they have two members of staff
      ulo.staff (Alpha): 2

      ulo.committee (Alpha) > since 1998
      problem: problem.nothing-fits

      ulo.committee (Alpha) > 9
      ulo.committee.total (Alpha) > 12 on the committee
      ulo.committee (Alpha): 9 out of 12, 75 per cent
      ulo.committee.total (Alpha): 12
      """)
  }

  @Test func corrections() throws {
    try RealTurns.expect(
      """
      ulo.committee (Alpha) > 3 of 9
      ulo.committee (Speak Up) > no, Alpha is 4
      ulo.committee (Alpha): 4 out of 9, 44 per cent

      ulo.staff (Alpha) > 3
      ulo.years (Speak Up) > no, Alpha has 4 staff
      ulo.staff (Alpha): 4

      engagement.arrangements > LD partnership board, autism forum
      engagement.seats > LD 6 of 14
      engagement.seats > no, LD is 4
      engagement.seats (LD partnership board): 4 out of 14, 29 per cent

      engagement.arrangements > LD partnership board, autism forum
      engagement.effectiveness > LD shapes decisions
      engagement.effectiveness > no, LD just comments
      engagement.effectiveness (LD partnership board): comments

      area.groups > Alpha physical, Speak Up LD
      area.groups > no, Speak Up is mental health
      area.groups (Speak Up; people with mental health conditions): yes

      area.groups > Alpha physical, Speak Up LD
      area.groups > Speak Up does older people too
      area.groups (Speak Up; older people): yes

      ulo.staff (Alpha) > 3
      ulo.diversity (Alpha) > no, none
      ulo.diversity (Alpha): no

      ulo.staff (Alpha) > 3
      ulo.diversity (Alpha) > no, 4
      ulo.staff (Alpha): 4
      """)
  }

  @Test func newBodies() throws {
    try RealTurns.expect(
      """
      engagement.arrangements > LD partnership board
      engagement.seats > the transformation board has 2 of 10
      new transformation board
      engagement.seats (transformation board): 2 out of 10, 20 per cent

      engagement.arrangements > LD partnership board
      engagement.seats > one on the transformation board
      new transformation board
      engagement.seats (transformation board): 1

      engagement.arrangements > LD partnership board
      engagement.seats > transformation board
      new transformation board

      engagement.arrangements > LD partnership board
      engagement.seats > 6 of 14, and one on the transformation board
      new transformation board
      engagement.seats (LD partnership board): 6 out of 14, 43 per cent
      engagement.seats (transformation board): 1

      engagement.arrangements > LD partnership board
      engagement.seats > the board has 3 of 12
      engagement.seats (LD partnership board): 3 out of 12, 25 per cent
      """)
  }

  @Test func money() throws {
    try RealTurns.expect(
      """
      relationship.funded (Alpha) > Yes we give them £12k a year
      relationship.funded (Alpha): yes
      asks: Which kind of funding is that: core grant, service level agreement, contract or commissioned work?

      relationship.funded (Alpha) > Yes we give them £12k a year
      ? > it's a core grant
      new core grant (core-grant)
      relationship.amounts (Alpha; core grant): £12,000 a year

      relationship.funded (Alpha) > we give them £12k a year
      ? > don't know
      left: we give them £12k a year

      relationship.funded (Alpha) > used to, it ran out last March
      relationship.funded (Alpha): not any more
      relationship.funded.ended (Alpha): until March 2026

      relationship.income (Alpha) > they don't earn anything
      relationship.income (Alpha): none

      relationship.income (Alpha) > no they don't
      relationship.income (Alpha): none

      relationship.others (Alpha) > the lottery
      relationship.others.until (Alpha; Lottery) > next April
      relationship.others.until (Alpha; Lottery): to April 2027

      relationship.others (Alpha) > the lottery
      relationship.others.until (Alpha; Lottery) > March 2027
      relationship.others.until (Alpha; Lottery): to March 2027
      """)
  }

  @Test func notKnown() throws {
    try RealTurns.expect(
      """
      ulo.years (Alpha) > ask Priya
      ulo.years (Alpha): not known

      ulo.values (Alpha) > you'd have to ask someone else
      ulo.values (Alpha): not known

      ulo.committee (Alpha) > that's one for the chair
      ulo.committee (Alpha): not known

      ulo.contact (Alpha) > not my area, sorry
      ulo.contact (Alpha): not known

      relationship.others (Alpha) > ask Priya in finance
      relationship.others (Alpha): not known

      ulo.staff (Alpha) > I'd have to look that up
      ulo.staff (Alpha): not known
      """)
  }

  @Test func notOnTheList() throws {
    try RealTurns.expect(
      """
      ulo.coverage (Alpha) > no
      problem: problem.unlisted

      engagement.arrangements > LD partnership board
      engagement.effectiveness > none
      problem: problem.unlisted

      area.networks > none
      area.networks (locally): not at all
      area.networks (with neighbouring areas): not at all

      ulo.years (Alpha) > /nonsense
      problem: problem.no-command
      """)
  }

  @Test func classes() throws {
    try RealTurns.expect(
      """
      ulo.years (Alpha) > Carers Together isn't a user-led organisation, it's a carers' charity
      Carers Together is other

      ulo.committee (Speak Up) > Actually it isn't user-led
      Speak Up is other

      ulo.committee (Speak Up) > Speak Up's not a ULO
      Speak Up is other

      ulo.committee (Speak Up) > they're not on the committee
      problem: problem.nothing-fits
      """)
  }

  @Test func whatWas() throws {
    try RealTurns.expect(
      """
      area.services > Alpha used to do employment support but not any more, now it's just advice
      area.services (Alpha): advice

      area.services > Alpha does advice but not training any more
      area.services (Alpha): advice

      relationship.inkind (Alpha) > not any more, we used to give them a room
      relationship.inkind (Alpha): none

      relationship.funded (Alpha) > we cut their grant in 2022
      relationship.funded (Alpha): not any more
      relationship.funded.ended (Alpha): until 2022

      relationship.funded (Alpha) > used to, until 2019
      relationship.funded (Alpha): not any more
      relationship.funded.ended (Alpha): until 2019

      relationship.others (Alpha) > they lost their lottery money last year
      problem: problem.nothing-fits

      ulo.staff (Alpha) > they had five but they're down to two now
      ulo.staff (Alpha): 2
      left: they had five but they're down to

      relationship.funded (Alpha) > yes, core grant
      relationship.amounts (Alpha) > it went down from 20k to 12k
      relationship.amounts (Alpha; core grant): £12,000
      left: it went down from 20k to

      ulo.years (Alpha) > it merged in 2015 but goes back to 1989
      ulo.years (Alpha): since 1989, 37 years

      ulo.years (Alpha) > since 1998, from 2010 as a charity
      asks: Which of these do you mean? since 1998, 28 years; since 2010, 16 years
      """)
  }

  @Test func whatIsnt() throws {
    try RealTurns.expect(
      """
      relationship.inkind (Alpha) > no premises, just some officer time
      relationship.inkind (Alpha): staff time

      relationship.funded (Alpha) > yes, core grant
      relationship.services (Alpha) > nothing specific, it keeps the lights on
      relationship.services (Alpha; core grant): running the organisation itself

      engagement.arrangements > LD partnership board, carers forum
      engagement.effectiveness > neither of them decides anything
      problem: problem.nothing-fits

      engagement.arrangements > LD partnership board, carers forum
      engagement.effectiveness > they're both just told things
      engagement.effectiveness (LD partnership board): is told
      engagement.effectiveness (carers forum): is told

      engagement.coordination > it used to be me but we deleted the post
      engagement.coordination: none

      engagement.arrangements > LD partnership board, carers forum
      engagement.effectiveness > LD doesn't really decide anything, it just comments
      engagement.effectiveness (LD partnership board): comments
      """)
  }

  @Test func features() throws {
    try RealTurns.expect(
      """
      meeting.venues > Town Hall
      venue.has > step-free and a loop, no parking
      venue.has (Town Hall; step-free way in): yes
      venue.has (Town Hall; hearing loop): yes
      venue.has (Town Hall; parking or transport at the door): no

      meeting.venues > Town Hall
      venue.has > no parking or quiet room but everything else
      venue.has (Town Hall; parking or transport at the door): no
      venue.has (Town Hall; quiet room): no
      venue.has (Town Hall; step-free way in): yes
      venue.has (Town Hall; accessible toilet): yes
      venue.has (Town Hall; hearing loop): yes

      meeting.venues > Town Hall
      venue.has > it hasn't got a loop or step-free access
      venue.has (Town Hall; hearing loop): no
      venue.has (Town Hall; step-free way in): no
      """, from: RealTurns(dialogue: "meeting-access"))
  }
}
