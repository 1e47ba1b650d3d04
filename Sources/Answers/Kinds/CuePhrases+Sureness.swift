// How sure, which bounds, what is taken back.

extension CuePhrases {
  static let sureness: [(Cue, String)] = [
    (
      .hedge,
      """
      about, around, roughly, you think, approx, approximately, circa, c, ca, maybe, perhaps, probably, possibly, i think,
      i thought, i reckon, i guess, i suppose, i believe, i'd say, i would say, i'd guess, i'd have thought, i
      imagine, something like, somewhere around, somewhere near, in the region of, in the order of, ballpark,
      at a guess, if i remember, if i remember right, if i remember rightly, if i remember correctly, if memory serves me right, if memory
      serves me, if memory serves, from memory, close to, pretty much, more or less, i want to
      say, must be, give or take, presumably, apparently, supposedly, theyre about, there or thereabouts,
      thereabouts, or thereabouts, as i recall, from what i remember, say, likely, guess, guessing, i'm
      guessing, think its, think it's, i should think, id estimate, estimate, estimated, an estimated, unless
      im wrong, dont quote me, i assume, assume, not certain but, not sure but, not 100 per cent sure but,
      might be, could be, i'd imagine, loosely, averaging, more like, nearer, nearer to, closer to, on average, average, probs, prob, think
      """
    ),
    (
      .orSo,
      """
      or so, ish, odd, and something, and change, plus change, or something, or something like that, or more or less, or thereabouts, or maybe more,
      near enough, point something, or near enough, or close to it, or near it, as near as damn it
      """
    ),
    (
      .soft,
      """
      that i know of, that i know, i know of, that you know of, as far as you know, you know of, as far as i know, so far as i know, far as i know, as far as i can tell, so far as i can tell, as far as i can see, afaik, to my knowledge,
      that i'm aware of, that im aware of, i'm aware of, that i am aware of, as far as i'm aware, that we know
      of, we know of, that we're aware of, as far as we know, that i've heard of, that i can think of, i can
      think of, that springs to mind, not aware of any, not aware of anything, not aware of one, not aware of anyone, not aware of
      anybody, aware of any, come across it, come across that, come across any, come across one, come across them,
      come across anything, heard of it, heard of any, heard of that, heard of one, heard of them, heard about it
      """
    ),
  ]

  static let bounds: [(Cue, String)] = [
    (
      .atLeast,
      """
      at least, a good, atleast, greater than or equal to, more than or equal to, equal to or more than, equal to or greater than, at least or equal to, bigger or equal than, larger or equal than, higher or equal than, greater or equal than, more or equal than, more or equal to, greater or equal to, a minimum of, minimum of, min, minimum, no less than, not less than, no fewer than,
      upwards of, from at least, at the very least, a floor of
      """
    ),
    (
      .moreThan,
      """
      over, more than, above, larger than, bigger than, higher than, in excess of, north of, upward of, greater than, well over, way over, comfortably over, exceeding, exceed, exceeds, surpass, surpasses
      """
    ),
    (
      .atMost,
      """
      no more than, not more than, less than or equal to, fewer than or equal to, equal to or less than, equal to or fewer than, less or equal than, smaller or equal than, lower or equal than, fewer or equal than, less or equal to, fewer or equal to, at most, atmost, up to, as many as, as much as, at a push, at a stretch, max, maximum, a maximum of, maximum of, at the most,
      tops, not over, at the outside, at the very most, a ceiling of, ceiling of, a cap of, capped at, lucky to see, lucky to get,
      lucky to have, lucky if its, lucky if they get
      """
    ),
    (
      .lessThan,
      """
      under, south of, less than, fewer than, smaller than, lower than, below, well under, not even, nowhere near, nowhere near
      even, nothing like, not nearly, not anywhere near, short of, well short of, not as many as, not as much as, sub
      """
    ),
    (
      .justUnder,
      """
      just under, nearly, almost, not quite, just short of, just below, getting on for, going on, going on for,
      coming up to, coming up for, coming up, approaching, pushing, just shy of, shy of, a shade under, a touch under, a whisker under, a fraction under,
      close to but under, not far off,
      not far short of, not far shy of, the best part of, best part of, the better part of, a bit under, slightly under, slightly less than, a little under,
      close on, a bit less than, just less than
      """
    ),
    (
      .justOver,
      """
      just over, a bit over, slightly over, slightly more than, a little over, a bit more than, just more than, a shade over, a touch over, a whisker over, a fraction over, a tad over,
      just above
      """
    ),
    (
      .between,
      """
      between, anywhere between, somewhere between, anywhere from, in between, btw, any time from, anytime from, sometime from,
      any time between, anytime between, sometime between, some time between
      """
    ),
    (
      .orMore,
      """
      or more, plus, and over, and more, and above, or over, or above, and up, may be more, might be more, could be more, upwards, or greater, if not more, maybe more, possibly more, probably more, at the
      least
      """
    ),
    (.orLess, "or less, if not less, maybe less, or fewer, and under, or under, if that, or below"),
    (
      .filler,
      """
      have to say, got to say, must say, i must say, id have to say, i would have to say, i have to say, sorry to say,
      forgot that, forgot them, forgot about that, nearly forgot, almost forgot, i forgot that, just, only, exactly, precisely, just the, only the, the, all of, a grand total of, a total of,
      bang on, these, their, our
      """
    ),
  ]

  static let correctionTable: [(Cue, String)] = [
    (
      .correction,
      """
      actually, no actually, sorry, i mean, i meant, make that, scrap that, scratch that, strike that, or rather, no wait,
      wait, hang on, hold on, no hold on, correction, no sorry, no i mean, sorry no, oh no, wait no, my mistake, i tell a
      lie, tell a lie, no i tell a lie, let me correct that, that should be, should be, should have been, no make that, actually
      no, well actually, no hang on, no its, apologies, oops, no thats wrong
      """
    ),
    (.weakCorrection, "well, no well, oh, er, um, erm, hmm"),
  ]
}
