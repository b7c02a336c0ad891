"""Draws the pictures of the samples: photographs as flat scenes, screenshots of messages, pages that look scanned.

In: scenes and texts. Out: JPEG, PNG and image-only PDF files, the same bytes each time. No real person or place.
"""

import io
import random

import pikepdf
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, TiffImagePlugin

from paper import DISCLAIMER, font_file


def font(name, size):
    return ImageFont.truetype(str(font_file(name)), size)


def write_arabic(draw, at, text, face, fill, anchor):
    """Arabic from right to left; needs Pillow's own text layout (raqm), which its wheels hold."""
    draw.text(at, text, font=face, fill=fill, anchor=anchor, direction="rtl", language="ar")


def gradient(size, top, bottom):
    column = Image.new("RGB", (1, size[1]))
    for y in range(size[1]):
        share = y / (size[1] - 1)
        column.putpixel((0, y), tuple(round(a + (b - a) * share) for a, b in zip(top, bottom)))
    return column.resize(size)


def figure(draw, x, ground, height, shirt, skin, hair, scarf=None):
    """A standing person, drawn with a few shapes; x is the middle, ground the height of the feet."""
    head = height * 0.15
    body = ground - height * 0.45
    draw.rounded_rectangle((x - height * 0.07, body, x - height * 0.01, ground), 6, fill=(52, 58, 74))
    draw.rounded_rectangle((x + height * 0.01, body, x + height * 0.07, ground), 6, fill=(52, 58, 74))
    draw.rounded_rectangle((x - height * 0.14, ground - height * 0.83, x + height * 0.14, body + height * 0.05), 26, fill=shirt)
    draw.rounded_rectangle((x - height * 0.2, ground - height * 0.8, x - height * 0.12, ground - height * 0.46), 14, fill=shirt)
    draw.rounded_rectangle((x + height * 0.12, ground - height * 0.8, x + height * 0.2, ground - height * 0.46), 14, fill=shirt)
    top = ground - height
    if scarf:
        draw.ellipse((x - head * 0.75, top - head * 0.2, x + head * 0.75, top + head * 1.5), fill=scarf)
    else:
        draw.ellipse((x - head * 0.62, top - head * 0.18, x + head * 0.62, top + head * 1.0), fill=hair)
    draw.ellipse((x - head * 0.48, top + head * 0.05, x + head * 0.48, top + head * 1.15), fill=skin)
    return x + head * 0.5, top + head * 0.5


def finish(image, path, exif=None, grey=False, quality=74):
    """Adds a little grain and the disclaimer, and writes a JPEG; with telephone data it is stored on its side."""
    noise = grain(image.size)
    image = ImageChops.add(image, noise, 1, -8)
    draw = ImageDraw.Draw(image)
    draw.text((16, image.height - 26), DISCLAIMER, font=font("DejaVuSans.ttf", 15), fill=(255, 255, 255),
              stroke_width=2, stroke_fill=(40, 40, 40))
    if grey:
        image = image.convert("L")
    path.parent.mkdir(parents=True, exist_ok=True)
    if exif:
        image = image.transpose(Image.Transpose.ROTATE_90)
        image.save(path, "JPEG", quality=quality, exif=exif)
    else:
        image.save(path, "JPEG", quality=quality)


def grain(size):
    source = random.Random(size[0] * 7919 + size[1])
    small = Image.new("L", (size[0] // 4, size[1] // 4))
    small.putdata([source.randrange(4, 13) for _ in range(small.width * small.height)])
    return small.resize(size, Image.BILINEAR).convert("RGB")


def telephone_data(taken):
    """EXIF data of a telephone held upright: orientation 6 (the stored picture lies on its side), invented GPS."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Sample Phones"
    exif[0x0110] = "Specimen One"
    exif[0x0132] = taken
    exif[0x013B] = "INVENTED-OWNER-NAME"
    ratio = TiffImagePlugin.IFDRational
    exif[0x8825] = {1: "N", 2: (ratio(0), ratio(7), ratio(30)), 3: "W", 4: (ratio(0), ratio(11), ratio(15)),
                    29: "2000:01:01"}
    return exif


def room(size, wall, floor, horizon=0.72):
    image = gradient(size, wall, tuple(max(0, v - 26) for v in wall))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, int(size[1] * horizon), *size), fill=floor)
    return image, draw


def street(size):
    image = gradient(size, (152, 196, 232), (236, 240, 240))
    draw = ImageDraw.Draw(image)
    w, h = size
    for i, (tone, top) in enumerate([((168, 96, 78), 0.30), ((201, 178, 146), 0.38), ((140, 110, 96), 0.26), ((182, 140, 104), 0.35)]):
        left = int(w * (i * 0.26 - 0.03))
        draw.rectangle((left, int(h * top), left + int(w * 0.24), int(h * 0.78)), fill=tone)
        draw.polygon([(left - 10, int(h * top)), (left + int(w * 0.12), int(h * (top - 0.13))),
                      (left + int(w * 0.24) + 10, int(h * top))], fill=tuple(max(0, v - 50) for v in tone))
        for k in range(2):
            x = left + int(w * (0.04 + 0.11 * k))
            draw.rectangle((x, int(h * (top + 0.1)), x + int(w * 0.055), int(h * (top + 0.22))), fill=(214, 228, 238))
    draw.rectangle((0, int(h * 0.78), w, h), fill=(150, 152, 150))
    draw.rectangle((0, int(h * 0.78), w, int(h * 0.81)), fill=(196, 194, 184))
    return image, draw


def messages(path, title, bubbles, size=(560, 980), accent=(18, 110, 130)):
    """A screenshot of a conversation: (side, text, time) or a plain string for a date between."""
    image = Image.new("RGB", size, (238, 240, 243))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, size[0], 74), fill=accent)
    draw.text((22, 24), title, font=font("DejaVuSans-Bold.ttf", 20), fill="white")
    words, small = font("DejaVuSans.ttf", 17), font("DejaVuSans.ttf", 12)
    y = 92
    for bubble in bubbles:
        if isinstance(bubble, str):
            draw.text((size[0] / 2, y + 8), bubble, font=small, fill=(95, 95, 95), anchor="mm")
            y += 30
            continue
        side, text, time = bubble
        lines = wrapped(text, words, size[0] - 180)
        height = 24 * len(lines) + 32
        width = max(max(draw.textlength(line, font=words) for line in lines), 60) + 28
        left = 16 if side == "in" else size[0] - 16 - width
        draw.rounded_rectangle((left, y, left + width, y + height), 14, fill=(255, 255, 255) if side == "in" else (206, 234, 214))
        for i, line in enumerate(lines):
            draw.text((left + 14, y + 9 + 24 * i), line, font=words, fill=(25, 25, 25))
        draw.text((left + width - 12, y + height - 9), time, font=small, fill=(110, 110, 110), anchor="rs")
        y += height + 12
    if y > size[1] - 30:
        raise SystemExit(f"{path}: the messages reach {y} of {size[1]}")
    draw.text((size[0] / 2, size[1] - 13), DISCLAIMER, font=small, fill=(110, 110, 110), anchor="mm")
    path.parent.mkdir(parents=True, exist_ok=True)
    image.quantize(48, dither=Image.Dither.NONE).save(path, "PNG", optimize=True)


def wrapped(text, face, width):
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if face.getlength(longer) > width and line:
            lines.append(line)
            line = word
        else:
            line = longer
    return lines + [line]


def scan(path, title, pages, dpi=110, page_mm=(210, 297)):
    """An image-only PDF: each page a grey picture, a little crooked, as a copier makes it.

    `pages` holds functions that draw on a picture of the page (draw, width, height).
    """
    size = tuple(round(mm / 25.4 * dpi) for mm in page_mm)
    pdf = pikepdf.new()
    for i, draw_on in enumerate(pages):
        sheet = Image.new("L", size, 250)
        draw_on(ImageDraw.Draw(sheet), *size)
        sheet = sheet.rotate(0.5 if i % 2 == 0 else -0.4, resample=Image.BICUBIC, fillcolor=246)
        sheet = sheet.filter(ImageFilter.GaussianBlur(0.35))
        edge = ImageDraw.Draw(sheet)
        for k in range(7):
            edge.line((k, 0, k, size[1]), fill=150 + 14 * k)
        edge.text((size[0] / 2, size[1] - 14), DISCLAIMER, font=font("DejaVuSans.ttf", 11), fill=90, anchor="mm")
        data = io.BytesIO()
        sheet.save(data, "JPEG", quality=55)
        points = tuple(mm / 25.4 * 72 for mm in page_mm)
        picture = pikepdf.Stream(pdf, data.getvalue(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image,
                                 Width=size[0], Height=size[1], ColorSpace=pikepdf.Name.DeviceGray,
                                 BitsPerComponent=8, Filter=pikepdf.Name.DCTDecode)
        page = pdf.add_blank_page(page_size=points)
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=picture))
        page.Contents = pikepdf.Stream(pdf, f"q {points[0]:.2f} 0 0 {points[1]:.2f} 0 0 cm /Im0 Do Q".encode())
    pdf.docinfo["/Title"] = title
    pdf.docinfo["/Producer"] = "Sample Copier Model 0"
    path.parent.mkdir(parents=True, exist_ok=True)
    pdf.save(path, deterministic_id=True)


def lay_sideways(path, page):
    """Lays a page's content on its side and rights it again by /Rotate 90, as some copiers do."""
    pdf = pikepdf.open(path, allow_overwriting_input=True)
    sheet = pdf.pages[page - 1]
    _, _, width, height = (float(v) for v in sheet.MediaBox)
    sheet.contents_add(f"q 0 1 -1 0 {height:g} 0 cm".encode(), prepend=True)
    sheet.contents_add(b"Q")
    sheet.MediaBox = pikepdf.Array([0, 0, height, width])
    sheet.Rotate = 90
    pdf.save(path, deterministic_id=True)
