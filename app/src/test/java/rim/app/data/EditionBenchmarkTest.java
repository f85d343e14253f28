package rim.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.SmallEdition;

class EditionBenchmarkTest {
    @TempDir Path folder;

    @Test
    void valuesAndFlagsAreThoseOfTheTable() throws SQLException {
        var edition = SmallEdition.publishedIn(folder).current().orElseThrow();
        try (var database = EditionDatabase.open(edition)) {
            var panel = database.benchmark().panel();
            var values = panel.column("business_rd");
            int se33 = panel.unit("SE33");
            int se32 = panel.unit("SE32");
            assertThat(values[panel.cell(panel.year(2017), se33)]).isEqualTo(0.71);
            assertThat(values[panel.cell(panel.year(2018), se33)]).isEqualTo(0.67);
            assertThat(values[panel.cell(panel.year(2018), se32)]).isEqualTo(0.1234567890123456);
            assertThat(values[panel.cell(panel.year(2019), se33)]).isNaN();
            assertThat(panel.flags("business_rd", panel.cell(panel.year(2018), se33)))
                    .isEqualTo("e");
            assertThat(panel.flags("business_rd", panel.cell(panel.year(2017), se33))).isEmpty();
            assertThat(panel.flags("business_rd", panel.cell(panel.year(2018), se32))).isEmpty();
        }
    }
}
