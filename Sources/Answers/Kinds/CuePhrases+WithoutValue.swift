// Answers without a value, and yes, no and what lies between.

extension CuePhrases {
  static let withoutValue: [(Cue, String)] = [
    (
      .dontKnow,
      """
      know nothing, we know nothing, i know nothing, nothing known, nothing is known, know next to nothing,
      don't know, i don't know, dont know that, do not know, dunno, dunno really, no idea, i've no idea, no
      ideas, not sure, i'm not sure, unsure, not certain, haven't a clue, havent got a clue, haven't got a
      clue, no clue, not a clue, clueless, couldn't say, could not say, couldn't tell you, couldnt tell ya,
      can't say, cannot say, can't tell, can't tell you, can't remember, cant recall, don't remember, do not
      remember, don't recall, i forget, ive forgotten, forgotten, forgot, you'd have to ask, need to ask, would need to ask, you would have to
      ask, you'd have to ask them, youd need to ask, you'll have to ask, have to ask,
      i'd have to ask, i'd have to check, i'd need to check, id have to look, i'd need to look, need to check,
      would have to check, have to check, need to find out, i'll find out, will find out, would need to find
      out, no information, not known, unknown, don't have that, doznt know, doesnt know, dosnt know, doesn't
      know, dont no, doznt no, dk, d k, idk, dontknow, dont kno, dnt know, dno, search me, who knows, god knows, goodness knows, heaven knows,
      beats me, never asked, couldnt possibly say, wouldn't know, would not know, i wouldn't know, haven't the
      foggiest, not the foggiest, your guess is as good as mine, not a scooby, havent a scooby, havent got a
      scooby, no recollection, tbc, to be confirmed, no data, dont have the figures, don't have the figure,
      dont have the numbers, no figures, not something i know, i couldn't tell you, im unsure, we don't know,
      nobody knows, no one knows, not been told, never been told, never told us, not aware, i have no idea, ive
      no clue, i don't actually know, don't really know, i dont really know, really not sure, dont honestly
      know, not really sure, dont have a clue, i do not know, nobodys told me, no one has told me, haven't
      looked, havent checked, dont have that information, lost track, hard to say, not that i could say, i cant
      think, couldnt tell, you tell me, not my area, not really my area, not my field, not my patch, not my department,
      not my job, not my remit, outside my remit, not one for me, couldnt really say, cant really say, couldn't honestly say, not something i deal with, above my pay grade, no way of
      knowing, have to look that up, need to look that up, havent found out, i dont have that, no knowledge, haven't the faintest, havent the faintest idea, not the faintest,
      not the faintest idea, no inkling, haven't an inkling, not got a clue, no notion, wouldnt have a clue, wouldnt have
      the first idea, haven't the first idea, couldnt put a figure on it, couldn't put a number on it, thats a mystery,
      a mystery to me, news to me, not in my head, off the top of my head no, need to look into it, would have to look,
      no i dont know, no we dont know, no not sure, out of the loop, escapes me, has escaped me, slipped my mind,
      gone out of my head, gone clean out of my head, gone from my mind, drawing a blank, drawn a blank,
      drew a blank, draw a blank, nobodys ever told me, no ones told me, no ones ever told me, nobody ever told me,
      nobody has told me, mind has gone blank, mind's gone blank, ive no way of knowing
      """
    ),
    (
      .skip,
      """
      pass, skipped, pass on that, pass on this, i'll pass, skip, skip it, skip this, skip that, skip this one, skip
      that one, skip please, next, next one, next question, next please, later, come back to it, come back to
      that, come back to this, i'll come back to that, not now, move on, lets move on, leave it, leave that,
      leave it for now, leave that for now, come back to me, come back to us, do it later, ill do that later, another time, maybe later, can we
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
      to answer, thats none of your business, not allowed to, not allowed, not permitted, cant give that out, cant give out,
      cant give you, cant disclose that, not supposed to say, data protection, gdpr, not mine to say, not for me to say,
      not my place to say, cant discuss, cant go into, cant go into that, keep that to myself, keep that to ourselves,
      sworn to secrecy, told not to, told not to say, told not to share, asked not to say, asked not to share, asked me not to,
      asked us not to, told me not to, told us not to, under wraps, cant reveal, cant divulge, wont be saying, wont be sharing, not willing to say,
      not prepared to say, not happy to say, sooner not say, sooner not, no wish to say, not something i can share,
      cant share, cannot share that, not going to answer, not answering, not answering that, off limits
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

  static let yesNoTable: [(Cue, String)] = [
    (
      .yes,
      """
      yes, yeah, yep, yup, yea, aye, ye, y, sure, of course, definitely, indeed, correct, that's right, thats
      it, ok, okay, they do, we do, it does, it is, i do, absolutely, certainly, right, exactly right, they
      are, there is, there are, we are, they have, we have, yes they do, yes we do, yes it does, yes please,
      yess, yeh, yah, 👍, agreed, affirmative, sure do, true, very much so, they did, we did, thats correct,
      totally, too right, i am, he does, she does, i believe so, id say so, i would say so, i suppose so, suppose so, i guess so, guess so, i think so, think so, believe so, i hope so,
      for sure, without a doubt, of course they do, still do, still does, still are, still is, still have, still has, dont
      see why not, i dont see why not, i cant see why not, cant see why not, do not see why not, no reason not to, why wouldnt they, no question, no doubt, no
      doubt about it, no question about it, no two ways about it, wouldnt say no, cant deny it, cant deny that, youre not
      wrong, not wrong, no problem, no worries, you bet, damn right, course they do, course we do, naturally, obviously,
      by all means, clearly, undoubtedly, spot on, always have, always has, always do, always does, always will, too true,
      bang on, thumbs up, they sure do, it certainly does, hell yes, i should say so, no getting away from it, never
      stopped, never stopped doing it, by all accounts, it would seem so, seems so, looks like it, it seems so,
      apparently so, without doubt, all of them, everyone does, they all do, all do, all of them do, always, yh, ya, yse, afraid
      so, they certainly do, i should think so, i imagine so, i expect so, one hundred per cent, 100 per cent, go on then, go ahead, would have thought so, i would have thought so, id have thought so, have thought so,
      lets do it, lets do them
      """
    ),
    (
      .no,
      """
      no, nope, nah, hardly, n, not really, no way, never, not, they don't, we don't, it doesn't, it isn't, isn't,
      don't, they do not, we do not, doesnt, does not, do not, aren't, are not, isnt, is not, they aren't,
      there isnt, there aren't, no they don't, no we don't, nah mate, nay, not at all, not yet, i don't, no not
      really, wrong, incorrect, false, negative, 👎, dont think so, i don't think so, dont believe so, i doubt it, doubt it, i
      dont believe so, absolutely not, definitely not, certainly not, of course not, havent, have not, hasnt,
      has not, not as such, wasnt, werent, no such thing, afraid not, im afraid not, not particularly, thats
      not right, thats wrong, disagree, noo, nooo, not likely, unlikely, not a chance, no chance, fat chance, as if, not on
      your life, not in a million years, in your dreams, chance would be a fine thing, i wish, if only, far from it, quite the
      opposite, quite the reverse, on the contrary, anything but, not remotely, not in the slightest, not in the least, out of
      the question, forget it, not ok, not okay, not alright, not fine, never have, never has, never did, never will, hell no, god no, not so much, not much, not a
      bit of it, i wouldnt say so, wouldnt say so, wouldnt say that, i wouldnt say that, i dont suppose so, i shouldnt think
      so, shouldnt think so, wouldnt have thought so, i wouldnt have thought so, not that i can see, not exactly, not
      officially, not formally, not as far as i can see, no sign of it, not since i started, not in my time, obviously not, clearly not, naturally not, undoubtedly not, by no means, under no circumstances
      """
    ),
    (
      .partly,
      """
      partly, part, sometimes, sort of, kind of, kinda, sorta, partially, to some extent, to an extent, in part, somewhat,
      a bit, a little, mixed, not entirely, not completely, not fully, not wholly, up to a point, yes and no,
      more or less yes, in a way, in some ways, half and half, in places, some do, some are, some of them, some of them do, some, a few of them, a few, to a degree, bits
      of it, some of it, only partly, yes partly, yes sort of, after a fashion, on and off, a few do, some do
      some dont, 50 50, loosely, not as much as, could be better, getting there, working on it, hit and miss, patchy, here and there, now and then, now and again,
      occasionally, less so, from time to time, half the time, some yes some no, yes to some, not always, not everywhere, not across
      the board, in patches, not in every case, in some cases, in part yes, so so, depends which, most do, most of them, most of them do, most are, half of them, half do, for the most part, not all of them, not all, not every one, not everyone
      """
    ),
    (
      .past,
      """
      used to, nothing since, none since, in the past, they did once, we did once, not any more, not anymore, not since, no not since, no longer, formerly, previously, did until, it ended,
      has ended, ended, stopped, ran out, finished, has finished, was cut, were cut, got cut, lapsed, expired,
      historically, once did, did once, at one time, until recently, no more, they did but, we did but, we did
      until, they did until, not these days, not now but, once upon a time, came to an end, they used to, we
      used to, has stopped, we stopped, did in the past, had been, funding ended, withdrawn, was withdrawn, no
      longer do, folded, not any longer, dried up, pulled the plug, gone now, all gone, wound up, packed in, packed it in,
      disbanded, closed, closed down, has closed, shut down, shut up shop, ceased, has ceased, discontinued, been and gone, gave it up, gave up, dropped it, knocked it on the head,
      they were until, we were until, it was until, did till, they were till, did have, used to have, in the old days, back in the day, years ago but, once but
      """
    ),
  ]
}
