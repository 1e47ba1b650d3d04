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

  @Test(arguments: ["2003 or thereabouts", "about 2003", "2003 of 2010"])
  func aYearIsNoNumberOfMembers(words: String) throws {
    var talk = try Talk.atCommittee()
    let said = talk.says(words)
    #expect(said.contains { $0.contains("outside the range") }, "\(said)")
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
}
