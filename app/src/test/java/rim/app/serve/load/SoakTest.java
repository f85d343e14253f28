package rim.app.serve.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rim.app.AnyEdition;
import rim.schemas.edition.DataHome;

/// Seconds of mixed load unless the environment's `RIM_SOAK_SECONDS` says how many.
@ExtendWith(AnyEdition.class)
class SoakTest {
    private static final int PER_SECOND = 100;
    private static final long USUAL_SECONDS = 20;
    private static final long MEMORY = 512L * 1024 * 1024;

    @Test
    void manyAskForLongAndNothingGoesWrongOrGrows(DataHome any, @TempDir Path folder)
            throws IOException, InterruptedException {
        var home = new CopiedHome(new DataHome(folder.resolve("home")), any.inForce());
        var duration = Duration.ofSeconds(seconds());

        var outcome = new Soak(home, duration, PER_SECOND, line -> {}).run();

        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.answers()).isEqualTo(duration.toSeconds() * PER_SECOND);
        assertThat(outcome.byEdition()).containsKeys("soak1", "soak2", "soak3");
        assertThat(outcome.kinds())
                .contains(
                        "/api/v1/profile/REGION",
                        "/api/v1/explain/index/REGION",
                        "/api/v1/query?region=REGION&format=xlsx",
                        "/api/v1/query?indicator=INDICATOR&format=parquet",
                        "/api/v1/search?q=innovation&region=REGION",
                        "/api/v1/sql",
                        "/sdmx/rest/data/RIS/A..REGION",
                        "/region/REGION");
        assertGrewLess(outcome.before().heapBytes(), outcome.after().heapBytes(), 16L << 20);
        assertGrewLess(outcome.before().threads(), outcome.after().threads(), 16);
        assertGrewLess(outcome.before().files(), outcome.after().files(), 32);
        assertThat(outcome.after().residentBytes().orElse(0)).isLessThan(MEMORY);
    }

    private static long seconds() {
        var wanted = System.getenv("RIM_SOAK_SECONDS");
        return wanted == null ? USUAL_SECONDS : Long.parseLong(wanted);
    }

    private static void assertGrewLess(OptionalLong before, OptionalLong after, long most) {
        before.ifPresent(value -> assertGrewLess(value, after.orElse(value), most));
    }

    private static void assertGrewLess(long before, long after, long most) {
        assertThat(after - before).as("from %d to %d", before, after).isLessThan(most);
    }
}
