"""Pages as the doors give them, built by hand, for tests of single stages."""

from __future__ import annotations

from newsclean.label.kinds import name_kinds
from newsclean.model import Container, Mark, Source, SourceBlock

PROSE = "The ferry left the quay at six with nineteen people on board, and the mayor untied the ribbon by hand."
BODY = [f"{PROSE} {PROSE}"] * 3


def capture(*lines: str) -> Source:
    """A text capture of these lines."""
    blocks = tuple(SourceBlock(line, "", 0, 0, 0, 0, "", 1, "") for line in lines)
    return Source("text", blocks, (Container("", -1, 0, 0, len(lines), ""),))


def html(tree: tuple) -> Source:  # type: ignore[type-arg]
    """A page out of nested (tag, attrs, *children); a child is such a tuple or the text of a block, "@" in front of it
    makes it a link.
    """
    blocks: list[SourceBlock] = []
    containers: list[list] = []  # type: ignore[type-arg]

    def add(node: tuple, parent: int, depth: int) -> None:  # type: ignore[type-arg]
        tag, attrs, *children = node
        index = len(containers)
        containers.append([tag, parent, depth, len(blocks), 0, attrs])
        for child in children:
            if isinstance(child, tuple):
                add(child, index, depth + 1)
                continue
            text, linked = child.lstrip("@"), child.startswith("@")
            size = len(text) if linked else 0
            blocks.append(SourceBlock(text, tag, index, size, int(linked), 0, "/x" if linked else "", 0, ""))
        containers[index][4] = len(blocks)

    add(tree, -1, 0)
    return Source("html", tuple(blocks), tuple(Container(*c) for c in containers))


def kinds(source: Source, keep: set[int], marks: dict[int, Mark] | None = None) -> list[str]:
    named = name_kinds(source, [i in keep for i in range(len(source.blocks))], marks or {})
    assert all(": " in why for _, why in named)  # a rule id, a colon, the evidence
    return [kind for kind, _ in named]
