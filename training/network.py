"""The networks in torch: trained here, evaluated with numpy in newsclean.label.model.

A block's features go through one layer, then through dilated convolutions along the page (residual, after Bai, Kolter
and Koltun 2018, "An Empirical Evaluation of Generic Convolutional and Recurrent Networks for Sequence Modeling", but
not causal), then with the page's mean and maximum to one logit. Those two alone give a logit of the page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from newsclean.label.first_words import Said

Array = NDArray[np.float32]
DILATIONS = (1, 2, 4, 8)  # blocks; three taps each see 15 blocks to either side
CLIP = 8.0  # standard deviations
# What the kinds of a page count, when its body counts as much as its set. Nothing asks for them later: they teach what
# residue looks like.
KIND_SHARE = 0.5
ARTICLE_SHARE = 0.2  # what it counts whether a page is an article; with 0.5 the bodies of old pages lost .001
# What a page's word F1 counts beside the single blocks: without it those count alike on pages that are nearly right and
# on pages that are lost. Of 0.5, 1 and 2, cross-validated.
OVERLAP_SHARE = 1.0
WORD_POWER = 0.5  # a block counts by this power of its words: between "a block" (0) and "a word" (1)
TINY = 1e-6  # in place of a division by nothing
MAX_BLOCKS = 800  # of a training page; the tail of longer ones is link lists


@dataclass(frozen=True)
class Example:
    """One page: features (blocks x columns), target (blocks), weight (blocks, sums to the page's weight).

    The target is the share of gold. kinds: numbers of kinds and their weights, where a page's blocks were named by
    hand. rules: the number of the rule that named each block, and said: the words of each, for a network that is told.
    article: whether the page is one (0 or 1), and what that counts: nothing where it is not known.
    """

    x: Array
    y: Array
    w: Array
    site: str
    rules: NDArray[np.int64] | None = None
    kinds: tuple[NDArray[np.int64], Array] | None = None
    said: Said | None = None
    article: tuple[float, float] = (0.0, 0.0)

    def standardised(self, mean: Array, scale: Array) -> Example:
        x = np.clip((self.x[:MAX_BLOCKS] - mean) * scale, -CLIP, CLIP)
        rules = None if self.rules is None else self.rules[:MAX_BLOCKS]
        kinds = self.kinds and (self.kinds[0][:MAX_BLOCKS], self.kinds[1][:MAX_BLOCKS])
        y, w = self.y[:MAX_BLOCKS], self.w[:MAX_BLOCKS]
        return replace(self, x=x, y=y, w=w, rules=rules, kinds=kinds)


@dataclass(frozen=True)
class Recipe:
    """How to train: swept by hand on the development sets, cross-validated by site."""

    hidden: int = 48
    epochs: int = 6
    batch: int = 16  # pages
    rate: float = 3e-3
    decay: float = 2e-2
    dropout: float = 0.15


class Batch(NamedTuple):
    """Pages of like length, padded with empty blocks; mask: 1 where a block is."""

    x: torch.Tensor  # pages x blocks x columns
    y: torch.Tensor  # pages x blocks, as the rest
    w: torch.Tensor
    mask: torch.Tensor
    rules: torch.Tensor
    kinds: torch.Tensor
    kind_weights: torch.Tensor
    articles: torch.Tensor  # pages x 2: whether each is one, and what that counts
    said: list[Said]  # of each page, where its network is told


class Network(nn.Module):
    """exits: what is asked of a block."""

    def __init__(self, columns: int, recipe: Recipe, exits: int) -> None:
        super().__init__()
        hidden = recipe.hidden
        self.entry = nn.Linear(columns, hidden)
        self.convolutions = nn.ModuleList(nn.Conv1d(hidden, hidden, 3, padding=d, dilation=d) for d in DILATIONS)
        self.mix = nn.Linear(hidden * 3, hidden)
        self.exit = nn.Linear(hidden, exits)
        self.dropout = recipe.dropout

    def forward(self, batch: Batch) -> torch.Tensor:
        """Logits: pages x blocks x exits."""
        return self.exit(self.mixed(batch)[0])

    def mixed(self, batch: Batch) -> tuple[torch.Tensor, torch.Tensor]:
        """What is known of each block, and of each page."""
        m = batch.mask.unsqueeze(-1)
        h = torch.relu(self.enter(batch)) * m
        for convolution in self.convolutions:
            h = (h + torch.relu(convolution(self.drop(h).transpose(1, 2)).transpose(1, 2))) * m
        mean = h.sum(1) / m.sum(1)
        most = h.max(1).values
        page = torch.cat([mean, most], -1).unsqueeze(1)
        beside = torch.cat([h, page.expand(-1, h.shape[1], -1)], -1)
        return torch.relu(self.mix(self.drop(beside))), self.drop(page)

    def enter(self, batch: Batch) -> torch.Tensor:
        return self.entry(self.drop(batch.x))

    def loss(self, batch: Batch) -> torch.Tensor:
        """Summed over blocks and pages."""
        raise NotImplementedError

    def drop(self, h: torch.Tensor) -> torch.Tensor:
        """Dropout of whole columns of a page: a page either shows a cue or it does not."""
        if not self.training:
            return h
        keep = torch.rand(h.shape[0], 1, h.shape[2]) >= self.dropout
        return h * (keep / (1 - self.dropout))


class Labeller(Network):
    """Asks of a block whether it is of the body, of a page whether it is an article.

    kinds: of how many kinds a block may be, where that is asked beside, in training.
    """

    def __init__(self, columns: int, recipe: Recipe, kinds: int) -> None:
        super().__init__(columns, recipe, 1)
        self.kind_exit = nn.Linear(recipe.hidden, kinds) if kinds else None
        self.article_exit = nn.Linear(recipe.hidden * 2, 1)

    def loss(self, batch: Batch) -> torch.Tensor:
        mixed, page = self.mixed(batch)
        logits = self.exit(mixed).squeeze(-1)
        loss = entropy(logits, batch.y, batch.w) + OVERLAP_SHARE * missed_overlap(torch.sigmoid(logits), batch)
        loss = loss + ARTICLE_SHARE * entropy(self.article_exit(page)[:, 0, 0], *batch.articles.T)
        if self.kind_exit is None:
            return loss
        kinds = self.kind_exit(mixed).flatten(0, 1)
        losses = nn.functional.cross_entropy(kinds, batch.kinds.flatten(), reduction="none")
        return loss + KIND_SHARE * (losses * batch.kind_weights.flatten()).sum()


def entropy(logits: torch.Tensor, target: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return nn.functional.binary_cross_entropy_with_logits(logits, target, weight=weight, reduction="sum")


def missed_overlap(odds: torch.Tensor, batch: Batch) -> torch.Tensor:
    """How much of its word F1 each page misses, summed by the pages' weights; odds of 0 and 1 are a choice of blocks.

    The Dice loss of Milletari, Navab and Ahmadi 2016, "V-Net: Fully Convolutional Neural Networks for Volumetric
    Medical Image Segmentation", without its squares.
    """
    words = batch.w ** (1 / WORD_POWER)
    words = words / words.sum(1, keepdim=True).clamp_min(TINY)
    gold = (batch.y * words).sum(1)
    share = 2 * (odds * batch.y * words).sum(1) / ((odds * words).sum(1) + gold).clamp_min(TINY)
    return ((1 - share) * batch.w.sum(1) * (gold > 0)).sum()  # no choice is right where gold has no words


def train(examples: list[Example], recipe: Recipe, seed: int, kinds: int = 0) -> dict[str, Array]:
    """Trains one labeller. The same examples, recipe and seed give the same weights. kinds: how many a block may be of.

    Returns the arrays that newsclean.label.model evaluates; the features' mean and spread are folded into the first.
    """
    torch.manual_seed(seed)
    return fit(Labeller(examples[0].x.shape[1], recipe, kinds), examples, recipe, seed)


def fit(net: Network, examples: list[Example], recipe: Recipe, seed: int) -> dict[str, Array]:
    """Trains a network that stands, on the examples in an order drawn by the seed."""
    torch.set_num_threads(1)  # sums in one order everywhere; folds run side by side instead
    rng = np.random.default_rng(seed)
    mean, scale = _standard(examples)
    pages = [e.standardised(mean, scale) for e in examples]
    optimiser = torch.optim.AdamW(net.parameters(), lr=recipe.rate, weight_decay=recipe.decay)
    batches = _batches(examples, recipe.batch)
    steps = recipe.epochs * len(batches)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, recipe.rate, total_steps=steps, pct_start=0.15)
    for _ in range(recipe.epochs):
        net.train()
        for b in rng.permutation(len(batches)):
            loss = net.loss(_batch([pages[i] for i in batches[b]]))
            optimiser.zero_grad()
            (loss / len(batches[b])).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    return _export(net, mean, scale)


def _batches(examples: list[Example], size: int) -> list[list[int]]:
    """Pages of like length together: less padding."""
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].x))
    return [order[i : i + size] for i in range(0, len(order), size)]


def _standard(examples: list[Example]) -> tuple[Array, Array]:
    """Mean of every column and the inverse of its spread, 0 for columns that say nothing."""
    count = sum(len(e.x) for e in examples)
    mean = sum(e.x.sum(0, dtype=np.float64) for e in examples) / count
    square = sum((e.x.astype(np.float64) ** 2).sum(0) for e in examples) / count
    spread = np.sqrt(np.maximum(square - mean**2, 0))
    scale = np.where(spread > 1e-3, 1 / np.maximum(spread, 0.05), 0)
    return mean.astype(np.float32), scale.astype(np.float32)


def _batch(pages: list[Example]) -> Batch:
    n = max(len(p.x) for p in pages)
    x = np.zeros((len(pages), n, pages[0].x.shape[1]), np.float32)
    y, w, mask = (np.zeros((len(pages), n), np.float32) for _ in range(3))
    rules, kinds = (np.zeros((len(pages), n), np.int64) for _ in range(2))
    kind_weights = np.zeros((len(pages), n), np.float32)
    for i, page in enumerate(pages):
        k = len(page.x)
        x[i, :k], y[i, :k], w[i, :k], mask[i, :k] = page.x, page.y, page.w, 1
        if page.rules is not None:
            rules[i, :k] = page.rules
        if page.kinds is not None:
            kinds[i, :k], kind_weights[i, :k] = page.kinds
    articles = np.array([page.article for page in pages], np.float32)
    arrays = map(torch.from_numpy, (x, y, w, mask, rules, kinds, kind_weights, articles))
    return Batch(*arrays, [page.said for page in pages if page.said is not None])


def _export(net: Network, mean: Array, scale: Array) -> dict[str, Array]:
    state = {name: t.detach().numpy() for name, t in net.state_dict().items()}
    out = {"mean": mean, "scale": scale, "entry_w": state["entry.weight"].T, "entry_b": state["entry.bias"]}
    for i in range(len(DILATIONS)):
        out[f"conv{i}_w"] = state[f"convolutions.{i}.weight"].transpose(2, 1, 0)  # taps x in x out
        out[f"conv{i}_b"] = state[f"convolutions.{i}.bias"]
    out |= {"mix_w": state["mix.weight"].T, "mix_b": state["mix.bias"]}
    out |= {"exit_w": state["exit.weight"].T, "exit_b": state["exit.bias"]}
    if "article_exit.weight" in state:
        out |= {"article_w": state["article_exit.weight"].T, "article_b": state["article_exit.bias"]}
    out |= {name: state[f"{name}.weight"] for name in ("rule_entry", "rule_exit", "words") if f"{name}.weight" in state}
    if "words_entry.weight" in state:
        out["words_entry"] = state["words_entry.weight"].T
    return {name: np.ascontiguousarray(a, np.float32) for name, a in out.items()}
