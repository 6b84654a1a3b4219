"""Every form of input gives its pages, and what is damaged costs what is damaged."""

from __future__ import annotations

import gzip
import importlib.util
from collections import Counter
from pathlib import Path

import pytest

import collections_of_pages as make
from newsclean.batch import readers, records, streams
from newsclean.batch.records import Record

needs_warc = pytest.mark.skipif(not importlib.util.find_spec("fastwarc"), reason="needs the extra warc")
needs_parquet = pytest.mark.skipif(not importlib.util.find_spec("pyarrow"), reason="needs the extra parquet")
needs_zst = pytest.mark.skipif(not importlib.util.find_spec("zstandard"), reason="needs the extra zst")


def read(*files: Path | str, form: str | None = None, skipped: Counter[str] | None = None) -> list[Record]:
    return list(readers.read([str(file) for file in files], Counter() if skipped is None else skipped, form))


def contents(found: list[Record]) -> list[str]:
    return [each.content if isinstance(each.content, str) else each.content.decode() for each in found]


def test_a_folder_gives_its_pages_sorted_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "1.HTM").write_text("one")
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(b"two"))
    (tmp_path / "notes.pdf").write_text("none")
    found = read(tmp_path)
    assert [each.id for each in found] == [str(tmp_path / "a.html.gz"), str(tmp_path / "b" / "1.HTM")]
    assert contents(found) == ["two", "one"]


def test_a_glob_gives_what_it_stands_for_and_a_wrong_one_a_failure(tmp_path: Path) -> None:
    for name in ("2.html", "1.html"):
        (tmp_path / name).write_text(name)
    assert contents(read(tmp_path / "*.html")) == ["1.html", "2.html"]
    for name in ("below/c.html", "below/deep/d.html", "below/e.css"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    expected = ["1.html", "2.html", "below/c.html", "below/deep/d.html"]
    assert contents(read(tmp_path / "*")) == contents(read(tmp_path / "**/*.html")) == expected
    assert sorted(contents(read(tmp_path / "**/[!e]*"))) == expected
    (missing,) = read(tmp_path / "*.txt")
    assert missing.failure == "No such file or directory"


@pytest.mark.parametrize("name", ["rows.jsonl.gz", "page.html.gz"])
def test_truncated_gzip_fails_behind_what_can_be_read(name: str, tmp_path: Path) -> None:
    whole = make.write_json_lines(tmp_path / name, make.columns(200)).read_bytes()
    (tmp_path / name).write_bytes(whole[: len(whole) * 3 // 4])
    *read_well, broken = read(tmp_path / name)
    assert broken.failure == "the file ends too early"
    if name.startswith("rows"):
        assert 50 < len(read_well) < 200
        assert broken.id == f"{tmp_path / name}:{len(read_well) + 1}"


MEMBERS = {"../../up.html": b"one", "/root/abs.html": b"two", "style.css": b"p {}", "dir/three.txt": b"three"}


@pytest.mark.parametrize("name", ["pages.zip", "pages.tar.gz"])
def test_archives_give_their_pages_whatever_their_names(name: str, tmp_path: Path) -> None:
    write = make.write_zip if name.endswith("zip") else make.write_tar
    skipped: Counter[str] = Counter()
    found = read(write(tmp_path / name, MEMBERS), skipped=skipped)
    assert contents(found) == ["one", "two", "three"]
    assert found[0].id == f"{tmp_path / name}:../../up.html"
    assert skipped == {".css": 1}
    assert sorted(path.name for path in tmp_path.iterdir()) == [name]


def test_a_zip_bomb_is_not_unpacked_and_its_neighbours_are_read(tmp_path: Path) -> None:
    bomb = b"\0" * (3 << 20)
    file = make.write_zip(
        tmp_path / "a.zip", {"bomb.html": bomb, "nested.html.gz": gzip.compress(bomb), "b.html": b"b"}
    )
    bad, nested, good = read(file)
    assert bad.failure == nested.failure == "unpacks to more than 200 times its size"
    assert good.content == b"b"
    (tmp_path / "bomb.html.gz").write_bytes(gzip.compress(bomb))
    assert [each.failure for each in read(tmp_path / "bomb.html.gz")] == ["unpacks to more than 200 times its size"]


@pytest.mark.parametrize("name", ["pages.zip", "pages.tar.gz", "page.html"])
def test_what_is_too_large_fails_alone(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "MAX_PAGE_BYTES", 100)
    members = {"large.html": bytes(range(256)), "small.html": b"small"}
    if name == "page.html":
        (tmp_path / name).write_bytes(members["large.html"])
        assert [each.failure for each in read(tmp_path / name)] == [records.TOO_LARGE]
        return
    write = make.write_zip if name.endswith("zip") else make.write_tar
    large, small = read(write(tmp_path / name, members))
    assert large.failure == records.TOO_LARGE
    assert small.content == b"small"


@pytest.mark.parametrize("name", ["pages.zip", "pages.tar.gz"])
def test_what_macos_adds_to_an_archive_is_no_page(name: str, tmp_path: Path) -> None:
    write = make.write_zip if name.endswith("zip") else make.write_tar
    skipped: Counter[str] = Counter()
    members = {"a/b.html": b"b", "__MACOSX/a/._b.html": b"x", "a/._b.html": b"x", "__MACOSX/c.html": b"x"}
    assert contents(read(write(tmp_path / name, members), skipped=skipped)) == ["b"]
    assert skipped == {"of macOS": 3}


@pytest.mark.parametrize("name", ["pages.zip", "pages.tar.gz"])
def test_a_damaged_member_costs_no_other(name: str, tmp_path: Path) -> None:
    write = make.write_zip if name.endswith("zip") else make.write_tar
    cut = gzip.compress(make.page(0).encode())[:-20]
    file = write(tmp_path / name, {"cut.html.gz": cut, "odd.html.gz": b"no gzip", "b.html": b"b"})
    *damaged, good = read(file)
    assert [(each.id, bool(each.failure)) for each in damaged] == [
        (f"{file}:cut.html.gz", True),
        (f"{file}:odd.html.gz", True),
    ]
    assert good.content == b"b"


@pytest.mark.parametrize("name", ["pages.zip", "pages.tar.gz"])
def test_a_damaged_archive_is_a_failure(name: str, tmp_path: Path) -> None:
    write = make.write_zip if name.endswith("zip") else make.write_tar
    file = write(tmp_path / name, {f"{n}.html": make.page(n).encode() for n in range(50)})
    file.write_bytes(file.read_bytes()[:-2000])
    *others, last = read(file)
    assert last.failure
    assert not any(each.failure for each in others)


@needs_warc
def test_a_warc_record_with_an_empty_address_has_none(tmp_path: Path) -> None:
    record = make.warc_record(0, make.page(0).encode()).replace(make.address(0).encode(), b"", 1)
    assert [page.url for page in read(make.write_warc(tmp_path / "crawl.warc", [record]))] == [None]


@needs_warc
@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
def test_a_warc_gives_its_pages_with_address_and_time(name: str, tmp_path: Path) -> None:
    pages = [make.warc_record(n, make.page(n).encode()) for n in range(3)]
    other = [make.warc_record(7, b"\x89PNG", media="image/png"), make.warc_record(8, b"a: b", kind="metadata")]
    skipped: Counter[str] = Counter()
    found = read(make.write_warc(tmp_path / name, [*pages[:2], *other, pages[2]]), skipped=skipped)
    assert contents(found) == [make.page(n) for n in range(3)]
    assert (found[2].id, found[2].url) == (make.warc_id(2), make.address(2))
    assert found[2].captured_at
    assert found[2].captured_at.isoformat() == found[2].carried["captured_at"] == "2024-06-01T10:00:00+00:00"
    assert skipped == {"image/png": 1}


RUSSIAN = "<html><p>Порог открыл мост через реку, сообщил совет города.</p></html>"


@needs_warc
@pytest.mark.parametrize(("media", "own", "expected"), [
    ("text/html; charset=windows-1251", "", RUSSIAN),
    ('text/html; Charset="KOI8-R"', "", RUSSIAN.encode("cp1251").decode("koi8-r")),
    ("text/html; charset=iso-8859-1", "<meta charset=cp1251>", None),
    ("text/html; charset=utf-8", "", None),
    ("text/html; charset=of-ours", "", None),
    ("text/html", "", None),
])  # fmt: skip
def test_the_http_header_tells_the_encoding_where_nothing_else_does(
    media: str, own: str, expected: str | None, tmp_path: Path
) -> None:
    page = (own + RUSSIAN).encode("cp1251")
    (found,) = read(make.write_warc(tmp_path / "crawl.warc", [make.warc_record(0, page, media=media)]))
    assert found.content == (expected or page)


@needs_warc
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_bytes_that_tell_their_encoding_are_believed_before_the_header(encoding: str, tmp_path: Path) -> None:
    record = make.warc_record(0, RUSSIAN.encode(encoding), media="text/html; charset=windows-1251")
    assert [each.content for each in read(make.write_warc(tmp_path / "crawl.warc", [record]))] == [
        RUSSIAN.encode(encoding)
    ]


@needs_warc
def test_a_wet_gives_captures(tmp_path: Path) -> None:
    record = make.warc_record(1, b"Ein Hafen\n\nDer Hafen", kind="conversion", media="text/plain")
    (found,) = read(make.write_warc(tmp_path / "crawl.warc.wet.gz", [record]))
    assert (found.is_text, found.content) == (True, b"Ein Hafen\n\nDer Hafen")


@needs_warc
@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
@pytest.mark.parametrize("wrong", [-200, 50, 1_000_000], ids=["short", "long", "beyond the file"])
def test_a_record_with_a_wrong_length_costs_no_other(wrong: int, name: str, tmp_path: Path) -> None:
    pages = [make.warc_record(n, make.page(n).encode(), wrong=wrong if n == 2 else 0) for n in range(6)]
    found = read(make.write_warc(tmp_path / name, pages))
    whole = [each.id for each in found if each.failure is None and each.id != make.warc_id(2)]
    assert whole == [make.warc_id(n) for n in (0, 1, 3, 4, 5)]
    assert sum(each.failure is not None for each in found) == 1


@needs_warc
def test_a_damaged_or_truncated_warc_costs_what_is_damaged(tmp_path: Path) -> None:
    pages = [bytearray(gzip.compress(make.warc_record(n, make.page(n).encode()))) for n in range(5)]
    pages[1][40:60] = bytes(20)
    file = tmp_path / "crawl.warc.gz"
    file.write_bytes(b"".join(pages)[:-30])
    assert [each.id for each in read(file) if each.failure is None] == [make.warc_id(n) for n in (0, 2, 3)]
    assert sum(each.failure is not None for each in read(file)) == 2
    file.write_bytes(b"this is no archive")
    assert [bool(each.failure) for each in read(file)] == [True]


@needs_zst
def test_zstandard_is_read_and_its_damage_told(tmp_path: Path) -> None:
    packed = importlib.import_module("zstandard").compress(make.page(1).encode())
    (tmp_path / "page.html.zst").write_bytes(packed)
    (tmp_path / "other.html.zst").write_bytes(b"nothing of the sort")
    assert contents(read(tmp_path / "page.html.zst")) == [make.page(1)]
    assert [bool(each.failure) for each in read(tmp_path / "other.html.zst")] == [True]


@needs_zst
def test_tables_and_several_frames_are_read_from_zstandard(tmp_path: Path) -> None:
    pack = importlib.import_module("zstandard").compress
    lines = make.write_json_lines(tmp_path / "rows.jsonl", make.columns(9)).read_bytes()
    (tmp_path / "rows.jsonl.zst").write_bytes(pack(lines[:5000]) + pack(lines[5000:]))
    cells = make.write_csv(tmp_path / "rows.csv", make.columns(9)).read_bytes()
    (tmp_path / "rows.csv.zst").write_bytes(pack(cells))
    for name in ("rows.jsonl.zst", "rows.csv.zst"):
        assert contents(read(tmp_path / name)) == [make.page(n) for n in range(9)]
    (tmp_path / "page.html.zst").write_bytes(pack(b"one ") + pack(b"two"))
    assert contents(read(tmp_path / "page.html.zst")) == ["one two"]


@needs_zst
def test_truncated_zstandard_fails_behind_what_can_be_read(tmp_path: Path) -> None:
    lines = make.write_json_lines(tmp_path / "rows.jsonl", make.columns(9)).read_bytes()
    pack = importlib.import_module("zstandard").compress
    (tmp_path / "rows.jsonl.zst").write_bytes(pack(lines) + pack(lines)[:-9])
    *read_well, broken = read(tmp_path / "rows.jsonl.zst")
    assert len(read_well) >= 9
    assert broken.failure == "the file ends too early"


def test_an_error_without_words_is_told_by_its_name() -> None:
    assert streams.reason(RuntimeError()) == "damaged data: RuntimeError"


def test_files_that_vanish_or_cannot_be_read_are_failures(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("a")
    found = iter(
        readers.read([str(tmp_path / "a.html"), str(tmp_path / "b.html"), str(tmp_path / "a.html")], Counter())
    )
    assert next(found).failure is None
    (tmp_path / "a.html").unlink()
    assert [each.failure for each in found] == ["No such file or directory"] * 2


@pytest.mark.parametrize(("package", "file", "extra"), [
    ("fastwarc.warc", "a.warc", "warc"), ("pyarrow", "a.parquet", "parquet"), ("zstandard", "a.html.zst", "zst"),
])  # fmt: skip
def test_a_missing_extra_is_one_line_that_names_it(
    package: str, file: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(importlib.import_module("sys").modules, package, None)
    (tmp_path / file).write_bytes(b"x")
    with pytest.raises(streams.MissingExtra, match=rf"newsclean\[{extra}\]"):
        read(tmp_path / file)
