"""Draws the pages of the samples' evidence: a look per issuer, a few kinds of content, fixed page ends.

In: pages as lists of items (strings are paragraphs; tuples name another kind, see `KINDS`). Out: one PDF file,
the same bytes each time. It never invents content: that stands in family.py, worker.py and reconsideration.py.
"""

import io
import zlib
from pathlib import Path

import pikepdf
from fontTools import subset
from reportlab import rl_config
from reportlab.lib.colors import HexColor, black, white
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4, landscape, letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Frame, Paragraph, Spacer, Table
from reportlab.pdfgen import canvas

rl_config.invariant = 1
rl_config.useA85 = 0

DISCLAIMER = "Invented sample – not a real document"
FONT_DIRS = ["/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/truetype/noto"]
FACES = {
    "sans": ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf"),
    "serif": ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf", "DejaVuSerif-Italic.ttf"),
    "narrow": ("DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf", "DejaVuSansCondensed-Oblique.ttf"),
    "mono": ("DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf", "DejaVuSansMono-Oblique.ttf"),
    "noto": ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf"),
    "notoserif": ("NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf", "NotoSerif-Italic.ttf"),
}
# Who made the file: family of faces, accent colour, letterhead, size of the text, what the file says of its producer.
LOOKS = {
    "personal": dict(face="serif", accent="#222222", head="none", size=12.4, producer="Sample Writer 7.4"),
    "clinic": dict(face="noto", accent="#0b6e6e", head="left", size=11.4, producer="Sample Clinic Records 3.1"),
    "school": dict(face="sans", accent="#7a2e1d", head="centre", size=11.2, producer="Sample School Office 12"),
    "authority": dict(face="noto", accent="#333a44", head="rule", size=11, producer="Sample Case System"),
    "business": dict(face="narrow", accent="#1f3d7a", head="bar", size=11.8, producer="Sample Office Suite 24.2"),
    "bank": dict(face="noto", accent="#145a32", head="bar", size=10.2, producer="Sample Statement Engine 9"),
    "report": dict(face="notoserif", accent="#5b2a86", head="running", size=11.6, producer="Sample Press 2.0"),
    "typed": dict(face="mono", accent="#111111", head="none", size=10.6, producer="Sample Text Converter"),
    "law": dict(face="notoserif", accent="#111111", head="centre", size=11.8, producer="Sample Writer 7.4"),
}
SIZES = {"letter": letter, "landscape": landscape(letter), "a4": A4}


def font_file(name):
    for folder in FONT_DIRS:
        path = Path(folder) / name
        if path.exists():
            return path
    raise SystemExit(f"font {name} not found in {FONT_DIRS}: install DejaVu and Noto")


def light(path):
    """The font without hints and beyond Latin: what is embedded stays small."""
    options = subset.Options(hinting=False, layout_features=[], name_IDs=[1, 2, 4, 6], notdef_outline=True, glyph_names=False)
    options.drop_tables += ["FFTM", "GDEF", "GPOS", "GSUB", "meta"]
    face = subset.load_font(str(path), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[*range(0x20, 0x250), *range(0x2010, 0x2040), 0x20AC, 0x2022, 0x2026, 0x2212, 0x2665])
    cutter.subset(face)
    data = io.BytesIO()
    face.save(data)
    data.seek(0)
    return data


def use_face(face):
    """Registers a family and gives the names of its regular, bold and italic."""
    names = [f"{face}-{cut}" for cut in ("r", "b", "i")]
    if names[0] not in pdfmetrics.getRegisteredFontNames():
        for name, file in zip(names, FACES[face]):
            pdfmetrics.registerFont(TTFont(name, light(font_file(file))))
        pdfmetrics.registerFontFamily(names[0], normal=names[0], bold=names[1], italic=names[2], boldItalic=names[1])
    return names


def styles(look):
    regular, bold, italic = use_face(look["face"])
    size, accent = look["size"], HexColor(look["accent"])
    base = ParagraphStyle("p", fontName=regular, fontSize=size, leading=size * 1.42, spaceAfter=size * 0.62)
    return {
        "p": base,
        "just": ParagraphStyle("just", base, alignment=TA_JUSTIFY),
        "small": ParagraphStyle("small", base, fontSize=size * 0.82, leading=size * 1.12, textColor=HexColor("#444444")),
        "cell": ParagraphStyle("cell", base, fontSize=size * 0.92, leading=size * 1.2, spaceAfter=0),
        "cellb": ParagraphStyle("cellb", base, fontName=bold, fontSize=size * 0.92, leading=size * 1.2, spaceAfter=0),
        "h": ParagraphStyle("h", base, fontName=bold, fontSize=size * 1.12, leading=size * 1.5, textColor=accent,
                            spaceBefore=size * 0.5, spaceAfter=size * 0.4, alignment=TA_LEFT),
        "title": ParagraphStyle("title", base, fontName=bold, fontSize=size * 1.5, leading=size * 1.9, textColor=accent,
                                spaceAfter=size * 0.8),
        "centre": ParagraphStyle("centre", base, fontName=bold, fontSize=size * 1.2, leading=size * 1.7,
                                 alignment=TA_CENTER, spaceAfter=size * 0.6),
        "mark": ParagraphStyle("mark", base, backColor=HexColor("#fff3a8"), borderPadding=(2, 3, 2, 3),
                               alignment=TA_JUSTIFY, spaceBefore=3, spaceAfter=size * 0.9),
        "quote": ParagraphStyle("quote", base, leftIndent=20, rightIndent=16),
    }


class Drawn(Flowable):
    """A drawing of a given height; `draw_on(canvas, width, height)` draws it."""

    def __init__(self, height, draw_on):
        super().__init__()
        self.height, self.draw_on, self.width = height, draw_on, 0

    def wrap(self, width, _height):
        self.width = width
        return width, self.height

    def draw(self):
        self.draw_on(self.canv, self.width, self.height)


def scribble(name):
    """A signature-like stroke whose form comes from the name."""
    def draw_on(c, _width, height):
        seed = zlib.crc32(name.encode())
        c.setStrokeColor(HexColor("#1b2f6b"))
        c.setLineWidth(1.1)
        path = c.beginPath()
        x, y = 4.0, height * 0.35
        path.moveTo(x, y)
        for _ in range(5 + seed % 4):
            seed = (seed * 1103515245 + 12345) % 2**31
            a, b, d = seed % 17 + 6, (seed >> 6) % 24 - 4, (seed >> 11) % 20 + 8
            path.curveTo(x + a * 0.5, y + b, x + a, y + height * 0.5 - b * 0.4, x + d, height * 0.2 + b * 0.5)
            x, y = x + d, height * 0.2 + b * 0.5
        path.curveTo(x + 20, y + 8, x + 34, y - 6, x + 62, y + 4)
        c.drawPath(path)
    return Drawn(30, draw_on)


def stamp(text, face, colour="#8a1c1c"):
    """A round stamp at the right of the page."""
    def draw_on(c, width, height):
        c.saveState()
        c.translate(width - 58, height / 2)
        c.rotate(-9)
        c.setStrokeColor(HexColor(colour))
        c.setFillColor(HexColor(colour))
        c.setLineWidth(1.4)
        c.circle(0, 0, 36)
        c.circle(0, 0, 31)
        for i, line in enumerate(text.split("|")):
            c.setFont(face, 6.4)
            c.drawCentredString(0, 8 - 9 * i, line)
        c.restoreState()
    return Drawn(76, draw_on)


def table(rows, widths, style, head=True, grid=True):
    cells = [[Paragraph(str(v), style["cellb" if head and i == 0 else "cell"]) for v in row] for i, row in enumerate(rows)]
    rules = [("FONT", (0, 0), (-1, -1), style["cell"].fontName), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 3), ("BOTTOMPADDING", (0, 0), (-1, -1), 4)]
    if grid:
        rules += [("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor("#b9bec6")), ("LINEABOVE", (0, 0), (-1, 0), 0.8, black)]
    if head:
        rules.append(("BACKGROUND", (0, 0), (-1, 0), HexColor("#eceff3")))
    return Table(cells, colWidths=widths, style=rules, hAlign="LEFT", spaceAfter=9)


def flow(item, style, width):
    """The flowables of one item."""
    if isinstance(item, str):
        return [Paragraph(item, style["p"])]
    kind, *rest = item
    return KINDS[kind](style, width, *rest)


def signature(style, _width, name, *lines):
    return [Spacer(1, 6), scribble(name), Paragraph(f"<b>{name}</b>", style["cell"]),
            *[Paragraph(line, style["cell"]) for line in lines], Spacer(1, 8)]


def pairs(style, width, rows, share=0.34):
    return [table([[f"<b>{k}</b>", v] for k, v in rows], [width * share, width * (1 - share)], style, head=False)]


KINDS = {
    **{name: (lambda name: lambda style, _w, text: [Paragraph(text, style[name])])(name)
       for name in ("h", "title", "centre", "small", "mark", "quote", "just")},
    "list": lambda style, _w, *lines: [Paragraph(f"• {line}", ParagraphStyle("li", style["p"], leftIndent=14, bulletIndent=2,
                                       firstLineIndent=-10, spaceAfter=3)) for line in lines] + [Spacer(1, 5)],
    "table": lambda style, width, rows, shares: [table(rows, [width * s for s in shares], style)],
    "pairs": pairs,
    "gap": lambda _s, _w, height: [Spacer(1, height)],
    "sign": signature,
    "stamp": lambda style, _w, text: [stamp(text, style["p"].fontName)],
    "draw": lambda _s, _w, height, draw_on: [Drawn(height, draw_on)],
}


def letterhead(c, look, head, size):
    """Draws the issuer's head; gives the height that it takes."""
    if not head or look["head"] == "none":
        return 0
    regular, bold, _ = use_face(look["face"])
    width, height = size
    name, *lines = head.split("|")
    c.setFillColor(HexColor(look["accent"]))
    if look["head"] == "bar":
        c.rect(0, height - 60, width, 60, stroke=0, fill=1)
        c.setFillColor(white)
        c.setFont(bold, 14)
        c.drawString(54, height - 32, name)
        c.setFont(regular, 8.4)
        c.drawString(54, height - 47, " · ".join(lines))
        return 34
    if look["head"] == "running":
        c.setFont(regular, 7.8)
        c.drawString(62, height - 34, name)
        c.drawRightString(width - 62, height - 34, " ".join(lines))
        c.setStrokeColor(HexColor(look["accent"]))
        c.line(62, height - 39, width - 62, height - 39)
        return 0
    if look["head"] == "centre":
        c.setFont(bold, 13.5)
        c.drawCentredString(width / 2, height - 52, name)
        c.setFillColor(black)
        c.setFont(regular, 8.6)
        for i, line in enumerate(lines):
            c.drawCentredString(width / 2, height - 66 - 10.5 * i, line)
        c.setStrokeColor(HexColor(look["accent"]))
        c.line(width / 2 - 110, height - 72 - 10.5 * len(lines), width / 2 + 110, height - 72 - 10.5 * len(lines))
        return 30 + 10.5 * len(lines)
    if look["head"] == "rule":
        c.setFont(bold, 12)
        c.drawString(54, height - 48, name)
        c.setFont(regular, 8.6)
        for i, line in enumerate(lines):
            c.drawRightString(width - 54, height - 44 - 10 * i, line)
        c.setStrokeColor(HexColor(look["accent"]))
        c.setLineWidth(1.6)
        c.line(54, height - 70, width - 54, height - 70)
        return 28
    c.rect(54, height - 74, 22, 30, stroke=0, fill=1)
    c.setFillColor(white)
    c.circle(65, height - 59, 6, stroke=0, fill=1)
    c.setFillColor(HexColor(look["accent"]))
    c.setFont(bold, 13)
    c.drawString(86, height - 56, name)
    c.setFillColor(HexColor("#444444"))
    c.setFont(regular, 8.6)
    for i, line in enumerate(lines):
        c.drawString(86, height - 67 - 10 * i, line)
    return 38


def foot(c, look, size, number, count):
    c.setFillColor(HexColor("#7d7d7d"))
    c.setFont(use_face(look["face"])[0], 6.8)
    tail = "" if count == 1 else f"   ·   page {number} of {count}"
    c.drawCentredString(size[0] / 2, 17, DISCLAIMER + tail)


class Plain(canvas.Canvas):
    """A canvas whose pages do not begin by choosing Helvetica, which cannot be embedded."""

    def _make_preamble(self):
        self._preamble = "1 0 0 1 0 0 cm"


def write(path, look, title, pages, head="", sizes=(), bookmarks=()):
    """Writes one PDF: a list of items per page. `sizes` names a page's size where it is not letter."""
    look = LOOKS[look]
    style = styles(look)
    path.parent.mkdir(parents=True, exist_ok=True)
    c = Plain(str(path), pagesize=letter, pageCompression=1, invariant=1)
    c.setTitle(title)
    c.setAuthor(head.split("|")[0] or "Sample author")
    c.setCreator("Sample drawing")
    c.setProducer(look["producer"])
    for i, items in enumerate(pages):
        size = SIZES[dict(sizes).get(i + 1, "letter")]
        c.setPageSize(size)
        if i < len(bookmarks):
            c.bookmarkPage(f"b{i}")
            c.addOutlineEntry(bookmarks[i], f"b{i}", level=0)
        first = i == 0 or look["head"] == "running"
        taken = letterhead(c, look, head, size) if first else 0
        frame = Frame(54, 40, size[0] - 108, size[1] - 98 - taken, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
        flowables = [f for item in items for f in flow(item, style, size[0] - 108)]
        frame.addFromList(flowables, c)
        if flowables:
            raise SystemExit(f"{path}: page {i + 1} overflows by {len(flowables)} items")
        foot(c, look, size, i + 1, len(pages))
        c.showPage()
    c.save()
    drop_unused_font(path)


def drop_unused_font(path):
    """Takes out the Helvetica that reportlab names on every page and that no page uses."""
    pdf = pikepdf.open(path, allow_overwriting_input=True)
    for page in pdf.pages:
        fonts = page.Resources.Font
        for name in [n for n in fonts.keys() if fonts[n].BaseFont == "/Helvetica"]:
            del fonts[name]
    pdf.save(path, deterministic_id=True)
