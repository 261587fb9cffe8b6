"""How often a reader is right: accuracy, macro-F1, and how often where it is sure, each with its 95 % interval (bootstrap, fixed seed)."""
import numpy as np

LEVEL_COUNT, DRAWS, SURE = 4, 500, 0.9


def macro_f1(truth, read):
    scores = []
    for level in range(LEVEL_COUNT):
        hits = np.sum((truth == level) & (read == level))
        scores.append(2 * hits / max(1, np.sum(truth == level) + np.sum(read == level)))
    return float(np.mean(scores)), [float(score) for score in scores]


def interval(measure, count):
    draws = np.random.default_rng(1)
    values = [measure(draws.integers(0, count, count)) for _ in range(DRAWS)]
    return f"{np.percentile(values, 2.5):.3f}–{np.percentile(values, 97.5):.3f}"


def row(name, truth, probabilities):
    """One line of a table: messages, accuracy, macro-F1, F1 of each level, right where it is sure and how often that is."""
    truth, probabilities = np.asarray(truth), np.asarray(probabilities)
    read, sure = probabilities.argmax(1), probabilities.max(1) >= SURE
    right = read == truth
    f1, each = macro_f1(truth, read)
    among_sure = f"{right[sure].mean():.3f} ({interval(lambda at: right[at][sure[at]].mean(), len(truth))})" if sure.sum() > 20 else "–"
    return (f"| {name} | {len(truth)} | {right.mean():.3f} ({interval(lambda at: right[at].mean(), len(truth))}) | "
            f"{f1:.3f} ({interval(lambda at: macro_f1(truth[at], read[at])[0], len(truth))}) | "
            f"{' · '.join(f'{score:.2f}' for score in each)} | {among_sure}, {sure.mean():.2f} of messages |")


HEADER = "| set | messages | accuracy | macro-F1 | None · Execution · Impact · Optics | right at ≥ .9 |\n|---|---|---|---|---|---|"
