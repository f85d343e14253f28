#!/usr/bin/env bash
# duckdb_jdbc 2.0.0.1: a statement whose execution fails is closed by the driver; also a prepared one
# that got a value which cannot be converted. JDBC says no such thing, and other drivers let it be
# executed again: whoever keeps a prepared statement for many questions loses it at the first wrong
# one, and hears "Statement was closed" from then on. A new statement on the same connection works.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B dependency:copy -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 "-DoutputDirectory=$work" >/dev/null 2>&1
cat > Closed.java <<'JAVA'
import java.sql.DriverManager;
import java.sql.SQLException;

public class Closed {
    public static void main(String[] arguments) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            var prepared = connection.prepareStatement("SELECT (?::VARCHAR)::INTEGER");
            for (var year : new String[] {"2020", "unknown", "2021"}) {
                try {
                    prepared.setString(1, year);
                    try (var rows = prepared.executeQuery()) {
                        rows.next();
                        System.out.println(year + ": " + rows.getInt(1));
                    }
                } catch (SQLException e) {
                    var message = e.getMessage().lines().findFirst().orElse("");
                    System.out.println(year + ": " + message + "; closed: " + prepared.isClosed());
                }
            }
            try (var anew = connection.createStatement(); var rows = anew.executeQuery("SELECT 1")) {
                System.out.println("a new statement: " + rows.next());
            }
        }
    }
}
JAVA
java -cp duckdb_jdbc-2.0.0.1.jar Closed.java 2>/dev/null | tee seen
cat > expected <<'TEXT'
2020: 2020
unknown: Conversion Error: Could not convert string 'unknown' to INT32; closed: true
2021: Statement was closed; closed: true
a new statement: true
TEXT
diff expected seen && echo "as found"
