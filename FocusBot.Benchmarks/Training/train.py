"""Fine-tunes MiniLM to read levels: first without each fold of the sources, to measure; then on everything.

    nice python3 train.py --package MiniLM.dll --project REPOSITORY --corpus CORPUS --out FOLDER

The lower layers stay as they are, so what they make of a message is worked out once and kept in memory. A run that was
stopped goes on after the last whole epoch. The same seed gives the same figures within noise.
"""
import argparse
import json
import os
import random
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import corpus
import figures
import minilm

BATCH, SMOOTHING, BODY_RATE, HEAD_RATE, WARM_UP = 32, 0.05, 8e-5, 1e-3, 100

# A level counts by its rarity to this power when the readings are brought to the odds of life, as in FocusBot's HeadTrainer.
RARITY_COUNTS = 0.4


class Reader(nn.Module):
    """The upper layers, the mean over the message's own tokens, and the last layer."""

    def __init__(self, base, frozen):
        super().__init__()
        self.base, self.frozen = base, frozen
        self.drop, self.last = nn.Dropout(0.15), nn.Linear(minilm.WIDTH, len(corpus.LEVELS))

    def vector(self, hidden, own, mask):
        hidden = self.base.run(hidden, mask, self.base.layers[self.frozen:])
        return (hidden * own.unsqueeze(-1)).sum(1) / own.sum(1, keepdim=True)

    def forward(self, hidden, own, mask):
        return self.last(self.drop(self.vector(hidden, own, mask)))


class Lower:
    """What the frozen lower layers make of each message, in half precision."""

    def __init__(self, base, frozen, inputs):
        base.eval()
        self.hidden, self.own = [None] * len(inputs), [len(types) - sum(types) for _, types in inputs]
        order = sorted(range(len(inputs)), key=lambda each: len(inputs[each][0]))
        with torch.no_grad():
            for start in range(0, len(order), BATCH):
                places = order[start:start + BATCH]
                longest = max(len(inputs[place][0]) for place in places)
                ids, types, mask = (torch.zeros(len(places), longest, dtype=torch.long) for _ in range(3))
                for row, place in enumerate(places):
                    length = len(inputs[place][0])
                    ids[row, :length], types[row, :length], mask[row, :length] = torch.tensor(inputs[place][0]), torch.tensor(inputs[place][1]), 1
                hidden = base.run(base.embed(ids, types), mask, base.layers[:frozen]).half()
                for row, place in enumerate(places):
                    self.hidden[place] = hidden[row, :len(inputs[place][0])].clone()
                if start // BATCH % 50 == 0:
                    print(f"lower layers: {start} of {len(order)}", flush=True)

    def __len__(self):
        return len(self.hidden)

    def batch(self, places):
        longest = max(len(self.hidden[place]) for place in places)
        hidden, own, mask = torch.zeros(len(places), longest, minilm.WIDTH), torch.zeros(len(places), longest), torch.zeros(len(places), longest)
        for row, place in enumerate(places):
            length = len(self.hidden[place])
            hidden[row, :length], own[row, :self.own[place]], mask[row, :length] = self.hidden[place].float(), 1, 1
        return hidden, own, mask


def log_odds(messages, places, is_real):
    """How often each level is, among what people wrote or among what was written for FocusBot."""
    counts = np.bincount([messages[place].level for place in places if messages[place].is_real == is_real], minlength=4) + 1.0
    return torch.tensor(np.log(counts / counts.sum()), dtype=torch.float)


def batches(lower, places):
    """Messages of about one length stand together, in another order each time."""
    random.shuffle(places)
    for start in range(0, len(places), BATCH * 20):
        chunk = sorted(places[start:start + BATCH * 20], key=lambda place: len(lower.hidden[place]))
        yield from (chunk[at:at + BATCH] for at in range(0, len(chunk), BATCH))


def train(name, messages, lower, places, options, out):
    """One network, learned from these messages. Its last layer learns what lies between the odds of the two kinds of messages."""
    random.seed(options.seed), torch.manual_seed(options.seed)
    reader = Reader(minilm.load(options.package), options.frozen)
    for part in (reader.base.word, reader.base.place, reader.base.kind, reader.base.norm, *reader.base.layers[:options.frozen]):
        part.requires_grad_(False)
    body = [each for each in reader.base.parameters() if each.requires_grad]
    optimiser = torch.optim.AdamW([{"params": body, "rate": BODY_RATE}, {"params": list(reader.last.parameters()), "rate": HEAD_RATE}], weight_decay=0.01)
    checkpoint, first, steps = os.path.join(out, name + ".pt"), 0, options.epochs * -(-len(places) // BATCH)
    if os.path.exists(checkpoint):
        saved = torch.load(checkpoint)
        reader.load_state_dict(saved["reader"]), optimiser.load_state_dict(saved["optimiser"])
        first = saved["epoch"]
    odds = torch.stack([log_odds(messages, places, False), log_odds(messages, places, True)])
    step, began = first * steps // options.epochs, time.time()
    for epoch in range(first, options.epochs):
        random.seed(options.seed * 100 + epoch), torch.manual_seed(options.seed * 100 + epoch)
        reader.train()
        for batch in batches(lower, list(places)):
            for group in optimiser.param_groups:
                group["lr"] = group["rate"] * min(1, (step + 1) / WARM_UP) * max(0.02, 1 - step / steps)
            levels = torch.tensor([messages[place].level for place in batch])
            weights = torch.tensor([messages[place].weight * (options.real if messages[place].is_real else 1) for place in batch])
            logits = reader(*lower.batch(batch)) + odds[[int(messages[place].is_real) for place in batch]]
            loss = (F.cross_entropy(logits, levels, reduction="none", label_smoothing=SMOOTHING) * weights).mean()
            optimiser.zero_grad(), loss.backward(), nn.utils.clip_grad_norm_(reader.parameters(), 1.0), optimiser.step()
            step += 1
            if step % 50 == 0:
                print(f"{name}: {step} of {steps}, loss {loss.item():.3f}, {time.time() - began:.0f} s", flush=True)
        torch.save({"reader": reader.state_dict(), "optimiser": optimiser.state_dict(), "epoch": epoch + 1, "odds": odds, "frozen": options.frozen}, checkpoint)
    return reader.eval(), odds


def read(reader, lower, places, odds):
    """Probabilities, in the order of the places."""
    order, found = sorted(places, key=lambda place: len(lower.hidden[place])), {}
    with torch.no_grad():
        for start in range(0, len(order), BATCH):
            batch = order[start:start + BATCH]
            found.update(zip(batch, (reader(*lower.batch(batch)) + odds).softmax(-1).numpy()))
    return np.array([found[place] for place in places])


def tell(name, messages, places, probabilities):
    print(figures.row(name, [messages[place].level for place in places], probabilities), flush=True)


def measure(messages, lower, options, out):
    """Each message read by the network that has learned from none of its source."""
    fold_of, as_read = corpus.folds(messages, options.folds), {}
    for fold in range(options.folds):
        learned = [place for place, message in enumerate(messages) if not message.file.startswith("real-dev") and fold_of.get(message.source) != fold]
        reader, odds = train(f"fold-{fold}", messages, lower, learned, options, out)
        unmet = {messages[place].source for place in learned if messages[place].is_real}
        for place, probabilities in zip(*(lambda held: (held, read(reader, lower, held, (1 - RARITY_COUNTS) * odds[1])))(
                [place for place, message in enumerate(messages) if fold_of.get(message.source) == fold])):
            as_read[place] = probabilities
        print(figures.HEADER)
        for file in sorted({messages[place].file for place in as_read}):
            held = [place for place in sorted(as_read) if messages[place].file == file and fold_of[messages[place].source] == fold]
            if held:
                tell(f"fold {fold}, {file}", messages, held, [as_read[place] for place in held])
        balanced = [place for place, message in enumerate(messages) if message.file == corpus.NEVER_TRAINED_ON and message.source not in unmet]
        tell("real-dev, sources never met, odds of life", messages, balanced, read(reader, lower, balanced, (1 - RARITY_COUNTS) * odds[1]))
        tell("real-dev, sources never met, even odds", messages, balanced, read(reader, lower, balanced, 0 * odds[1]))
    report(messages, as_read)
    with open(os.path.join(out, "out-of-fold.json"), "w", encoding="utf-8") as file:
        json.dump([{"file": messages[place].file, "text": messages[place].text, "before": messages[place].before, "level": messages[place].level,
                    "probabilities": [round(float(each), 5) for each in as_read[place]]} for place in sorted(as_read)], file)


def report(messages, as_read):
    print(f"\nOut of fold, sources never parted:\n\n{figures.HEADER}")
    sets = {file: lambda message, file=file: message.file == file for file in sorted({messages[place].file for place in as_read})}
    sets["real debates and issues"] = lambda message: message.file.startswith(("real-debates", "real-issues"))
    for name, is_in in sets.items():
        places = [place for place in sorted(as_read) if is_in(messages[place])]
        tell(name, messages, places, [as_read[place] for place in places])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("package", "project", "corpus", "out"):
        parser.add_argument("--" + name, required=True)
    for name, default in (("epochs", 3), ("frozen", 3), ("folds", 2), ("seed", 1), ("threads", 2), ("written", 0)):
        parser.add_argument("--" + name, type=int, default=default)
    parser.add_argument("--real", type=float, default=1.5, help="how much what people wrote counts, beside what was written for FocusBot")
    parser.add_argument("--measure-only", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    os.makedirs(options.out, exist_ok=True)
    messages = corpus.read(options.project, options.corpus)
    if options.written:
        messages = corpus.fewer(messages, options.written)
    learned = list(range(len(messages)))
    messages += list(corpus.read_file(os.path.join(options.corpus, corpus.NEVER_TRAINED_ON)))
    tokenizer = minilm.Tokenizer(os.path.join(options.project, "FocusBot", "Levels", "Encoder", "vocab.txt"))
    began = time.time()
    lower = Lower(minilm.load(options.package), options.frozen, [corpus.encode(tokenizer, message) for message in messages])
    print(f"{len(messages)} messages through {options.frozen} frozen layers in {time.time() - began:.0f} s", flush=True)
    measure(messages, lower, options, options.out)
    if not options.measure_only:
        reader, odds = train("all", messages, lower, learned, options, options.out)
        unseen = range(len(learned), len(messages))
        tell("real-dev, odds of life", messages, unseen, read(reader, lower, unseen, (1 - RARITY_COUNTS) * odds[1]))
        tell("real-dev, even odds", messages, unseen, read(reader, lower, unseen, 0 * odds[1]))


if __name__ == "__main__":
    main()
