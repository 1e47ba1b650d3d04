// Starts, ends and lengths of time.

extension CuePhrases {
  static let timesTable: [(Cue, String)] = [
    (.nothing, "never, never been, never have, not been, nobody's been, nobody has been, no one has been"),
    (
      .since,
      """
      since, from, started in, started, start, starting, set up in, set up, setup in, began, begun, began in,
      est, established, established in, founded, founded in, formed, formed in, going since, running since,
      been going since, begins, starts, in, in place since, ever since, beginning, dating from, dates from,
      dating back to, goes back to, back to, opened in, opened, created in, as of, as from, launched, launched
      in, with effect from, way back in, been around since, around since, been here since, been at it since
      """
    ),
    (
      .to,
      """
      to, until, til, till, untill, up until, up till, ends, ending, ends in, ends on, ending in, ending on,
      expires, expires in, expires on, expiring, runs to, runs until, runs till, runs out, runs out in, due to
      end, due to end in, finishes, finishes in, finishing, through to, thru, up to the, through, to the end
      of, end date, up for renewal in, runs out on, stops in, to at least, renewal in, due for renewal in,
      comes to an end in, ends at
      """
    ),
    (
      .ended,
      """
      ended, it ended, it ended in, ended in, ran out, it ran out, ran out in, finished, finished in, it
      finished, stopped, stopped in, it stopped, expired, expired in, lapsed, lapsed in, was cut in, was cut,
      cut in, closed in, folded in, until, came to an end, came to an end in, ended on, withdrawn in, pulled the plug, pulled the plug in, wound up,
      wound up in, called it a day, shut up shop, shut down, shut down in, packed in, packed it in, disbanded, disbanded
      in, no more
      since
      """
    ),
    (.ago, "ago, back, before now, since then"),
    (
      .rolling,
      """
      rolling, annual, annually, yearly, renewed each, renewed every, renewed annually, renewed yearly, each year, every year, open ended, openended, ongoing, indefinite, indefinitely, no end date, no end, evergreen, rolls
      over, year on year, permanent, permanently, no fixed end, rolls on, on a rolling basis, rolling contract, annual
      rolling, rolled over, year to year, no set end, no end in sight, rolling basis, until further notice, renews itself, renews itself every, auto renews, renews automatically, renews every
      """
    ),
    (
      .ages,
      """
      ages, forever, for ever, donkeys years, years and years, a long time, a while, a long while, long time,
      yonks, years, many years, since forever, for years, absolute ages, a good while, quite a while, quite
      some time, some time, a good few years, some years, a number of years, since the year dot, since the dawn
      of time, always, longer than i can remember, longer than ive been here, before my time, time immemorial,
      for ages, years now, long before my time, umpteen years, a fair while, a fair few years, quite a few
      years, quite a long time, a very long time, a long long time, loads of years, as long as i can remember, as long as ive been here, as long as ive known them, since before i started,
      since before i came, since before i joined, since before my time, for as long as i can remember, longer than i can
      say, decades, for decades, lots of years, many many
      years, eons
      """
    ),
    (
      .notLong,
      """
      not long, not very long, recently, only recently, not that long, very recent, recent, brand new, just
      started, only just started, very new
      """
    ),
    (.rightNow, "now, today, so far, already, by now, the present, present, date, this day, the present day, to date"),
    (.nextOne, "next"),
    (.lastOne, "last, the last, this past"),
    (.thisOne, "this, this coming, the current, current"),
    (
      .lastFew,
      """
      last, past, the last, the past, for the last, for the past, over the last, over the past, these last, for
      about the last, in the last, within the last
      """
    ),
    (
      .covid,
      """
      covid, the pandemic, lockdown, the lockdown, covid 19, corona, coronavirus, the first lockdown, covid
      hit, covid started
      """
    ),
    (
      .beforeCovid,
      """
      just before covid, before covid, right before covid, shortly before covid, pre covid, just before the
      pandemic, before the pandemic, pre pandemic, just before lockdown, before lockdown, just pre covid, a bit
      before covid, just before the lockdown, just before covid hit, just before covid started, not long before
      covid
      """
    ),
    (
      .duringCovid,
      """
      during covid, in covid, during the pandemic, during lockdown, in lockdown, in the pandemic, mid covid, in
      the lockdown, during the lockdown
      """
    ),
    (
      .early,
      """
      early, the early, early in, early on in, beginning of, the beginning of, start of, the start of, at the start of, the
      first part of
      """
    ),
    (.mid, "mid, the mid, middle of, the middle of, halfway through, in the middle of"),
    (
      .late,
      """
      late, the late, late in, late on in, end of, the end of, at the end of, the back end of, back end of, the tail end of
      """
    ),
    (
      .notBefore, "not before, no earlier than, not earlier than, no sooner than, at the earliest, at the very earliest"
    ),
    (
      .notAfter,
      "not after, no later than, not later than, at the latest, at the very latest, by, going by, already going by"
    ),
    (.beforeWord, "before, prior to, pre, just before, shortly before"),
    (.afterWord, "after, post, just after, shortly after, right after, following"),
    (
      .millennium,
      """
      the millennium, millennium, the turn of the century, turn of the century, the turn of the millennium
      """
    ),
    (
      .financialYear,
      """
      financial year, the financial year, fy, tax year, the tax year, this financial year, current financial
      year, the current financial year, the year
      """
    ),
    (.forLength, "for"),
  ]
}
