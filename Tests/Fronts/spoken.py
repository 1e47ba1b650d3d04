"""What a screen reader speaks, compared with the words that are meant."""

import re


def words(*texts):
    """The words of these texts, in order. Marks are the screen reader's matter: each reader has its own setting for them."""
    return re.findall(r"\w+", " ".join(texts))
