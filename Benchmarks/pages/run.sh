#!/bin/sh
# Score extraction tools on the pages, side by side.
#
#   run.sh [--warraq PROGRAM] [--pages FOLDER]... [--output FOLDER] [--json] [--summary] [-- OPTIONS OF warraq pipe]
#
# Without --pages: the folders beside this file (tuned, final). Makes a virtual environment once (VENV, default
# .venv in the output folder). Outputs stay in the output folder, SYSTEM/FOLDER/PAGE.txt, to be looked at.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
warraq= output= format=--pages folders=
usage() { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
while [ $# -gt 0 ]; do
    case $1 in
        --warraq) warraq=${2:?}; shift 2 ;;
        --pages) folders="$folders
${2:?}"; shift 2 ;;
        --output) output=${2:?}; shift 2 ;;
        --json) format=--json; shift ;;
        --summary) format=; shift ;;
        --) shift; break ;;
        *) usage ;;
    esac
done
output=${output:-$here/out}
if [ -z "$folders" ]; then
    for name in tuned final; do
        if [ -e "$here/$name/pages.json" ]; then folders="$folders
$here/$name"; fi
    done
fi
mkdir -p "$output"
venv=${VENV:-$output/.venv}
if ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --upgrade pip >&2
    "$venv/bin/pip" install --quiet -r "$here/requirements.txt" >&2
    cp "$here/requirements.txt" "$venv/requirements.txt"
fi
for option in "$@"; do set -- "$@" "--warraq-option=$option"; shift; done
if [ -n "$warraq" ]; then set -- "$@" --warraq "$warraq"; fi
# One folder a line, so that a folder's name may hold a space.
IFS='
'
set -f
"$venv/bin/python" "$here/extract_peers.py" --output "$output" "$@" $folders
"$venv/bin/python" "$here/score.py" ${format:+"$format"} --systems "$output" $folders
