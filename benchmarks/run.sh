#!/bin/sh
# Measures a built Gantry and prints Markdown for docs/performance.md; Linux, from /proc.
# usage: benchmarks/run.sh [row …] [--seconds N] [--warm N] [--port N] [--apart] [--set name=value] [--reports N --alerts N]
# Rows: start idle reports-N arrays-N lines-N alerts-R plain-R flood-N calendar-N kills-R store; without any, all of docs/performance.md, about an hour.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jar=$root/benchmarks/target/benchmarks.jar

if [ ! -f "$root/standalone/target/gantry.built" ] || [ ! -f "$jar" ] ||
  [ -n "$(find "$root/pom.xml" "$root"/*/pom.xml "$root"/*/src/main -newer "$jar" | head -n 1)" ]; then
  if command -v mvn >/dev/null 2>&1; then maven=mvn; else maven=$root/mvnw; fi
  mkdir -p "$root/standalone/target"
  touch "$root/standalone/target/gantry.built.begun"
  "$maven" -q -T2 -f "$root/pom.xml" -Pbench -Dmaven.test.skip -Dspotless.check.skip -Dcyclonedx.skip package
  touch "$jar"
  # So that ./gantry, which is measured, does not build once more.
  mv "$root/standalone/target/gantry.built.begun" "$root/standalone/target/gantry.built"
  # As ./gantry does behind a build of its own: what is measured starts from class archives.
  "$root/gantry" archive >&2
fi
exec "$java" -Xmx512m -XX:+UseSerialGC -Dsun.net.httpserver.nodelay=true -jar "$jar" --root "$root" "$@"
