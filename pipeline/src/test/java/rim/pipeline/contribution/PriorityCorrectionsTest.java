package rim.pipeline.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rim.schemas.contribution.Accepted;
import rim.schemas.contribution.Event.Received;
import rim.schemas.contribution.Line;
import rim.schemas.contribution.PriorityCorrection;
import rim.schemas.contribution.State;
import rim.schemas.contribution.Step;
import rim.schemas.report.PriorityFinding;
import rim.schemas.report.ReadReport;
import rim.schemas.report.StatedPriority;

class PriorityCorrectionsTest {
    private static final String SAID = "Energy comes first.";
    private static final String FILE = "contributions/" + "a".repeat(64) + ".csv";
    private static final String LINE = "aaaaaaaaaaaa#7";

    private static final List<List<@Nullable Object>> ROWS =
            List.of(
                    row("SE33", 1, "energy", "D35", 0.9, null),
                    row("SE33", 2, "energy", "D35", 0.9, null),
                    row("SE33", 2, "mining", "B", 0.9, null));

    /// Knows what mining is.
    private static final class Mining implements PriorityFinding {
        private static final long serialVersionUID = 1;

        @Override
        public List<StatedPriority> in(ReadReport read) {
            return List.of();
        }

        @Override
        public List<String> activities(String theme) {
            return theme.equals("mining") ? List.of("B") : List.of();
        }
    }

    private static Accepted line(PriorityCorrection priority) {
        var line = new Line(7, 3, null, null, null, null, "Plan, p. 4", "why", null, priority);
        var sent =
                new Received(
                        "2026-03-01T10:00:00Z",
                        "Region",
                        null,
                        "aaaaaaaaaaaa",
                        "a".repeat(64),
                        FILE,
                        "x.csv",
                        1,
                        "SE33",
                        "sv",
                        List.of(line));
        return new Accepted(
                sent,
                line,
                new Step(State.ACCEPTED, "2026-04-02T10:00:00Z", "steward", "so be it", null));
    }

    private static PriorityCorrection of(
            String sentence,
            @Nullable String theme,
            @Nullable String region,
            @Nullable List<String> activities) {
        return new PriorityCorrection(
                "SE33", "plan.pdf", 2, "energy", sentence, theme, region, activities);
    }

    private static List<@Nullable Object> row(
            String region,
            int passage,
            String theme,
            String activities,
            @Nullable Double confidence,
            @Nullable String line) {
        return Arrays.asList(
                region,
                "plan.pdf",
                passage,
                theme,
                passage,
                SAID,
                activities,
                confidence,
                "en",
                "named",
                null,
                null,
                line);
    }

    private static PriorityCorrections apply(PriorityCorrection... lines) {
        return PriorityCorrections.of(
                Arrays.stream(lines).map(PriorityCorrectionsTest::line).toList(),
                ROWS,
                new Mining());
    }

    @Test
    void whatIsNoPriorityIsWithdrawnInItsPassageAlone() {
        var made = apply(of("Energy  comes first. ", null, null, null));
        assertThat(made.rows()).containsExactly(ROWS.get(0), ROWS.get(2));
        assertThat(made.contributions())
                .singleElement()
                .satisfies(row ->
                        assertThat(row)
                                .contains(
                                        LINE,
                                        "SE33",
                                        "priority",
                                        "applied",
                                        FILE,
                                        "report=plan.pdf|passage=2|theme=energy",
                                        SAID,
                                        ":",
                                        "why",
                                        "so be it"));
    }

    @Test
    void anotherThemeRegionOrActivityTakesThePlaceOfWhatWasFound() {
        assertThat(apply(of(SAID, null, "SE332", List.of("C27"))).rows())
                .containsExactly(
                        ROWS.get(0), ROWS.get(2), row("SE332", 2, "energy", "C27", null, LINE));
    }

    @Test
    void aThemeThatThePassageStatesAlreadyStandsThereOnce() {
        assertThat(apply(of(SAID, "mining", null, null)).rows())
                .containsExactly(ROWS.get(0), row("SE33", 2, "mining", "B", null, LINE));
    }

    @Test
    void aLineWhoseReportSaysSomethingElseByNowChangesNothingAndIsAskedAgain() {
        var made = apply(of("Wind comes first.", "mining", null, null));
        assertThat(made.rows()).isEqualTo(ROWS);
        assertThat(made.contributions())
                .singleElement()
                .satisfies(row -> assertThat(row.get(3)).isEqualTo("asked_again"));
    }

    @Test
    void aPassageThatHasAnotherNumberByNowIsFoundByItsWords() {
        var moved = new PriorityCorrection("SE33", "plan.pdf", 9, "mining", SAID, null, null, null);
        assertThat(apply(moved).rows()).containsExactly(ROWS.get(0), ROWS.get(1));
    }

    @Test
    void whatIsMissingIsAddedWithTheCellThatWasSent() {
        var missing =
                new PriorityCorrection(
                        "SE33", null, null, "mining", "Vi satsar.", null, null, null);
        assertThat(apply(missing).rows())
                .hasSize(4)
                .contains(
                        Arrays.asList(
                                "SE33",
                                "aaaaaaaaaaaa",
                                7,
                                "mining",
                                null,
                                "Vi satsar.",
                                "B",
                                null,
                                "sv",
                                "contributed",
                                FILE + "#7:3",
                                null,
                                LINE));
    }
}
