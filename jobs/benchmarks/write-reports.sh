#!/usr/bin/env bash
# Times the pages of 153 authorities on two processors. See README.md.
#
#   jobs/benchmarks/write-reports.sh [WORK]
#
# WORK is the work folder of a run on sample-data/small; without it one is made.
set -euo pipefail

house=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
place=$(mktemp -d -t write-reports.XXXXXX)
trap 'rm -rf "$place"' EXIT
work=${1:-}
"$house/sendmetrics" help >/dev/null
if [ -z "$work" ]; then
  work=$place/work
  (umask 077 && head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \n' >"$place/key")
  "$house/sendmetrics" run --inbox "$house/sample-data/small" --out "$place/out" --work "$work" --key "$place/key" \
    --as-at 2026-09-30 --engine duckdb >/dev/null
fi
# Compiled with the tests, which the launcher leaves out.
mvn -q -B -ntp -f "$house/pom.xml" -pl schemas,reports,jobs package -DskipTests -Dspotless.check.skip=true
classes="$house/jobs/target/test-classes:$house/jobs/target/jobs-0.1.0.jar:$house/jobs/target/lib/*"
benchmark=org.sendmetrics.jobs.run.ReportsBenchmark
java -Xmx1g -cp "$classes" $benchmark lend "$work" "$place/tables"
pinned=()
if command -v taskset >/dev/null; then
  pinned=(taskset -c 0,1)
fi
# As the launcher starts it, but for the smaller heap.
${pinned[@]+"${pinned[@]}"} java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m -Xmx1400m \
  -Djava.awt.headless=true -cp "$classes" $benchmark write "$place/tables"
