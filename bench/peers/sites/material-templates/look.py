"""What the templates look up."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any


def on_env(env: Any, config: Any, files: Any) -> Any:
    folder = Path(config["config_file_path"]).parent / "lookup" / config["extra"]["code"]
    env.globals["look"] = SimpleNamespace(**{path.stem: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")})
    env.trim_blocks = env.lstrip_blocks = True
    return env
