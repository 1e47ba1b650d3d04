import Testing

/// For each rule of the dialogue a case in which it holds (+), one in which it doesn't (-) and one in which it can't be told yet (?).
///
/// After the sign stand answers as people give them, `question: words`, with semicolons between; `words / words` are two that conflict. Where
/// nothing else is said there is one organisation, and it is user-led; `other body` makes it none, `second` adds another, `nobody` takes
/// them away. Other items are made as they are named.
enum RuleCases {
  static let text = """
    under-half
    + ulo.committee: 4 of 9
    - ulo.committee: 7 of 9
    ? ulo.committee: 4 of 8 or 9
    exactly-half
    + ulo.committee: 4 of 8
    - ulo.committee: 5 of 8
    ? ulo.committee: 4 of 8 or 9
    over-half
    + ulo.committee: 5 of 9
    - ulo.committee: 7 of 9
    ? ulo.committee: most of them
    committee-figure-met
    + ulo.committee: 3 of 4
    - ulo.committee: 74 of 99
    ? ulo.committee: most of them
    committee-unclear
    + ulo.committee: most of them
    - ulo.committee: 7 of 9
    ? other body; area.known.run-by: yes / no; ulo.committee: most of them
    depends-on-carers
    + ulo.committee: 5 of 9, two of them carers
    - ulo.committee: 9 of 9, two of them carers
    ? ulo.committee: 6 of 9, one or two of them carers
    committee-unknown
    + ulo.committee: don't know
    - ulo.committee: 7 of 9
    ? other body; area.known.run-by: yes / no; ulo.committee: don't know
    no-paid-staff
    + ulo.staff: all volunteers
    - ulo.staff: 3
    ? ulo.staff: 0 or 1
    one-paid-worker
    + ulo.staff: just one
    - ulo.staff: 3
    ? ulo.staff: one or two
    one-area
    + ulo.coverage: only us
    - ulo.coverage: here and Thornleigh
    ? ulo.coverage: don't know
    several-areas
    + ulo.coverage: here and Thornleigh
    - ulo.coverage: only us
    ? ulo.coverage: don't know
    long-running-several-sources
    + ulo.years: since 1998; relationship.funded: core grant; relationship.others: Lottery; relationship.income: none
    - ulo.years: since 2020; relationship.funded: core grant; relationship.others: Lottery; relationship.income: none
    ? ulo.years: 9 to 12 years; relationship.funded: core grant; relationship.others: Lottery; relationship.income: none
    long-running-council-only
    + ulo.years: since 1998; relationship.funded: core grant; relationship.others: none; relationship.income: none
    - ulo.years: since 1998; relationship.funded: core grant; relationship.others: Lottery; relationship.income: none
    ? ulo.years: since 1998; relationship.funded: core grant; relationship.others: none
    young-one-source
    + ulo.years: since 2025; relationship.funded: core grant; relationship.others: none; relationship.income: none
    - ulo.years: since 1998; relationship.funded: core grant; relationship.others: none; relationship.income: none
    ? ulo.years: 2 to 4 years; relationship.funded: core grant; relationship.others: none; relationship.income: none
    council-money-only
    + relationship.funded: core grant; relationship.others: none; relationship.income: none
    - relationship.funded: core grant; relationship.others: none; relationship.income: access audits
    ? relationship.funded: core grant; relationship.others: none
    income-beyond-council
    + relationship.funded: core grant; relationship.amounts: £25,000 a year; relationship.others: none; relationship.income: none; relationship.income.total: £30,000 a year
    - relationship.funded: core grant; relationship.amounts: £25,000 a year; relationship.others: none; relationship.income: none; relationship.income.total: £25,000 a year
    ? relationship.funded: core grant; relationship.others: none; relationship.income: none; relationship.income.total: £30,000 a year
    council-share-under-quarter
    + relationship.funded: core grant; relationship.amounts: £10,000 a year; relationship.income.total: £50,000 a year
    - relationship.funded: core grant; relationship.amounts: £20,000 a year; relationship.income.total: £50,000 a year
    ? relationship.funded: core grant; relationship.amounts: £10,000; relationship.income.total: £50,000 a year
    council-share-under-half
    + relationship.funded: core grant; relationship.amounts: £20,000 a year; relationship.income.total: £50,000 a year
    - relationship.funded: core grant; relationship.amounts: £30,000 a year; relationship.income.total: £50,000 a year
    ? relationship.funded: core grant; relationship.income.total: £50,000 a year
    council-share-over-half
    + relationship.funded: core grant; relationship.amounts: £30,000 a year; relationship.income.total: £50,000 a year
    - relationship.funded: core grant; relationship.amounts: £40,000 a year; relationship.income.total: £50,000 a year
    ? relationship.funded: core grant; relationship.income.total: £50,000 a year
    council-share-over-three-quarters
    + relationship.funded: core grant; relationship.amounts: £40,000 a year; relationship.income.total: £50,000 a year
    - relationship.funded: core grant; relationship.amounts: £30,000 a year; relationship.income.total: £50,000 a year
    ? relationship.funded: core grant; relationship.income.total: £50,000 a year
    reliance-unclear
    + relationship.funded: don't know
    - relationship.funded: no; relationship.funded.elsewhere: no
    ? other body; area.known.run-by: yes / no; relationship.funded: don't know
    strand-ends-soon
    + relationship.funded: core grant; relationship.duration: until March 2027
    - relationship.funded: core grant; relationship.duration: until March 2030
    ? relationship.funded: core grant; relationship.duration: don't know
    funder-ends-soon
    + relationship.others: Lottery; relationship.others.until: until March 2027
    - relationship.others: Lottery; relationship.others.until: until March 2030
    ? relationship.others: Lottery; relationship.others.until: don't know
    purpose-unknown
    + relationship.funded: core grant; relationship.services: don't know
    - relationship.funded: core grant; relationship.services: advocacy
    ? relationship.services: don't know
    no-council-support
    + relationship.funded: no; relationship.funded.elsewhere: no; relationship.inkind: none
    - relationship.funded: core grant; relationship.inkind: none
    ? relationship.funded: core grant / no; relationship.inkind: none
    uncovered
    + area.groups: no
    - area.groups: partly
    ? area.groups: don't know
    voice-but-not-user-led
    + other body; area.groups: yes
    - area.groups: yes; ulo.committee: 7 of 9
    ? area.groups: yes; ulo.committee: most of them / 3 of 9
    one-fragile-voice
    + area.groups: yes; ulo.staff: just one
    - area.groups: yes; ulo.staff: 5; relationship.funded: no; relationship.funded.elsewhere: no
    ? area.groups: yes; ulo.staff: one or two
    one-fragile-voice-council
    + area.groups: yes; ulo.staff: 5; relationship.funded: core grant; relationship.others: none; relationship.income: none
    - area.groups: yes; ulo.staff: just one; relationship.funded: core grant; relationship.others: none; relationship.income: none
    ? area.groups: yes; ulo.staff: 5; relationship.funded: core grant; relationship.others: none
    no-formal-network
    + area.networks: nothing written, but they talk
    - area.networks: a formal agreement
    ? area.networks: don't know
    no-ulo-known
    + nobody; area.known: none that I know of
    - area.known: Speak Up
    ? other body; area.known: Speak Up; area.known.run-by: yes / no
    contact-missing
    + ulo.contact: don't know
    - ulo.contact: email
    ? other body; area.known.run-by: yes / no; ulo.contact: don't know
    hours-missing
    + ulo.contact: email but no idea of the hours
    - ulo.contact: office line, Monday to Thursday 10 to 4
    ? other body; area.known.run-by: yes / no; ulo.contact: email but no idea of the hours
    staff-not-reflecting
    + ulo.staff: 3; ulo.diversity: not really
    - ulo.staff: 3; ulo.diversity: yes
    ? ulo.staff: 3; ulo.diversity: don't know
    values-unknown
    + ulo.values: don't know
    - ulo.values: independent living
    ? other body; area.known.run-by: yes / no; ulo.values: don't know
    group-without-route
    + engagement.arrangements: a forum; engagement.arrangements.routes: no
    - engagement.arrangements: a forum; engagement.arrangements.routes: yes
    ? engagement.arrangements: a forum; engagement.arrangements.routes: don't know
    no-arrangements
    + engagement.arrangements: none
    - engagement.arrangements: a forum
    ? engagement.arrangements: none / a forum
    dormant
    + engagement.arrangements: a forum; engagement.arrangements.meets: not since last summer
    - engagement.arrangements: a forum; engagement.arrangements.meets: yes
    ? engagement.arrangements: a forum; engagement.arrangements.meets: don't know
    none-shapes
    + engagement.arrangements: a forum; engagement.effectiveness: they comment
    - engagement.arrangements: a forum; engagement.effectiveness: shapes decisions
    ? engagement.arrangements: a forum; engagement.effectiveness: don't know
    one-level
    + engagement.arrangements: a forum; engagement.effectiveness: strategic only
    - engagement.arrangements: a forum; engagement.effectiveness: both levels
    ? engagement.arrangements: a forum; engagement.effectiveness: don't know
    no-seats
    + engagement.arrangements: a forum; engagement.seats: none
    - engagement.arrangements: a forum; engagement.seats: six of 14
    ? engagement.arrangements: a forum; engagement.seats: don't know
    one-voice-for-all
    + engagement.arrangements: a forum; engagement.seats: one; engagement.seats.speaks-for: for everyone
    - engagement.arrangements: a forum; engagement.seats: six of 14
    ? engagement.arrangements: a forum; engagement.seats: one; engagement.seats.speaks-for: don't know
    seldom-heard-no-route
    + engagement.seldom-heard: no
    - engagement.seldom-heard: yes
    ? engagement.seldom-heard: don't know
    involved-differently
    + engagement.seldom-heard: yes; engagement.seldom-heard.same: differently
    - engagement.seldom-heard: yes; engagement.seldom-heard.same: the same
    ? engagement.seldom-heard: yes; engagement.seldom-heard.same: don't know
    nobody-coordinates
    + engagement.coordination: nobody
    - engagement.coordination: an officer
    ? engagement.coordination: don't know
    """

  /// One case.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let sign: Character
    let facts: [String]

    var testDescription: String { "\(rule) \(sign) \(facts.joined(separator: "; "))" }
  }

  static let all: [Case] = {
    var rule = ""
    var cases: [Case] = []
    for line in text.split(separator: "\n") {
      guard let sign = line.first, "+-?".contains(sign) else {
        rule = String(line)
        continue
      }
      let facts = line.dropFirst(2).split(separator: ";").map { $0.drop { $0 == " " } }
      cases.append(Case(rule: rule, sign: sign, facts: facts.map(String.init)))
    }
    return cases
  }()
}
