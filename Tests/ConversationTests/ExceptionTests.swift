import Testing

/// All but one, and none but one: the exception is recorded as the opposite of the rest.
@Suite struct ExceptionTests {
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
}
