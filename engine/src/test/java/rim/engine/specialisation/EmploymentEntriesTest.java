package rim.engine.specialisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Entries on employment by NACE in NUTS 2 regions, 2008 to 2015 (Eurostat, `lfst_r_lfe2en2`).
class EmploymentEntriesTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");
    private static final Set<String> SUMS = Set.of("TOTAL", "NRP");

    private static ActivityPanel employment() throws IOException {
        var file =
                Path.of(System.getProperty("rim.shared", "shared"), "data", "eurostat-tsv")
                        .resolve("lfst_r_lfe2en2.tsv");
        Assumptions.assumeTrue(Files.exists(file), "No shared data: " + file);
        var panel = new ActivityPanel.Builder();
        var lines = Files.readAllLines(file);
        var years = lines.getFirst().split("\t");
        for (String line : lines.subList(1, lines.size())) {
            var cells = line.split("\t", -1);
            var key = cells[0].split(",");
            if (key[2].equals("Y15-64") && key[3].length() == 4 && !SUMS.contains(key[1])) {
                for (int y = 1; y < cells.length; y++) {
                    var number = NUMBER.matcher(cells[y]);
                    if (number.lookingAt()) {
                        panel.add(
                                key[3],
                                key[1],
                                Integer.parseInt(years[y].strip()),
                                Double.parseDouble(number.group()),
                                line);
                    }
                }
            }
        }
        return panel.build(false);
    }

    @Test
    void entriesOfRegionsThatWereHeldOutAreForetoldBetterThanByDensityAndByChance()
            throws IOException {
        var panel = employment();
        var choice = SpecialisationChoice.USUAL;
        var years =
                IntStream.range(0, panel.years().length)
                        .mapToObj(y -> MeasuredYear.of(panel, y, choice))
                        .toList();
        var model = EntryModel.of(panel, years, choice);
        assertThat(model.skills()).hasSize(3);
        for (EntrySkill skill : model.skills()) {
            assertThat(skill.model().orElseThrow().low(0.9)).isGreaterThan(0.5);
            assertThat(skill.aboveDensity().orElseThrow().low(0.9)).isGreaterThan(0);
        }
        var bands = model.rates().bands();
        assertThat(bands).hasSize(10);
        assertThat(bands.stream().filter(EmploymentEntriesTest::isHeld).count())
                .isGreaterThanOrEqualTo(8);
    }

    private static boolean isHeld(EntryRates.Band band) {
        return band.observed().low() <= band.foretold()
                && band.foretold() <= band.observed().high();
    }
}
