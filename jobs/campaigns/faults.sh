#!/usr/bin/env bash
# Disturbs the main job: kills it, fills its disk, takes its ledger, changes its inbox, in every step of one tiny run
# after another, gives the same command again and holds what stands then against an undisturbed run, byte by byte.
# Prints a line a fault and a row a kind; ends with 1 when anything is not as it must be. See README.md.
#
#   jobs/campaigns/faults.sh [--seed N] [--folder DIR] KIND ...
set -euo pipefail
seed=1
folder=
while [ $# -gt 0 ]; do
  case $1 in
    --seed) seed=$2; shift 2 ;;
    --folder) folder=$2; shift 2 ;;
    *) break ;;
  esac
done
if [ -z "$folder" ]; then
  folder=$(mktemp -d -t faults.XXXXXX)
  trap 'rm -rf "$folder"' EXIT
fi
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
cd "$(dirname "$0")/../.."
house=$PWD

"$house/sendmetrics" help >/dev/null
libraries=$folder/libraries
mvn -o -q -Dspotless.check.skip=true -pl schemas,reports,jobs test-compile \
  dependency:build-classpath -Dmdep.outputFile="$libraries" -Dmdep.includeScope=test
classes=target/test-classes:target/classes:../schemas/target/classes:../reports/target/classes
opens=$(sed -n 's/.*<spark.opens>\(.*\)<\/spark.opens>.*/\1/p' pom.xml)
cd jobs
# shellcheck disable=SC2086 # the options are many
java -Xmx256m -XX:+UseSerialGC $opens -Dfault.launcher="$house/sendmetrics" \
  -Dfault.java="${FAULT_JAVA:-}" -cp "$classes:$(cat "$libraries")" \
  org.sendmetrics.jobs.campaign.fault.FaultCampaign "$folder" "$seed" "$@"
