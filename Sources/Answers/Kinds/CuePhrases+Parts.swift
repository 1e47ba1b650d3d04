// Parts of wholes, people, sums of money.

extension CuePhrases {
  static let partsTable: [(Cue, String)] = [
    (
      .of,
      """
      of, out of, outta, outof, of the, out of the, of our, of their, of a, of those, out of a, from
      a total of, from the, of its, of a total of, out of a total of, out of a possible, of a possible, from among
      """
    ),
    (.inEvery, "in, in every, out of every, from every, times out of, times in"),
    (
      .ofThem,
      """
      of them, of whom, of those, of which, of these, of em, among them, from them, including, incl, inc, whom,
      them
      """
    ),
    (.but, "but, although, though, however, tho"),
    (
      .except,
      """
      bar, except, except for, apart from, excluding, excl, other than, minus, save for, not counting, not
      including, but not, aside from, with the exception of
      """
    ),
    (
      .allExcept,
      """
      all but, all bar, all except, all except for, all apart from, everyone bar, everyone but, everyone
      except, everyone except for, everybody except, everybody bar, everybody but, all of them bar, all of them
      but, all of them except, all of them apart from, everything but, everything except, everything bar,
      everything apart from, anything but, anything except, anyone but, everyone apart from, everybody apart from, the lot except, the lot bar, all
      excluding, all other than, every one except, every one bar, all of the above except, any except, any but,
      all minus
      """
    ),
    (
      .all,
      """
      all, everyone, everybody, every one, all of them, all of the, the lot, the whole lot, every single one,
      all of it, everything, every, all of us, all the, all of those, all of these, them all, all of the above,
      each and every one, all
      our, all their, every last one, all of em, entirely, completely, the full set, any of them
      """
    ),
    (.both, "both, both of them, both of those, the two of them, both of these"),
    (
      .neither,
      """
      neither, neither of them, neither of those, none of those, none of these, none of the above
      """
    ),
    (
      .most,
      """
      most, most of them, the majority, majority, a majority, the bulk, most of the, most of those, a clear
      majority, the bulk of them, the majority of them, the majority are, the greater part, the better part,
      more than not, most of em, mostly, mainly, predominantly, largely
      """
    ),
    (
      .nearlyAll,
      """
      nearly all, almost all, vast majority, the vast majority, nearly everyone, almost everyone, virtually everyone, virtually everybody, practically everyone, almost the entire, almost the whole, nearly the whole, nearly the entire, virtually the
      whole, practically the whole, just about
      everyone, pretty much everyone, virtually
      all, practically all, just about all, pretty much all, nearly all of them, almost all of them, almost
      everybody, nearly everybody, almost entirely, overwhelming majority, the overwhelming majority, the great
      majority, most if not all, the vast majority of them
      """
    ),
    (
      .hardlyAny,
      """
      hardly any, very few, barely any, next to none, scarcely any, almost none, hardly anyone, not many, only
      a few, hardly any of them, very few of them, not very many, precious few, not many of them, only a
      handful
      """
    ),
    (.someOf, "some, some of them, a number of them, a number, a proportion, some of the, a fair few"),
    (
      .minority,
      """
      a minority, minority, the minority, a small minority, the minority of them, not most, not most of them, not the
      majority, not a majority
      """
    ),
    (
      .halfAndHalf,
      """
      half and half, fifty fifty, half half, evenly split, equal split, split evenly, down the middle, half
      each
      """
    ),
    (.perCent, "per cent, percent, pc, percentage, per cents, percents"),
    (
      .total,
      """
      in total, altogether, all together, total, all told, in all, overall, all in, in number, on it in total,
      all in all
      """
    ),
    (.notAll, "not all, not all of them, not everyone, not everybody, not quite all"),
  ]

  static let peopleTable: [(Cue, String)] = [
    (.fullTime, "full time, fulltime, full timer, full timers, ft, fulltimers, full time staff"),
    (.partTime, "part time, parttime, pt, part timers, part time staff, parttimers, part timer"),
    (.paid, "people, ppl, heads"),
    (
      .justOne,
      "just the one, only the one, just one person, just me, just her, just him, only me, just myself, one man band"
    ),
  ]

  static let moneyTable: [(Cue, String)] = [
    (.nothing, "free, it's free, for free, free of charge, no charge, nothing to pay, gratis"),
    (.total, "in total, total, altogether, all together, in all, all told, overall, all in"),
    (
      .nothing,
      """
      no funding, no grant, no grants, no contract, no contracts, no cash, unfunded, not funded, we dont fund them, dont fund
      them, no payment, no charge, not paid, no budget, dont get a penny, doesnt get a penny, not had a penny, havent had a penny, never had a penny,
      dont get a bean, not a sausage, diddly squat, sod all, sweet fa, bugger all
      """
    ),
    (
      .perYear,
      """
      a year, per year, per annum, pa, annually, yearly, each year, every year, yr, an annum, annual, a
      yr, per yr, py, the year, in a year, year on year, a year each, each a year, every yr, yoy, annum
      """
    ),
    (
      .perQuarter,
      """
      a quarter, per quarter, quarterly, each quarter, every quarter, pq, every three months, every 3 months
      """
    ),
    (
      .perMonth,
      """
      a month, per month, pm, pcm, mo, monthly, each month, every month, per calendar month, a mth, a calendar
      month
      """
    ),
    (
      .perFortnight,
      """
      a fortnight, fortnightly, per fortnight, every two weeks, every 2 weeks, every fortnight
      """
    ),
    (.perWeek, "a week, per week, weekly, pw, each week, every week, a wk"),
    (.perDay, "a day, per day, daily, each day, pd, day rate, every day"),
    (.each, "each, apiece, respectively, for each"),
    (
      .oneOff,
      """
      one off, oneoff, a one off, lump sum, once, the whole term, for the whole term, over the whole term, per contract term, per term, per contract,
      whole term, the lot up front, for the term, over the term, in one go, for the whole thing, over its whole
      term, for its whole term, for the whole time, the whole time, non recurring, over the whole contract, for
      the whole contract, for the duration, over the life of the contract, over the life, over the lifetime, over the period, the full term, whole contract, the whole contract
      """
    ),
    (.sixFigures, "six figures, six figure sum, 6 figures, 6 figure sum, 6 figure"),
    (.fiveFigures, "five figures, five figure sum, 5 figures, 5 figure sum, 5 figure"),
    (.fourFigures, "four figures, four figure sum, 4 figures, 4 figure sum, 4 figure"),
    (.tenner, "a tenner, tenner"),
    (.fiver, "a fiver, fiver"),
    (.perWord, "per"),
    (.filler, "next to nothing"),
  ]
}
