#!/bin/sh
# Merging makes the same bytes in every language, time zone and year: anywhere.sh TESTS, the built
# test bundle. The test compares a digest of 300 merges with the one that it pins.
set -eu
tests=$1
locales=$(pwd)/.build/locales
mkdir -p "$locales"
[ -d "$locales/tr_TR.UTF-8" ] || localedef -i tr_TR -f UTF-8 "$locales/tr_TR.UTF-8"

merge() {
  said=$(env LOCPATH="$locales" "$@" "$tests" --testing-library swift-testing \
    --filter 'Every process on every machine' 2>&1) || { echo "$said" >&2; exit 1; }
  case $said in
    *'Test run with 1 test'*passed*) echo "the same bytes with $*" ;;
    *) echo "$said" >&2; exit 1 ;;
  esac
}

merge LC_ALL=C TZ=UTC
merge LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 TZ=Pacific/Kiritimati
merge faketime '2001-02-03 04:05:06'
merge LC_ALL=tr_TR.UTF-8 faketime '2038-01-20 00:00:00'
