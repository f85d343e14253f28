package rim.app.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapGrowthTest {
    private static final int ALL = 4_000;

    /// Megabytes, of which the first argument says how many live long enough to grow old, and then
    /// die: the most that old ones took together is printed.
    public static void main(String[] arguments) {
        int living = Integer.parseInt(arguments[0]);
        if (arguments.length > 1) {
            var kept = HeapGrowth.keptSmall();
            grow(living);
            kept.close();
        } else {
            grow(living);
        }
    }

    private static void grow(int size) {
        var living = new byte[size][];
        long most = 0;
        for (int i = 0; i < ALL; i++) {
            living[i % size] = new byte[1 << 20];
            most = Math.max(most, old());
        }
        System.out.println((most >> 20) + " " + living.length);
    }

    private static long old() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> pool.getName().contains("Old"))
                .mapToLong(pool -> pool.getUsage().getCommitted())
                .sum();
    }

    @Test
    void whatHasDiedIsCollectedBeforeTheHeapGrows() throws IOException, InterruptedException {
        long alone = megabytes("150");
        long kept = megabytes("150", "kept");
        assertThat(alone).isGreaterThan(1_200);
        assertThat(kept).isLessThan(900);
    }

    @Test
    void muchThatLivesLeavesNoMoreRoomThanIsNeeded() throws IOException, InterruptedException {
        assertThat(megabytes("1000", "kept")).isLessThan(1_300);
    }

    /// Of a program with a heap of 2 GB.
    private static long megabytes(String... arguments) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseParallelGC",
                                "-Xmx2g",
                                "-Xmn64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HeapGrowthTest.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return Long.parseLong(printed.strip().split(" ")[0]);
    }
}
