#!/usr/bin/env bash
# Gives the program an inbox with every faulty input that the tests know, a sound file beside each,
# and prints a line a case: what was told of it and how many rows were kept. Ends with 1 when any is
# not as it must be. The program has two gigabytes.
#   jobs/campaigns/bad-input.sh [FOLDER to work in, which must not exist yet]
set -euo pipefail
folder=${1:-$(mktemp -d)/campaign}
mkdir -p "$(dirname "$folder")"
folder=$(cd "$(dirname "$folder")" && pwd)/$(basename "$folder")
cd "$(dirname "$0")/../.."

libraries=$(mktemp)
mvn -q -Dspotless.check.skip=true -pl schemas,reports,jobs test-compile \
  dependency:build-classpath -Dmdep.outputFile="$libraries" -Dmdep.includeScope=test
opens=$(sed -n 's/.*<spark.opens>\(.*\)<\/spark.opens>.*/\1/p' pom.xml)
cd jobs
classes=target/test-classes:target/classes:../schemas/target/classes:../reports/target/classes
# shellcheck disable=SC2086 # the options are many
exec java -Xmx2g -XX:+UseSerialGC $opens -cp "$classes:$(cat "$libraries")" \
  org.sendmetrics.jobs.campaign.BadInputTable "$folder"
