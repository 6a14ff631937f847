"""Makes the shipped faces of pages and papers; see docs/languages.md. Run by hand, never by the build.

usage: make.py PACKAGES SERVER
  PACKAGES  folder with the unpacked npm packages, each in a folder of its own name:
            @fontsource/noto-sans-{sc,jp,arabic} 5.3.0 and
            @expo-google-fonts/noto-sans{,-sc,-jp,-arabic} 0.4.2 and 0.4.3
  SERVER    the folder `server` of this project
needs fonttools and brotli
"""

import copy
import os
import re
import shutil
import sys
import unicodedata
from collections import defaultdict

from fontTools import subset
from fontTools.ttLib import TTFont

PACKAGES, SERVER = sys.argv[1:3]
WEB = f"{SERVER}/src/main/resources/static/fonts"
PAPER = f"{SERVER}/src/main/resources/paper/fonts"
FAMILIES = {"sc": "Redress SC", "jp": "Redress JP", "arabic": "Redress Arabic"}
STATIC = {
    "sc": ("noto-sans-sc", "NotoSansSC"),
    "jp": ("noto-sans-jp", "NotoSansJP"),
    "arabic": ("noto-sans-arabic", "NotoSansArabic"),
    "latin": ("noto-sans", "NotoSans"),
}
WEIGHTS = (400, 600)
FIRST_AFTER_LATIN = 0x250

# the same face where a phone or a desktop has it but does not give it out by its family
LOCAL = {
    ("sc", 400): 'local("NotoSansCJKsc-Regular"),',
    ("sc", 600): 'local("NotoSansCJKsc-Bold"),',
    ("jp", 400): 'local("NotoSansCJKjp-Regular"),',
    ("jp", 600): 'local("NotoSansCJKjp-Bold"),',
    ("arabic", 400): "",
    ("arabic", 600): "",
}
OWN_NAMES = {"sc": "简体中文", "jp": "日本語"}


def slices(script):
    """The woff2 slices of a script as fontsource cut them, without Latin, and their sheet."""
    package = f"{PACKAGES}/@fontsource/noto-sans-{script}"
    folder = f"{WEB}/noto-sans-{script}"
    os.makedirs(folder, exist_ok=True)
    shutil.copy(f"{package}/LICENSE", f"{folder}/LICENSE.txt")
    rules = []
    for weight in WEIGHTS:
        with open(f"{package}/{weight}.css", encoding="utf-8") as sheet:
            found = re.findall(r"@font-face \{(.*?)\}", sheet.read(), re.S)
        for rule in found:
            name = re.search(r"url\(\./files/([^)]*woff2)\)", rule).group(1)
            part = re.match(rf"noto-sans-{script}-(\d+|arabic)-{weight}", name)
            if not part:
                continue
            kept = f"{part.group(1)}-{weight}.woff2"
            characters = without_latin(re.search(r"unicode-range: ([^;]*);", rule).group(1))
            if not characters:
                continue
            shutil.copy(f"{package}/files/{name}", f"{folder}/{kept}")
            rules.append(
                f'@font-face{{font-family:"{FAMILIES[script]}";font-weight:{weight};font-display:swap;'
                f'src:{LOCAL[script, weight]}url(noto-sans-{script}/{kept}) format("woff2");unicode-range:{characters}}}'
            )
    if script == "arabic":
        print("\n".join(rules).replace("url(", "url(fonts/"))  # stands in redress-pages.css
        return
    with open(f"{WEB}/noto-sans-{script}.css", "w", encoding="utf-8") as sheet:
        sheet.write(f"/* Noto Sans {script.upper()} in slices: SIL Open Font License 1.1, see LICENSE.txt beside them */\n")
        sheet.write("\n".join(rules) + "\n")


def without_latin(ranges):
    """Latin letters and figures stay with the system's own face."""
    kept = []
    for each in ranges.split(","):
        ends = [int(end, 16) for end in each.strip().upper().removeprefix("U+").split("-")]
        first, last = max(ends[0], FIRST_AFTER_LATIN), ends[-1]
        if first <= last:
            kept.append(f"U+{first:x}" + (f"-{last:x}" if last > first else ""))
    return ",".join(kept)


def static(script):
    package, name = STATIC[script]
    return f"{PACKAGES}/@expo-google-fonts/{package}/400Regular/{name}_400Regular.ttf", name


def own_name(script):
    """The few characters that name the language itself, for the menu of every page."""
    source, _ = static(script)
    options = subset.Options(flavor="woff2", hinting=False, layout_features=[])
    cut(source, f"{WEB}/noto-sans-{script}/name-400.woff2", options, text=OWN_NAMES[script])


def cut(source, target, options, **wanted):
    font = subset.load_font(source, options)
    cutter = subset.Subsetter(options)
    cutter.populate(**wanted)
    cutter.subset(font)
    subset.save_font(font, target, options)


def paper(script):
    """The face of papers: all characters, without what a PDF does not use."""
    source, name = static(script)
    target = f"{PAPER}/{name}-Regular.ttf"
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, name_IDs=["*"])
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "STAT", "gasp", "prep"]
    cut(source, target, options, unicodes=TTFont(source).getBestCmap().keys())
    if script == "arabic":
        part_shared_glyphs(target)


def part_shared_glyphs(path):
    """A PDF tells the text of a glyph by its character. Where the forms of two letters share a
    glyph (yeh and Farsi yeh), one of them would be read as the other: each gets its own."""
    font = TTFont(path)
    tables = [table for table in font["cmap"].tables if table.isUnicode()]
    by_glyph = defaultdict(lambda: defaultdict(list))
    for code, glyph in font.getBestCmap().items():
        by_glyph[glyph][unicodedata.normalize("NFKC", chr(code))].append(code)
    order = font.getGlyphOrder()
    for glyph, letters in by_glyph.items():
        for letter in sorted(letters, key=lambda it: min(letters[it]))[1:]:
            twin = f"{glyph}.u{min(letters[letter]):04X}"
            font["glyf"][twin] = copy.deepcopy(font["glyf"][glyph])
            font["hmtx"][twin] = font["hmtx"][glyph]
            order = font.getGlyphOrder()
            if twin not in order:
                font.setGlyphOrder(order + [twin])
            for table in tables:
                for code in letters[letter]:
                    if code in table.cmap:
                        table.cmap[code] = twin
    font.save(path)


for each in FAMILIES:
    slices(each)
for each in OWN_NAMES:
    own_name(each)
for each in STATIC:
    paper(each)
