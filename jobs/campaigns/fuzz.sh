#!/usr/bin/env bash
# Feeds every reader (CSV, gzip, zip, xlsx, SEN2 message and modules, published, JSON notes) with
# faulty files for so many minutes: half of the time files changed at random from sound ones, half
# of it with Jazzer, which watches which code runs. Ends with 1 when a reader stumbled.
#   jobs/campaigns/fuzz.sh MINUTES [SEED] [FOLDER for what a reader stumbled over]
set -euo pipefail
minutes=${1:?minutes}
seed=${2:-1}
kept=${3:-$(mktemp -d)}
JAZZER=0.30.0
cd "$(dirname "$0")/../.."
mkdir -p "$kept/corpus" "$kept/stumbled"
kept=$(cd "$kept" && pwd)

mvn -q -Dspotless.check.skip=true -pl schemas,reports,jobs test-compile \
  dependency:build-classpath -Dmdep.outputFile="$kept/classpath" -Dmdep.includeScope=test
for part in jazzer jazzer-api; do
  mvn -q dependency:copy -Dartifact="com.code-intelligence:$part:$JAZZER" \
    -DoutputDirectory="$kept/jazzer" -Dmdep.stripVersion
done
cd jobs
classes=target/test-classes:target/classes:../schemas/target/classes:../reports/target/classes
path=$classes:$(cat "$kept/classpath")
half=$(awk "BEGIN {print $minutes / 2}")
java=(nice -n 19 java -Xmx1g -XX:+UseSerialGC -cp)
campaign=org.sendmetrics.jobs.campaign

failed=0
"${java[@]}" "$path" $campaign.FuzzReaders "$half" "$seed" "$kept/stumbled" || failed=1
"${java[@]}" "$path" $campaign.GuidedTarget "$kept/corpus"
"${java[@]}" "$kept/jazzer/jazzer.jar:$kept/jazzer/jazzer-api.jar:$path" com.code_intelligence.jazzer.Jazzer \
  --target_class=$campaign.GuidedTarget \
  --instrumentation_includes='org.sendmetrics.jobs.receive.**:org.sendmetrics.jobs.compare.**:de.siegmar.**:org.dhatim.**' \
  --disabled_hooks='.*' --custom_hook_excludes='**' \
  -max_total_time="$(awk "BEGIN {print int($half * 60)}")" -seed="$seed" -max_len=65536 \
  -timeout=60 -print_final_stats=1 -rss_limit_mb=3000 -artifact_prefix="$kept/stumbled/" "$kept/corpus" 2>&1 |
  grep -vE '^#[0-9]+.*(NEW|REDUCE|pulse)' || failed=1
echo "what a reader stumbled over: $(find "$kept/stumbled" -type f | wc -l) files in $kept/stumbled"
exit $failed
