"""Hears what somebody says, by a grammar: pocketsphinx with its English model, all on this machine."""

from pocketsphinx import Decoder, Endpointer, get_model_path

from grammar import Grammar

RATE = 16_000
# How much better, by frame, any sounds at all may fit than the words that were found: from the one on it is doubtful, from the
# other on nothing was understood. They were found by the voice loop (docs/accessibility.md).
DOUBTFUL, TOO_FAR = 2, 14


class Ears:
    def __init__(self):
        self.words = Decoder(samprate=RATE, lm=None, loglevel="FATAL")
        self.sounds = Decoder(samprate=RATE, lm=None, allphone=get_model_path("en-us/en-us-phone.lm.bin"),
                              lw=2.0, beam=1e-20, pbeam=1e-20, loglevel="FATAL")

    def expect(self, text):
        """Listens by this grammar from now on. Phrases with a word that the model doesn't know are left out."""
        self.grammar = Grammar(text)
        self.grammar.drop({word for word in self.grammar.words() if self.words.lookup_word(word) is None})
        self.words.add_jsgf_string("said", str(self.grammar))
        self.words.activate_search("said")

    def hear(self, audio):
        """The sentence in this audio (16 kHz, 16 bits, mono), and whether it is doubtful; None where nothing was understood."""
        words, fit = self.decoded(self.words, audio)
        # Breaking off in the middle of a sentence is no sentence.
        if not words or not self.grammar.accepts(words.split()):
            return None, True
        distance = (self.decoded(self.sounds, audio)[1] - fit) / self.words.n_frames()
        return (words, distance > DOUBTFUL) if distance < TOO_FAR else (None, True)

    @staticmethod
    def decoded(decoder, audio):
        """What was found, and how well it fits."""
        decoder.start_utt()
        decoder.process_raw(audio, full_utt=True)
        decoder.end_utt()
        found = decoder.hyp()
        return (found.hypstr, decoder.logmath.log(found.score)) if found else ("", 0)


def utterances(read):
    """The pieces of speech in a stream of audio; `read(bytes)` gives that much of it, or less at its end."""
    ends = Endpointer(sample_rate=RATE)
    speech = b""
    while len(frame := read(ends.frame_bytes)) == ends.frame_bytes:
        was_speech = ends.in_speech
        heard = ends.process(frame)
        if heard is not None:
            speech += heard
        if was_speech and not ends.in_speech:
            yield speech
            speech = b""
        elif heard is None:
            yield None
    if frame and (rest := ends.end_stream(frame)):
        speech += rest
    if speech:
        yield speech
