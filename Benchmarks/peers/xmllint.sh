# Sets `xmllint`: the program of that name, or the same calls compiled here. Read by run.sh and goals.sh with `here` set
# to this folder and `output` to a folder for what is built.
xmllint=$(command -v xmllint || true)
if [ -z "$xmllint" ]; then
    xmllint=$output/xmllint
    # shellcheck disable=SC2046
    "${CC:-cc}" -O2 -o "$xmllint" "$here/xmllint.c" $(pkg-config --cflags --libs libxml-2.0)
fi
