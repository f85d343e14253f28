package rim.sources.inspect.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import rim.schemas.Progress;
import rim.schemas.methodology.Methodology.RegionChoice;
import rim.schemas.region.NutsVersion;
import rim.sources.inspect.Inspection;
import rim.sources.intake.FolderLook;

/// How long it takes to look at a large file, at a wide one and at a folder of many, and how much
/// heap it takes at most. Arguments: a folder, gigabytes, columns, files. What is written there is
/// deleted again.
public final class InspectionBenchmark {
    private static final List<String> REGIONS =
            List.of(
                    "SE11", "SE12", "SE21", "SE22", "SE23", "SE31", "SE32", "SE33", "FI19", "FI1B",
                    "FR10", "ITC1", "ES51", "PL21", "DE21", "DE22");

    /// Something that is done with a file or a folder.
    private interface Work {
        String run() throws IOException;
    }

    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        double gigabytes = Double.parseDouble(args[1]);
        int columns = Integer.parseInt(args[2]);
        int files = Integer.parseInt(args[3]);
        System.out.println("| what | wall | processor time | heap at most |\n|---|---:|---:|---:|");
        var large = large(folder.resolve("large.csv"), (long) (gigabytes * 1e9));
        measure(gigabytes + " GB", () -> cells(large));
        Files.delete(large);
        var wide = wide(folder.resolve("wide.csv"), columns);
        measure(columns + " columns", () -> cells(wide));
        Files.delete(wide);
        var many = many(folder.resolve("many"), files);
        measure(files + " files", () -> look(many));
        try (var all = Files.list(many)) {
            for (Path each : all.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(many);
    }

    private static Path large(Path file, long bytes) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("geo,sex,age,nace,time,value,flag\n");
            long written = 0;
            for (int k = 0; written < bytes; k++) {
                written += block(out, k);
            }
        }
        return file;
    }

    private static long block(BufferedWriter out, int k) throws IOException {
        long written = 0;
        for (String region : REGIONS) {
            for (int year = 2000; year < 2024; year++) {
                var line =
                        region
                                + (k % 2 == 0 ? ",M,Y" : ",F,Y")
                                + k / 2 % 97
                                + ",C"
                                + k / 194
                                + ","
                                + year
                                + ","
                                + (k * 7919L + year) % 99_991 / 10.0
                                + (year == 2011 ? ",b\n" : ",\n");
                out.write(line);
                written += line.length();
            }
        }
        return written;
    }

    private static Path wide(Path file, int columns) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("geo,time");
            for (int i = 2; i < columns; i++) {
                out.write(",name " + i);
            }
            for (String region : REGIONS) {
                out.write("\n" + region + ",2018");
                for (int i = 2; i < columns; i++) {
                    out.write(i % 2 == 0 ? "," + (i + region.hashCode() % 9) % 91 : ",t" + i % 9);
                }
            }
            out.write("\n");
        }
        return file;
    }

    private static Path many(Path folder, int files) throws IOException {
        Files.createDirectories(folder);
        for (int k = 0; k < files; k++) {
            var text = new StringBuilder("geo,time,values\n");
            for (String region : REGIONS) {
                for (int year = 2015; year < 2020; year++) {
                    text.append(region).append(',').append(year).append(',');
                    text.append((k * 7 + year) % 977 / 10.0).append('\n');
                }
            }
            Files.writeString(folder.resolve(String.format(Locale.ROOT, "t%05d.csv", k)), text);
        }
        return folder;
    }

    private static String cells(Path file) {
        var found = Inspection.of(file);
        return found.contents().cells() + " cells, " + found.questions().size() + " questions";
    }

    private static String look(Path folder) {
        var goal =
                new FolderLook.Goal(
                        "benchmark",
                        List.of(),
                        NutsVersion.parse(2021),
                        new RegionChoice(2, List.of(), new TreeMap<>()));
        var account = FolderLook.of(folder, goal, Optional.empty(), Progress.silent());
        return account.files().size() + " described";
    }

    private static void measure(String what, Work work) throws IOException {
        var heap =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .toList();
        heap.forEach(pool -> pool.resetPeakUsage());
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long wall = System.nanoTime();
        long processor = system.getProcessCpuTime();
        var said = work.run();
        System.out.printf(
                Locale.ROOT,
                "| %s: %s | %.1f s | %.1f s | %d MB |%n",
                what,
                said,
                (System.nanoTime() - wall) / 1e9,
                (system.getProcessCpuTime() - processor) / 1e9,
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
    }

    private InspectionBenchmark() {}
}
