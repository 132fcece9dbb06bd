#!/usr/bin/env python3
"""The least that reading files and writing others can cost the system: open, read, close; open, write, close, rename.

    write_loop.py INPUT_DIR MODEL_DIR TARGET_DIR

Reads every file below INPUT_DIR and writes a file of the same name and size for every .xml below MODEL_DIR.
"""
import os
import pathlib
import sys


def main() -> None:
    source, model, target = map(pathlib.Path, sys.argv[1:4])
    sizes = [(str(p.relative_to(model)), p.stat().st_size) for p in sorted(model.rglob("*.xml"))]
    for folder in sorted({os.path.dirname(name) for name, _ in sizes}):
        os.makedirs(target / folder, exist_ok=True)
    buffer = bytearray(max((size for _, size in sizes), default=0) or 1)
    view = memoryview(buffer)
    for path in sorted(source.rglob("*")):
        if path.is_file():
            file = os.open(path, os.O_RDONLY)
            while os.readv(file, [view]):
                pass
            os.close(file)
    base = str(target) + "/"
    for name, size in sizes:
        file = os.open(base + name + ".partial", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.write(file, view[:size])
        os.close(file)
        os.rename(base + name + ".partial", base + name)


if __name__ == "__main__":
    main()
