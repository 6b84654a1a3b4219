"""Do removed blocks have the kind that a person gives them?

    python benchmarks/kinds.py DATA            the share of right kinds, and what was taken for what
    python benchmarks/kinds.py DATA --show     also every block that was named otherwise

kinds.jsonl beside this script holds blocks of pages in DATA: set, page id, fingerprint of the text, and the kind. They
are of sites that what names kinds was not trained on: each page was named whole, block by block, before newsclean's
kinds were looked at. Of the blocks that it removed, 36 of each kind were drawn at random, three of a page at most; the
pages had no paywall, two repeats and, so drawn, 31 of consent. A block that newsclean keeps by now is "kept".
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import tables
from pages import find_sets, read_set

import newsclean
from newsclean.fingerprint import fingerprint

LABELS = Path(__file__).with_name("kinds.jsonl")


def main() -> None:
    """Reads the arguments, cleans the pages, prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    pairs = []
    for name, page, text, right, found in named(args.data):
        pairs.append((right, found))
        if args.show and right != found:
            print(f"{name} {page}: {right}, named {found}: {text[:80]}")
    print(tables.markdown(list(summarise(pairs)), ("kind", "blocks", "named so", "right", "taken for")))


def named(data: Path) -> Iterator[tuple[str, str, str, str, str]]:
    """Set, page, text, the right kind and newsclean's of every labelled block."""
    labels: dict[str, dict[str, dict[int, str]]] = defaultdict(lambda: defaultdict(dict))
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        labels[row["set"]][row["id"]][int(row["hash"], 16)] = row["kind"]
    for folder in find_sets(data, labels):
        for gold in read_set(folder):
            if wanted := labels[folder.name].get(str(gold.row["id"])):
                article = newsclean.clean(gold.raw, gold.url)
                found = {fingerprint(r.text): (r.kind, r.text) for r in reversed(article.removed)}
                for key, kind in wanted.items():
                    given, text = found.get(key, ("kept", ""))
                    yield folder.name, str(gold.row["id"]), text, kind, given


def summarise(pairs: list[tuple[str, str]]) -> Iterator[dict[str, str]]:
    """A row a kind, and all together: blocks of the kind, blocks named so, share of it named right, the rest."""
    for kind in sorted({right for right, _ in pairs}):
        found = Counter(given for right, given in pairs if right == kind)
        rest = ", ".join(f"{other} {n}" for other, n in found.most_common() if other != kind)
        named_so = sum(given == kind for _, given in pairs)
        yield {
            "kind": kind,
            "blocks": str(found.total()),
            "named so": str(named_so),
            "right": tables.share(found[kind] / found.total()),
            "taken for": rest,
        }
    yield {
        "kind": "all",
        "blocks": str(len(pairs)),
        "right": tables.share(sum(right == given for right, given in pairs) / len(pairs)),
    }


if __name__ == "__main__":
    main()
