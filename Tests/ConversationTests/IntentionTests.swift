import Testing

/// What is only meant, thought or compared is no answer about now.
@Suite struct IntentionTests {
  @Test func whatIsMeant() throws {
    try RealTurns.expect(
      """
      area.groups > Alpha would like to do carers
      problem: problem.nothing-fits

      area.groups > Alpha does LD and is looking at mental health
      area.groups (Alpha; people with learning disabilities): yes
      left: Alpha does LD and is looking at mental health

      area.services > Alpha is going to start training
      problem: problem.nothing-fits

      relationship.funded > we're about to give them a contract
      problem: problem.nothing-fits

      relationship.funded > yes, core grant
      relationship.amounts > 12k, going up to 15k in April
      relationship.amounts (Alpha; core grant): £12,000
      left: going up to 15k in April

      relationship.funded > yes, core grant
      relationship.duration > it was meant to end in 2024 but was extended to 2027
      relationship.duration (Alpha; core grant): to 2027
      left: it was meant to end in 2024 but was extended
      """)
  }

  /// What may be another name than was read is asked about, and is on the list once the person says that it is meant.
  @Test func aNameThatMayBeAnother() throws {
    try RealTurns.expect(
      """
      area.known > Jo from Radar
      asks: Do you mean this? Jo from Radar

      area.known > Jo from Radar
      ? > yes
      new Jo from Radar (ulo)
      area.known: Jo from Radar

      area.known > Jo from Radar
      ? > Compass
      new Compass (ulo)
      area.known: Compass
      """, from: RealTurns(dialogue: "where-am-i-now", lines: ["skip", "skip"]))
  }

  @Test func whatIsNotSoYet() throws {
    try RealTurns.expect(
      """
      ulo.years (Alpha) > it isn't 10 years yet
      problem: problem.nothing-fits

      ulo.committee (Alpha) > I'd be surprised if it was half
      problem: problem.nothing-fits

      ulo.committee (Alpha) > nine, though two are vacant
      asks: Which of these do you mean? 2 out of 9, 22 per cent; 9

      ulo.staff (Alpha) > 2 but they're recruiting a third
      ulo.staff (Alpha): 2

      engagement.arrangements > LD partnership board, carers forum
      engagement.seats > LD has 4 more than carers
      problem: problem.nothing-fits

      area.groups > apart from carers nobody is covered
      problem: problem.nothing-fits

      area.services > advice (Alpha), advocacy (Speak Up)
      area.services (Alpha): advice
      area.services (Speak Up): advocacy
      """)
  }

  @Test func whatIsBegun() throws {
    try RealTurns.expect(
      """
      engagement.seldom-heard > we try with all of them but only BME really come
      engagement.seldom-heard (lesbian, gay, bisexual and trans people): no
      engagement.seldom-heard (Gypsies, Roma and Travellers): no
      engagement.seldom-heard (Black and minority ethnic people): yes

      engagement.arrangements > LD partnership board, and we're setting up a carers forum
      new LD partnership board
      engagement.arrangements: LD partnership board

      engagement.arrangements > Planning Forum and carers forum
      new Planning Forum
      new carers forum
      engagement.arrangements: Planning Forum and carers forum

      engagement.coordination > nobody now, it was Jo until March
      engagement.coordination: nobody

      relationship.others (Alpha) > just us
      problem: problem.nothing-fits
      """)
  }
}
