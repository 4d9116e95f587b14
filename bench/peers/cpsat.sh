#!/bin/bash
# bench/peers/cpsat.sh <instances.tsv> [seconds per catalogue] [workers]
# Fetches OR-Tools with Maven into a folder of its own (WORK, default: under TMPDIR) and solves the
# catalogues with it. Nothing of the project depends on it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=${WORK:-${TMPDIR:-/tmp}/xuetu-peers}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir -p "$work"
if [ ! -s "$work/class-path" ]; then
  cat > "$work/pom.xml" <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>peers</groupId>
  <artifactId>cpsat</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>com.google.ortools</groupId>
      <artifactId>ortools-java</artifactId>
      <version>9.15.6755</version>
    </dependency>
  </dependencies>
</project>
POM
  (cd "$work" && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
    -Dmdep.outputFile=class-path -DincludeScope=runtime) >&2
fi
exec "$java" -Xmx2g --enable-native-access=ALL-UNNAMED -cp "$(cat "$work/class-path")" "$here/CpSat.java" "$@"
