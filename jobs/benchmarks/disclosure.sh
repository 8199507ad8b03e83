#!/usr/bin/env bash
# Times disclosure control and the attack on what comes of it, and says by family what is withheld. See README.md.
#
#   jobs/benchmarks/disclosure.sh FOLDER [yyyy-mm-dd]
#
# FOLDER holds a table of figures before disclosure control (metric-values.csv and counts.csv), or is the work folder
# of a run that got that far; the day is the one on which open cases are judged (default: 2026-09-30).
set -euo pipefail

house=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=${1:?say which folder: $0 FOLDER [yyyy-mm-dd]}
[ -f "$folder/counts.csv" ] || folder=$folder/undisclosed
if [ ! -f "$folder/counts.csv" ]; then
  echo "There is no table of figures before disclosure control in $1." >&2
  exit 2
fi
out=$(mktemp -d -t disclosure.XXXXXX)
trap 'rm -rf "$out"' EXIT

mvn -q -B -ntp -f "$house/pom.xml" -pl schemas,reports,jobs package -DskipTests -Dspotless.check.skip=true
java -XX:+UseSerialGC -Xmx4g ${SENDMETRICS_JAVA_OPTS:-} \
  -cp "$house/jobs/target/test-classes:$house/jobs/target/jobs-0.1.0.jar:$house/jobs/target/lib/*" \
  org.sendmetrics.jobs.run.DisclosureBenchmark "$folder" "${2:-2026-09-30}" "$out"
