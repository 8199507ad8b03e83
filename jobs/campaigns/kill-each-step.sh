#!/usr/bin/env bash
# Kills the main job with kill -9 in the middle of each of its steps, gives the same command again, and holds
# what then stands in the out folder against an undisturbed run. Prints one line a step. See README.md.
#
#   jobs/campaigns/kill-each-step.sh [--in-one-run] [FOLDER] [STEP ...] [-- OPTION ...]
#
# FOLDER (default: a new temporary one) keeps what a failed case left; STEP limits the trial to steps named as in
# the table; each OPTION is given to every run, such as -- --la 420 for a smaller trial. --in-one-run kills a single
# run in all its steps, one after the other, and compares once: quicker, and harder to pass.
set -u -o pipefail

house=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
place=
only=()
options=()
in_one_run=false
while [ $# -gt 0 ]; do
  if [ "$1" = -- ]; then
    shift
    options=("$@")
    break
  elif [ "$1" = --in-one-run ]; then
    in_one_run=true
  elif [ -z "$place" ]; then
    place=$1
  else
    only+=("$1")
  fi
  shift
done
place=${place:-$(mktemp -d -t kill-each-step.XXXXXX)}
attempts=8
passed=0
failed=0

# One command for a case's own work and out folder, given before and after the kill.
start() {
  exec "$house/sendmetrics" run --inbox "$house/sample-data/small" --as-at 2026-09-30 --key "$place/key" \
    --work "$1/work" --out "$1/out" ${options[@]+"${options[@]}"}
}

# What must be the same whatever happened on the way.
fingerprint() {
  (cd "$1" && find out/public out/manifest.json out/restricted/row-balance.csv work/undisclosed/metric-values.csv \
    -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
}

# What a whole run leaves nowhere.
leftovers() {
  find "$1/work/runs" "$1/out" \( -name '*.doing' -o -name '.incoming' \) -print
}

is_asked() {
  [ ${#only[@]} -eq 0 ] || [[ " ${only[*]} " == *" $1 "* ]]
}

# Starts the case and kills it some seconds after $mark has appeared. True when it was still in the step.
interrupt() {
  local case=$1 before=$2 mark=$3 made=$4 delay=$5
  $in_one_run || rm -rf "$case"
  mkdir -p "$case"
  start "$case" >"$case/first.stdout" 2>"$case/first.stderr" &
  local process=$!
  until [ -e "$before" ] || ! kill -0 "$process" 2>/dev/null; do sleep 0.02; done
  until [ -e "$mark" ] || [ -e "$made" ] || ! kill -0 "$process" 2>/dev/null; do :; done
  [ "$delay" = 0.0 ] || sleep "$delay"
  kill -9 "$process" 2>/dev/null
  wait "$process" 2>/dev/null
  [ -e "$mark" ] && [ ! -e "$made" ]
}

# Kills one step, resumes, compares, tells.
kill_step() {
  local step=$1 before=$2 mark=$3 made=$4 delay=$5
  local case="$place/$step" tries=0 reason=""
  $in_one_run && case="$place/one-run"
  until interrupt "$case" "$case/$before" "$case/$mark" "$case/$made" "$delay"; do
    tries=$((tries + 1))
    # A step that was over too soon is hit earlier next time.
    delay=0.0
    # A run that was delivered can only be delivered again; another step of it is past.
    $in_one_run && rm -rf "$case/out"
    if [ "$tries" -ge "$attempts" ] || { $in_one_run && [[ $mark != out/* ]]; }; then
      tell "$step" - "$tries" - - "not hit"
      return
    fi
  done
  [ ! -e "$case/out/manifest.json" ] || reason="a manifest stood before the release was whole; "
  if $in_one_run; then
    tell "$step" "$delay s" "$((tries + 1))" - - "$reason"
  else
    resume "$case" "$step" "$delay s" "$((tries + 1))" "$reason"
  fi
}

# Gives the same command again and compares what then stands with the undisturbed run.
resume() {
  local case=$1 step=$2 delay=$3 tries=$4 reason=$5 began=$SECONDS status
  (start "$case") >"$case/second.stdout" 2>"$case/second.stderr"
  status=$?
  [ $status -eq 0 ] || reason+="the same command again ended with $status; "
  fingerprint "$case" >"$case/fingerprint" 2>/dev/null
  cmp -s "$case/fingerprint" "$place/undisturbed/fingerprint" || reason+="other bytes than undisturbed; "
  [ -z "$(leftovers "$case")" ] || reason+="unfinished folders are left; "
  tell "$step" "$delay" "$tries" "$(grep -c ' s$' "$case/second.stderr")" "$((SECONDS - began)) s" "$reason"
  [ -n "$reason" ] || rm -rf "$case"
}

# One line of the table: what was killed, after how long, in how many tries, steps done after it, how long they took.
tell() {
  if [ -z "$6" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
  fi
  printf '%-24s %10s %6s %10s %8s  %s\n' "$1" "$2" "$3" "$4" "$5" "${6:+failed: ${6%; }}"
}

mkdir -p "$place"
(umask 077 && head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \n' >"$place/key")
rm -rf "$place/undisturbed"
mkdir -p "$place/undisturbed"
# Builds first, so that no run's time and words hold a build.
"$house/sendmetrics" help >/dev/null || exit 1
echo "Undisturbed run in $place ..." >&2
if ! (start "$place/undisturbed") >"$place/undisturbed/stdout" 2>"$place/undisturbed/stderr"; then
  cat "$place/undisturbed/stderr" >&2
  echo "The undisturbed run failed." >&2
  exit 1
fi
fingerprint "$place/undisturbed" >"$place/undisturbed/fingerprint"

# Steps as the run told them, beside the folders that they left, oldest first: each step but the last leaves one.
mapfile -t steps < <(sed -n 's/ *[0-9.]* s$//p' "$place/undisturbed/stderr" | tr ' ' '-')
mapfile -t seconds < <(sed -n 's/.* \([0-9.]*\) s$/\1/p' "$place/undisturbed/stderr")
run=$(ls "$place/undisturbed/work/runs")
mapfile -t folders < <(cd "$place/undisturbed/work/runs/$run" && ls -trd -- */ | tr -d /)
if [ ${#steps[@]} -ne $((${#folders[@]} + 1)) ]; then
  echo "There are ${#steps[@]} steps and ${#folders[@]} folders: which belongs to which cannot be told." >&2
  exit 1
fi

printf '%-24s %10s %6s %10s %8s\n' step "killed at" tries "steps done" in
before="work/runs/$run"
for i in "${!folders[@]}"; do
  folder="work/runs/$run/${folders[$i]}"
  # In the middle of a step that lasts, at once in one that does not.
  delay=$(awk -v s="${seconds[$i]}" 'BEGIN { printf "%.1f", s < 0.3 ? 0 : s / 3 }')
  is_asked "${steps[$i]}" && kill_step "${steps[$i]}" "$before" "$folder.doing" "$folder" "$delay"
  before=$folder
done
last=${steps[-1]}
is_asked "$last" && kill_step "$last" "$before" out/.incoming out/manifest.json 0.0
is_asked "$last-halfway" && kill_step "$last-halfway" out/.incoming out/public out/manifest.json 0.0
$in_one_run && resume "$place/one-run" "and then to its end" - - ""

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
