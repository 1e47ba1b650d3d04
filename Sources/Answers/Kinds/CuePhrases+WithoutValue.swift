// Answers without a value, and yes, no and what lies between.

extension CuePhrases {
  static let withoutValue: [(Cue, String)] = [
    (
      .dontKnow,
      """
      don't know, i don't know, dont know that, do not know, dunno, dunno really, no idea, i've no idea, no
      ideas, not sure, i'm not sure, unsure, not certain, haven't a clue, havent got a clue, haven't got a
      clue, no clue, not a clue, clueless, couldn't say, could not say, couldn't tell you, couldnt tell ya,
      can't say, cannot say, can't tell, can't tell you, can't remember, cant recall, don't remember, do not
      remember, don't recall, i forget, ive forgotten, forgotten, forgot, you'd have to ask, need to ask, would need to ask, you would have to
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
      think, couldnt tell, you tell me, not my area, not really my area, not my field, not my patch, not my department,
      not my job, not my remit, outside my remit, not one for me, couldnt really say, cant really say, couldn't honestly say, not something i deal with, above my pay grade, no way of
      knowing, have to look that up, need to look that up, havent found out, i dont have that, no knowledge
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

  static let yesNoTable: [(Cue, String)] = [
    (
      .yes,
      """
      yes, yeah, yep, yup, yea, aye, ye, y, sure, of course, definitely, indeed, correct, that's right, thats
      it, ok, okay, they do, we do, it does, it is, i do, absolutely, certainly, right, exactly right, they
      are, there is, there are, we are, they have, we have, yes they do, yes we do, yes it does, yes please,
      yess, yeh, yah, 👍, agreed, affirmative, sure do, true, very much so, they did, we did, thats correct,
      totally, too right, i am, he does, she does, i believe so, id say so, i would say so, i suppose so, suppose so, i guess so, guess so, i think so, think so, believe so, i hope so,
      for sure, without a doubt, of course they do
      """
    ),
    (
      .no,
      """
      no, nope, nah, hardly, n, not really, no way, never, not, they don't, we don't, it doesn't, it isn't, isn't,
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
      partly, part, sometimes, sort of, kind of, kinda, sorta, partially, to some extent, to an extent, in part, somewhat,
      a bit, a little, mixed, not entirely, not completely, not fully, not wholly, up to a point, yes and no,
      more or less yes, in a way, in some ways, half and half, in places, some do, some are, some of them, some of them do, some, a few of them, a few, to a degree, bits
      of it, some of it, only partly, yes partly, yes sort of, after a fashion, on and off, a few do, some do
      some dont, 50 50, loosely, not as much as, could be better, getting there, working on it
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
      longer do, folded
      """
    ),
  ]
}
