#!/bin/sh
# Checks for what the build needs; installs Debian packages where that is allowed, otherwise says what to type.
set -eu

packages="pkg-config libxml2-dev libssl-dev libsqlite3-dev zlib1g-dev libzstd-dev liblzma-dev"

if ! command -v swift >/dev/null 2>&1; then
    echo "setup: Swift 6.3 or later was not found." >&2
    echo "help: install it as https://www.swift.org/install/linux/ describes, then type: make run" >&2
    exit 1
fi

is_installed() {
    case "$1" in
        libxml2-dev) pkg-config --exists libxml-2.0 2>/dev/null ;;
        libssl-dev) pkg-config --exists libcrypto 2>/dev/null ;;
        libsqlite3-dev) pkg-config --exists sqlite3 2>/dev/null ;;
        zlib1g-dev) pkg-config --exists zlib 2>/dev/null ;;
        libzstd-dev) pkg-config --exists libzstd 2>/dev/null ;;
        liblzma-dev) pkg-config --exists liblzma 2>/dev/null ;;
        pkg-config) command -v pkg-config >/dev/null 2>&1 ;;
    esac
}

missing=""
for package in $packages; do
    is_installed "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "setup: these libraries are missing:$missing (names of the Debian packages)." >&2
    echo "help: install them with your system's package manager, then run make again" >&2
    exit 1
fi

if [ "$(id -u)" = 0 ]; then
    root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    root="sudo"
else
    echo "setup: these packages are missing:$missing" >&2
    echo "help: type: sudo apt-get update && sudo apt-get install --yes$missing" >&2
    exit 1
fi

echo "setup: installing$missing" >&2
$root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $root apt-get install --yes -qq --no-install-recommends $missing >/dev/null

for package in $packages; do
    if ! is_installed "$package"; then
        echo "setup: $package was installed and still cannot be found by pkg-config." >&2
        echo "help: type: pkg-config --list-all | grep -e xml -e sqlite -e zstd   to see what it finds" >&2
        exit 1
    fi
done
