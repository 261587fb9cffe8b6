"""languages.py MODELS OUT: the letter tables of FocusBot/Levels/Text/Languages from Lingua's letter models.

MODELS is a folder with a folder for each language and in it unigrams.json, bigrams.json and trigrams.json: the files of the
NuGet package SearchPioneer.Lingua 2.0.0, below contentFiles/any/any/Lingua/LanguageModels, decompressed with brotli.
Needs Debian's python3-numpy. The same models give the same bytes.
"""
import json
import os
import sys
import unicodedata

import numpy as np

LANGUAGES = "en de fr es pt it nl sv da fi pl cs hu ro tr id tl vi sw hr so".split()
PLACE = {letter: place for place, letter in enumerate("abcdefghijklmnopqrstuvwxyz")}
SPELT = {"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "œ": "oe", "ı": "i", "ə": "e", "ŋ": "n"}
PAIR_SMOOTHING, TRIPLE_SMOOTHING = 1e-7, 2e-6
STEPS_A_NAT = 16


def fold(letters):
    for letter, spelt in SPELT.items():
        letters = letters.replace(letter, spelt)
    return "".join(c for c in unicodedata.normalize("NFD", letters.lower()) if unicodedata.category(c) != "Mn")


def frequencies(folder, language, name):
    """Each run of letters with the probability of its last one after the others."""
    found = {}
    with open(os.path.join(folder, language, name + ".json"), encoding="utf-8") as file:
        for fraction, runs in json.load(file)["ngrams"].items():
            over, under = fraction.split("/")
            for run in runs.split():
                found[run] = int(over) / int(under)
    return found


def places(run, length):
    folded = fold(run)
    return tuple(PLACE[c] for c in folded) if len(folded) == length and all(c in PLACE for c in folded) else None


def table(folder, language):
    ones, twos, threes = (frequencies(folder, language, name) for name in ("unigrams", "bigrams", "trigrams"))
    pairs, triples = np.zeros((26, 26)), np.zeros((26, 26, 26))
    for run, share in twos.items():
        if (at := places(run, 2)) is not None:
            pairs[at] += ones.get(run[0], 0) * share
    for run, share in threes.items():
        if (at := places(run, 3)) is not None:
            triples[at] += ones.get(run[0], 0) * twos.get(run[:2], 0) * share
    after_one = (pairs + PAIR_SMOOTHING) / (pairs + PAIR_SMOOTHING).sum(1, keepdims=True)
    smoothed = triples + TRIPLE_SMOOTHING * after_one[None, :, :].repeat(26, 0) * 26
    return np.log(after_one), np.log(smoothed / smoothed.sum(2, keepdims=True))


def main(folder, target):
    with open(target, "wb") as file:
        for language in LANGUAGES:
            for logs in table(folder, language):
                file.write(np.clip(np.rint(-logs * STEPS_A_NAT), 0, 255).astype(np.uint8).tobytes())


if __name__ == "__main__":
    main(*sys.argv[1:3])
