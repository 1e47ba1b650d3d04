import Answers
import Testing

/// Lists of names: known and new ones, their classes and other names, how many were claimed, and what was said of each.
struct NamesTables {
  private func without(_ lists: [Int]) -> [KnownName] { Marlbeck.names.filter { !lists.contains($0.list) } }

  @Test func organisationsNamedForTheFirstTime() {
    expectReadings(
      """
      > marlbeck cil, speak up and open door
      known: marlbeck cil, speak up, open door
      new marlbeck cil
      new speak up
      new open door

      > I know Marlbeck CIL, Speak Up and there's also Open Door
      known: Marlbeck CIL, Speak Up, Open Door
      new Marlbeck CIL
      new Speak Up
      new Open Door

      > Marlbeck CIL (MCIL), Speak Up (formerly Marlbeck People First)
      known: Marlbeck CIL, Speak Up
      new Marlbeck CIL or MCIL
      new Speak Up or Marlbeck People First

      > Deaf and Hard of Hearing Group and Speak Up
      known: Deaf and Hard of Hearing Group, Speak Up
      new Deaf and Hard of Hearing Group
      new Speak Up

      > Black & Asian Carers Network, Speak Up
      known: Black & Asian Carers Network, Speak Up
      new Black & Asian Carers Network
      new Speak Up

      > Speak Up & Open Door
      known: Speak Up, Open Door
      new Speak Up
      new Open Door

      > none that I know of
      known: ?none

      > none
      known: none

      > no idea
      known: dont-know

      > three, but I can't name one
      known: of 3

      > a couple but can't remember names
      known: of 2

      > just Speak Up
      known: Speak Up
      new Speak Up

      > only the one, Speak Up
      known: Speak Up
      new Speak Up

      > Speak Up. Also Open Door I think.
      known: Speak Up, Open Door
      new Speak Up
      new Open Door

      > there's Open Door, which is for mental health
      known: Open Door
      groups Open Door: MH: yes
      new Open Door

      > Marlbeck Centre for Independent Living
      known: Marlbeck Centre for Independent Living
      new Marlbeck Centre for Independent Living

      > we've got Speak Up and a group for people with sight loss called Insight
      known: Speak Up, Insight
      new Speak Up
      new Insight

      > Speak Up for learning disabilities, Open Door for mental health
      known: Speak Up, Open Door
      groups Speak Up: LD: yes
      groups Open Door: MH: yes
      new Speak Up
      new Open Door

      > Speak Up ⏎ Open Door ⏎ Marlbeck CIL
      known: Speak Up, Open Door, Marlbeck CIL
      new Speak Up
      new Open Door
      new Marlbeck CIL

      > 1. Speak Up 2. Open Door
      known: Speak Up, Open Door
      new Speak Up
      new Open Door

      > - Speak Up ⏎ - Open Door
      known: Speak Up, Open Door
      new Speak Up
      new Open Door

      > two: Speak Up and Open Door
      known: Speak Up, Open Door of 2
      new Speak Up
      new Open Door

      > Three Rivers Trust and Speak Up
      known: Three Rivers Trust, Speak Up
      new Three Rivers Trust
      new Speak Up

      > about five, I only know Speak Up
      known: Speak Up of 5
      new Speak Up

      > Mind, Mencap and Age UK but they're not ULOs
      known: Mind, Mencap, Age UK
      new Mind (other)
      new Mencap (other)
      new Age UK (other)

      > Speak Up (4 of 8 trustees, LD) and CIL (12k core grant and a 30k contract to March 2027, physical and LTC)
      known: Speak Up, CIL
      committee Speak Up: 4/8
      groups Speak Up: LD: yes
      funded CIL: yes
      amounts CIL: core grant: 12000
      amounts CIL: contract: 30000
      duration CIL: contract: to [2027-03-01..2027-03-31]
      groups CIL: physical: partly
      groups CIL: LTC: yes
      new Speak Up
      new CIL
      new core grant (core-grant) of CIL
      new contract (contract) of CIL

      > the CIL, and I think there's a deaf club
      known: ~CIL, deaf club
      new CIL
      new deaf club

      > Speak Up (est 1994, 8/10 trustees, 11 staff) and Open Door
      known: Speak Up, Open Door
      years Speak Up: from [1994-01-01..1994-12-31]
      committee Speak Up: 8/10
      staff Speak Up: 11
      new Speak Up
      new Open Door
      """
    ) {
      Marlbeck.reads($0, asked: .known, names: Marlbeck.groupNames)
    }
  }

  @Test func organisationsThatAreThereAlready() {
    expectReadings(
      """
      > Marlbeck CIL and Speak Up
      known: Marlbeck CIL, Speak Up

      > speakup and the carers centre but that's not really one
      known: Speak Up, carers' centre

      > Speak Up, and Insight
      known: Speak Up, Insight
      new Insight

      > CIL
      known: Marlbeck CIL

      > the carers' centre is user-led, it's a ULO
      known: carers' centre
      carers' centre is ulo
      """
    ) {
      Marlbeck.reads($0, asked: .known)
    }
  }

  @Test func funders() {
    expectReadings(
      """
      > lottery
      others CIL: lottery
      new lottery (national) of CIL

      > Lottery £50k a year until 2027, Henry Smith 20k
      others CIL: Lottery, Henry Smith
      otherMoney CIL: Lottery: 50000 a year
      otherTime CIL: Lottery: to [2027-01-01..2027-12-31]
      otherMoney CIL: Henry Smith: 20000
      new Lottery (national) of CIL
      new Henry Smith (charity) of CIL

      > ICB, some charity and the lottery
      others CIL: ICB, some charity, lottery
      new ICB (nhs) of CIL
      new some charity (charity) of CIL
      new lottery (national) of CIL

      > a charity
      others CIL: a charity
      new a charity (charity) of CIL

      > no one
      others CIL: none

      > Lottery, ICB 8k and Thornleigh Council
      others CIL: Lottery, ICB, Thornleigh Council
      otherMoney CIL: ICB: 8000
      new Lottery (national) of CIL
      new ICB (nhs) of CIL
      new Thornleigh Council (council) of CIL

      > the lottery give them 50 grand a year
      others CIL: lottery
      otherMoney CIL: lottery: 50000 a year
      new lottery (national) of CIL

      > National Lottery Community Fund (£50k, ends March 2027)
      others CIL: National Lottery Community Fund
      otherMoney CIL: National Lottery Community Fund: 50000
      otherTime CIL: National Lottery Community Fund: to [2027-03-01..2027-03-31]
      new National Lottery Community Fund (national) of CIL

      > they get money from the NHS
      others CIL: NHS
      new NHS (nhs) of CIL

      > Lottery 50k, don't know who else
      others CIL: Lottery
      otherMoney CIL: Lottery: 50000
      new Lottery (national) of CIL
      """
    ) {
      Marlbeck.reads(
        $0, asked: .others, for: [[Marlbeck.cil]],
        names: without([Questionnaire.List.strands, Questionnaire.List.funders]), focus: [Marlbeck.cil])
    }
  }

  @Test func boardsAndGroups() {
    expectReadings(
      """
      > LD partnership board, carers forum, health and wellbeing board
      arrangements: LD partnership board, carers forum, health and wellbeing board
      new LD partnership board
      new carers forum
      new health and wellbeing board

      > LD partnership board and autism partnership board
      arrangements: LD partnership board, autism partnership board
      new LD partnership board
      new autism partnership board

      > none
      arrangements: none

      > we have an access group and a deaf forum that folded
      arrangements: access group, deaf forum
      meets deaf forum: no
      new access group
      new deaf forum

      > partnership board (LD), reference group (carers), older people's forum
      arrangements: LD partnership board, carers reference group, older people's forum
      new LD partnership board
      new carers reference group
      new older people's forum

      > Learning Disability and Autism Partnership Board
      arrangements: Learning Disability and Autism Partnership Board
      new Learning Disability and Autism Partnership Board

      > the usual: LD board, autism board, carers
      arrangements: LD board, autism board, carers
      new LD board
      new autism board
      new carers

      > LD one, autism one, carers board
      arrangements: LD board, autism board, carers board
      new LD board or LD one, LD
      new autism board or autism one, autism
      new carers board
      """
    ) {
      Marlbeck.reads($0, asked: .arrangements, names: without([Questionnaire.List.bodies]))
    }
  }
}
