#!/usr/bin/env bash
# duckdb_jdbc 2.0.0.1 on JDK 25: a good guess is that Java's Flight Recorder costs a program nothing
# until somebody records. The driver enrols a periodic event of its own with it when it is first used,
# with nothing recorded and nothing asked for: more than a hundred classes of Flight Recorder are
# loaded and more than ten proxies of their annotations generated, which stay out of the archive of
# classes, however often the program has run before. The setting jdbc_jfr_memory_monitor does not
# prevent it. Where the class of that event is not in the driver's jar, the driver works as before,
# says in one warning that it could not enrol, and none of this is loaded.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B dependency:copy -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 "-DoutputDirectory=$work" >/dev/null 2>&1
mv duckdb_jdbc-2.0.0.1.jar whole.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}
cat > Open.java <<'JAVA'
import java.sql.DriverManager;
import java.util.Properties;

public class Open {
    public static void main(String[] arguments) throws Exception {
        var settings = new Properties();
        settings.setProperty("jdbc_jfr_memory_monitor", "false");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:", settings);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1")) {
            rows.next();
            System.out.println("answered " + rows.getInt(1));
        }
    }
}
JAVA
mkdir main classes
"${java}javac" -d main Open.java
"${java}jar" cfM main.jar -C main .
(cd classes && "${java}jar" xf ../whole.jar && rm org/duckdb/DuckDBMemoryEvent.class && "${java}jar" cfM ../without.jar .)
count() { grep -c "$1" loaded || true; }
above() { [ "$1" -gt "$2" ] && echo "more than $2" || echo "$1"; }
for jar in whole without; do
    for run in 1 2; do
        "${java}java" --enable-native-access=ALL-UNNAMED -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$jar.jsa" -Xlog:disable \
            -Xlog:class+load:file=loaded -cp "$jar.jar:main.jar" Open 2> errors
    done | tail -1
    echo "$jar: $(above "$(count 'jdk\.jfr\.internal')" 50) classes inside Flight Recorder, $(above "$(count '__dynamic_proxy__')" 10) proxies made anew, $(grep -c '^WARNING' errors || true) warnings"
done | tee seen
cat > expected <<'TEXT'
answered 1
whole: more than 50 classes inside Flight Recorder, more than 10 proxies made anew, 0 warnings
answered 1
without: 0 classes inside Flight Recorder, 0 proxies made anew, 1 warnings
TEXT
diff expected seen && echo "as found"
