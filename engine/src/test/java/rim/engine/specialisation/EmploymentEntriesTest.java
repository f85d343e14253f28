package rim.engine.specialisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import rim.engine.kernel.multivariate.AreaUnderCurve;

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

    /// Of values in thousands of persons, of whom one in a hundred was asked.
    private static final SpecialisationChoice CHOICE =
            new SpecialisationChoice(
                    SpecialisationChoice.USUAL.relatedness(),
                    10,
                    SpecialisationChoice.USUAL.level(),
                    SpecialisationChoice.USUAL.reflections(),
                    SpecialisationChoice.USUAL.fitnessSteps(),
                    SpecialisationChoice.USUAL.horizon(),
                    SpecialisationChoice.USUAL.heldOut(),
                    SpecialisationChoice.USUAL.groups());

    private static List<MeasuredYear> years(ActivityPanel panel) {
        return IntStream.range(0, panel.years().length)
                .mapToObj(y -> MeasuredYear.of(panel, y, CHOICE))
                .toList();
    }

    @Test
    void entriesOfRegionsThatWereHeldOutAreForetoldBetterThanByDensityAndByChance()
            throws IOException {
        var panel = employment();
        var model = EntryModel.of(panel, years(panel), CHOICE);
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

    /// The table of docs/howto/find-what-a-region-is-good-at.md.
    @Test
    void theGuideTellsWhatComesOut() throws IOException {
        var panel = employment();
        var years = years(panel);
        var guide = Files.readString(Path.of("../docs/howto/find-what-a-region-is-good-at.md"));
        for (EntrySkill skill : EntryModel.of(panel, years, CHOICE).skills()) {
            assertThat(guide)
                    .contains(
                            String.format(
                                    Locale.ROOT,
                                    "| %d to %d | %,d | %d | %s | %s | %s | 0.5 |",
                                    skill.from(),
                                    skill.to(),
                                    skill.cases(),
                                    skill.entries(),
                                    text(skill.model()),
                                    text(skill.density()),
                                    text(skill.quotient())));
        }
        var regions =
                Turnover.Years.apart(years, CHOICE.horizon()).stream()
                        .mapToLong(pair -> pair.turnover().map(Turnover::region).distinct().count())
                        .summaryStatistics();
        assertThat(guide).contains(regions.getMin() + " to " + regions.getMax() + " regions");
    }

    private static String text(Optional<AreaUnderCurve> area) {
        var found = area.orElseThrow();
        return String.format(
                Locale.ROOT, "%.2f (%.2f to %.2f)", found.area(), found.low(0.9), found.high(0.9));
    }

    private static boolean isHeld(EntryRates.Band band) {
        return band.observed().low() <= band.foretold()
                && band.foretold() <= band.observed().high();
    }
}
