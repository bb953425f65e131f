#!/bin/sh
# Start-up time, CPU and resident memory of each process of the product, built, on data of its own; Linux.
# usage: benchmarks/footprint.sh [up|demo] [port]
# SETTLE: seconds to wait before the memory is read (20); IDLE: seconds over which idle CPU is counted (30).
set -eu
root=$(cd "$(dirname "$0")/.." && pwd -P)
data=$(mktemp -d)
port=${2:-18080}
log=$data/out.log
hertz=$(getconf CLK_TCK)

processes() { echo "$pid"; pgrep -P "$pid"; }
# CPU seconds that a process has used, in user and system mode.
cpu() { sed 's/.*) //' "/proc/$1/stat" | awk -v hertz="$hertz" '{ print ($12 + $13) / hertz }'; }
all_cpu() { for p in $(processes); do cpu "$p"; done | awk '{ sum += $1 } END { print sum }'; }
memory() { awk -v what="$2:" '$1 == what { print int($2 / 1024) }' "/proc/$1/smaps_rollup"; }
words() { tr '\0' '\n' <"/proc/$1/cmdline"; }
name() {
  if words "$1" | grep -q 'Together$'; then echo services; else
    words "$1" | grep -oE 'services/[a-z-]+|DocumentStoreServer|BrokerMain|gantry\.jar$' | tail -n 1
  fi
}

begun=$(date +%s%N)
"$root/gantry" "${1:-demo}" --data "$data/gantry" --port "$port" >"$log" 2>&1 &
pid=$!
trap 'kill $pid 2>/dev/null || true; wait $pid 2>/dev/null || true; rm -rf "$data"' EXIT
until grep -q 'Gantry is ready' "$log"; do
  kill -0 $pid || { cat "$log"; exit 1; }
  sleep 0.1
done
ready=$(date +%s%N)
ready_cpu=$(all_cpu)
for p in $(processes); do cpu "$p" >"$data/$p.ready"; done
until grep -q '  stop ' "$log"; do sleep 0.1; done
loaded=$(date +%s%N)
loaded_cpu=$(all_cpu)

cat "$log"
awk -v a="$begun" -v b="$ready" -v c="$loaded" -v d="$ready_cpu" -v e="$loaded_cpu" \
  'BEGIN { printf "\nready after %.1f s and %.1f s of CPU, all loaded after %.1f s and %.1f s of CPU\n", (b - a) / 1e9, d, (c - a) / 1e9, e }'
sleep "${SETTLE:-20}"
for p in $(processes); do cpu "$p" >"$data/$p.before"; done
sleep "${IDLE:-30}"
printf '%-24s %12s %12s %12s %14s\n' process 'ready CPU s' 'idle ms/s' 'resident MB' 'proportional MB'
for p in $(processes); do
  process=$(name "$p")
  echo "${process#services/} $(cat "$data/$p.ready") $(cat "$data/$p.before") $(cpu "$p") $(memory "$p" Rss) $(memory "$p" Pss)"
done | awk -v idle="${IDLE:-30}" '
  function row(name, a, b, c, d) { printf "%-24s %12.1f %12.1f %12d %14d\n", name, a, b, c, d }
  { row($1, $2, ($4 - $3) * 1000 / idle, $5, $6); a += $2; b += ($4 - $3) * 1000 / idle; c += $5; d += $6 }
  END { row("total", a, b, c, d) }'
