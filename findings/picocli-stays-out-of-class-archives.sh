#!/usr/bin/env bash
# picocli 4.7.7 on JDK 25: its classes are of Java 5 (class file version 49), and the JVM leaves
# linked classes of a version below 50 out of the archives that a run writes, both
# -XX:+AutoCreateSharedArchive and the AOT cache of JDK 25. A good guess is that one archive of
# classes takes a command line program's whole start; instead, what parses the command line is
# loaded from its jar and verified by the old verifier in every start, however warm the archive.
# The same sources compiled for a current release are taken in.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for kind in jar jar:sources; do
    mvn -q -B dependency:copy "-Dartifact=info.picocli:picocli:4.7.7:$kind" "-DoutputDirectory=$work" >/dev/null 2>&1
done
java=${JAVA_HOME:+$JAVA_HOME/bin/}
mkdir -p sources again main
(cd sources && "${java}jar" xf ../picocli-4.7.7-sources.jar)
"${java}javac" -nowarn -proc:none --release 21 -d again $(find sources/picocli -name '*.java') 2>/dev/null
"${java}jar" cfM again.jar -C again .
cat > Greet.java <<'JAVA'
import picocli.CommandLine;

@CommandLine.Command(name = "greet")
public class Greet implements Runnable {
    @CommandLine.Option(names = "--name")
    String name;

    @Override
    public void run() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Greet()).execute(arguments));
    }
}
JAVA
"${java}javac" -nowarn -proc:none -cp picocli-4.7.7.jar -d main Greet.java
"${java}jar" cfM main.jar -C main .
# of picocli's classes that a second run loads: where most of them come from
where() {
    from_jar=$(grep -c 'picocli.*source: file:' "$1" || true)
    from_archive=$(grep -c 'picocli.*source: shared objects file' "$1" || true)
    if [ "$from_jar" -gt "$from_archive" ]; then echo 'its jar'; else echo 'the archive'; fi
}
for jar in picocli-4.7.7.jar again.jar; do
    "${java}java" -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$jar.jsa" -Xlog:disable -cp "main.jar:$jar" Greet --name you
    "${java}java" "-XX:SharedArchiveFile=$jar.jsa" -Xlog:disable -Xlog:class+load:file=loaded -cp "main.jar:$jar" Greet --name you
    echo "shared archive, $jar: from $(where loaded)"
    "${java}java" "-XX:AOTCacheOutput=$jar.aot" -Xlog:disable -cp "main.jar:$jar" Greet --name you >/dev/null 2>&1
    "${java}java" "-XX:AOTCache=$jar.aot" -Xlog:disable -Xlog:class+load:file=loaded -cp "main.jar:$jar" Greet --name you
    echo "AOT cache, $jar: from $(where loaded)"
done | tee seen
cat > expected <<'TEXT'
shared archive, picocli-4.7.7.jar: from its jar
AOT cache, picocli-4.7.7.jar: from its jar
shared archive, again.jar: from the archive
AOT cache, again.jar: from the archive
TEXT
diff expected seen && echo "as found"
