/// The phrases behind the ``Cue``s, in British English.
enum CuePhrases {
  /// What every kind understands.
  static let common = compile(sureness + bounds + withoutValue)
  /// What a kind understands besides; of two phrases of the same length this one counts.
  static func set(for kind: Kind) -> PhraseSet<Cue> {
    switch kind {
    case .count: count
    case .share, .choice, .choices, .names: parts
    case .money: money
    case .time: times
    case .yesNo: yesNo
    case .rating, .contact, .text: none
    }
  }
  /// Yes, no and what lies between.
  static let yesNo = compile(yesNoTable)
  private static let count = compile(peopleTable + partsTable)
  private static let parts = compile(partsTable)
  private static let money = compile(moneyTable)
  private static let times = compile(timesTable)
  private static let none = compile([])
  /// Taking something back.
  static let corrections = compile(correctionTable)

  private static func compile(_ table: [(Cue, String)]) -> PhraseSet<Cue> {
    PhraseSet(lists: table)
  }

  private static let sureness: [(Cue, String)] = [
    (
      .hedge,
      """
      about, around, roughly, you think, approx, approximately, circa, c, ca, maybe, perhaps, probably, possibly, i think,
      i thought, i reckon, i guess, i suppose, i believe, i'd say, i would say, i'd guess, i'd have thought, i
      imagine, something like, somewhere around, somewhere near, in the region of, in the order of, ballpark,
      at a guess, if i remember, if memory serves, from memory, close to, pretty much, more or less, i want to
      say, must be, give or take, presumably, apparently, supposedly, theyre about, there or thereabouts,
      thereabouts, or thereabouts, as i recall, from what i remember, say, likely, guess, guessing, i'm
      guessing, think its, think it's, i should think, id estimate, estimate, estimated, an estimated, unless
      im wrong, dont quote me, i assume, assume, not certain but, not sure but, not 100 per cent sure but,
      might be, could be, i'd imagine, loosely, averaging, on average, average, probs, prob, think
      """
    ),
    (
      .orSo,
      """
      or so, ish, odd, or something, or something like that, or more or less, or thereabouts, or maybe more
      """
    ),
    (
      .soft,
      """
      that i know of, i know of, that you know of, as far as you know, you know of, as far as i know, so far as i know, far as i know, afaik, to my knowledge,
      that i'm aware of, that im aware of, i'm aware of, that i am aware of, as far as i'm aware, that we know
      of, we know of, that we're aware of, as far as we know, that i've heard of, that i can think of, i can
      think of, that springs to mind
      """
    ),
  ]

  private static let bounds: [(Cue, String)] = [
    (
      .atLeast,
      """
      at least, atleast, a minimum of, minimum of, min, minimum, no less than, not less than, no fewer than,
      upwards of, from at least
      """
    ),
    (
      .moreThan,
      """
      over, more than, above, in excess of, greater than, well over, way over, comfortably over, exceeding
      """
    ),
    (
      .atMost,
      """
      no more than, not more than, at most, atmost, up to, max, maximum, a maximum of, maximum of, at the most,
      tops, not over, at the outside
      """
    ),
    (.lessThan, "under, less than, fewer than, below, well under"),
    (
      .justUnder,
      """
      just under, nearly, almost, not quite, just short of, just below, getting on for, going on, going on for,
      coming up to, approaching, pushing, a bit under, slightly under, slightly less than, a little under,
      close on, a bit less than, just less than
      """
    ),
    (
      .justOver,
      """
      just over, a bit over, slightly over, slightly more than, a little over, a bit more than, just more than,
      just above
      """
    ),
    (.between, "between, anywhere between, somewhere between, anywhere from, in between, btw"),
    (
      .orMore,
      """
      or more, plus, and over, and more, and above, or over, or above, and up, upwards, or greater, at the
      least
      """
    ),
    (.orLess, "or less, or fewer, and under, or under, if that, or below"),
    (
      .filler,
      """
      just, only, exactly, precisely, just the, only the, the, all of, a good, a grand total of, a total of,
      bang on, these, their, our
      """
    ),
  ]

  private static let partsTable: [(Cue, String)] = [
    (
      .of,
      """
      of, out of, outta, outof, of the, out of the, of our, of their, of a, of about, of those, out of a, from
      a total of, from the, of its, of a total of, out of a total of, out of a possible, on a board of, on a
      committee of, from among
      """
    ),
    (.inEvery, "in, in every, out of every, from every"),
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
      everything apart from, everyone apart from, everybody apart from, the lot except, the lot bar, all
      excluding, all other than, every one except, every one bar, all of the above except, any except, any but,
      all minus
      """
    ),
    (
      .all,
      """
      all, everyone, everybody, every one, all of them, all of the, the lot, the whole lot, every single one,
      all of it, everything, every, all of us, all the, all of those, all of these, them all, all of the above,
      the whole board, the whole committee, the entire board, the entire committee, each and every one, all
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
      nearly all, almost all, vast majority, the vast majority, nearly everyone, almost everyone, virtually
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
    (.minority, "a minority, minority, the minority, a small minority, the minority of them"),
    (
      .halfAndHalf,
      """
      half and half, fifty fifty, half half, evenly split, equal split, split evenly, down the middle, half
      each
      """
    ),
    (.perCent, "per cent, percent, pc, percentage, per cents, percents"),
    (
      .carers,
      """
      carer, carers, careers, parent carers, family carers, carer reps, unpaid carers, carer members, family
      carer, parent carer
      """
    ),
    (
      .total,
      """
      in total, altogether, all together, total, all told, in all, overall, all in, in number, on it in total,
      all in all
      """
    ),
    (.notAll, "not all, not all of them, not everyone, not everybody, not quite all"),
  ]

  private static let withoutValue: [(Cue, String)] = [
    (
      .dontKnow,
      """
      don't know, i don't know, dont know that, do not know, dunno, dunno really, no idea, i've no idea, no
      ideas, not sure, i'm not sure, unsure, not certain, haven't a clue, havent got a clue, haven't got a
      clue, no clue, not a clue, clueless, couldn't say, could not say, couldn't tell you, couldnt tell ya,
      can't say, cannot say, can't tell, can't tell you, can't remember, cant recall, don't remember, do not
      remember, don't recall, i forget, ive forgotten, forgotten, forgot, you'd have to ask, you would have to
      ask, you'd have to ask them, youd need to ask, you'll have to ask, ask them, ask them that, have to ask,
      i'd have to ask, i'd have to check, i'd need to check, id have to look, i'd need to look, need to check,
      would have to check, have to check, need to find out, i'll find out, will find out, would need to find
      out, no information, not known, unknown, don't have that, doznt know, doesnt know, dosnt know, doesn't
      know, dont no, doznt no, dk, d k, idk, search me, who knows, god knows, goodness knows, heaven knows,
      beats me, never asked, couldnt possibly say, wouldn't know, would not know, i wouldn't know, haven't the
      foggiest, not the foggiest, your guess is as good as mine, not a scooby, havent a scooby, havent got a
      scooby, no recollection, tbc, to be confirmed, no data, dont have the figures, don't have the figure,
      dont have the numbers, no figures, not something i know, i couldn't tell you, im unsure, we don't know,
      nobody knows, no one knows, not been told, never been told, never told us, not aware, i have no idea, ive
      no clue, i don't actually know, don't really know, i dont really know, really not sure, dont honestly
      know, not really sure, dont have a clue, i do not know, nobodys told me, no one has told me, haven't
      looked, havent checked, dont have that information, lost track, hard to say, not that i could say, i cant
      think, couldnt tell, you tell me, havent found out, i dont have that, no knowledge
      """
    ),
    (
      .skip,
      """
      pass, skipped, pass on that, pass on this, i'll pass, skip, skip it, skip this, skip that, skip this one, skip
      that one, skip please, next, next one, next question, next please, later, come back to it, come back to
      that, come back to this, i'll come back to that, not now, move on, lets move on, leave it, leave that,
      leave it for now, leave that for now, do it later, ill do that later, another time, maybe later, can we
      come back to that, can we skip that, lets skip that, come back later
      """
    ),
    (
      .decline,
      """
      rather not say, rather not, i'd rather not say, i'd rather not, prefer not to say, i'd prefer not to say,
      prefer not to, none of your business, not your business, confidential, thats confidential, no comment,
      private, that's private, can't disclose, cannot disclose, not at liberty, not at liberty to say, not
      going to say, won't say, not saying, not telling you, decline, decline to answer, decline to say, refuse,
      refuse to answer, commercially sensitive, can't share that, cannot share, not allowed to say, can't say
      for legal reasons, would rather not say, wouldnt want to say, dont want to say, i don't want to say, do
      not want to say, mind your own business, not for sharing, commercial in confidence, prefer not, dont want
      to answer, thats none of your business
      """
    ),
    (
      .notApplicable,
      """
      n/a, na, not applicable, doesn't apply, does not apply, not relevant, irrelevant, doesnt apply to them,
      not applicable here, doesnt apply here, that doesnt apply, no longer applies, wouldnt apply, dont apply,
      isn't applicable, isnt relevant, inapplicable
      """
    ),
    (
      .nothing,
      """
      none, nothing, nobody, no one, noone, none at all, nothing at all, not any, not one, not a one, zilch,
      zip, nada, not a single one, nowt, no none, none whatsoever, not a thing, none really, nothing really,
      not a penny, not a bean, no money, none yet, nothing yet, none left, none of them, none of the, none of
      """
    ),
  ]

  private static let yesNoTable: [(Cue, String)] = [
    (
      .yes,
      """
      yes, yeah, yep, yup, yea, aye, ye, y, sure, of course, definitely, indeed, correct, that's right, thats
      it, ok, okay, they do, we do, it does, it is, i do, absolutely, certainly, right, exactly right, they
      are, there is, there are, we are, they have, we have, yes they do, yes we do, yes it does, yes please,
      yess, yeh, yah, 👍, agreed, affirmative, sure do, true, very much so, they did, we did, thats correct,
      totally, too right, i am, he does, she does, i believe so, i suppose so, suppose so, i guess so, guess so, i think so, think so, believe so, i hope so,
      for sure, without a doubt, of course they do
      """
    ),
    (
      .no,
      """
      no, nope, nah, n, not really, no way, never, not, they don't, we don't, it doesn't, it isn't, isn't,
      don't, they do not, we do not, doesnt, does not, do not, aren't, are not, isnt, is not, they aren't,
      there isnt, there aren't, no they don't, no we don't, nah mate, nay, not at all, not yet, i don't, no not
      really, wrong, incorrect, false, negative, 👎, dont think so, i don't think so, i doubt it, doubt it, i
      dont believe so, absolutely not, definitely not, certainly not, of course not, havent, have not, hasnt,
      has not, not as such, wasnt, werent, no such thing, afraid not, im afraid not, not particularly, thats
      not right, thats wrong, disagree, noo, nooo, not likely, unlikely
      """
    ),
    (
      .partly,
      """
      partly, part, sort of, kind of, kinda, sorta, partially, to some extent, to an extent, in part, somewhat,
      a bit, a little, mixed, not entirely, not completely, not fully, not wholly, up to a point, yes and no,
      more or less yes, in a way, in some ways, half and half, in places, some do, some are, some of them, some of them do, some, a few of them, a few, to a degree, bits
      of it, some of it, only partly, yes partly, yes sort of, after a fashion, on and off, a few do, some do
      some dont, 50 50, loosely, not as much as, could be better, getting there, working on it
      """
    ),
    (
      .past,
      """
      used to, in the past, not any more, not anymore, not since, no not since, no longer, formerly, previously, did until, it ended,
      has ended, ended, stopped, ran out, finished, has finished, was cut, were cut, got cut, lapsed, expired,
      historically, once did, did once, at one time, until recently, no more, they did but, we did but, we did
      until, they did until, not these days, not now but, once upon a time, came to an end, they used to, we
      used to, has stopped, we stopped, did in the past, had been, funding ended, withdrawn, was withdrawn, no
      longer do, folded
      """
    ),
  ]

  private static let peopleTable: [(Cue, String)] = [
    (
      .fullTimeEquivalent,
      """
      fte, ftes, full time equivalent, full time equivalents, wte, wtes, whole time equivalent, whole time
      equivalents, f t e, equivalent, full timers equivalent, fulltime equivalent, fulltime equivalents
      """
    ),
    (.fullTime, "full time, fulltime, full timer, full timers, ft, fulltimers, full time staff"),
    (.partTime, "part time, parttime, pt, part timers, part time staff, parttimers, part timer"),
    (.volunteers, "volunteer, volunteers, unpaid, vols"),
    (
      .onlyVolunteers,
      """
      all volunteers, only volunteers, just volunteers, volunteers only, all volunteer, all voluntary, its all
      voluntary, entirely voluntary, entirely volunteers, volunteer run, run by volunteers, all run by
      volunteers, volunteer led, purely voluntary, all unpaid, nobody paid, nobody is paid, no one is paid, no
      ones paid, nobodys paid, nobody gets paid, no one gets paid, no paid staff, no staff, no employees, no
      paid workers, no paid, without paid staff, no one paid, all done by volunteers, volunteers, just
      volunteer, completely voluntary, unpaid, no workers
      """
    ),
    (
      .paid,
      """
      paid, staff, workers, worker, employees, employee, people, members of staff, paid staff, heads, posts, on
      the payroll, salaried, on payroll
      """
    ),
    (
      .justOne,
      """
      just the one, only the one, just one person, just me, just her, just him, only me, just myself, just a coordinator, just a manager, a lone worker, a part
      timer, one man band, a worker, a coordinator, a manager, a development worker, a paid worker, a co
      ordinator, a member of staff, an employee, an administrator, an admin, a sole worker, just the
      coordinator, just the manager
      """
    ),
  ]

  private static let moneyTable: [(Cue, String)] = [
    (.total, "in total, total, altogether, all together, in all, all told, overall, all in"),
    (
      .perYear,
      """
      a year, per year, per annum, pa, annually, yearly, each year, every year, yr, an annum, annual, a
      yr, per yr, py, the year, in a year, year on year, a year each, each a year, every yr, yoy
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
      a month, per month, pm, pcm, monthly, each month, every month, per calendar month, a mth, a calendar
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
      one off, oneoff, a one off, lump sum, once, the whole term, for the whole term, over the whole term,
      whole term, the lot up front, for the term, over the term, in one go, for the whole thing, over its whole
      term, for its whole term, for the whole time, the whole time, non recurring, over the whole contract, for
      the whole contract, for the duration, the full term, whole contract, the whole contract
      """
    ),
    (.sixFigures, "six figures, six figure sum, 6 figures"),
    (.fiveFigures, "five figures, five figure sum, 5 figures"),
    (.fourFigures, "four figures, four figure sum, 4 figures"),
    (.tenner, "a tenner, tenner"),
    (.fiver, "a fiver, fiver"),
    (.perWord, "per"),
  ]

  private static let timesTable: [(Cue, String)] = [
    (
      .since,
      """
      since, from, started in, started, start, starting, set up in, set up, setup in, began, begun, began in,
      est, established, established in, founded, founded in, formed, formed in, going since, running since,
      been going since, begins, starts, in, in place since, ever since, beginning, dating from, dates from,
      dating back to, goes back to, back to, opened in, opened, created in, as of, as from, launched, launched
      in, with effect from, way back in
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
      cut in, closed in, folded in, until, came to an end, came to an end in, ended on, withdrawn in, no more
      since
      """
    ),
    (.ago, "ago, back, before now, since then"),
    (
      .rolling,
      """
      rolling, open ended, openended, ongoing, indefinite, indefinitely, no end date, no end, evergreen, rolls
      over, permanent, permanently, no fixed end, rolls on, on a rolling basis, rolling contract, annual
      rolling, rolled over, year to year, no set end, no end in sight, rolling basis, until further notice
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
      years, quite a long time, a very long time, a long long time, loads of years, lots of years, many many
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
    (.rightNow, "now, today, the present, present, date, this day, the present day, to date"),
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
      early, the early, early in, beginning of, the beginning of, start of, the start of, at the start of, the
      first part of
      """
    ),
    (.mid, "mid, the mid, middle of, the middle of, halfway through, in the middle of"),
    (
      .late,
      """
      late, the late, late in, end of, the end of, at the end of, the back end of, back end of, the tail end of
      """
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

  private static let correctionTable: [(Cue, String)] = [
    (
      .correction,
      """
      actually, no actually, sorry, i mean, i meant, make that, scrap that, strike that, or rather, no wait,
      wait, hang on, hold on, correction, no sorry, no i mean, sorry no, oh no, wait no, my mistake, i tell a
      lie, tell a lie, no i tell a lie, let me correct that, that should be, should be, no make that, actually
      no, well actually, no hang on, no its, apologies, oops, no thats wrong
      """
    ),
    (.weakCorrection, "well, no well, oh, er, um, erm, hmm"),
  ]
}
