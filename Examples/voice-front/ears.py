"""Hears what somebody says, by a grammar: pocketsphinx with its English model, all on this machine."""

import array

from pocketsphinx import Decoder, Endpointer, get_model_path

from grammar import Grammar

RATE = 16_000
# Seconds in a piece of sound that is looked at by itself.
FRAME = 0.03
# How much better, by frame, any sounds at all may fit than the words that were found: from the one on it is doubtful, from the
# other on nothing was understood. Of 593 sentences that four voices said, half of them with noise, the right ones lay below 12, and of six
# wrong ones the nearest at 0.5 (docs/accessibility.md).
DOUBTFUL, TOO_FAR = -1, 16
# The share of what was loud that the words have to cover: else somebody said more than was found.
COVERED = 0.85


class Ears:
    def __init__(self):
        self.words = Decoder(samprate=RATE, lm=None, compallsen=True, loglevel="FATAL")
        self.sounds = Decoder(samprate=RATE, lm=None, compallsen=True, allphone=get_model_path("en-us/en-us-phone.lm.bin"),
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
        if not words or not self.grammar.accepts(words.split()) or self.covered(audio) < COVERED:
            return None, True
        distance = (self.decoded(self.sounds, audio)[1] - fit) / self.words.n_frames()
        return (words, distance > DOUBTFUL) if distance < TOO_FAR else (None, True)

    def covered(self, audio):
        """How much of what was loud lies within the words that were found."""
        frames = [array.array("h", audio[start:start + RATE // 50]) for start in range(0, len(audio), RATE // 50)]
        energies = [sum(one * one for one in frame) for frame in frames]
        # Within 17 dB of the loudest.
        loud = [number for number, energy in enumerate(energies) if energy > max(energies) / 50]
        words = {frame for part in self.words.seg() if part.word[0] != "<"
                 for frame in range(part.start_frame - 2, part.end_frame + 3)}
        return sum(number in words for number in loud) / max(1, len(loud))

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
    ends = Endpointer(sample_rate=RATE, frame_length=FRAME)
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
