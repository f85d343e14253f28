#!/usr/bin/env bash
# parquet-hadoop 1.17.0 with Hadoop's client 3.5.0: a good guess is that ParquetFileReader.open of a
# LocalInputFile, which needs no Hadoop file system, has nothing to do with Hadoop's settings, or reads
# them once. It makes a new Configuration for every file that is opened and parses Hadoop's XML of
# defaults anew each time, as many times as files are opened, which costs more than reading the
# footer of a small file. Given read options that were made from a PlainParquetConfiguration, it
# parses nothing, and the footer that it reads is the same. One Configuration of one's own that was
# made before does not help where the file alone is given.
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
        <dependency><groupId>org.apache.parquet</groupId><artifactId>parquet-hadoop</artifactId><version>1.17.0</version></dependency>
        <dependency><groupId>org.apache.hadoop</groupId><artifactId>hadoop-client-api</artifactId><version>3.5.0</version></dependency>
        <dependency><groupId>org.apache.hadoop</groupId><artifactId>hadoop-client-runtime</artifactId><version>3.5.0</version></dependency>
    </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies "-DoutputDirectory=$work/jars" >/dev/null 2>&1
java=${JAVA_HOME:+$JAVA_HOME/bin/}
cat > Open.java <<'JAVA'
import java.net.URL;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageTypeParser;

public class Open {
    public static void main(String[] arguments) throws Exception {
        var schema = MessageTypeParser.parseMessageType("message m { required int32 year; }");
        var path = Path.of("one.parquet");
        try (var writer =
                ExampleParquetWriter.builder(new LocalOutputFile(path)).withType(schema).build()) {
            writer.write(new SimpleGroupFactory(schema).newGroup().append("year", 2024));
        }
        var file = new LocalInputFile(path);
        new Configuration().size();
        var asked = new AtomicInteger();
        // Configuration looks for its defaults by the loader of the thread
        Thread.currentThread()
                .setContextClassLoader(
                        new ClassLoader(Open.class.getClassLoader()) {
                            @Override
                            public URL getResource(String name) {
                                if (name.equals("core-default.xml")) {
                                    asked.incrementAndGet();
                                }
                                return super.getResource(name);
                            }
                        });
        for (int i = 0; i < 5; i++) {
            try (var reader = ParquetFileReader.open(file)) {
                reader.getRecordCount();
            }
        }
        System.out.println("by the file alone: defaults looked for " + asked.getAndSet(0) + " times");
        var options = ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        long rows = 0;
        for (int i = 0; i < 5; i++) {
            try (var reader = ParquetFileReader.open(file, options)) {
                rows += reader.getRecordCount();
            }
        }
        System.out.println("with plain options: " + asked.get() + " times, " + rows + " rows");
    }
}
JAVA
mkdir main
"${java}javac" -nowarn -cp 'jars/*' -d main Open.java
"${java}java" -cp 'jars/*:main' Open 2>errors | tee seen
cat > expected <<'TEXT'
by the file alone: defaults looked for 5 times
with plain options: 0 times, 5 rows
TEXT
diff expected seen && echo "as found"
