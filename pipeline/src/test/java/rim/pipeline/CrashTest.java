package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.Progress;
import rim.schemas.edition.DataHome;
import rim.schemas.table.ScoreTable;

class CrashTest {
    @TempDir Path folder;

    @Test
    void anUpdateKilledAtAnyStepLeavesTheLastEditionInForceAndTheNextSucceeds()
            throws IOException, InterruptedException {
        var sources = SmallSources.writeTo(folder.resolve("sources"), "SE33", "SE11", "FI1D");
        var home = folder.resolve("home");
        AnnualUpdate.run(Requests.update("2018", home, sources), Progress.silent());
        for (String step : new String[] {"Reading", "Making indicators", "Scoring", "Publishing"}) {
            assertThat(UpdateProcess.killedAt(step, "2019", home, sources)).as(step).isTrue();
            var inForce = new DataHome(home).inForce();
            assertThat(inForce.name()).as(step).hasToString("2018");
            assertThat(
                            SparkTest.SPARK
                                    .read()
                                    .parquet(inForce.folderOf(ScoreTable.TABLE).toString())
                                    .count())
                    .as(step)
                    .isPositive();
        }
        var result = AnnualUpdate.run(Requests.update("2019", home, sources), Progress.silent());
        assertThat(result.outcome()).isEqualTo(UpdateResult.Outcome.PUBLISHED);
        assertThat(new DataHome(home).inForce().name().edition()).isEqualTo("2019");
        assertThat(result.manifest().parent()).isEqualTo("2018");
    }
}
