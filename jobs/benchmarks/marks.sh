#!/usr/bin/env bash
# Says what a year of session marks costs, step by step, from the marks of some invented pupils. See README.md.
#
#   jobs/benchmarks/marks.sh [PUPILS]
#
# Each pupil (default: 5000) has two marks on each of 197 school days. Java compiles as on a server, not as for a
# short run; SENDMETRICS_JAVA_OPTS may say otherwise.
set -euo pipefail

house=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
pupils=${1:-5000}
place=$(mktemp -d -t marks.XXXXXX)
trap 'rm -rf "$place"' EXIT
mkdir "$place/inbox"
(umask 077 && head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \n' >"$place/key")

# The weekdays of three terms, each in two halves.
school_days() {
  local part day
  for part in 2025-09-01/40 2025-11-03/35 2026-01-05/30 2026-02-23/25 2026-04-13/30 2026-06-01/37; do
    for ((day = 0; day < ${part#*/} * 7 / 5; day++)); do
      date -u -d "${part%/*} +$day day" +'%F %u'
    done
  done | awk '$2 < 6 { print $1 }'
}

school_days | awk -v pupils="$pupils" -v inbox="$place/inbox" '
  function upn(pupil, digits, i, sum) {
    digits = sprintf("42092%07d", pupil)
    for (i = 1; i <= 12; i++) sum += (i + 1) * substr(digits, i, 1)
    return substr("ABCDEFGHJKLMNPQRTUVWXYZ", sum % 23 + 1, 1) digits
  }
  function mark(session, chance) {
    chance = rand()
    return chance < 0.94 ? (session == "AM" ? "/" : "\\") : chance < 0.975 ? "I" : chance < 0.99 ? "O" : "M"
  }
  { days[NR] = $1 }
  END {
    srand(1)
    roll = inbox "/roll_420.csv"
    print "academic_year,census,la_code,laestab,upn,sex,birth_date,nc_year,phase,enrol_status,sen_provision" > roll
    for (pupil = 1; pupil <= pupils; pupil++) {
      place = 4202000 + pupil % 20
      number = upn(pupil)
      print "202526,SPR,420," place "," number ",F,2015-01-15,6,PRI,C," (pupil % 6 ? "N" : pupil % 18 ? "K" : "E") > roll
      file = inbox "/marks_420_" pupil % 2 + 1 ".csv"
      if (pupil < 3) print "la_code,laestab,upn,date,session,code" > file
      for (day = 1; day <= NR; day++) {
        print "420," place "," number "," days[day] ",AM," mark("AM") > file
        print "420," place "," number "," days[day] ",PM," mark("PM") > file
      }
    }
  }'
echo '{"synthetic": true, "note": "Invented."}' >"$place/inbox/submission.json"

export SENDMETRICS_JAVA_OPTS="-XX:TieredStopAtLevel=4 ${SENDMETRICS_JAVA_OPTS:-}"
"$house/sendmetrics" run --inbox "$place/inbox" --out "$place/out" --work "$place/work" --key "$place/key" \
  --as-at 2026-09-30 --engine spark >"$place/said" || { cat "$place/said"; exit 1; }
sed -n '/^Rows/p; /^Findings/p' "$place/said"
echo "bytes of CSV $(cat "$place"/inbox/marks_* | wc -c), landed $(cat "$place"/work/runs/*/received-marks/rows/*.parquet | wc -c)"
sed -nE 's/.*"step":"(receiveMarks|receiveRoll|checkAcross|measureFigures)".*"seconds":([0-9.]+),"processorSeconds":([0-9.]+).*"processMegabytes":([0-9]+).*/\1 \2 \3 \4/p' \
  "$place"/work/runs/*/log.jsonl | awk '{ printf "%-16s %8.1f s %8.1f CPU s %6d MB\n", $1, $2, $3, $4 }'
