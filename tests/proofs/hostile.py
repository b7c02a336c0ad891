#!/usr/bin/env python3
"""Files made to do harm, each as the evidence of a case, as a case, as templates or as a package: every run ends within ten seconds
and a gigabyte (all its processes together), with a finding that names the file where it is refused, and nothing on the terminal that would steer it."""

import base64
import io
import json
import os
import resource
import struct
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
import zlib
from pathlib import Path

from common import case, exhibit, program, verdict

SECONDS, BYTES = 10.0, 1_000_000_000
only = sys.argv[1] if len(sys.argv) > 1 else ""
failures, rows = [], []


def zeros(size, level=9, byte=b"\0"):
    """`size` bytes, deflated, without ever holding them."""
    packer, out, step = zlib.compressobj(level), [], byte * (1 << 20)
    for _ in range(size >> 20):
        out.append(packer.compress(step))
    out.append(packer.flush())
    return b"".join(out)


def pdf(*objects, trailer=b"/Root 1 0 R"):
    """A PDF of these objects, numbered from 1, without a table: a reader has to look for them."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, text) for number, text in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer\n<<" + trailer + b">>\n"


CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
TREE = b"<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 612 792]>>"


def stream(data, entries=b"", length=None):
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data) if length is None else length, entries, data)


def page(content, entries=b""):
    return pdf(CATALOG, TREE, b"<</Type/Page/Parent 2 0 R/Contents 4 0 R%s>>" % entries, content)


def pdfs():
    flate = b"/Filter/FlateDecode"
    yield "flate-bomb.pdf", page(stream(zeros(1 << 30, byte=b" "), flate))
    yield "flate-twice.pdf", page(stream(zlib.compress(zeros(4 << 30, 1)), b"/Filter[/FlateDecode/FlateDecode]"))
    yield "flate-many.pdf", page(stream(zeros(64 << 20), b"/Filter[%s]" % (b"/FlateDecode" * 50)))
    yield "lzw-lies.pdf", page(stream(b"\x80\x0b\x60\x50" * 100_000, b"/Filter/LZWDecode"))
    yield "run-length.pdf", page(stream(b"\x81\x20" * 4_000_000, b"/Filter/RunLengthDecode"))
    yield "predictor.pdf", page(stream(zlib.compress(b"1"), flate + b"/DecodeParms<</Predictor 12/Columns 2147483647/Colors 32/BitsPerComponent 16>>"))
    packed = zlib.compress(b"3 0 [" + b"0 " * 100_000_000 + b"]", 1)
    yield "object-stream.pdf", pdf(b"<</Type/Catalog/Pages 2 0 R/A 3 0 R>>", b"<</Type/Pages/Count 1/Kids[4 0 R]>>", stream(packed, flate + b"/Type/ObjStm/N 1/First 4"), b"<</Type/Page/Parent 2 0 R>>")
    yield "page-tree-cycle.pdf", pdf(CATALOG, b"<</Type/Pages/Count 9/Kids[2 0 R 3 0 R]/Parent 3 0 R>>", b"<</Type/Pages/Count 9/Kids[2 0 R 3 0 R]/Parent 2 0 R>>")
    yield "page-its-own-parent.pdf", pdf(CATALOG, TREE, b"<</Type/Page/Parent 3 0 R>>")
    yield "root-is-itself.pdf", pdf(b"1 0 R")
    yield "outline-cycle.pdf", pdf(b"<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>", TREE, b"<</Type/Page/Parent 2 0 R>>", b"<</First 5 0 R/Last 5 0 R/Count 9>>", b"<</Title(a)/First 4 0 R/Next 5 0 R/Prev 5 0 R/Parent 4 0 R>>")
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>"
    yield "form-draws-itself.pdf", pdf(CATALOG, TREE, b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>", stream(b"/F Do"), stream(b"/F Do /F Do", form))
    doubling = [CATALOG, TREE, b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>", stream(b"/F Do")]
    doubling += [stream(b"/F Do " * 20, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F %d 0 R>>>>" % n) for n in range(6, 36)]
    yield "forms-doubling.pdf", pdf(*doubling)
    yield "resources-cycle.pdf", pdf(CATALOG, TREE, b"<</Type/Page/Parent 2 0 R/Resources 4 0 R>>", b"<</Font 4 0 R/XObject 4 0 R/Resources 4 0 R/F 4 0 R>>")
    yield "length-is-itself.pdf", pdf(CATALOG, TREE, b"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>", b"<</Length 4 0 R>>\nstream\nq Q\nendstream")
    yield "table-cycle.pdf", pdf(CATALOG, TREE, b"<</Type/Page/Parent 2 0 R>>") + b"xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 4/Prev 230>>\nstartxref\n230\n%%EOF"
    yield "names-cycle.pdf", pdf(b"<</Type/Catalog/Pages 2 0 R/Names<</Dests 4 0 R>>>>", TREE, b"<</Type/Page/Parent 2 0 R>>", b"<</Kids[4 0 R 4 0 R]>>")
    yield "number-tree-cycle.pdf", pdf(b"<</Type/Catalog/Pages 2 0 R/PageLabels 4 0 R/StructTreeRoot 4 0 R>>", TREE, b"<</Type/Page/Parent 2 0 R>>", b"<</Kids[4 0 R 4 0 R]/K 4 0 R/ParentTree 4 0 R>>")
    yield "fields-cycle.pdf", pdf(b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>", TREE, b"<</Type/Page/Parent 2 0 R/Annots[4 0 R]>>", b"<</T(a)/Kids[4 0 R]/Parent 4 0 R/Subtype/Widget/Rect[0 0 9 9]>>")
    yield "million-objects.pdf", pdf(CATALOG, TREE, b"<</Type/Page/Parent 2 0 R>>", *[b"0"] * 1_000_000)
    yield "million-kids.pdf", pdf(CATALOG, b"<</Type/Pages/Count 1000000/Kids[%s]/MediaBox[0 0 9 9]>>" % (b"3 0 R " * 1_000_000), b"<</Type/Page/Parent 2 0 R>>")
    yield "deep-arrays.pdf", pdf(b"<</Type/Catalog/Pages 2 0 R/A %s%s>>" % (b"[" * 2_000_000, b"]" * 2_000_000), TREE, b"<</Type/Page/Parent 2 0 R>>")
    yield "deep-dictionaries.pdf", pdf(b"<</Type/Catalog/Pages 2 0 R/A %s%s>>" % (b"<</A" * 500_000, b">>" * 500_000), TREE, b"<</Type/Page/Parent 2 0 R>>")
    yield "deep-content.pdf", page(stream(b"[" * 3_000_000))
    yield "million-saves.pdf", page(stream(b"q " * 3_000_000))
    chain = [CATALOG] + [b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (n + 1) for n in range(2, 100_000)] + [b"<</Type/Page>>"]
    yield "deep-page-tree.pdf", pdf(*chain)
    yield "huge-page.pdf", pdf(CATALOG, TREE, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e30 1e30]/UserUnit 1e9>>")
    yield "page-of-no-size.pdf", pdf(CATALOG, TREE, b"<</Type/Page/Parent 2 0 R/MediaBox[9 9 9 9]>>")
    yield "page-turned-inside-out.pdf", pdf(CATALOG, TREE, b"<</Type/Page/Parent 2 0 R/MediaBox[-99999999999 0 -1 nan]/Rotate 2147483647>>")
    yield "length-too-long.pdf", page(stream(b"q Q", length=2_000_000_000))
    yield "length-below-nothing.pdf", page(b"<</Length -7>>\nstream\nq Q\nendstream")
    yield "count-of-billions.pdf", pdf(CATALOG, b"<</Type/Pages/Count 2147483647/Kids[3 0 R]>>", b"<</Type/Page/Parent 2 0 R>>")
    image = b"/Type/XObject/Subtype/Image/Width 2000000000/Height 2000000000/ColorSpace/DeviceRGB/BitsPerComponent 8"
    yield "huge-image.pdf", pdf(CATALOG, TREE, b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>", stream(b"q 612 0 0 792 0 0 cm /I Do Q"), stream(zlib.compress(b""), image + flate))
    real = b"/Type/XObject/Subtype/Image/Width 30000/Height 30000/ColorSpace/DeviceRGB/BitsPerComponent 8"
    yield "image-bomb.pdf", pdf(CATALOG, TREE, b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>", stream(b"q 612 0 0 792 0 0 cm /I Do Q"), stream(zeros(30000 * 30000 * 3), real + flate))
    yield "nothing.pdf", b"%PDF-1.7\n"
    yield "only-header-many.pdf", b"%PDF-1.7\n" * 1_000_000
    yield "endobj-many.pdf", b"%PDF-1.7\n" + b"1 0 obj\n" * 1_000_000
    yield "strings-open.pdf", b"%PDF-1.7\n1 0 obj\n" + b"(" * 5_000_000
    yield "table-huge.pdf", pdf(CATALOG, TREE, b"<</Type/Page/Parent 2 0 R>>") + b"xref\n0 4294967295\ntrailer\n<</Root 1 0 R/Size 4294967295>>\nstartxref\n170\n%%EOF"
    yield "table-stream-huge.pdf", pdf(CATALOG, TREE, b"<</Type/Page/Parent 2 0 R>>", stream(zeros(512 << 20), b"/Type/XRef/W[1 8 8]/Size 4294967295/Index[0 4294967295]/Root 1 0 R" + flate)) + b"startxref\n165\n%%EOF"


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, depth, colour, data, more=b""):
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + more + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def tiff(entries, data=b"", after=0):
    """A TIFF of one folder of entries `(tag, type, count, value)` at 8, with `data` behind it."""
    rows_of = b"".join(struct.pack("<HHII", *entry) for entry in sorted(entries))
    return struct.pack("<2sHIH", b"II", 42, 8, len(entries)) + rows_of + struct.pack("<I", after) + data


def pictures():
    yield "bomb.png", png(19_000, 19_000, 8, 2, zeros(19_000 * (19_000 * 3 + 1)))
    yield "wide.png", png(65_535, 65_535, 1, 0, zeros(65_535 * 8_192))
    yield "bits.png", png(20_000, 20_000, 16, 6, zeros(20_000 * (20_000 * 8 + 1)))
    yield "interlaced.png", b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 19_000, 19_000, 8, 6, 0, 0, 1)) + chunk(b"IDAT", zeros(1 << 30)) + chunk(b"IEND", b"")
    yield "words.png", png(9, 9, 8, 0, zlib.compress(bytes(90)), chunk(b"zTXt", b"a\0\0" + zeros(1 << 30)))
    yield "profile.png", png(9, 9, 8, 0, zlib.compress(bytes(90)), chunk(b"iCCP", b"a\0\0" + zeros(1 << 30)))
    yield "chunks.png", png(9, 9, 8, 0, zlib.compress(bytes(90)), chunk(b"tEXt", b"a\0b") * 500_000)
    side = 20_000
    plain = [(256, 4, 1, side), (257, 4, 1, side), (258, 3, 1, 8), (262, 3, 1, 1), (277, 3, 1, 1), (278, 4, 1, side)]
    offset = 8 + 2 + 12 * 9 + 4
    packed = zeros(side * side)
    yield "bomb.tiff", tiff(plain + [(259, 3, 1, 8), (273, 4, 1, offset), (279, 4, 1, len(packed))], packed)
    bits = b"\x81\x00" * (side * side // 128)
    yield "packbits.tiff", tiff(plain + [(259, 3, 1, 32773), (273, 4, 1, offset), (279, 4, 1, len(bits))], bits)
    yield "fax.tiff", tiff([(256, 4, 1, 60_000), (257, 4, 1, 60_000), (258, 3, 1, 1), (259, 3, 1, 4), (262, 3, 1, 0), (273, 4, 1, offset), (277, 3, 1, 1), (278, 4, 1, 60_000), (279, 4, 1, 1_000_000)], b"\xff" * 1_000_000)
    yield "folder-cycle.tiff", tiff(plain + [(259, 3, 1, 1), (273, 4, 1, 8), (279, 4, 1, 8)], after=8)
    yield "counts.tiff", tiff(plain + [(259, 3, 1, 1), (273, 4, 0xFFFFFFFF, 8), (279, 4, 0xFFFFFFFF, 8)])
    yield "huge.tiff", tiff([(256, 4, 1, 0xFFFFFFFF), (257, 4, 1, 0xFFFFFFFF), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 8), (277, 3, 1, 65535), (278, 4, 1, 1), (279, 4, 1, 8)])
    many = b"".join(struct.pack("<HHHIII", 1, 256, 4, 1, 9, 8 + 18 * n) for n in range(1, 200_000))
    yield "folders.tiff", struct.pack("<2sHI", b"II", 42, 8) + many
    yield "bomb.gif", b"GIF89a\xff\xff\xff\xff\x80\0\0" + bytes(6) + b"," + bytes(4) + b"\xff\xff\xff\xff\0\x08" + b"\xff" + b"\x08" * 255 + b"\0;"
    yield "frames.gif", b"GIF89a\x09\0\x09\0\x80\0\0" + bytes(6) + (b"," + bytes(4) + b"\x09\0\x09\0\0\x02\x02\x44\x01\0") * 300_000 + b";"
    yield "bomb.bmp", b"BM" + struct.pack("<IIIIiiHHIIiiII", 99, 0, 54, 40, 60_000, 60_000, 1, 24, 0, 0, 0, 0, 0, 0)
    yield "runs.bmp", b"BM" + struct.pack("<IIIIiiHHIIiiII", 99, 0, 1078, 40, 14_000, 14_000, 1, 8, 1, 0, 0, 0, 0, 0) + bytes(1024) + b"\xff\0" * 800_000
    yield "bomb.webp", b"RIFF" + struct.pack("<I", 30) + b"WEBPVP8L" + struct.pack("<I", 18) + b"\x2f\xff\xff\xff\x0f" + bytes(13)
    yield "boxes.heic", struct.pack(">I4s4sI4s", 20, b"ftyp", b"heic", 0, b"heic") + struct.pack(">I4sI", 12, b"meta", 0) * 500_000
    yield "boxes-deep.heic", struct.pack(">I4s4sI4s", 20, b"ftyp", b"heic", 0, b"heic") + b"".join(struct.pack(">I4s", 8 * (100_000 - n), b"moov") for n in range(100_000))
    jpeg = b"\xff\xd8\xff\xc2" + struct.pack(">HBHHB", 11, 8, 65_500, 65_500, 1) + b"\x01\x11\0"
    yield "scans.jpg", jpeg + (b"\xff\xda\0\x08\x01\x01\0\0\x3f\0" + b"\0") * 100_000 + b"\xff\xd9"
    yield "segments.jpg", b"\xff\xd8" + b"\xff\xe1\0\x02" * 2_000_000 + b"\xff\xd9"


def zipped(*files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            if isinstance(data, int):
                with archive.open(name, "w", force_zip64=True) as member:
                    for _ in range(data >> 20):
                        member.write(b" " * (1 << 20))
            else:
                archive.writestr(name, data)
    return out.getvalue()


TYPES = b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def documents():
    parts = ("[Content_Types].xml", TYPES)
    yield "bomb.docx", zipped(parts, ("word/document.xml", 1 << 30))
    laughs = b'<!DOCTYPE a [<!ENTITY a0 "ha">' + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12)) + b"]>"
    yield "entities.docx", zipped(parts, ("word/document.xml", laughs + b"<w:document %s><w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>" % W))
    yield "deep.docx", zipped(parts, ("word/document.xml", b"<w:document %s><w:body>%s%s</w:body></w:document>" % (W, b"<w:tbl><w:tr><w:tc>" * 50_000, b"</w:tc></w:tr></w:tbl>" * 50_000)))
    yield "entries.docx", zipped(parts, *[(f"word/{n}.xml", b"") for n in range(60_000)], ("word/document.xml", b"<a/>"))
    yield "slip.docx", zipped(parts, ("../../word/document.xml", b"<a/>"), ("word/document.xml", b"<a/>"))


def messages():
    head = b"From: a@example.org\r\nDate: Mon, 5 Jan 2026 10:00:00 -0500\r\nTo: b@example.org\r\nSubject: hostile\r\nMIME-Version: 1.0\r\n"
    deep = head + b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(20_000)) + b"Content-Type: text/plain\r\n\r\nend\r\n"
    yield "deep.eml", deep
    yield "within.eml", (head + b"Content-Type: message/rfc822\r\n\r\n") * 5_000 + b"\r\nend\r\n"
    yield "one-boundary.eml", head + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + b'--b\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n' * 50_000
    part = b'--b\r\nContent-Type: application/octet-stream; name="a.bin"\r\nContent-Disposition: attachment\r\n\r\nx\r\n'
    yield "attachments.eml", head + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + part * 100_000 + b"--b--\r\n"
    yield "base64.eml", head + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n' + base64.encodebytes(b"%PDF-1.7\n" + bytes(50_000_000)) + b"--b--\r\n"
    yield "headers.eml", head + b"X-A: b\r\n" * 1_000_000 + b"\r\nend\r\n"
    yield "one-header.eml", head + b"Subject: " + b"=?utf-8?q?a?= " * 1_000_000 + b"\r\n\r\nend\r\n"
    yield "addresses.eml", b"Date: Mon, 5 Jan 2026 10:00:00 -0500\r\nTo: b@example.org\r\nFrom: " + b"a@b.c, (" * 500_000 + b"\r\n\r\nend\r\n"
    html = head + b"Content-Type: text/html; charset=utf-8\r\n\r\n"
    yield "html-deep.eml", html + b"<div>" * 200_000 + b"end"
    yield "html-tables.eml", html + b"<table><tr><td>" * 20_000 + b"end"
    yield "html-wide.eml", html + b"<table><tr>" + b"<td>a</td>" * 100_000 + b"</tr></table>"
    yield "html-spans.eml", html + b'<table><tr><td colspan="4000000000" rowspan="4000000000">a</td></tr></table>'
    png_in = base64.encodebytes(png(19_000, 19_000, 8, 2, zeros(19_000 * (19_000 * 3 + 1))))
    yield "bomb-attached.eml", head + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: image/png; name="a.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n' + png_in + b"--b--\r\n"


def texts():
    yield "one-line.txt", b"a" * 8_000_000
    yield "lines.txt", b"\n" * 8_000_000
    yield "form-feeds.txt", b"\x0c" * 1_000_000
    yield "too-large.txt", b"a word\n" * 15_000_000
    yield "marks.txt", ("a" + "\u0301" * 2_000_000).encode()
    yield "turned.txt", ("\u202e\u2066abc " * 500_000).encode()
    yield "scripts.txt", "".join(chr(0x1000 + n % 0x1F00) for n in range(1_000_000)).encode()
    yield "deep.md", b"> " * 200_000 + b"end"
    yield "lists.md", b"".join(b" " * n + b"- a\n" for n in range(3_000))
    yield "brackets.md", b"[" * 500_000
    yield "stars.md", b"*a_" * 300_000
    yield "links.md", b"[a](" * 200_000
    yield "table.md", b"|" + b"a|" * 20_000 + b"\n|" + b"-|" * 20_000 + b"\n"
    yield "references.md", b"[a]: <b>\n" * 200_000


def cases():
    sound = json.dumps(case([]))
    yield "deep.json", b"[" * 5_000_000
    yield "deep-objects.json", b'{"a":' * 1_000_000
    yield "string.json", b'{"reference": "' + b"a" * 100_000_000 + b'"}'
    yield "number.json", b'{"format": ' + b"9" * 10_000_000 + b"}"
    yield "exponent.json", b'{"format": 1e999999999999}'
    yield "same-key.json", b"{" + b'"format": 1,' * 1_000_000 + b'"format": 1}'
    yield "keys.json", b"{" + b",".join(b'"k%d": 1' % n for n in range(1_000_000)) + b"}"
    yield "exhibits.json", json.dumps(case([exhibit(n, f"e{n}.pdf") for n in range(30_000)])).encode()
    yield "space.json", b" " * 100_000_000 + sound.encode()
    yield "escapes.json", b'{"reference": "' + b"\\ud83d" * 3_000_000 + b'"}'
    yield "commas.json", b"[" + b"," * 5_000_000


def templates():
    head = "{{!--\npart: ours\n--}}\n"
    yield "itself", {"head.en.hbs": head + "{{> head}}"}
    yield "each-other", {"head.en.hbs": head + "{{> letter-signature}}", "letter-signature.en.hbs": head + "{{> head}}{{> head}}"}
    yield "each-in-each", {"head.en.hbs": head + "{{#each evidence}}" * 12 + "a" + "{{/each}}" * 12}
    yield "deep-blocks", {"head.en.hbs": head + "{{#if date}}" * 20_000 + "a" + "{{/if}}" * 20_000}
    yield "deep-calls", {"head.en.hbs": head + "{{date " + "(date " * 20_000 + "date" + ")" * 20_000 + "}}"}
    doubling = {f"p{n}.en.hbs": head + f"{{{{> p{n + 1}}}}}{{{{> p{n + 1}}}}}" for n in range(30)} | {"p30.en.hbs": head + "a", "head.en.hbs": head + "{{> p0}}"}
    yield "doubling", doubling
    yield "open-tags", {"head.en.hbs": head + "{{" * 400_000}


def packages():
    bag = ("bagit.txt", b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    yield "slip.zip", zipped(bag, ("../../../tmp/slipped", b"x"), ("/etc/slipped", b"x"), ("data/..\\..\\slipped", b"x"))
    yield "bomb.zip", zipped(bag, ("data/a.pdf", 4 << 30), ("manifest-sha256.txt", b"0" * 64 + b"  data/a.pdf\n"))
    yield "manifest-bomb.zip", zipped(bag, ("manifest.json", 2 << 30))
    yield "sums-bomb.zip", zipped(bag, ("manifest-sha256.txt", 2 << 30), ("tagmanifest-sha256.txt", 1 << 30))
    yield "lines.zip", zipped(bag, ("manifest-sha256.txt", b"".join(b"%064x  data/%d\n" % (n, n) for n in range(500_000))))
    yield "entries.zip", zipped(bag, *[(f"data/{n}", b"") for n in range(99_000)])
    yield "too-many.zip", zipped(bag, *[(f"data/{n}", b"") for n in range(120_000)])
    out = io.BytesIO(zipped(bag, ("data/link", b"/etc/passwd")))
    with zipfile.ZipFile(out, "a") as archive:
        link = zipfile.ZipInfo("data/other")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    yield "link.zip", out.getvalue()
    yield "names.zip", zipped(bag, ("data/\x1b[2J\u202efdp.exe", b"x"), ("data/a\r\nb", b"x"))
    cut = zipped(bag, ("data/a", b"x" * 100_000))
    yield "cut.zip", cut[: len(cut) // 2]
    yield "ends.zip", b"PK\x05\x06" + b"\xff" * 18 + b"PK\x05\x06" * 100_000
    deep = json.dumps({"format": "hc-pack-package"})[:-1].encode() + b', "a": ' + b"[" * 3_000_000
    yield "manifest-deep.zip", zipped(bag, ("manifest.json", deep))
    yield "nothing.zip", b""


def tree(pid):
    """The memory of a process and of all that it started, in bytes."""
    total, open_ = 0, [pid]
    while open_:
        one = open_.pop()
        try:
            total += int(Path(f"/proc/{one}/statm").read_text().split()[1]) * 4096
            for task in os.listdir(f"/proc/{one}/task"):
                open_ += map(int, Path(f"/proc/{one}/task/{task}/children").read_text().split())
        except (OSError, ValueError, IndexError):
            pass
    return total


STEERS = {chr(n) for n in range(32)} - {"\n"} | {chr(127)} | {chr(n) for n in range(0x202A, 0x202F)} | {chr(n) for n in range(0x2066, 0x206A)}


def measured(name, command, folder, wanted, codes=(1,)):
    """Runs a command and judges its end."""
    if only and only not in name:
        return
    start, peak, used = time.monotonic(), 0, resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen([program(), *command], cwd=folder, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT)
        while child.poll() is None:
            peak = max(peak, tree(child.pid))
            if time.monotonic() - start > 60:
                child.kill()
            time.sleep(0.01)
        # On a busy machine a run waits for its turn: then what it worked counts, as long as it does not hang.
        after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic() - start
        worked = after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime
        seconds = wall if wall > 3 * SECONDS else min(wall, worked)
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    codes_said = sorted({text[at + 1 : at + 7] for at in range(len(text)) if text.startswith("[HC", at)})
    about = sorted({line.split("[")[1][:6] for line in text.splitlines() if wanted in line and "[HC" in line})
    rows.append((seconds, peak, name, child.returncode, " ".join(about)))
    print(f"{seconds:6.2f} s {peak / 1e6:6.0f} MB  exit {child.returncode}  {name}  {' '.join(about)}", flush=True)
    if seconds > SECONDS:
        failures.append(f"{name}: {seconds:.1f} s")
    if peak > BYTES:
        failures.append(f"{name}: {peak / 1e6:.0f} MB")
    if child.returncode not in codes:
        failures.append(f"{name}: ended with {child.returncode}: {text[-300:]!r}")
    elif not about and child.returncode:
        failures.append(f"{name}: no finding names it: {codes_said} {text[:300]!r}")
    if any(c in STEERS for c in text):
        failures.append(f"{name}: what is said would steer a terminal")


FILES = [("pdf", pdfs), ("picture", pictures), ("document", documents), ("message", messages), ("text", texts)]
# Odd, and still what it says it is: taken, and not refused.
BUILD = ["build", "case.json", "--format", "short", "--today", "2026-11-23", "-o", "out"]

with tempfile.TemporaryDirectory() as top:
    top = Path(top)
    for area, make in FILES:
        # An argument such as `message h` asks for some inputs of one area.
        if only and only.split()[0] != area:
            continue
        for name, data in make():
            folder = top / f"{area}-{name}"
            folder.mkdir()
            (folder / name).write_bytes(data)
            (folder / "case.json").write_text(json.dumps(case([exhibit(1, name)])))
            del data
            measured(f"{area} {name}", BUILD, folder, name, (0, 1))
            (folder / name).unlink()
    for name, data in cases() if only.split()[:1] in ([], ["case"]) else ():
        (top / name).write_bytes(data)
        measured(f"case {name}", ["build", name, "--format", "short", "-o", "out"], top, name)
        (top / name).unlink()
    for name, files in templates() if only.split()[:1] in ([], ["templates"]) else ():
        folder = top / f"templates-{name}"
        (folder / "templates").mkdir(parents=True)
        for file, text in files.items():
            (folder / "templates" / file).write_text(text)
        (folder / "a.txt").write_text("A word.\n")
        (folder / "case.json").write_text(json.dumps(case([exhibit(1, "a.txt")])))
        measured(f"templates {name}", BUILD, folder, "templates/", (0, 1))
    for name, data in packages() if only.split()[:1] in ([], ["package"]) else ():
        (top / name).write_bytes(data)
        measured(f"package {name}", ["verify", name, "--format", "short"], top, "data" if "HC" in name else "")
        (top / name).unlink()

slowest, largest = max(rows), max(rows, key=lambda row: row[1])
verdict(failures, f"{len(rows)} hostile inputs: the slowest {slowest[2]} {slowest[0]:.1f} s, the largest {largest[2]} {largest[1] / 1e6:.0f} MB, {len(failures)} faults")
