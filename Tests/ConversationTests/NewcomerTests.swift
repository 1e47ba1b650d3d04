import Testing

/// What people said who met the conversation for the first time: none of it may become a record that they didn't mean.
@Suite struct NewcomerTests {
  @Test func aNoToHowMuchIsNoNone() throws {
    try RealTurns.expect(
      """
      relationship.funded > yes, core grant
      relationship.income.total > no
      relationship.income.total (Alpha): not known

      relationship.funded > yes, core grant
      relationship.income.total > No, sorry
      relationship.income.total (Alpha): not known

      relationship.funded > yes, core grant
      relationship.amounts > no
      problem: problem.nothing-fits

      ulo.years (Alpha) > no
      problem: problem.nothing-fits
      """)
  }

  @Test func aCueAloneCorrectsNoOtherItem() throws {
    try RealTurns.expect(
      """
      ulo.years (Alpha) > 1989
      ulo.years (Speak Up) > started in 2012. sorry, 2014
      ulo.years (Speak Up): since 2014, 12 years

      ulo.staff (Alpha) > 3
      ulo.years (Speak Up) > actually founded in 1990
      ulo.years (Speak Up): since 1990, 36 years
      """)
  }

  @Test func whatWentIsOver() throws {
    try RealTurns.expect(
      """
      relationship.funded > the advocacy contract (40k) went in Jan
      relationship.funded (Alpha): not any more
      relationship.funded.ended (Alpha): until January 2026
      left: 40k

      relationship.funded > used to, the contract went to someone else in Jan
      relationship.funded (Alpha): not any more
      relationship.funded.ended (Alpha): until January 2026

      relationship.funded > yes but it's ending in March
      relationship.funded (Alpha): yes
      left: but it's ending in March

      relationship.funded > SLA, £85,000 a year until 31 March 2027
      new service level agreement (sla)
      relationship.funded (Alpha): yes
      relationship.amounts (Alpha; service level agreement): £85,000 a year
      relationship.duration (Alpha; service level agreement): to 31 March 2027
      """)
  }

  @Test func wordsOfALongerPhrase() throws {
    try RealTurns.expect(
      """
      relationship.funded > nothing about us without us
      ulo.values (Alpha): rights

      relationship.funded > yes: a service level agreement, £120k a year, plus a bit of spot work for direct payments
      new service level agreement (sla)
      relationship.funded (Alpha): yes
      relationship.amounts (Alpha; service level agreement): £120,000 a year
      relationship.services (Alpha; service level agreement): direct payments information, advice and guidance

      relationship.funded > not sure, maybe a small grant
      new core grant (core-grant)
      relationship.funded (Alpha): yes, you think

      relationship.funded > yes, a bit
      relationship.funded (Alpha): partly
      """)
  }

  @Test func yesToWhoElseNamesNobody() throws {
    try RealTurns.expect(
      """
      area.groups > Alpha covers everyone
      area.gaps > yes I'd say so
      problem: problem.nothing-fits

      area.groups > Alpha everyone except carers
      area.gaps > no, carers do have someone
      problem: problem.nothing-fits

      area.groups > Alpha everyone except carers
      area.gaps > no
      problem: problem.which-no

      area.groups > Alpha everyone except carers
      area.gaps > no
      area.gaps > none
      area.gaps: carers
      """, organisations: "Alpha")
  }

  @Test func whatIsSaidToTheProgram() throws {
    try RealTurns.expect(
      """
      engagement.coordination > start again
      problem: problem.nothing-fits

      engagement.coordination > hang on
      problem: problem.nothing-fits

      engagement.coordination > Speak Up do it for us
      engagement.coordination: Speak Up do it for us

      engagement.coordination > me, half a day a week
      engagement.coordination: an officer of the council

      area.services > Alpha advocacy (lost that contract in Jan)
      area.services (Alpha): advocacy
      """)
    let start = try RealTurns(dialogue: "where-am-i-now", lines: ["Devon"])
    try RealTurns.expect(
      """
      start.who > no, Cornwall
      start.area: Cornwall

      start.who > hello?
      problem: problem.nothing-fits
      """, from: start)
  }

  @Test func whatIsNoName() throws {
    let start = try RealTurns(dialogue: "where-am-i-now", lines: ["Devon", "the lead"])
    try RealTurns.expect(
      """
      area.known > not sure, what counts?
      problem: problem.nothing-fits

      area.known > Is Age UK one?
      problem: problem.nothing-fits

      area.known > oh no, area should be Torbay
      problem: problem.nothing-fits

      area.known > People First and - is it Mind? no, Mind isn't user-led, leave that out
      asks: Do you mean this? People First and Mind

      area.known > Devon Link-Up, Living Options, no not Living Options they closed
      new Devon Link-Up (ulo)
      area.known: Devon Link-Up
      """, from: start)
    try RealTurns.expect(
      """
      relationship.others (Alpha) > Tesco, a grand, last year
      new Tesco (unnamed)
      relationship.others (Alpha): Tesco
      relationship.others.amount (Alpha; Tesco): £1,000
      relationship.others.until (Alpha; Tesco): until 2025

      relationship.others (Alpha) > Lottery and the Robertson Trust, no idea how much
      new Lottery (lottery)
      new Robertson Trust (charity)
      relationship.others (Alpha): Lottery and Robertson Trust

      relationship.others (Alpha) > Lottery. And the ICB for the peer support
      new Lottery (lottery)
      new ICB (nhs)
      relationship.others (Alpha): Lottery and ICB
      """)
  }

  @Test func figuresThatAreNone() throws {
    try RealTurns.expect(
      """
      ulo.committee (Alpha) > I don't know anything about that one
      ulo.committee (Alpha): not known

      ulo.committee (Alpha) > 6 disabled
      ulo.committee.total (Alpha) > I don't know anything about that one
      ulo.committee.total (Alpha): not known

      ulo.committee (Alpha) > 6 disabled
      ulo.committee.total (Alpha) > couple of hundred quid
      problem: problem.nothing-fits

      engagement.arrangements > LDPB and MH forum
      engagement.effectiveness > they comment
      engagement.effectiveness.level > one each
      problem: problem.nothing-fits

      engagement.arrangements > LDPB and MH forum
      engagement.effectiveness > they comment
      engagement.effectiveness.level > two
      engagement.effectiveness (LDPB): comments, operational level
      engagement.effectiveness.level (LDPB): operational level
      engagement.effectiveness (MH forum): comments, operational level
      engagement.effectiveness.level (MH forum): operational level
      """)
  }

  @Test func placesAndTimes() throws {
    try RealTurns.expect(
      """
      ulo.coverage (Alpha) > just Fife
      ulo.coverage (Alpha): this area only

      ulo.coverage (Alpha) > the whole of Fife
      ulo.coverage (Alpha): this area only

      ulo.coverage (Alpha) > Fife and Clackmannan
      ulo.coverage (Alpha): several areas

      ulo.coverage (Alpha) > bits of Dundee too
      ulo.coverage (Alpha): several areas

      relationship.funded > yes, SLA
      relationship.amounts > £5,000
      relationship.amounts.period > per session
      problem: problem.unlisted

      relationship.funded > yes, SLA
      relationship.amounts > £5,000
      relationship.amounts.period > it was annual
      relationship.amounts (Alpha; service level agreement): £5,000 a year
      relationship.amounts.period (Alpha; service level agreement): a year

      relationship.funded > yes, SLA
      relationship.duration > started April 2019, rolling, no end date
      relationship.duration (Alpha; service level agreement): since April 2019, 7 years, rolling

      area.networks > SCIL and BCB meet monthly informally; nobody talks to Dudley
      problem: problem.nothing-fits
      """)
  }

  /// They stand in a report that others read: "no organisation speaks for gypsy" must not.
  @Test(arguments: [
    ("gypsy and traveller families", "gypsy and traveller families"), ("Deaf BSL users", "Deaf BSL users"),
    ("black and minority ethnic people", "black and minority ethnic people"),
  ])
  func groupsOfPeopleKeepTheirNames(_ words: String, _ name: String) throws {
    var talk = try Talk.atCommittee()
    talk.says("go to your area")
    talk.goes(to: "area.gaps")
    talk.says(words)
    if case .doubt? = talk.conversation.frame?.purpose { talk.says("yes") }
    #expect(talk.conversation.record.items.contains { $0.isLive && $0.name == name }, "\(talk.said)")
  }

  @Test(arguments: ["we know nothing about them", "nothing known", "I know nothing about Alpha Group"])
  func toKnowNothingIsNoNone(_ words: String) throws {
    var talk = try Talk.atCommittee()
    talk.says(words)
    #expect(talk.entry("ulo.committee", "Alpha Group")?.answer.status == .unknown, "\(talk.said)")
  }
}
