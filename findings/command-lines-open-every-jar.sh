#!/usr/bin/env bash
# JDK 25, picocli 4.7.7, DuckDB's JDBC driver 2.0.0.1: a short command line program opens every jar
# of its class path, though it uses two of them. A good guess is that a jar is opened when a class
# of it is needed first, and with an archive of classes not even then. But
# - `System.exit` logs that it was called (since JDK 21), for which Java's logging starts and looks
#   for a LoggerFinder in every jar; a `main` that returns does not,
# - picocli's CommandLine looks for groovy.lang.Closure, which is in none of them, unless the system
#   property picocli.disable.closures is set before,
# - a first connection of DuckDB's driver makes a java.util.logging.Logger, which starts that search.
# Needs Linux, whose /proc tells which files are open.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for artifact in info.picocli:picocli:4.7.7 org.duckdb:duckdb_jdbc:2.0.0.1 org.apache.commons:commons-lang3:3.20.0 \
    commons-io:commons-io:2.22.0 org.apache.commons:commons-csv:1.14.1 org.apache.commons:commons-math3:3.6.1; do
    mvn -q -B dependency:copy "-Dartifact=$artifact" "-DoutputDirectory=$work/lib" >/dev/null 2>&1
done
java=${JAVA_HOME:+$JAVA_HOME/bin/}
cat > Short.java <<'JAVA'
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

public class Short {
    public static void main(String[] arguments) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(Short::tell));
        switch (arguments[0]) {
            case "exits" -> System.exit(0);
            case "picocli" -> new picocli.CommandLine(picocli.CommandLine.Model.CommandSpec.create());
            case "duckdb" -> new org.duckdb.DuckDBDriver().connect("jdbc:duckdb:", new Properties()).close();
            default -> {}
        }
    }

    private static void tell() {
        int open = 0;
        try (var files = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path file : files) {
                try {
                    open += Files.readSymbolicLink(file).toString().contains("/commons-") ? 1 : 0;
                } catch (IOException e) {
                    // closed by now
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        System.out.println(open + " of 4 unused jars are open");
    }
}
JAVA
"${java}javac" -nowarn -proc:none -cp 'lib/*' -d main Short.java
run() {
    echo "$1${2:+ $2}: $("${java}java" --enable-native-access=ALL-UNNAMED ${2:-} -cp "main:lib/picocli-4.7.7.jar:lib/duckdb_jdbc-2.0.0.1.jar:$(printf %s: lib/commons-*)" Short "$1" 2>/dev/null)"
}
{
    run returns
    run exits
    run picocli
    run picocli -Dpicocli.disable.closures=true
    run duckdb
} | tee seen
cat > expected <<'TEXT'
returns: 0 of 4 unused jars are open
exits: 4 of 4 unused jars are open
picocli: 4 of 4 unused jars are open
picocli -Dpicocli.disable.closures=true: 0 of 4 unused jars are open
duckdb: 4 of 4 unused jars are open
TEXT
diff expected seen && echo "as found"
