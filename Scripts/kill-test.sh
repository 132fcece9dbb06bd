#!/bin/sh
# The kill test: runs are killed at random moments and must come to the very results of a run that nobody disturbed.
# usage: Scripts/kill-test.sh BINARY TRIALS DOCUMENTS [SEED]
set -eu
exec python3 "$(dirname "$0")/kill-test.py" "$@"
