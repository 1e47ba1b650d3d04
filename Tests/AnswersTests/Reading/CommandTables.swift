import Answers
import Testing

/// Commands, confirmations and corrections.
struct CommandTables {
  private let committee = Marlbeck.settled(
    .committee, [Marlbeck.cil], .share(Share(part: Interval(7), whole: Interval(9))))
  private let staff = Marlbeck.settled(.staff, [Marlbeck.cil], .count(Count(people: Interval(6))))
  private var settled: [SettledAnswer] {
    [
      committee, staff,
      Marlbeck.settled(
        .amounts, [Marlbeck.cil, Marlbeck.coreGrant], .money(Money(Interval(1_200_000), period: .year))),
      Marlbeck.settled(
        .amounts, [Marlbeck.cil, Marlbeck.contract], .money(Money(Interval(3_000_000), period: .year))),
      Marlbeck.settled(
        .years, [Marlbeck.cil],
        .time(TimeSpan(from: Interval(Marlbeck.day(1998, 1, 1), Marlbeck.day(1998, 12, 31))))),
    ]
  }

  @Test func commands() {
    expectReadings(
      """
      > help
      command help

      > help!
      command help

      > help with direct payments
      services CIL: dp
      misread: nothingFits

      > what is a core grant?
      command what-is {a core grant}

      > what's an SLA
      command what-is {an SLA}

      > rename Speak Up to Speak Out
      command rename {Speak Up} {Speak Out}

      > merge Open Door and Speak Up
      command merge {Open Door} {Speak Up}

      > go to committee
      command go-to {committee}

      > /help
      command help

      > /foo
      no command: foo

      > answer help
      left: help
      misread: nothingFits

      > exampel
      command example

      > note ask Jo about this, 3 things
      command note {ask Jo about this, 3 things}

      > Help me.
      command help

      > ?
      command help

      > where am I?
      command progress

      > change the core grant to 15
      command change {the core grant to 15}

      > 7
      committee CIL: 7/_

      > ...
      misread: empty
      """
    ) {
      Marlbeck.reads($0, asked: .committee, for: [[Marlbeck.cil]])
    }
  }

  @Test func confirmations() {
    expectReadings(
      """
      > yes
      confirmed yes

      > no
      confirmed no

      > yes, and deaf BSL users tbh
      confirmed yes
      new deaf BSL users

      > yes and young carers, refugees
      confirmed yes
      new young carers
      new refugees

      > no, CIL speaks for carers too
      confirmed no
      corrects groups CIL: carers: yes

      > yes but I'm not sure
      confirmed yes

      > yes nobody else
      confirmed yes

      > that's right
      confirmed yes

      > deaf people
      new deaf people

      > no one else
      confirmed yes

      > I think so
      confirmed yes

      > don't know
      gaps: dont-know

      > yeah partly
      confirmed yes
      left: partly
      """
    ) {
      Marlbeck.reads($0, asked: .gaps, confirming: true)
    }
  }

  @Test func correctingTheShareJustSaid() {
    expectReadings(
      """
      > no, six
      corrects committee CIL: 6/9

      > no six
      corrects committee CIL: 6/9

      > sorry, 8 of 10
      corrects committee CIL: 8/10

      > I meant 8
      corrects committee CIL: 8/9

      > actually 8 of 9
      corrects committee CIL: 8/9

      > make that 8
      corrects committee CIL: 8/9

      > wait, 12 of 14
      corrects committee CIL: 12/14

      > not 7, 6
      corrects committee CIL: 6/9

      > no it's six
      corrects committee CIL: 6/9

      > 8 not 7
      corrects committee CIL: 8/9

      > no, not 7 of 9, 6 of 9
      corrects committee CIL: 6/9

      > no idea
      years CIL: dont-know

      > six
      years CIL: months 72
      """
    ) {
      Marlbeck.reads(
        $0, asked: .years, for: [[Marlbeck.cil]], previous: committee, focus: [Marlbeck.cil], settled: settled)
    }
  }

  @Test func correctingTheCountJustSaid() {
    expectReadings(
      """
      > no, 5
      corrects staff CIL: 5

      > no
      diversity CIL: no

      > no, they don't
      diversity CIL: no

      > actually no
      diversity CIL: no
      """
    ) {
      Marlbeck.reads(
        $0, asked: .diversity, for: [[Marlbeck.cil]], previous: staff, focus: [Marlbeck.cil], settled: settled)
    }
  }

  @Test func correctingAnEarlierAnswer() {
    expectReadings(
      """
      > actually the core grant's 15 not 12
      corrects amounts CIL: grant: 15000 a year

      > the core grant is 15k not 12k
      corrects amounts CIL: grant: 15000 a year

      > sorry, the contract's 35
      corrects amounts CIL: contract: 35000 a year

      > actually it's 6 trustees not 7
      corrects committee CIL: 6/9

      > the committee is 8 of 9, not 7
      corrects committee CIL: 8/9

      > actually there are 5 staff
      corrects staff CIL: 5

      > actually CIL started in 1997
      corrects years CIL: from [1997-01-01..1997-12-31]

      > core grant was wrong, it's 15
      corrects amounts CIL: grant: 15000 a year

      > 15 not 12
      corrects amounts CIL: grant: 15000 a year

      > not 30 but 35
      corrects amounts CIL: contract: 35000 a year

      > actually I don't know
      values Speak Up: dont-know
      """
    ) {
      Marlbeck.reads($0, asked: .values, for: [[Marlbeck.speakUp]], focus: [Marlbeck.speakUp], settled: settled)
    }
  }
}
