"""Makes of a trained reader the files that FocusBot carries, and the beginning of their card.

    python3 export.py --package MiniLM.dll --weights all.pt --out FOLDER

Writes reader.onnx (int8: weights by column, word vectors by row, activations while it runs), layer.json (the last layer, for
FocusBot train --head) and card.md. Inputs and outputs are those that FocusBot's EncoderNetwork asks for.
"""
import argparse
import hashlib
import json
import os

import numpy as np
import onnx
import torch
import torch.nn as nn
from onnx import TensorProto, helper, numpy_helper

import minilm
from corpus import LEVELS
from train import RARITY_COUNTS, Reader

INPUTS = ["input_ids", "token_type_ids", "attention_mask", "one_mask", "two_mask"]
WORTH_QUANTISING, STEPS = 20_000, 127


class Vector(nn.Module):
    """The mean over the message's own tokens. The two masks of people are in its inputs because FocusBot gives them, and aren't used."""

    def __init__(self, base):
        super().__init__()
        self.base = base

    def forward(self, input_ids, token_type_ids, attention_mask, one_mask, two_mask):
        hidden = self.base(input_ids, token_type_ids, attention_mask)
        own = (attention_mask * (token_type_ids == 0)).unsqueeze(-1).float()
        unused = (one_mask + two_mask).sum() * 0
        return (hidden * own).sum(1) / own.sum(1) + unused


def to_onnx(reader, path):
    ones, zeros = torch.ones(2, 9, dtype=torch.long), torch.zeros(2, 9, dtype=torch.long)
    axes = {name: {0: "batch", 1: "tokens"} for name in INPUTS} | {"vector": {0: "batch"}}
    torch.onnx.export(Vector(reader.base).eval(), (ones, zeros, ones, ones, ones), path, input_names=INPUTS, output_names=["vector"], dynamic_axes=axes, opset_version=14)


def steps(weights, axis):
    """Whole numbers from -127 to 127, and what one step is worth."""
    worth = np.maximum(np.abs(weights).max(axis, keepdims=True), 1e-8) / STEPS
    return np.clip(np.rint(weights / worth), -STEPS, STEPS).astype(np.int8), worth.astype(np.float32)


def quantise(source, target):
    model = onnx.load(source)
    graph = model.graph
    kept = {each.name: each for each in graph.initializer}
    nodes, added, gone = [], [], set()
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in kept and np.prod(kept[node.input[1]].dims) > WORTH_QUANTISING:
            name, out = node.input[1], node.output[0]
            whole, worth = steps(numpy_helper.to_array(kept[name]), 0)
            added += [numpy_helper.from_array(whole, name + "_steps"), numpy_helper.from_array(worth[0], name + "_worth"),
                      numpy_helper.from_array(np.zeros((), np.int8), name + "_zero")]
            nodes += [helper.make_node("DynamicQuantizeLinear", [node.input[0]], [out + "_in", out + "_in_worth", out + "_in_zero"]),
                      helper.make_node("MatMulInteger", [out + "_in", name + "_steps", out + "_in_zero", name + "_zero"], [out + "_whole"]),
                      helper.make_node("Cast", [out + "_whole"], [out + "_real"], to=TensorProto.FLOAT),
                      helper.make_node("Mul", [out + "_in_worth", name + "_worth"], [out + "_worth"]),
                      helper.make_node("Mul", [out + "_real", out + "_worth"], [out])]
            gone.add(name)
        elif node.op_type == "Gather" and node.input[0] in kept and kept[node.input[0]].dims[0] == minilm.WORDS:
            name, out = node.input[0], node.output[0]
            whole, worth = steps(numpy_helper.to_array(kept[name]), 1)
            added += [numpy_helper.from_array(whole, name + "_steps"), numpy_helper.from_array(worth, name + "_worth")]
            nodes += [helper.make_node("Gather", [name + "_steps", node.input[1]], [out + "_whole"]),
                      helper.make_node("Cast", [out + "_whole"], [out + "_real"], to=TensorProto.FLOAT),
                      helper.make_node("Gather", [name + "_worth", node.input[1]], [out + "_worth"]),
                      helper.make_node("Mul", [out + "_real", out + "_worth"], [out])]
            gone.add(name)
        else:
            nodes.append(node)
    used = {name for node in nodes for name in node.input}
    initial = [each for each in graph.initializer if each.name not in gone and each.name in used] + added
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes), graph.initializer.extend(initial)
    onnx.checker.check_model(model)
    onnx.save(model, target)


def fingerprint(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("package", "weights", "out"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    saved = torch.load(options.weights)
    reader = Reader(minilm.load(options.package), saved["frozen"])
    reader.load_state_dict(saved["reader"])
    os.makedirs(options.out, exist_ok=True)
    network, layer, card = (os.path.join(options.out, name) for name in ("reader.onnx", "layer.json", "card.md"))
    to_onnx(reader, network + ".fp32")
    quantise(network + ".fp32", network)
    os.remove(network + ".fp32")
    # The last layer at the odds of life, of which train --head makes its own.
    biases = reader.last.bias + (1 - RARITY_COUNTS) * saved["odds"][1]
    with open(layer, "w", encoding="utf-8") as file:
        json.dump({"encoder": fingerprint(network), "corpus": "", **{
            level: {"bias": round(biases[place].item(), 6), "weights": " ".join(f"{weight:.6f}" for weight in reader.last.weight[place].tolist())}
            for place, level in enumerate(LEVELS)}}, file, indent=2)
    with open(card, "w", encoding="utf-8") as file:
        file.write(f"| file | what | SHA-256 |\n|---|---|---|\n| `reader.onnx` | MiniLM, {saved['frozen']} of {minilm.LAYERS} layers as they were, int8 | {fingerprint(network)} |\n"
                   f"| `layer.json` | the last layer it was trained with | {fingerprint(layer)} |\n\nThe figures by set are what train.py printed.\n")


if __name__ == "__main__":
    main()
