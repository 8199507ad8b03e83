#!/usr/bin/env bash
# Times receiving with all checks beside a plain script that checks nothing, in turns. See README.md.
#
#   jobs/benchmarks/landing.sh [INBOX [ROUNDS [ENGINE]]]
#
# INBOX is a folder of extracts; without it one of one authority is invented (`generate --scale la`).
set -euo pipefail

house=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
place=$(mktemp -d -t landing.XXXXXX)
trap 'rm -rf "$place"' EXIT
inbox=${1:-}
rounds=${2:-2}
engine=${3:-spark}
if [ -z "$inbox" ]; then
  inbox=$place/inbox
  "$house/sendmetrics" generate --out "$inbox" --scale la --seed 1 >/dev/null
fi
inbox=$(cd "$inbox" && pwd)
(umask 077 && head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \n' >"$place/key")
mvn -q -B -ntp -f "$house/pom.xml" -pl schemas,reports,jobs package -DskipTests -Dspotless.check.skip=true
classes="$house/jobs/target/test-classes:$house/jobs/target/jobs-0.1.0.jar:$house/jobs/target/lib/*"
benchmark=org.sendmetrics.jobs.run.LandingBenchmark
for ((round = 1; round <= rounds; round++)); do
  mkdir -p "$place/plain$round"
  java -cp "$classes" $benchmark plain "$inbox" "$place/plain$round"
  "$house/sendmetrics" check --inbox "$inbox" --work "$place/work$round" --key "$place/key" \
    --as-at 2026-09-30 --engine "$engine" >/dev/null
  echo "round $round, $engine"
  java -cp "$classes" $benchmark compare "$place/work$round" "$place/plain$round"
  rm -rf "$place/work$round" "$place/plain$round"
done
