"""The page's modules are typed with JSDoc, and a type checker finds no fault in them: TypeScript's, as Deno carries it."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

from echo_terminal import ROOT

DENO = shutil.which("deno", path=str(pathlib.Path(sys.executable).parent))
PAGE = ROOT / "Sources" / "CWebPage" / "page"
OPTIONS = {"compilerOptions": {
    "checkJs": True, "strict": True, "noUnusedLocals": True, "noUnusedParameters": True,
    "lib": ["esnext", "dom", "dom.iterable"]}, "lock": False}


def checked(folder, *modules):
    """What the checker says of these, as its exit status and its words; it asks nobody else for anything."""
    (folder / "deno.json").write_text(json.dumps(OPTIONS))
    done = subprocess.run(
        [DENO, "check", "--quiet", "--no-remote", "--config", folder / "deno.json", *modules], capture_output=True, text=True,
        env={**os.environ, "DENO_DIR": str(folder / "cache"), "DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"})
    return done.returncode, done.stderr


def test_the_types_are_right(tmp_path):
    modules = sorted(PAGE.glob("*.js"))
    assert len(modules) >= 8
    assert checked(tmp_path, *modules) == (0, "")


@pytest.mark.parametrize("wrong", [
    "import { at } from './page.js'\nat(3)\n",
    "/** @param {string} words */\nexport const shown = words => words.size\n",
    "import { Client } from './client.js'\nnew Client({ addres: 'ws://127.0.0.1/' })\n",
], ids=["a parameter", "a member", "an option"])
def test_the_checker_finds_what_is_wrong(tmp_path, wrong):
    for module in PAGE.glob("*.js"):
        shutil.copy(module, tmp_path)
    (tmp_path / "wrong.js").write_text(wrong)
    status, words = checked(tmp_path, tmp_path / "wrong.js")
    assert status == 1 and "wrong.js:2" in words, words
