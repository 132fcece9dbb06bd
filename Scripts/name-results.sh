#!/bin/sh
# Names the files of an output folder that a person opens first.
set -eu
out="$1"
first=$(find "$out/tei" -name '*.xml' | LC_ALL=C sort | head -n 1)
cat <<END

Open these:
  $out/corpus.xml      the whole corpus, for oXygen or any TEI tool
  $first
                      one article of $(find "$out/tei" -name '*.xml' | wc -l)
  $out/documents.csv   one row for each article
  $out/mentions.csv    every name, term, date and amount, with its English
  $out/unknown.csv     names that no glossary knows: candidates for yours
  $out/removed.csv     what was taken out as frame of the site, and why
END
