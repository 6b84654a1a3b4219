"""What a reader takes for one text: elements inside a line, headings by their level, code as it stands."""

from __future__ import annotations

import pytest

from newsclean import clean, label
from newsclean.decode import decode
from newsclean.html import read_html
from newsclean.label.runs import certain_residue

PROSE = "".join(
    f"<p>The council of Northbrook agreed on part {i} of the plan for the harbour after a long debate on Friday.</p>"
    for i in ("one", "two", "three", "four")
)


def page(inside: str, head: str = "") -> str:
    return (
        f"<html><head>{head}</head><body><article><h1>Harbour to be rebuilt</h1>{inside}{PROSE}</article></body></html>"
    )


@pytest.mark.parametrize(
    "inside",
    [
        '<svg><polyline points="0 0"/><line/><circle r="1"/></svg>',
        "<svg><defs><lineargradient><stop/></lineargradient></defs><rect/></svg>",
        "<math><mrow><mi></mi><mo></mo></mrow></math>",
    ],
)
def test_a_drawing_or_formula_inside_a_sentence_does_not_part_it(inside: str) -> None:
    source = read_html(
        f"<p>The costs stand in the <a href='/r'>report{inside}</a>, which the board read on Monday.</p>"
    )
    assert [block.text for block in source.blocks] == ["The costs stand in the report, which the board read on Monday."]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        (
            "The river flooded <st1:City>Marrow</st1:City> on Tuesday.<o:p></o:p>",
            "The river flooded Marrow on Tuesday.",
        ),
        ("The report<o:p>&nbsp;</o:p> is out.", "The report is out."),
        ("The <gloss-term>weir <i>gates</i></gloss-term> stayed shut.", "The weir gates stayed shut."),
        ("The <button>weir</button> stayed shut for a <tooltip>week</tooltip>.", "The weir stayed shut for a week."),
        ("Many <img><noscript><img src='a'></noscript>streets are wet.", "Many streets are wet."),
        ("A <a>gauge<svg><title>Opens</title><path/></svg></a>, the first.", "A gauge Opens, the first."),
        ("So <svg><title>Map</title></svg>Marrow is wet.", "So Map Marrow is wet."),
        (
            "So <math><semantics><mi>v</mi><annotation>v=h^2</annotation></semantics></math> holds.",
            "So v v=h^2 holds.",
        ),
    ],
)
def test_a_sentence_stays_whole_around_what_stands_in_it(sentence: str, text: str) -> None:
    assert [block.text for block in read_html(f"<p>{sentence}</p>").blocks] == [text]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("<span>Anna Berg</span><span>5 May 2024</span>", "Anna Berg 5 May 2024"),
        ("<span>The mayor</span><span>, who came late</span><span>: no.</span>", "The mayor, who came late: no."),
        ("<span>She said “</span><span>yes</span><span>”.</span>", "She said “yes”."),
        ("<span>À l’</span><span>école</span>", "À l’école"),
        ("<span>‘We pay’</span><span>Anna Berg</span>", "‘We pay’ Anna Berg"),
        ('<span style="a:b">Swim</span><span style="a:c">mers won.</span>', "Swimmers won."),
        ('<span style="display:block">It ends.</span><span style="display: Block">Or not.</span>', "It ends. Or not."),
        ("<a href='/a'>One</a><a href='/b'>Two</a>", "One Two"),
        ("<span class='kicker'>Upper Sample</span>The last baker", "Upper Sample The last baker"),
        ("The last baker<span class='sub'>A visit</span>", "The last baker A visit"),
        ("<span class='dropcap'>T</span>he <span class='name'>Lower</span>-Sample", "The Lower-Sample"),
        ("<span>You</span>Tube", "YouTube"),
        ("<span class='number'>1</span>The roof in 3<span class='d'>D</span>", "1 The roof in 3D"),
        ("It was cold.<span class='label'>Advertisement</span>", "It was cold. Advertisement"),
        ("It was cold.<img src=a>We rowed.", "It was cold. We rowed."),
        ("We ro<img src=a>wed to <a href=a>Northby</a><svg></svg>, alone.", "We rowed to Northby, alone."),
        ("<a href=a>Politics</a><svg><path></path></svg><a href=b>Sport</a>", "Politics Sport"),
        ("<label>Name</label><input name=a><label>Place</label>", "Name Place"),
    ],
)
def test_elements_that_touch_are_apart_where_they_are_no_parts_of_one_sentence(line: str, text: str) -> None:
    assert [block.text for block in read_html(f"<p>{line}</p>").blocks] == [text]


@pytest.mark.parametrize("blank", ["", "&nbsp;", "&#8203;", "\ufeff"])
def test_a_blank_line_between_lines_ends_a_paragraph(blank: str) -> None:
    page = f"<div>The ferry stops.<br>{blank}<br>The quay is old.</div>"
    assert [block.text for block in read_html(page).blocks] == ["The ferry stops.", "The quay is old."]


@pytest.mark.parametrize("line_break", ["<br>", "<br/>", "</br>", "</BR >"])
def test_a_break_is_a_break_however_it_is_written(line_break: str) -> None:
    page = f"<p>The ferry stops.{line_break}The quay is old.{line_break}{line_break}We row.</p>"
    assert [block.text for block in read_html(page).blocks] == ["The ferry stops.\nThe quay is old.", "We row."]


def test_coloured_code_stays_as_it_stands() -> None:
    page = "<pre><span class='n'>open</span><span class='p'>(</span><span class='s'>pool</span>Name)</pre>"
    assert [block.text for block in read_html(page).blocks] == ["open(poolName)"]


def test_a_bold_line_stands_apart_from_the_short_lines_around_it() -> None:
    page = "<td><b>Bridge opens</b><br><i>Anna Berg</i><br><br>Old is the bridge,<br>cold is the <b>ridge</b>.</td>"
    assert [block.text for block in read_html(page).blocks] == [
        "Bridge opens",
        "Anna Berg",
        "Old is the bridge,\ncold is the ridge.",
    ]
    talk = "<p><b>Who pays?</b><br>We do.<br><b>And then?</b><br>Then we row.<br>All of us.</p>"
    assert [block.text for block in read_html(talk).blocks] == [
        "Who pays?",
        "We do.",
        "And then?",
        "Then we row.\nAll of us.",
    ]


def test_buttons_beside_a_sentence_are_blocks_of_their_own() -> None:
    line = (
        "<p>Was it wet?<button>Yes</button><button>No</button> We read it all.</p><p>It was.<button>Share</button></p>"
    )
    blocks = [block.text for block in read_html(line).blocks]
    assert blocks == ["Was it wet?", "Yes", "No", "We read it all.", "It was.", "Share"]


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<site-root><site-head>Menu</site-head><site-body>Text</site-body></site-root>", ["Menu", "Text"]),
        ("<li><site-card><div>Head</div></site-card><site-card>Text</site-card></li>", ["Head", "Text"]),
        ("<li><site-card>Head</site-card><site-card>Text</site-card></li>", ["Head", "Text"]),
        ("<div><c:card>Head</c:card><c:card>Text</c:card>More</div>", ["Head", "Text", "More"]),
        ("<p><svg><title>Person</title></svg>Mira Oake</p>", ["Person", "Mira Oake"]),
        ("<p>Mira Oake <svg><title>Mail</title></svg></p>", ["Mira Oake", "Mail"]),
        ("<p>Mira Oake<noscript>Please switch scripts on</noscript></p>", ["Mira Oake", "Please switch scripts on"]),
    ],
)
def test_what_holds_no_part_of_a_sentence_is_a_block(markup: str, texts: list[str]) -> None:
    assert [block.text for block in read_html(markup).blocks] == texts


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        ("<th></th><th>2023</th><th>2024</th>", "\t2023\t2024"),
        ("<td>Houses</td><td>1</td><td></td>", "Houses\t1"),
        ("<td>&nbsp;</td><td>Mira Oake</td>", "Mira Oake"),
    ],
)
def test_empty_cells_in_front_of_a_row_keep_its_columns(cells: str, text: str) -> None:
    assert [block.text for block in read_html(f"<table><tr>{cells}</tr></table>").blocks] == [text]


def test_a_row_that_holds_the_date_stands_as_other_rows_do() -> None:
    rows = "<tr><td></td><td>Published</td><td>3 May 2024</td></tr><tr><td></td><td>Ship</td><td>Tons</td></tr>"
    article = clean(page(f"<table>{rows}</table>"))
    assert ("date", "\tPublished\t3 May 2024") in [(block.kind, block.text) for block in article.removed]


@pytest.mark.parametrize(
    ("rows", "texts"),
    [
        (
            "<tr><th rowspan=2>Club</th><th colspan=2>Points</th><th>Cups</th></tr><tr><th>home</th><th>away</th></tr>"
            "<tr><td>Northby</td><td>34</td><td>21</td><td>2</td></tr>",
            ["Club\tPoints\t\tCups", "\thome\taway", "Northby\t34\t21\t2"],
        ),
        (
            "<tr><td rowspan=' 2 '>May</td><td>Fair</td><td>3</td></tr><tr><td>Market</td><td>5</td></tr>"
            "<tr><td>June</td><td>Race</td><td>8</td></tr>",
            ["May\tFair\t3", "\tMarket\t5", "June\tRace\t8"],
        ),
        ("<tr><td colspan=9999999>a</td><td rowspan=0>b</td><td colspan=x>c</td></tr>", ["a\tb\tc"]),
    ],
)
def test_cells_that_span_others_keep_the_columns(rows: str, texts: list[str]) -> None:
    assert [block.text for block in read_html(f"<table>{rows}</table>").blocks] == texts


def test_a_cell_that_spans_the_rows_of_an_article_makes_no_table_of_it() -> None:
    texts = ("By Mira Oake", "The quay was closed on Friday, and the boats of Northby lie in the river until then.")
    rows = "".join(f"<tr><td>{text}</td></tr>" for text in texts)
    found = read_html(f"<table><tr><td rowspan=3><img src=a.gif></td><td>The quay</td></tr>{rows}</table>")
    assert [(block.tag, block.text) for block in found.blocks[1:]] == [("td", text) for text in texts]


def test_a_row_that_many_cells_span_is_of_the_table_still() -> None:
    line = "".join(f"<td rowspan=50>{n}</td>" for n in range(90))
    texts = [block.text for block in read_html(f"<table>{f'<tr>{line}</tr>' * 9}</table>").blocks]
    assert len(texts) == 9
    assert all(text.split() == [str(n) for n in range(90)] for text in texts)


@pytest.mark.parametrize(
    ("rows", "texts"),
    [
        ("<tr><td><p>Mill Lane</p></td><td><p>14</p></td></tr><tr><td>Quay</td></tr>", ["Mill Lane\t14", "Quay"]),
        ("<tr><th><div>Street</div></th><td>Houses</td></tr><tr><td>Quay</td></tr>", ["Street\tHouses", "Quay"]),
        (
            "<thead><tr><th><p>Street</p></th><th><p>Houses</p></th></tr></thead><tr><td>Quay</td></tr>",
            ["Street\tHouses", "Quay"],
        ),
        ("<tr><td><p>Menu</p></td><td><p>News</p></td></tr>", ["Menu", "News"]),
        ("<tr><td>x</td><td>y<span><tr><td>c</td><td>d</td></tr></span>z</td></tr>", ["x", "y", "c\td", "z"]),
        ("<tr><td><p>Menu</p><p>Sport</p></td><td>News</td></tr><tr></tr>", ["Menu", "Sport", "News"]),
        (f"<tr><td><p>Menu</p></td><td><p>{'news ' * 20}</p></td></tr><tr></tr>", ["Menu", ("news " * 20).strip()]),
    ],
)
def test_a_row_whose_cells_are_short_paragraphs_is_one_block_unless_it_lays_out_a_page(
    rows: str, texts: list[str]
) -> None:
    assert [block.text for block in read_html(f"<table>{rows}</table>").blocks] == texts


@pytest.mark.parametrize(
    "page",
    [
        "<!doctype html><title>Quay</title><meta name=a content=b><main><h1>Ferry</h1><p>It sails.</p></main>",
        "<title>Quay</title><header><h1>Ferry</h1></header><script>1</script><p>It sails.",
        "<html><head><title>Quay</title><x-story><h1>Ferry</h1></x-story><body>It sails.",
    ],
)
def test_a_page_need_not_say_where_its_head_ends(page: str) -> None:
    source = read_html(page)
    assert [block.text for block in source.blocks] == ["Ferry", "It sails."]
    assert source.head.title == "Quay"


def test_the_name_of_an_icon_is_not_the_title_of_the_page() -> None:
    assert read_html("<body><svg><title>Menu</title></svg><p>Text</p></body>").head.title == ""
    assert read_html("<svg><title>Menu</title></svg><title>Harbour to be rebuilt</title>").head.title != "Menu"


def test_a_heading_has_the_level_of_the_element_that_its_text_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(label, "decide", lambda source, *_: [True] * len(source.blocks))  # whatever the labels say
    article = clean(page("<h3><div>What the plan for the harbour costs</div></h3>"))
    assert [block.level for block in article.blocks if block.text == "What the plan for the harbour costs"] == [3]


def test_a_div_in_a_heading_is_read_as_the_heading() -> None:
    source = read_html("<body><h3><div>What it costs</div></h3><div><div>Two million</div></div></body>")
    assert [(block.tag, block.text) for block in source.blocks] == [("h3", "What it costs"), ("div", "Two million")]


def test_code_keeps_its_indentation_beside_a_date_line() -> None:
    code = (
        "    def harbour(boats):\n        for boat in boats:\n            print(boat.name)\n        return len(boats)"
    )
    article = clean(page(f"<p>Published: 3 May 2024</p>{PROSE}<p>The code is this:</p><pre>{code}</pre>"))
    assert code in article.paragraphs


def test_an_encoding_is_declared_in_capitals_too() -> None:
    content = b'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; CHARSET=ISO-8859-15"><p>A ticket costs 4 \xa4</p>'
    decoded = decode(content)
    assert "4 €" in decoded.text
    assert decoded.warnings == ()


@pytest.mark.parametrize("lead", ["Read more:", "Also read:", "Lesen Sie auch:"])
def test_a_line_that_leads_to_a_link_between_paragraphs_goes(lead: str) -> None:
    pointer = f"<p>{lead} <a href='/b'>The quarry railway will not come back</a></p>"
    sentence = f"<p>{lead} the board has three plans, and <a href='/b'>one</a> of them costs nothing.</p>"
    source = read_html(page(f"{PROSE}{pointer}{sentence}"))
    found = certain_residue(source, [0.9] * len(source.blocks))
    assert {source.blocks[i].text.split(": ")[1]: kind for i, (kind, _) in found.items()} == {
        "The quarry railway will not come back": "teasers"
    }


ENTRY = "<item><title>Northern pier to reopen</title><description>The board said so on Monday.</description></item>"


@pytest.mark.parametrize(
    "page",
    [
        f'<?xml version="1.0"?>\n<!-- made -->\n<rss version="2.0"><channel>{ENTRY * 9}</channel></rss>'.encode(),
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Northern pier to reopen</title></entry></feed>',
        '{"title": "Northern pier to reopen", "content": "<p>The board said so on Monday.</p>"}',
        ' [{"title": "Northern pier to reopen"}, {"title": "Ferry late"}]\n',
    ],
)
def test_what_holds_pages_and_is_none_is_told(page: str | bytes) -> None:
    article = clean(page)
    assert [warning.partition(":")[0] for warning in article.warnings] == ["data"]
    assert not article.is_article


@pytest.mark.parametrize(
    "page",
    ['{"quoted": 1} is how the harbour board writes its tides, he said.', "<rss-list><p>Ferry late</p></rss-list>"],
)
def test_what_only_begins_like_data_is_read(page: str) -> None:
    assert clean(page).warnings == ()


@pytest.mark.parametrize("address", ["https://harbourpost.example/pier", "pages/harbour.html", b"capture.txt"])
def test_an_address_in_place_of_a_page_is_told(address: str | bytes) -> None:
    assert [warning.partition(":")[0] for warning in clean(address).warnings] == ["address"]
    assert clean("See pages/harbour.html for more.").warnings == ()


def test_what_is_no_text_has_one_warning() -> None:
    assert [warning.partition(":")[0] for warning in clean(b"%PDF-1.7 and so on").warnings] == ["binary"]
    assert [warning.partition(":")[0] for warning in clean(b"").warnings] == ["empty"]


def test_the_block_that_is_kept_as_standfirst_is_the_field_and_has_a_source() -> None:
    text = (
        "After nine years of debate the boats to the outer islands will land in the harbour again, if money is found."
    )
    article = clean(page(f"<p>{text}</p><p>By Ada Example</p><p>3 May 2024</p>"))
    assert [block.text for block in article.blocks if block.kind == "standfirst"] == [text]
    assert article.standfirst == text
    assert article.sources["standfirst"]


def test_marks_of_direction_are_no_part_of_a_headline_or_a_name() -> None:
    page = """<html lang="ar"><title>المجلس يغلق المسبح القديم</title><body><article>
    <h1>\u202bالمجلس يغلق المسبح القديم\u202c</h1><p class="byline">\u200fبقلم: سامي الحداد\u200f</p>
    <p>قرر مجلس المدينة مساء الثلاثاء إغلاق المسبح القديم بعد أربعين عاما من الاستخدام، وهو قرار أغضب السباحين.</p>
    <p>وقالت رئيسة الجمعية إن أحدا لم يسأل السكان قبل القرار، وإن الأطفال سيسافرون الآن بالحافلة إلى بلدة أخرى.</p>
    """
    article = clean(page)
    assert (article.title, article.authors) == ("المجلس يغلق المسبح القديم", ("سامي الحداد",))
