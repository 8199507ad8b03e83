#!/usr/bin/env bash
# Prints what each step of a run costs for one authority, 5, 20 and all of a folder of extracts. See README.md.
#
#   jobs/benchmarks/growth.sh INBOX [ENGINE [LAST_STEP]]
#
# INBOX holds files named after an extract and an authority, as `generate --scale national` writes them; without it one is
# invented. ENGINE is spark (default) or duckdb; LAST_STEP is a step of the run (default: measureFigures).
set -euo pipefail

house=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
place=$(mktemp -d -t growth.XXXXXX)
trap 'rm -rf "$place"' EXIT
inbox=${1:-}
if [ -z "$inbox" ]; then
  inbox=$place/inbox
  "$house/sendmetrics" generate --out "$inbox" --scale national --seed 1 >/dev/null
fi
inbox=$(cd "$inbox" && pwd)
(umask 077 && head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \n' >"$place/key")
mvn -q -B -ntp -f "$house/pom.xml" -pl schemas,reports,jobs package -DskipTests -Dspotless.check.skip=true
all=$(ls "$inbox" | sed -nE 's/^[a-z]+_([0-9]{3})\.csv(\.gz)?$/\1/p' | sort -u | wc -l)
sizes=()
for size in 1 5 20; do
  [ "$size" -lt "$all" ] && sizes+=("$size")
done
classes="$house/jobs/target/test-classes:$house/jobs/target/jobs-0.1.0.jar:$house/jobs/target/lib/*"
benchmark=org.sendmetrics.jobs.run.GrowthBenchmark
read -ra opens < <(java -cp "$classes" $benchmark)
java -XX:+UseSerialGC -Xmx4g "${opens[@]}" ${SENDMETRICS_JAVA_OPTS:-} -cp "$classes" $benchmark \
  "$inbox" "$place" "${2:-spark}" "${3:-measureFigures}" "${sizes[@]}" "$all"
