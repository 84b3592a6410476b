#!/usr/bin/env python3
"""Trains what Data/models/cross-encoder.safetensors adds to all-MiniLM-L6-v2.

    selfsame eval answers questions.jsonl --data FOLDER --candidates > candidates.jsonl     (for each documentation)
    .ci/train-cross-encoder.py --weights FOLDER --order ORDER.json --out OUT.safetensors [--from ADAPTER] candidates.jsonl...

The weights are the folder of model.safetensors and vocab.txt (.ci/weights), ORDER.json the weights of the linear order by name,
as CandidateModel has them; --from goes on from an adapter that was trained before. A line of candidates may have a "grade" that a
reader gave: 2 answers by itself, 1 helps, 0 does neither; without one the quoted piece counts as 2 and what the order puts near
the top as 0. With --steps 0 and --pairs Tests/EngineTests/Fixtures/cross-encoder.jsonl nothing is trained and a test's pairs
are scored anew. Needs torch, safetensors and tokenizers.

Two losses are added. Of one question's candidates the right ones are to be chosen: softmax, to whose scores the order's sum is added so
that only what it lacks is learned. And each candidate by itself is to be told whether it answers: a logistic loss, so that the score
says of the best whether it is good enough. 2,400 steps are about two passes over 6,300 questions, and 25 to 50 minutes on two cores.
Sources: Nogueira and Cho (arXiv 1901.04085); Hu et al., LoRA (arXiv 2106.09685).
"""
import argparse
import json
from itertools import groupby

import numpy as np
import torch
import torch.nn.functional as functional
from safetensors.torch import load_file, save_file
from tokenizers import BertWordPieceTokenizer

LAYERS, HEADS, HIDDEN, RANK = 6, 12, 384, 16
LONGEST_QUESTION, LONGEST_PAIR = 28, 96
STEPS, QUESTIONS, CHOICES = 2400, 5, 9
# What a piece of each grade counts when one is chosen, and how likely it is to be called an answer.
CHOSEN, LIKELY = (0, 0.15, 1), (0.02, 0.35, 0.97)
RATE, RESUMED_RATE = 5e-4, 3e-4
LINEAR = [
    f"encoder.layer.{layer}.{name}" for layer in range(LAYERS)
    for name in ("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense",
                 "intermediate.dense", "output.dense")
]


class CrossEncoder(torch.nn.Module):
    """MiniLM with low-rank additions; a pair's score is how near its two texts' states are, and a sum over the first state."""

    def __init__(self, weights):
        super().__init__()
        self.weights = weights
        random = torch.Generator().manual_seed(0)
        self.down, self.up = torch.nn.ParameterDict(), torch.nn.ParameterDict()
        for name in LINEAR:
            rows, columns = weights[name + ".weight"].shape
            self.down[self.key(name)] = torch.nn.Parameter(torch.randn(RANK, columns, generator=random) / columns**0.5)
            self.up[self.key(name)] = torch.nn.Parameter(torch.zeros(rows, RANK))
        self.types = torch.nn.Parameter(torch.zeros(2, HIDDEN))
        self.head = torch.nn.Parameter(torch.zeros(HIDDEN))
        self.nearness = torch.nn.Parameter(torch.tensor(10.0))
        self.order = torch.nn.Parameter(torch.tensor(1.0))
        # Used in training alone: the scale on which a score is a likelihood.
        self.slope, self.middle = torch.nn.Parameter(torch.tensor(1.0)), torch.nn.Parameter(torch.tensor(7.0))

    @staticmethod
    def key(name):
        return name.replace(".", "_")

    def linear(self, values, name):
        key = self.key(name)
        added = functional.linear(functional.linear(values, self.down[key]), self.up[key])
        return functional.linear(values, self.weights[name + ".weight"], self.weights[name + ".bias"]) + 2 * added

    def norm(self, values, name):
        return functional.layer_norm(
            values, (HIDDEN,), self.weights[name + ".weight"], self.weights[name + ".bias"], 1e-12)

    def forward(self, ids, types, mask):
        count, length = ids.shape
        embeddings = self.weights["embeddings.word_embeddings.weight"][ids]
        embeddings = embeddings + self.weights["embeddings.position_embeddings.weight"][:length]
        embeddings = embeddings + self.weights["embeddings.token_type_embeddings.weight"][0] + self.types[types]
        state = self.norm(embeddings, "embeddings.LayerNorm")
        for layer in range(LAYERS):
            name = f"encoder.layer.{layer}."
            parts = [
                self.linear(state, f"{name}attention.self.{part}").view(count, length, HEADS, -1).transpose(1, 2)
                for part in ("query", "key", "value")
            ]
            seen = functional.scaled_dot_product_attention(*parts, attn_mask=mask[:, None, None, :])
            seen = seen.transpose(1, 2).reshape(count, length, HIDDEN)
            state = self.norm(
                state + self.linear(seen, name + "attention.output.dense"), name + "attention.output.LayerNorm")
            wide = functional.gelu(self.linear(state, name + "intermediate.dense"))
            state = self.norm(state + self.linear(wide, name + "output.dense"), name + "output.LayerNorm")
        question, text = (((mask & (types == kind))[..., None] * state).sum(1) for kind in (0, 1))
        return self.nearness * functional.cosine_similarity(question, text, dim=-1) + state[:, 0] @ self.head

    def resume(self, path):
        known = {name: value.float() for name, value in load_file(path).items()}
        with torch.no_grad():
            self.types.copy_(known["types"])
            self.head.copy_(known["head"])
            self.nearness.copy_(known["nearness"][0])
            for name in LINEAR:
                self.down[self.key(name)].copy_(known[name + ".down"])
                self.up[self.key(name)].copy_(known[name + ".up"] / 2)

    def save(self, path):
        tensors = {"types": self.types, "head": self.head, "nearness": self.nearness.reshape(1)}
        for name in LINEAR:
            tensors[name + ".down"] = self.down[self.key(name)]
            tensors[name + ".up"] = 2 * self.up[self.key(name)]
        save_file({name: value.detach().half().contiguous() for name, value in tensors.items()}, path)


class Pairs:
    """Questions and texts as tokens: [CLS] question [SEP] text [SEP]."""

    def __init__(self, vocabulary):
        self.tokenizer = BertWordPieceTokenizer(vocabulary, lowercase=True)
        self.known = {}

    def ids(self, text):
        if text not in self.known:
            self.known[text] = self.tokenizer.encode(text).ids[1:-1]
        return self.known[text]

    def pair(self, question, text):
        first = [101] + self.ids(question)[: LONGEST_QUESTION - 2] + [102]
        second = self.ids(text)[: LONGEST_PAIR - len(first) - 1] + [102]
        return first + second, [0] * len(first) + [1] * len(second)

    @staticmethod
    def batch(pairs):
        longest = max(len(ids) for ids, _ in pairs)
        ids = torch.zeros(len(pairs), longest, dtype=torch.long)
        types, mask = torch.zeros_like(ids), torch.zeros(len(pairs), longest, dtype=torch.bool)
        for row, (own, kinds) in enumerate(pairs):
            ids[row, : len(own)], types[row, : len(own)] = torch.tensor(own), torch.tensor(kinds)
            mask[row, : len(own)] = True
        return ids, types, mask

    def scores(self, model, pairs):
        """In two halves by length, so that little is padding."""
        by_length = sorted(range(len(pairs)), key=lambda place: len(pairs[place][0]))
        scores = [None] * len(pairs)
        for half in (by_length[: len(pairs) // 2], by_length[len(pairs) // 2 :]):
            for place, score in zip(half, model(*self.batch([pairs[place] for place in half]))):
                scores[place] = score
        return torch.stack(scores)


def questions(paths, order):
    """Each question with its graded candidates, and what the linear order gives each."""
    for path in paths:
        with open(path) as lines:
            for _, group in groupby(map(json.loads, lines), key=lambda candidate: candidate["line"]):
                # Of equal texts the one that tells most.
                known = sorted(group, key=lambda candidate: (candidate["isRight"], candidate.get("grade", -1)))
                candidates = list({candidate["text"]: candidate for candidate in known}.values())
                for candidate in candidates:
                    candidate["order"] = sum(
                        order.get(name, 0) * value for name, value in candidate["features"].items())
                candidates.sort(key=lambda candidate: -candidate["order"])
                graded = [candidate for candidate in candidates if "grade" in candidate or candidate["isRight"]]
                for candidate in graded:
                    # A piece that was quoted as the answer is of some use, whatever a reader thinks.
                    candidate["grade"] = max(candidate.get("grade", 2), 1 if candidate["isRight"] else 0)
                others = [candidate | {"grade": 0} for candidate in candidates[:24] if "grade" not in candidate]
                if len(graded) + len(others) >= 4:
                    yield candidates[0]["question"], graded, others


def rescore(path, model, pairs):
    """The reference that the program's own scores are tested against."""
    with open(path) as lines:
        known = [json.loads(line) for line in lines]
    with open(path, "w") as lines, torch.no_grad():
        for one in known:
            score = model(*pairs.batch([pairs.pair(one["question"], one["text"])])).item()
            lines.write(json.dumps(one | {"score": round(score, 4)}, ensure_ascii=False) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", required=True)
    parser.add_argument("--order")
    parser.add_argument("--out")
    parser.add_argument("--from", dest="start")
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--pairs", help="a JSON line of question and text each: their scores are written into it")
    parser.add_argument("candidates", nargs="*")
    given = parser.parse_args()
    if given.steps and not (given.order and given.out and given.candidates):
        parser.error("training takes --order, --out and candidates")
    if not given.steps and not given.start:
        parser.error("--steps 0 takes --from: there is nothing else to score with")
    weights = {name: value.float() for name, value in load_file(given.weights + "/model.safetensors").items()}
    pairs, model = Pairs(given.weights + "/vocab.txt"), CrossEncoder(weights)
    if given.start:
        model.resume(given.start)
    if given.steps:
        train(model, pairs, given)
    if given.pairs:
        rescore(given.pairs, model, pairs)


def train(model, pairs, given):
    with open(given.order) as file:
        known = list(questions(given.candidates, json.load(file)))
    print(len(known), "questions")
    random = np.random.default_rng(1)
    optimizer = torch.optim.AdamW(model.parameters(), lr=RESUMED_RATE if given.start else RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / 50, max(0.02, (given.steps - step) / max(1, given.steps - 50))))
    waiting, losses = [], []
    for step in range(given.steps):
        if len(waiting) < QUESTIONS:
            waiting = list(random.permutation(len(known)))
        drawn = []
        for place in [waiting.pop() for _ in range(QUESTIONS)]:
            question, graded, others = known[place]
            taken = min(len(others), max(1, CHOICES - len(graded)))
            wrong = [others[other] for other in random.choice(len(others), taken, replace=False)] if others else []
            drawn.append([(question, candidate) for candidate in graded[: CHOICES - 1] + wrong])
        with torch.autocast("cpu", torch.bfloat16):
            scores = pairs.scores(
                model, [pairs.pair(question, candidate["text"]) for group in drawn for question, candidate in group])
        scores = scores.float()
        loss, start = 0, 0
        for group in drawn:
            own = scores[start : start + len(group)]
            start += len(group)
            grades = [candidate["grade"] for _, candidate in group]
            wanted = torch.tensor([float(CHOSEN[grade]) for grade in grades])
            if wanted.sum() > 0:
                ranked = own + model.order * torch.tensor([candidate["order"] for _, candidate in group])
                loss = loss - (wanted / wanted.sum() * functional.log_softmax(ranked, -1)).sum()
            loss = loss + functional.binary_cross_entropy_with_logits(
                model.slope * (own - model.middle), torch.tensor([LIKELY[grade] for grade in grades]))
        loss = loss / QUESTIONS
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        losses.append(loss.item())
        if step % 50 == 49:
            print(step + 1, round(sum(losses[-50:]) / 50, 3), flush=True)
    model.save(given.out)


if __name__ == "__main__":
    main()
