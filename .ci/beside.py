"""Scores bm25s and MiniLM over whole documents on folders laid out as BEIR has them, and Selfsame beside them.

    beside.py PROGRAM WEIGHTS FOLDER...

WEIGHTS is the folder of model.safetensors and vocab.txt of all-MiniLM-L6-v2. One table a folder: nDCG@10 and the median time of
a question. MiniLM runs in numpy with fp32, so that nothing but numpy and bm25s has to be installed.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata
from pathlib import Path

import bm25s
import numpy
import Stemmer

DEPTH = 100


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


class Questions:
    """A folder's documents, its questions that have a relevant one, and the grades."""

    def __init__(self, folder):
        corpus = lines(folder / "corpus.jsonl")
        self.ids = [row.get("id") or row["_id"] for row in corpus]
        self.texts = [f"{row.get('title') or ''} {row['text']}".strip() for row in corpus]
        self.grades = {}
        for line in (folder / "qrels.tsv").read_text().splitlines():
            parts = line.split("\t")
            if len(parts) >= 3 and parts[-1].lstrip("-").isdigit():
                self.grades.setdefault(parts[0], {})[parts[-2]] = int(parts[-1])
        asked = [(row.get("id") or row["_id"], row["text"]) for row in lines(folder / "queries.jsonl")]
        self.asked = [row for row in asked if any(grade > 0 for grade in self.grades.get(row[0], {}).values())]


class BM25:
    """Stemmed, without function words, k1 1.2, b .75."""

    def __init__(self, texts):
        self.stemmer = Stemmer.Stemmer("english")
        self.index = bm25s.BM25(k1=1.2, b=0.75)
        self.index.index(self.tokens(texts), show_progress=False)
        self.count = len(texts)

    def tokens(self, texts):
        return bm25s.tokenize(texts, stopwords="en", stemmer=self.stemmer, show_progress=False)

    def search(self, question):
        found, scores = self.index.retrieve(self.tokens([question]), k=min(DEPTH, self.count), show_progress=False)
        return {int(row): float(score) for row, score in zip(found[0], scores[0]) if score > 0}


class MiniLM:
    """all-MiniLM-L6-v2: lower-casing WordPiece, six layers, the mean over tokens, length one."""

    LAYERS, HEADS, MOST = 6, 12, 256

    def __init__(self, folder):
        data = (folder / "model.safetensors").read_bytes()
        size = int.from_bytes(data[:8], "little")
        header = json.loads(data[8 : 8 + size])
        self.weights = {
            name: numpy.frombuffer(
                data, numpy.float32, count=(end - begin) // 4, offset=8 + size + begin
            ).reshape(entry["shape"])
            for name, entry in header.items()
            if name != "__metadata__" and entry["dtype"] == "F32"
            for begin, end in [entry["data_offsets"]]
        }
        words = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        self.vocabulary = {word: number for number, word in enumerate(words)}

    def pieces(self, text):
        text = unicodedata.normalize("NFD", text.lower())
        spaced = []
        for letter in text:
            kind = unicodedata.category(letter)
            if kind == "Mn" or kind.startswith("C") and letter not in "\t\n\r":
                continue
            # What ASCII has beside letters and digits counts as punctuation here.
            is_mark = kind.startswith("P") or letter.isascii() and not letter.isalnum() and not letter.isspace()
            spaced.append(f" {letter} " if is_mark or "\u4e00" <= letter <= "\u9fff" else letter)
        unknown, result = self.vocabulary["[UNK]"], []
        for word in "".join(spaced).split():
            found, start = [], 0
            while start < len(word) and len(word) <= 100:
                for end in range(len(word), start, -1):
                    number = self.vocabulary.get(("##" if start else "") + word[start:end])
                    if number is not None:
                        found.append(number)
                        start = end
                        break
                else:
                    found = []
                    break
            result += found or [unknown]
        return [self.vocabulary["[CLS]"], *result[: self.MOST - 2], self.vocabulary["[SEP]"]]

    def norm(self, values, name):
        centred = values - values.mean(-1, keepdims=True)
        scaled = centred / numpy.sqrt((centred * centred).mean(-1, keepdims=True) + 1e-12)
        return scaled * self.weights[f"{name}.LayerNorm.weight"] + self.weights[f"{name}.LayerNorm.bias"]

    def linear(self, values, name):
        return values @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]

    def vector(self, text):
        numbers = self.pieces(text)
        values = (
            self.weights["embeddings.word_embeddings.weight"][numbers]
            + self.weights["embeddings.position_embeddings.weight"][: len(numbers)]
            + self.weights["embeddings.token_type_embeddings.weight"][0]
        )
        values = self.norm(values, "embeddings")
        for layer in range(self.LAYERS):
            name = f"encoder.layer.{layer}"
            query, key, value = (
                self.linear(values, f"{name}.attention.self.{part}").reshape(len(numbers), self.HEADS, -1).swapaxes(0, 1)
                for part in ("query", "key", "value")
            )
            scores = query @ key.swapaxes(1, 2) / query.shape[-1] ** 0.5
            scores = numpy.exp(scores - scores.max(-1, keepdims=True))
            mixed = (scores / scores.sum(-1, keepdims=True) @ value).swapaxes(0, 1).reshape(len(numbers), -1)
            values = self.norm(values + self.linear(mixed, f"{name}.attention.output.dense"), f"{name}.attention.output")
            wide = self.linear(values, f"{name}.intermediate.dense")
            values = self.norm(values + self.linear(gelu(wide), f"{name}.output.dense"), f"{name}.output")
        mean = values.mean(0)
        return mean / numpy.linalg.norm(mean)


def gelu(values):
    # The error function by Abramowitz and Stegun 7.1.26, off by less than 2e-7.
    x = numpy.abs(values) / 2**0.5
    t = 1 / (1 + 0.3275911 * x)
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    return values * 0.5 * (1 + numpy.sign(values) * (1 - series * numpy.exp(-x * x)))


def nearest(vectors, vector):
    cosines = vectors @ vector
    best = numpy.argsort(-cosines)[:DEPTH]
    return {int(row): float(cosines[row]) for row in best}


def combined(words, meaning, cosines):
    """Each list on 0 to 1 by its own lowest and highest, half and half, over what stands in either."""
    rows = set(words) | set(meaning)

    def placed(scores):
        low, high = min(scores.values(), default=0), max(scores.values(), default=0)
        return {row: (score - low) / (high - low) if high > low else 1.0 for row, score in scores.items()}

    words, meaning = placed(words), placed({row: cosines(row) for row in rows})
    return {row: 0.5 * words.get(row, 0) + 0.5 * meaning.get(row, 0) for row in rows}


def ndcg(ranking, grades):
    gain = sum(grades.get(row, 0) / numpy.log2(place + 2) for place, row in enumerate(ranking[:10]))
    best = sorted((grade for grade in grades.values() if grade > 0), reverse=True)[:10]
    return gain / sum(grade / numpy.log2(place + 2) for place, grade in enumerate(best))


def measure(questions, search):
    scores, times = [], []
    for name, text in questions.asked:
        start = time.perf_counter()
        found = search(text)
        times.append(1000 * (time.perf_counter() - start))
        ranking = [questions.ids[row] for row in sorted(found, key=lambda row: (-found[row], row))]
        scores.append(ndcg([row for row in ranking if row != name], questions.grades[name]))
    return statistics.mean(scores), statistics.median(times)


def selfsame(program, folder, data):
    output = subprocess.run(
        [program, "eval", "retrieval", folder, "--data", data, "--json"], check=True, stdout=subprocess.PIPE
    ).stdout
    return [(f"selfsame {row['mode']}", row["ndcg10"], row["p50ms"]) for row in json.loads(output)["modes"]]


def main(program, weights, folders):
    model = MiniLM(Path(weights))
    for folder in map(Path, folders):
        questions = Questions(folder)
        index = BM25(questions.texts)
        vectors = numpy.stack([model.vector(text) for text in questions.texts])

        def both(text):
            vector = model.vector(text)
            return combined(index.search(text), nearest(vectors, vector), lambda row: float(vectors[row] @ vector))

        rows = [
            ("bm25s", *measure(questions, index.search)),
            ("MiniLM fp32", *measure(questions, lambda text: nearest(vectors, model.vector(text)))),
            ("convex combination", *measure(questions, both)),
        ]
        with tempfile.TemporaryDirectory() as data:
            rows += selfsame(program, folder, data)
        print(f"{folder.name}: {len(questions.ids)} documents, {len(questions.asked)} questions")
        print(f"{'':20} {'nDCG@10':>8} {'p50 ms':>8}")
        for name, score, milliseconds in rows:
            print(f"{name:20} {score:8.4f} {milliseconds:8.2f}", flush=True)
        print()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
