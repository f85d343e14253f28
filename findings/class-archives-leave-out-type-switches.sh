#!/usr/bin/env bash
# OpenJDK 25: a good guess is that an archive of classes (AppCDS, or the AOT cache of JDK 24 and later),
# which keeps the classes of lambdas that a run made, keeps all that the run made. A switch over types
# (`switch (thing) { case Circle c -> …`) is linked by SwitchBootstraps, which writes a class for each such
# switch while the program runs: neither archive keeps it, so that every start writes it anew, with the
# library of class files that this needs. A chain of instanceof has no such class. Who writes short
# commands keeps switches over types off the way to their first answer.
# Needs a JDK 25, in JAVA_HOME or on the path.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
java=${JAVA_HOME:+$JAVA_HOME/bin/}
cat > Shapes.java <<'JAVA'
import java.util.List;

public class Shapes {
    sealed interface Shape {}

    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}

    static double bySwitch(Shape shape) {
        return switch (shape) {
            case Circle circle -> 3 * circle.radius() * circle.radius();
            case Square square -> square.side() * square.side();
        };
    }

    static double byChain(Shape shape) {
        return shape instanceof Circle circle
                ? 3 * circle.radius() * circle.radius()
                : shape instanceof Square square ? square.side() * square.side() : 0;
    }

    public static void main(String[] arguments) {
        boolean isSwitch = arguments[0].equals("switch");
        var shapes = List.of(new Circle(1), new Square(2));
        System.out.println(shapes.stream().mapToDouble(s -> isSwitch ? bySwitch(s) : byChain(s)).sum());
    }
}
JAVA
"${java}javac" -d classes Shapes.java
"${java}jar" cf shapes.jar -C classes .
"${java}java" -version 2>&1 | head -n 1 | sed 's/[^"]*"\([0-9]*\).*/JDK \1/' > seen

# how many classes of a switch and of lambdas of the program a start made or found, and where
tell() {
    local what=$1 way=$2
    shift 2
    "${java}java" "$@" -Xlog:class+load:file=loaded.txt -cp shapes.jar Shapes "$way" >/dev/null 2>&1
    echo "$what, $way: switches made anew $(grep 'TypeSwitch' loaded.txt | grep -vc 'shared objects' || true)," \
        "lambdas made anew $(grep 'Shapes\$\$Lambda' loaded.txt | grep -vc 'shared objects' || true)," \
        "lambdas of the archive $(grep 'Shapes\$\$Lambda' loaded.txt | grep -c 'shared objects' || true)" >> seen
}
for way in switch chain; do
    "${java}java" -XX:ArchiveClassesAtExit=$way.jsa -cp shapes.jar Shapes $way >/dev/null 2>&1
    tell "AppCDS" $way -XX:SharedArchiveFile=$way.jsa
    "${java}java" -XX:AOTCacheOutput=$way.aot -cp shapes.jar Shapes $way >/dev/null 2>&1
    tell "AOT cache" $way -XX:AOTCache=$way.aot
done
cat seen
cat > expected <<'TEXT'
JDK 25
AppCDS, switch: switches made anew 1, lambdas made anew 0, lambdas of the archive 1
AOT cache, switch: switches made anew 1, lambdas made anew 0, lambdas of the archive 1
AppCDS, chain: switches made anew 0, lambdas made anew 0, lambdas of the archive 1
AOT cache, chain: switches made anew 0, lambdas made anew 0, lambdas of the archive 1
TEXT
diff expected seen && echo "as found"
