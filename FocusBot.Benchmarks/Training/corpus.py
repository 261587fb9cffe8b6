"""The corpora as the network takes them. A source is whoever people wrote for (the owner of a repository); sources are never parted."""
import glob
import hashlib
import json
import os
import re
from typing import NamedTuple

from minilm import CLS, LONGEST_BEFORE, LONGEST_TEXT, SEP

LEVELS = ["None", "Execution", "Impact", "Optics"]
NEVER_TRAINED_ON = "real-dev.jsonl"


class Message(NamedTuple):
    text: str
    before: str
    level: int
    weight: float
    file: str
    source: str
    is_real: bool


def plain(text):
    """Slack's marks made plain: the same, line by line, as FocusBot's EncoderText."""
    text = re.sub(r"<@[A-Z0-9]+(\|[^>]*)?>", "@someone", text[:8000])
    text = re.sub(r"<#[A-Z0-9]+\|?([^>]*)>", r"#\1", text)
    text = re.sub(r"<!(\w+)[^>]*>", r"@\1", text)
    text = re.sub(r"<https?://[^|>]+\|([^>]*)>", r"\1", text)
    text = re.sub(r"<?https?://[^ >]+>?", "link", text)
    text = re.sub(r"```.*?```", " code ", text, flags=re.S)
    text = re.sub(r"^(&gt;|>).*$", "", text, flags=re.M)
    text = text.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")
    return re.sub(r"[*_~`]", "", text).strip()


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def read_file(path):
    """Messages of one file: one a line, or one thread a line."""
    name = os.path.basename(path)
    is_real = name.startswith("real-")
    for row in rows(path):
        source = row["source"].split("/")[0] if is_real else name
        if "messages" not in row:
            sure = row.get("sure", row.get("clear", True)) if is_real else not row.get("hard")
            yield Message(plain(row["text"]), plain(row.get("prev") or ""), LEVELS.index(row["level"]), 1.0 if sure else 0.6, name, source, is_real)
            continue
        before = ""
        for message in row["messages"]:
            text = plain(message["text"])
            if "level" in message:
                yield Message(text, before, LEVELS.index(message["level"]), weight(message, name), name, source, is_real)
            before = text


def weight(message, name):
    """Two levels in one message teach less; so does Optics among people who have no outside, which isn't quite what FocusBot means by it."""
    if message.get("mixed"):
        return 0.6
    return 0.5 if name.startswith(("real-debates", "real-issues")) and message["level"] == "Optics" else 1.0


def read(project, shared):
    """Everything that may be trained on."""
    own = os.path.join(project, "FocusBot", "Levels", "Corpus")
    files = glob.glob(own + "/*.jsonl") + glob.glob(own + "/Exchanges/*.jsonl") + glob.glob(shared + "/threads-dev-[3-8].jsonl") + glob.glob(shared + "/real-*.jsonl")
    files = sorted((file for file in files if os.path.basename(file) != NEVER_TRAINED_ON), key=os.path.basename)
    return [message for file in files for message in read_file(file) if message.text]


def fewer(messages, count):
    """All that people wrote, and so many of what was written for FocusBot: always the same ones."""
    written = sorted((message for message in messages if not message.is_real), key=lambda each: hashlib.sha256(each.text.encode()).hexdigest())
    kept = set(written[:count])
    return [message for message in messages if message.is_real or message in kept]


def folds(messages, count):
    """For each source that is measured, its fold: real ones by size, the written threads in turn; the rest is always learned from."""
    sizes = {}
    for message in messages:
        if message.is_real or message.file.startswith("threads-dev-"):
            sizes[message.source] = sizes.get(message.source, 0) + 1
    filled, fold_of = [0] * count, {}
    for source in sorted(sizes, key=lambda each: (-sizes[each], hashlib.sha256(each.encode()).hexdigest())):
        fold_of[source] = filled.index(min(filled))
        filled[fold_of[source]] += sizes[source]
    return fold_of


def encode(tokenizer, message):
    """[CLS] text [SEP] the end of the message before [SEP]; types 0 and 1."""
    text, before = tokenizer(message.text)[:LONGEST_TEXT], tokenizer(message.before)[-LONGEST_BEFORE:]
    return [CLS] + text + [SEP] + (before + [SEP] if before else []), [0] * (len(text) + 2) + [1] * (len(before) + 1 if before else 0)
