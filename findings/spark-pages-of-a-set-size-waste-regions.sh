#!/usr/bin/env bash
# Spark 4.2.0 on G1: `spark.buffer.pageSize=2m` takes 3 MB of a heap whose regions are of 1 MB for each
# page, and Spark counts 2. A page is an array, whose header makes it 16 bytes longer than was asked, and G1
# gives an array of more than half a region whole regions. A good guess is that Spark sees to it, as it
# does for the size that it chooses itself (SPARK-37593): that one is 16 bytes less than a power of two.
# A size that is set is taken as it is. An executor of 2.5 GB, whose tasks may hold 1.3 GB, then needs
# 2 GB for that, and a sort of many rows ends as out of memory where it should have gone to disk.
# Who sets it, sets 16 bytes less.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
    <modelVersion>4.0.0</modelVersion>
    <groupId>finding</groupId>
    <artifactId>finding</artifactId>
    <version>1</version>
    <dependencies>
        <dependency><groupId>org.apache.spark</groupId><artifactId>spark-core_2.13</artifactId><version>4.2.0</version></dependency>
    </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies "-DoutputDirectory=$work/jars" >/dev/null 2>&1
java=${JAVA_HOME:+$JAVA_HOME/bin/}
cat > Pages.java <<'JAVA'
import java.util.ArrayList;
import org.apache.spark.SparkConf;
import org.apache.spark.memory.UnifiedMemoryManager;
import org.apache.spark.unsafe.memory.HeapMemoryAllocator;
import org.apache.spark.unsafe.memory.MemoryBlock;

public class Pages {
    private static final int PAGES = 200;

    public static void main(String[] arguments) {
        tell("chosen by Spark", new SparkConf());
        tell("2m", new SparkConf().set("spark.buffer.pageSize", "2m"));
        tell("2097136", new SparkConf().set("spark.buffer.pageSize", "2097136"));
    }

    private static void tell(String name, SparkConf settings) {
        long page = UnifiedMemoryManager.apply(settings, 8).pageSizeBytes();
        var pages = new ArrayList<MemoryBlock>();
        System.gc();
        long before = used();
        for (int i = 0; i < PAGES; i++) {
            pages.add(new HeapMemoryAllocator().allocate(page));
        }
        System.gc();
        long took = used() - before;
        System.out.printf("%s: a page of %d bytes; %d pages take %.2f times what they hold%n",
                name, page, pages.size(), (double) took / pages.size() / page);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
JAVA
mkdir main
"${java}javac" -nowarn -cp 'jars/*' -d main Pages.java
"${java}java" -Xms1g -Xmx1g -XX:+UseG1GC -XX:G1HeapRegionSize=1m --add-opens=java.base/java.nio=ALL-UNNAMED \
    --add-opens=java.base/jdk.internal.ref=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED \
    -cp 'jars/*:main' Pages 2>errors | tee seen
cat > expected <<'TEXT'
chosen by Spark: a page of 2097136 bytes; 200 pages take 1.00 times what they hold
2m: a page of 2097152 bytes; 200 pages take 1.50 times what they hold
2097136: a page of 2097136 bytes; 200 pages take 1.00 times what they hold
TEXT
diff expected seen && echo "as found"
