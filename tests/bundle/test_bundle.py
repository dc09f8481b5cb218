"""What is in the bundles: the site, byte for byte, in both languages or in one, with nothing that leads nowhere."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from folders import BASE, Changed, tree
from test_harbour import SECRETS

import build
from briefing.assets.shipped import shipped_paths
from briefing.bundle import sums
from briefing.bundle.pack import is_for_servers
from briefing.verify import verify
from briefing.verify.outline import outline

NAME = "harbour-2031.2-2032-02-01"
LICENCES = {"licences/LICENSE.txt", "licences/LICENSE-CONTENT.md", "licences/NOTICE.md"}
GUIDE = {"README.html", "SHA256SUMS", "verify.cmd", "verify.sh", *LICENCES}
SHEET = shipped_paths()["css/site.css"]
LANGUAGES = {NAME: ("ar", "en"), f"{NAME}-ar": ("ar",), f"{NAME}-en": ("en",)}
CONTENT = Path(__file__).parents[2] / "content"
LIMIT = 3_000_000


def test_the_files_are_these_and_all_of_them_are_listed(dist: Path) -> None:
    singles = {f"{NAME}_2031-03-quay.html", f"{NAME}_2031-guard.html"}
    assert set(tree(dist)) == {*(f"{name}.zip" for name in LANGUAGES), *singles, f"{NAME}.cdx.json", "SHA256SUMS"}
    expected = {name: hashlib.sha256(content).hexdigest() for name, content in tree(dist).items() if name != "SHA256SUMS"}
    assert sums.read(dist / "SHA256SUMS") == expected


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_zip_has_one_folder_of_its_own_name(name: str, dist: Path) -> None:
    with zipfile.ZipFile(dist / f"{name}.zip") as archive:
        assert {path.partition("/")[0] for path in archive.namelist()} == {name}
        assert archive.testzip() is None


def test_the_pages_of_the_whole_bundle_are_those_of_the_site(unpacked: Path, site: Path) -> None:
    published = {path: content for path, content in tree(site).items() if not is_for_servers(path)}
    bundled = {path: content for path, content in tree(unpacked / NAME).items() if path not in GUIDE}
    assert bundled == published
    assert {path for path in tree(site) if is_for_servers(path)} >= {"404.html", ".nojekyll", ".briefing-site", "images/og/index.png"}


@pytest.mark.parametrize("code", ["ar", "en"])
def test_the_bundle_of_one_language_has_nothing_of_the_other(code: str, unpacked: Path) -> None:
    other = {"ar": "en", "en": "ar"}[code]
    files = tree(unpacked / f"{NAME}-{code}")
    whole = tree(unpacked / NAME)
    elsewhere = (f"{other}/", f"search/{other}.", f"assets/search/{other}/", f"assets/js/words.{other}.", f"{code}/side-by-side/")
    assert {path for path in whole if not path.startswith(elsewhere)} == set(files)
    switches = re.compile(rf'hreflang=|class="language"|side-by-side/|["/]{other}/|"{other}/'.encode())
    found = {path: switches.search(content) for path, content in files.items() if path.endswith(".html") and path not in GUIDE}
    assert {path: match[0] for path, match in found.items() if match} == {}


@pytest.mark.parametrize("name", LANGUAGES)
def test_no_link_of_an_unpacked_bundle_is_dead(name: str, unpacked: Path, tmp_path: Path) -> None:
    folder = tmp_path / name
    shutil.copytree(
        unpacked / name, folder, ignore=shutil.ignore_patterns("SHA256SUMS", "verify.cmd", "verify.sh", "README.html", "licences")
    )
    assert verify(folder, LANGUAGES[name], "") == []


@pytest.mark.parametrize("code", ["ar", "en"])
def test_the_data_is_complete_in_every_bundle(code: str, unpacked: Path) -> None:
    whole = tree(unpacked / NAME / "data")
    assert whole
    assert tree(unpacked / f"{NAME}-{code}" / "data") == whole


def test_the_first_page_of_one_language_leads_on_by_itself(unpacked: Path) -> None:
    page = (unpacked / f"{NAME}-en" / "index.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=en/index.html">' in page
    assert ("a", "en/index.html") in outline(page).links
    assert 'http-equiv="refresh"' not in (unpacked / NAME / "index.html").read_text(encoding="utf-8")


def test_with_a_public_address_a_bundle_of_one_language_names_no_alternate(harbour: Path, tmp_path: Path) -> None:
    assert build.main(["bundle", "--content", str(harbour), "--out", str(tmp_path / "dist"), "--base-url", BASE, "--jobs", "1"]) == 0
    with zipfile.ZipFile(tmp_path / "dist" / f"{NAME}-en.zip") as archive:
        page = archive.read(f"{NAME}-en/en/index.html").decode()
        readme = archive.read(f"{NAME}-en/README.html").decode()
    assert f'<link rel="canonical" href="{BASE}en/index.html">' in page
    assert "hreflang" not in page
    assert readme.count(f'href="{BASE}index.html"') == 2


# The page that explains it


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_readme_speaks_both_languages_and_the_bundles_own_first(name: str, unpacked: Path) -> None:
    page = (unpacked / name / "README.html").read_text(encoding="utf-8")
    first = LANGUAGES[name][0]
    assert re.findall(r'<section id="(\w+)" lang="(\w+)" dir="(\w+)">', page) == sorted(
        [("ar", "ar", "rtl"), ("en", "en", "ltr")], key=lambda part: part[0] != first
    )
    assert outline(page).html == {"lang": first, "dir": "rtl" if first == "ar" else "ltr"}
    assert page.count(f"sha256sum {name}.zip") == 2
    assert page.count(f"{NAME}-….html") == 2
    assert page.count(">Box 7, Customs Quay, Port Lantern<") == 2


def test_the_readme_says_of_when_it_is(unpacked: Path) -> None:
    page = (unpacked / NAME / "README.html").read_text(encoding="utf-8")
    assert page.count('<bdi dir="ltr">2031.2-2032-02-01</bdi>') == 2
    assert "1 February 2032" in page
    assert "1 شباط/فبراير 2032" in page
    assert "Arabic and English" in page
    assert "<dd>Arabic</dd>" in (unpacked / f"{NAME}-ar" / "README.html").read_text(encoding="utf-8")


def test_the_readme_leads_to_what_is_there_and_asks_for_nothing_else(unpacked: Path) -> None:
    page = (unpacked / NAME / "README.html").read_text(encoding="utf-8")
    found = outline(page)
    files = tree(unpacked / NAME)
    local = {href for _, href in found.links if ":" not in href}
    assert {href for href in local if not href.startswith("#")} <= set(files)
    assert {href[1:] for href in local if href.startswith("#")} <= set(found.ids)
    assert set(re.findall(r'url\("([^"]+)"\)', page)) <= set(files)
    assert "<script" not in page
    assert "style=" not in page
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}';" in page.replace("&#39;", "'")


def test_the_licences_come_with_it(unpacked: Path) -> None:
    for name in LANGUAGES:
        folder = unpacked / name / "licences"
        assert set(tree(folder)) == {path.partition("/")[2] for path in LICENCES}
        assert (folder / "LICENSE.txt").read_bytes() == (CONTENT.parent / "LICENSE").read_bytes()


def test_no_byte_of_a_copy_gives_away_what_is_withheld(unpacked: Path, dist: Path) -> None:
    singles = {path.name: path.read_bytes() for path in dist.glob("*.html")}
    for name, content in {**tree(unpacked), **singles}.items():
        for words in SECRETS.values():
            assert [word for word in words if word.encode() in content or word in name] == [], name


# What it weighs, and what it may be called


def test_the_real_bundle_is_no_larger_than_three_megabytes(real_zip: Path) -> None:
    assert real_zip.stat().st_size <= LIMIT


def test_a_name_that_some_disk_cannot_hold_is_an_error(
    changed: Changed, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.bundle.names.PATH", 50)
    content = changed("site.yml", {})
    assert build.main(["bundle", "--content", str(content), "--out", str(tmp_path / "dist"), "--jobs", "1"]) == 2
    assert "characters: no more than 50" in capsys.readouterr().err
    assert not list(tmp_path.glob(".*"))
    assert not (tmp_path / "dist").exists()


# The programs that verify it


SYSTEM = ("sh", "dirname", "sed", "cut", "xargs", "find", "sort", "awk", "cat")
SUMMERS = [name for name in ("sha256sum", "shasum", "openssl") if shutil.which(name)]


def verified(copy: Path, summer: str, tmp_path: Path) -> tuple[int, list[str]]:
    """The status of verify.sh and what it names, where no other program than `summer` makes sums."""
    programs = tmp_path / "programs"
    programs.mkdir(exist_ok=True)
    for name in (*SYSTEM, summer, *(["perl"] if summer == "shasum" else [])):
        found = shutil.which(name)
        if found and not (programs / name).exists():
            (programs / name).symlink_to(found)
    done = subprocess.run(  # noqa: S603 - our own program
        [str(programs / "sh"), str(copy / "verify.sh")], env={"PATH": str(programs)}, cwd="/", capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    return done.returncode, [line for line in done.stdout.splitlines() if "|" in line]


@pytest.fixture
def copy(unpacked: Path, tmp_path: Path) -> Path:
    """A bundle that may be harmed, under a path with blanks and Arabic letters."""
    folder = tmp_path / "ذاكرة محمولة (1)" / "it's mine"
    shutil.copytree(unpacked / NAME, folder)
    return folder


@pytest.mark.parametrize("summer", SUMMERS)
def test_verify_tells_what_is_changed_missing_added_and_renamed(summer: str, copy: Path, tmp_path: Path) -> None:
    assert verified(copy, summer, tmp_path) == (0, [])
    page = copy / "ar/incidents/hb-0001.html"
    page.write_bytes(page.read_bytes().replace(b"<p", b"<q", 1))
    (copy / SHEET).unlink()
    (copy / "en/index.html").rename(copy / "en/home.html")
    (copy / "ملف جديد.txt").write_bytes(b"new")
    assert verified(copy, summer, tmp_path) == (
        1,
        [
            "CHANGED | متغيّر | ar/incidents/hb-0001.html",
            f"MISSING | مفقود | {SHEET}",
            "MISSING | مفقود | en/index.html",
            "ADDED | مضاف | en/home.html",
            "ADDED | مضاف | ملف جديد.txt",
        ],
    )


def test_verify_does_not_trust_a_list_that_is_none(copy: Path, tmp_path: Path) -> None:
    (copy / "SHA256SUMS").write_text("x\n", encoding="utf-8")
    assert verified(copy, SUMMERS[0], tmp_path)[0] == 2


def test_an_empty_list_proves_nothing(copy: Path) -> None:
    (copy / "SHA256SUMS").write_bytes(b"")
    done = subprocess.run(["sh", str(copy / "verify.sh")], capture_output=True, text=True, check=False)  # noqa: S603, S607 - our own program
    assert (done.returncode, done.stderr) == (2, "verify.sh: SHA256SUMS is not here\n")


def test_the_list_is_one_that_stock_tools_read(copy: Path) -> None:
    done = subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=copy, capture_output=True, check=False)  # noqa: S607
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_verify_for_windows_is_what_its_command_line_can_read(copy: Path) -> None:
    """It cannot be run here: lines end as Windows ends them, in ASCII, and the command is shorter than 8,191 characters."""
    text = (copy / "verify.cmd").read_bytes().decode("ascii")
    lines = text.split("\r\n")
    assert "\n" not in "".join(lines)
    start = lines.index("powershell -NoProfile -NonInteractive -Command ^")
    command = lines[start:][: next(number for number, line in enumerate(lines[start:]) if not line.endswith("^")) + 1]
    assert sum(map(len, command)) < 8191
    for line in command[1:]:
        assert re.fullmatch(r'  "[^"%^]*"( \^)?', line), line
    assert text.count("{") == text.count("}")
    assert text.count("(") == text.count(")")
