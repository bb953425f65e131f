#!/bin/sh
# Start-up time and resident memory of each process of the product, built, on data of its own; Linux.
# usage: benchmarks/footprint.sh [up|demo] [port]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd -P)
data=$(mktemp -d)
port=${2:-18080}
log=$data/out.log

begun=$(date +%s%N)
"$root/gantry" "${1:-demo}" --data "$data" --port "$port" >"$log" 2>&1 &
pid=$!
trap 'kill $pid 2>/dev/null || true; wait $pid 2>/dev/null || true; rm -rf "$data"' EXIT
until grep -q 'Gantry is ready' "$log"; do
  kill -0 $pid || { cat "$log"; exit 1; }
  sleep 0.1
done
ready=$(date +%s%N)
until grep -q '  stop ' "$log"; do sleep 0.1; done
loaded=$(date +%s%N)

cat "$log"
awk -v a="$begun" -v b="$ready" -v c="$loaded" \
  'BEGIN { printf "\nready after %.1f s, all loaded after %.1f s\n", (b - a) / 1e9, (c - a) / 1e9 }'
sleep "${SETTLE:-20}"
echo "resident memory"
total=0
for p in $pid $(pgrep -P $pid); do
  kb=$(awk '/^VmRSS/ { print $2 }' "/proc/$p/status")
  name=$(tr '\0' '\n' <"/proc/$p/cmdline" | grep -oE 'services/[a-z-]+|DocumentStoreServer|BrokerMain|gantry\.jar$' | tail -n 1)
  printf '  %-32s %5d MB\n' "${name#services/}" $((kb / 1024))
  total=$((total + kb))
done
printf '  %-32s %5d MB\n' total $((total / 1024))
