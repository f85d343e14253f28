package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bounds that docs/benchmarks.md states, on a tenth of Europe: by memory and processor time,
/// never by the clock.
class UpdateGrowthTest {
    /// Spark wants 450 MB.
    private static final String LEAST_OF_SPARK = "-Xmx512m";

    @TempDir private Path folder;

    private double processorOf(EuropeSources size, String name)
            throws IOException, InterruptedException {
        var sources = size.writeTo(folder.resolve(name));
        return UpdateProcess.processorOf(
                LEAST_OF_SPARK, "europe.methodology.json", folder.resolve("home-" + name), sources);
    }

    @Test
    void fourTimesTheCellsFitIntoTheSameMemoryAndTakeNoMoreThanFourTimesAsLong()
            throws IOException, InterruptedException {
        double small = processorOf(new EuropeSources(10, 10, 2, 2, 50), "small");
        assertThat(processorOf(new EuropeSources(40, 10, 2, 2, 50), "indicators"))
                .isLessThan(4 * small);
        assertThat(processorOf(new EuropeSources(10, 40, 2, 2, 50), "years")).isLessThan(4 * small);
        assertThat(processorOf(new EuropeSources(10, 10, 3, 2, 50), "regions"))
                .isLessThan(4 * small);
    }
}
