#!/usr/bin/env bash
# Disturbs the main job: kills it, fills its disk, takes its ledger, changes its inbox, in one step of a tiny run
# after another, gives the same command again and holds what stands then against an undisturbed run, byte by byte.
# Prints a line a fault and a row of the table a kind; ends with 1 when anything is not as it must be. See README.md.
#
#   jobs/campaigns/faults.sh [--seed N] [--folder DIR] [KIND ...]
#
# Without a KIND: all of them, but for those that this machine cannot do. DIR keeps what a failed kind left.
set -euo pipefail
every=(kill term kill-spark random disk quota readonly ledger locked damage input clock faketime memory memory-spark
  two-work two-out)
seed=1
folder=
while [ $# -gt 0 ]; do
  case $1 in
    --seed) seed=$2 ;;
    --folder) folder=$2 ;;
    *) break ;;
  esac
  shift 2
done
[ $# -gt 0 ] || set -- "${every[@]}"
cd "$(dirname "$0")/../.."
house=$PWD
kept=${folder:+yes}
folder=${folder:-$(mktemp -d -t faults.XXXXXX)}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
chmod 755 "$folder"
disk=$folder/small-disk

clear_away() {
  if mountpoint -q "$disk"; then umount "$disk"; fi
  [ -n "$kept" ] || rm -rf "$folder"
}
trap clear_away EXIT

# The program as it is now, so that nobody who edits a source meanwhile has it built anew in the middle.
program=$folder/program
if [ ! -d "$program" ]; then
  "$house/sendmetrics" help >/dev/null
  (cd "$house" && mvn -o -q -Dspotless.check.skip=true -pl schemas,reports,jobs test-compile)
  mkdir -p "$program"/{schemas,reports,jobs}/src/main "$program/schemas/words" "$program/jobs/target"
  touch -d 2001-01-01 "$program/pom.xml" "$program"/{schemas,reports,jobs}/pom.xml
  cp "$house/sendmetrics" "$program/"
  cp -rL "$house/jobs/target/lib" "$house/jobs/target/jobs-0.1.0.jar" "$house/jobs/target/test-classes" \
    "$program/jobs/target/"
fi

faketime=$(find /usr/lib /usr/local/lib -name libfaketime.so.1 -print -quit 2>/dev/null || true)
java=(java -Xmx256m -XX:+UseSerialGC -Dfault.launcher="$program/sendmetrics" -Dfault.faketime="$faketime")
campaign=(-cp "$program/jobs/target/test-classes:$program/jobs/target/jobs-0.1.0.jar:$program/jobs/target/lib/*"
  org.sendmetrics.jobs.campaign.fault.FaultCampaign)

# Classes read beforehand: each of the many starts takes half the time.
archive=$folder/classes.jsa
[ -f "$archive" ] || "${java[@]}" -Dfault.java="-XX:ArchiveClassesAtExit=$archive" "${campaign[@]}" \
  "$folder/archive" "$seed" >/dev/null
java+=(-Dfault.java="-XX:SharedArchiveFile=$archive -Xlog:disable -Xlog:all=off")

failed=0
for kind in "$@"; do
  own=$folder/$kind
  before=()
  options=()
  case $kind in
    disk)
      if ! mkdir -p "$disk" || ! mount -t tmpfs -o size=96m tmpfs "$disk"; then
        echo "$kind: left out, who is not root can mount no small disk"
        continue
      fi
      options=(-Dfault.place="$disk")
      ;;
    readonly)
      # To root nothing is read-only.
      if [ "$(id -u)" = 0 ]; then
        before=(setpriv --reuid=65534 --regid=65534 --clear-groups env HOME="$own")
      fi
      ;;
    faketime)
      if [ -z "$faketime" ]; then
        echo "$kind: left out, faketime is not installed"
        continue
      fi
      ;;
  esac
  mkdir -p "$own"
  [ ${#before[@]} -eq 0 ] || chown 65534:65534 "$own"
  (cd "$own" && ${before[@]+"${before[@]}"} "${java[@]}" ${options[@]+"${options[@]}"} "${campaign[@]}" \
    "$own" "$seed" "$kind") || failed=1
  [ "$kind" != disk ] || umount "$disk"
  [ $failed -ne 0 ] || rm -rf "$own"
done
exit $failed
