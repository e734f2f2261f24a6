#!/usr/bin/env bash
# Builds the gallery and prints what the rules say about it, one line each, in the order of the rules.
set -uo pipefail
cd "$(dirname "$0")" || exit 1
dotnet build -c Release --no-incremental -nologo -tl:off -p:ShowAll=true 2>&1 \
    | grep -oE '[A-Za-z]+\.cs\([0-9]+,[0-9]+\): [a-z]+ RL[0-9]{4}: .*' \
    | sed -E 's# \([^()]*/Rules/RL[0-9]{4}\.md\).*$##; s/^([^:]+): [a-z]+ (RL[0-9]{4}): (.*)$/\2  \1  \3/' \
    | sort -u
