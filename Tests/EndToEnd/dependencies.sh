#!/bin/sh
# Sees to what the build needs: a Swift toolchain, git, pkg-config and libgit2's headers.
# Installs the Debian packages when it may (root, or sudo without a password); else names the command.
set -eu

if ! command -v swift >/dev/null; then
  echo 'journal needs a Swift 6.2 toolchain or later: https://www.swift.org/install' >&2
  exit 2
fi

missing=
command -v git >/dev/null || missing="$missing git"
command -v pkg-config >/dev/null || missing="$missing pkg-config"
command -v pkg-config >/dev/null && pkg-config --atleast-version=1.5 libgit2 2>/dev/null ||
  missing="$missing libgit2-dev"
[ -n "$missing" ] || exit 0

if [ "$(uname)" = Darwin ]; then
  echo "journal needs libgit2 1.5 or later; install it with: brew install pkgconf libgit2" >&2
  exit 2
fi

as_root=
if [ "$(id -u)" -ne 0 ]; then as_root='sudo'; fi
if command -v apt-get >/dev/null && { [ -z "$as_root" ] || sudo -n true 2>/dev/null; }; then
  echo "installing$missing" >&2
  DEBIAN_FRONTEND=noninteractive
  export DEBIAN_FRONTEND
  $as_root apt-get update -qq
  # shellcheck disable=SC2086
  $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
  echo "these packages are missing; install them with: sudo apt-get install$missing" >&2
  exit 2
fi
