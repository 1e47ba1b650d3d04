import Testing

/// What is denied, what is said of somebody else and what is only said of some is never recorded as its opposite.
@Suite struct DenialTests {
  @Test func carersOnTheCommittee() throws {
    try RealTurns.expect(
      """
      ulo.committee (Alpha) > mostly carers, five of the seven I think, plus two people who use services
      ulo.committee (Alpha): 2 out of 7, 29 per cent, 5 of them carers

      ulo.committee (Alpha) > most of the committee are carers
      ulo.committee (Alpha): at least 1 of them carers

      ulo.committee (Alpha) > carers mainly, five of seven
      ulo.committee (Alpha): 7 altogether, 5 of them carers

      ulo.committee (Alpha) > there are five carers and two service users
      ulo.committee (Alpha): 2 out of at least 7, 5 of them carers

      ulo.committee (Alpha) > all of them use services, mostly carers
      ulo.committee (Alpha): all of them, at least 1 of them carers
      """)
  }

  @Test func seldomHeard() throws {
    try RealTurns.expect(
      """
      engagement.seldom-heard > gypsies and travellers not at all
      engagement.seldom-heard (Gypsies, Roma and Travellers): no

      engagement.seldom-heard > BME yes, but nobody from the LGBT community that we know of
      engagement.seldom-heard (Black and minority ethnic people): yes
      engagement.seldom-heard (lesbian, gay, bisexual and trans people): no
      left: community that we know of

      engagement.seldom-heard > nobody from the LGBT community or the travellers
      engagement.seldom-heard (lesbian, gay, bisexual and trans people): no
      engagement.seldom-heard (Gypsies, Roma and Travellers): no, you think

      engagement.seldom-heard > we have no contact with travellers
      engagement.seldom-heard (Gypsies, Roma and Travellers): no
      """)
  }

  @Test func stillMeeting() throws {
    var start = try RealTurns(organisations: "Alpha")
    let isThere = start.reach("engagement.arrangements")
    #expect(isThere)
    _ = start.hear("LD partnership board, carers forum and autism board")
    try RealTurns.expect(
      """
      engagement.arrangements.meets > no, the carers forum stopped in 2020
      engagement.arrangements.meets (carers forum): not any more
      left: in 2020

      engagement.arrangements.meets > no. The carers forum stopped in 2020
      engagement.arrangements.meets (carers forum): not any more
      left: in 2020

      engagement.arrangements.meets > yes, but the carers forum stopped in 2020
      engagement.arrangements.meets (LD partnership board): yes
      engagement.arrangements.meets (carers forum): not any more
      engagement.arrangements.meets (autism board): yes
      left: in 2020

      engagement.arrangements.meets > yes, except the carers forum
      engagement.arrangements.meets (LD partnership board): yes
      engagement.arrangements.meets (carers forum): no
      engagement.arrangements.meets (autism board): yes

      engagement.arrangements.meets > all still meet, only the carers forum doesn't
      engagement.arrangements.meets (LD partnership board): yes
      engagement.arrangements.meets (carers forum): no
      engagement.arrangements.meets (autism board): yes

      engagement.arrangements.meets > no, only the autism board
      engagement.arrangements.meets (LD partnership board): no
      engagement.arrangements.meets (carers forum): no
      engagement.arrangements.meets (autism board): yes

      engagement.arrangements.meets > no
      engagement.arrangements.meets (LD partnership board): no
      engagement.arrangements.meets (carers forum): no
      engagement.arrangements.meets (autism board): no
      """, from: start)
  }

  @Test func features() throws {
    var start = try RealTurns(dialogue: "meeting-access")
    let isThere = start.reach("meeting.venues")
    #expect(isThere)
    _ = start.hear("Methodist Hall")
    try RealTurns.expect(
      """
      venue.has > Methodist Hall is all on one level
      venue.has (Methodist Hall; step-free way in): yes

      venue.has > step-free and hearing loop, don't know the rest
      venue.has (Methodist Hall; accessible toilet): not known
      venue.has (Methodist Hall; parking or transport at the door): not known
      venue.has (Methodist Hall; quiet room): not known
      venue.has (Methodist Hall; step-free way in): yes
      venue.has (Methodist Hall; hearing loop): yes

      venue.has > step-free, a loop, the rest no
      venue.has (Methodist Hall; step-free way in): yes
      venue.has (Methodist Hall; hearing loop): yes
      venue.has (Methodist Hall; accessible toilet): no
      venue.has (Methodist Hall; parking or transport at the door): no
      venue.has (Methodist Hall; quiet room): no

      venue.has > has a ramp but no lift
      venue.has (Methodist Hall; step-free way in): partly, you think

      venue.has > toilets not at all, a loop yes
      venue.has (Methodist Hall; accessible toilet): no
      venue.has (Methodist Hall; hearing loop): yes

      venue.has > not all of them
      problem: problem.nothing-fits
      """, from: start)
  }

  @Test func theRest() throws {
    try RealTurns.expect(
      """
      support.offered > BSL yes, don't know the rest
      support.offered (British Sign Language interpreters): yes
      support.offered (live captions): not known
      support.offered (easy read papers): not known
      support.offered (large print and braille papers): not known
      support.offered (travel and assistance expenses): not known
      """, from: RealTurns(dialogue: "meeting-access"))
  }

  @Test func deadlines() throws {
    try RealTurns.expect(
      """
      meeting.deadline > 14 January
      meeting.deadline: to 14 January 2027

      meeting.deadline > by mid January
      meeting.deadline: roughly to between 11 January 2027 and 20 January 2027

      meeting.deadline > before March
      meeting.deadline: roughly to before March 2027

      meeting.deadline > in March
      meeting.deadline: to March 2027

      meeting.deadline > by 14/1
      meeting.deadline: to 14 January 2027
      """, from: RealTurns(dialogue: "meeting-access"))
  }

  @Test func whoSpeaksForWhom() throws {
    try RealTurns.expect(
      """
      area.groups > it's Carers Together that speaks for carers, not the coalition
      area.groups (Carers Together; carers): yes
      area.groups (Westmere Coalition of Disabled People; carers): no

      area.groups > not the coalition, Carers Together speaks for carers
      area.groups (Westmere Coalition of Disabled People; carers): no
      area.groups (Carers Together; carers): yes

      area.groups > Carers Together do carers, the alliance everything except carers
      area.groups (Carers Together; carers): yes
      left: the alliance everything except carers

      area.groups > Carers Together speaks for carers, the alliance doesn't
      area.groups (Carers Together; carers): yes

      area.groups > Speak Up does learning disability, older people not at all
      area.groups (Speak Up; people with learning disabilities): yes
      area.groups (Speak Up; older people): no

      area.groups > Speak Up doesn't do everything
      problem: problem.nothing-fits

      area.gaps > people who use British Sign Language
      new people who use British Sign Language
      area.gaps: people who use British Sign Language
      """, organisations: "Westmere Coalition of Disabled People, Speak Up and Carers Together")
  }

  @Test func otherQuestions() throws {
    try RealTurns.expect(
      """
      ulo.years (Alpha) > since before covid
      ulo.years (Alpha): before April 2020

      ulo.staff (Alpha) > six I believe, Priya would know
      ulo.staff (Alpha): about 6

      ulo.contact (Alpha) > in the old Baptist hall most afternoons
      ulo.contact (Alpha): most afternoons
      """)
  }

  @Test func exceptions() throws {
    try RealTurns.expect(
      """
      engagement.seldom-heard > none of them really, apart from LGBT
      engagement.seldom-heard (lesbian, gay, bisexual and trans people): yes
      engagement.seldom-heard (Black and minority ethnic people): no
      engagement.seldom-heard (Gypsies, Roma and Travellers): no

      engagement.seldom-heard > nobody except the travellers
      engagement.seldom-heard (Gypsies, Roma and Travellers): yes
      engagement.seldom-heard (Black and minority ethnic people): no
      engagement.seldom-heard (lesbian, gay, bisexual and trans people): no

      engagement.seldom-heard > no, apart from LGBT
      engagement.seldom-heard (Black and minority ethnic people): no
      engagement.seldom-heard (lesbian, gay, bisexual and trans people): yes
      engagement.seldom-heard (Gypsies, Roma and Travellers): no

      engagement.seldom-heard > none of them, not even LGBT
      engagement.seldom-heard (Black and minority ethnic people): no
      engagement.seldom-heard (lesbian, gay, bisexual and trans people): no
      engagement.seldom-heard (Gypsies, Roma and Travellers): no
      """)
    var start = try RealTurns(dialogue: "meeting-access")
    let isThere = start.reach("meeting.venues")
    #expect(isThere)
    _ = start.hear("Town Hall")
    try RealTurns.expect(
      """
      venue.has > none, apart from a hearing loop
      venue.has (Town Hall; step-free way in): no
      venue.has (Town Hall; accessible toilet): no
      venue.has (Town Hall; hearing loop): yes
      venue.has (Town Hall; parking or transport at the door): no
      venue.has (Town Hall; quiet room): no
      """, from: start)
  }

  @Test func everything() throws {
    let most = "information, advice, advocacy, benefits support, employment support, direct payments support"
    try RealTurns.expect(
      """
      area.services > Alpha does everything
      area.services (Alpha): \(most), peer support and training

      area.services > Speak Up does everything except training
      area.services (Speak Up): \(most) and peer support

      area.services > Speak Up does all of those, Alpha just advice
      area.services (Speak Up): \(most), peer support and training
      area.services (Alpha): advice

      area.services > they all do information
      area.services (Alpha): information
      area.services (Speak Up): information
      area.services (Carers Together): information

      area.services > Alpha doesn't do everything
      problem: problem.nothing-fits

      relationship.funded > yes, core grant
      relationship.services > it's all through children's services now
      problem: problem.nothing-fits
      """)
  }

  @Test func doubtfulDenials() throws {
    try RealTurns.expect(
      """
      area.services > Alpha doesn't do advice
      problem: problem.nothing-fits

      area.services > Alpha doesn't do advice and training, just advocacy
      area.services (Alpha): advocacy

      area.services > Alpha does not only advice but training
      area.services (Alpha): advice and training

      area.services > I don't think Alpha does advice
      problem: problem.nothing-fits

      area.services > Alpha does advice, I don't think Speak Up does
      area.services (Alpha): advice
      left: I don't think Speak Up does

      area.groups > I don't think Alpha does mental health
      area.groups (Alpha; people with mental health conditions): not that you know of

      area.groups > I don't think Speak Up covers carers or older people
      area.groups (Speak Up; carers): not that you know of
      area.groups (Speak Up; older people): not that you know of

      area.groups > I doubt Alpha covers carers, but Speak Up does LD
      area.groups (Alpha; carers): not that you know of
      area.groups (Speak Up; people with learning disabilities): yes

      area.groups > I don't think so, Alpha does carers
      area.groups (Alpha; carers): yes

      area.groups > no, and Open Door
      problem: problem.nothing-fits
      """)
  }

  @Test func neither() throws {
    try RealTurns.expect(
      """
      area.groups > neither Alpha nor Speak Up covers carers
      area.groups (Alpha; carers): no
      area.groups (Speak Up; carers): no

      area.groups > no one speaks for carers except Carers Together
      area.groups (Alpha; carers): no
      area.groups (Speak Up; carers): no
      area.groups (Carers Together; carers): yes

      area.services > advice from Alpha, not Speak Up
      area.services (Alpha): advice
      left: not Speak Up

      area.services > Speak Up do advocacy and that's all
      area.services (Speak Up): advocacy
      """)
  }

  @Test func whatThereWas() throws {
    try RealTurns.expect(
      """
      relationship.funded > we gave them a grant of 5k in 2019, nothing since
      relationship.funded (Alpha): not any more
      relationship.funded.ended (Alpha): until 2019
      left: we gave them a grant of 5k

      relationship.funded > no, there was a 20k contract until 2021
      relationship.funded (Alpha): not any more
      relationship.funded.ended (Alpha): until 2021
      left: there was a 20k contract

      relationship.funded > core grant 10k and there used to be a contract worth 30k
      new core grant (core-grant)
      relationship.funded (Alpha): yes
      relationship.amounts (Alpha; core grant): £10,000
      left: there used to be a contract worth 30k

      ulo.staff (Alpha) > 2 staff, 40 volunteers
      ulo.staff (Alpha): 2
      left: 40 volunteers
      """)
  }

  @Test func moreExceptions() throws {
    try RealTurns.expect(
      """
      engagement.seldom-heard > apart from the odd traveller, no
      engagement.seldom-heard (Black and minority ethnic people): no
      engagement.seldom-heard (lesbian, gay, bisexual and trans people): no
      engagement.seldom-heard (Gypsies, Roma and Travellers): yes

      engagement.seldom-heard > hardly any of them, except for BME
      engagement.seldom-heard (Black and minority ethnic people): yes
      engagement.seldom-heard (lesbian, gay, bisexual and trans people): no
      engagement.seldom-heard (Gypsies, Roma and Travellers): no

      ulo.committee (Alpha) > none of the nine apart from the chair
      ulo.committee (Alpha): 1 out of 9, 11 per cent

      ulo.committee (Alpha) > I don't think half of them do
      problem: problem.nothing-fits

      ulo.staff (Alpha) > used to be 6
      problem: problem.nothing-fits

      ulo.staff (Alpha) > 4 plus the manager
      ulo.staff (Alpha): 5

      ulo.coverage (Alpha) > not just us
      problem: problem.nothing-fits

      relationship.inkind (Alpha) > nothing except a room
      relationship.inkind (Alpha): premises at low or no rent

      relationship.others (Alpha) > none apart from the lottery
      new Lottery (lottery)
      relationship.others (Alpha): Lottery

      relationship.others (Alpha) > they applied to the lottery but didn't get it
      problem: problem.nothing-fits

      relationship.others (Alpha) > lottery money ran out in March
      problem: problem.nothing-fits

      engagement.arrangements > none apart from the LD partnership board
      new LD partnership board
      engagement.arrangements: LD partnership board

      area.networks > they don't work together formally
      problem: problem.nothing-fits
      """)
  }

  @Test func whatStopped() throws {
    try RealTurns.expect(
      """
      relationship.funded (Alpha) > not now, but we did until March
      relationship.funded (Alpha): not any more
      relationship.funded.ended (Alpha): until March 2026

      relationship.funded (Alpha) > we stopped the core grant but they still have a contract
      new contract (contract)
      relationship.funded (Alpha): yes
      left: we stopped the core grant

      relationship.funded (Alpha) > the SLA ended in 2023 and now it's a 30k contract
      new contract (contract)
      relationship.funded (Alpha): yes
      relationship.amounts (Alpha; contract): £30,000
      left: the SLA ended in 2023
      """)
  }
}
