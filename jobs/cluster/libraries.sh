#!/usr/bin/env bash
# Prints, with commas between, the libraries that SEND Metrics needs and Spark does not bring: what --jars of
# spark-submit asks for. See ../docs/cluster.md.
#
#   SPARK_HOME=/opt/spark jobs/cluster/libraries.sh [LIB]
#
# LIB holds the libraries (default: jobs/target/lib, which the launcher and `mvn package` make).
set -euo pipefail

lib=${1:-$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/target/lib}
if [ ! -d "${SPARK_HOME:-}/jars" ]; then
  echo "Set SPARK_HOME to the folder of a Spark distribution: there is no jars folder in '${SPARK_HOME:-}'." >&2
  exit 2
fi
if ! compgen -G "$lib/*.jar" >/dev/null; then
  echo "There are no libraries in $lib: build first, mvn package -DskipTests." >&2
  exit 2
fi

libraries=()
for jar in "$lib"/*.jar; do
  name=${jar##*/}
  case $name in
    ortools-darwin* | ortools-win32*) continue ;; # Solvers for machines that clusters are not made of.
  esac
  # What Spark brings goes before what we have, whatever its version.
  compgen -G "$SPARK_HOME/jars/${name%%-[0-9]*}-[0-9]*.jar" >/dev/null || libraries+=("$jar")
done
(
  IFS=,
  echo "${libraries[*]}"
)
