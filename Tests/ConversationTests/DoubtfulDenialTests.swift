import Testing

/// What somebody doesn't think so is kept as a doubt, or not at all: never as a plain no, and never as a yes.
@Suite struct DoubtfulDenialTests {
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
      problem: problem.which-name
      """)
  }
}
