package rim.index.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rim.index.theme.Vocabulary;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;
import rim.schemas.report.StatedPriority;

class StatedPrioritiesTest {
    private static final StatedPriorities FINDING = new StatedPriorities(List.of());

    private static List<StatedPriority> found(
            String title, String language, List<String> regions, String... pages) {
        var read = new ArrayList<ReportPage>();
        for (String text : pages) {
            read.add(new ReportPage("report", read.size() + 1, null, text));
        }
        return FINDING.in(
                new ReadReport(
                        new Report(
                                "report",
                                "report",
                                "0",
                                title,
                                language,
                                OptionalInt.empty(),
                                List.of(),
                                List.of(),
                                regions,
                                read.size(),
                                1,
                                Report.INDEXED,
                                null),
                        read));
    }

    static List<List<String>> sentences() throws IOException {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        StatedPrioritiesTest.class.getResourceAsStream(
                                                "sentences.tsv")),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aPriorityIsKnownInEachLanguage(List<String> cells) {
        var found =
                found("A plan", cells.get(0), List.of("SE33"), cells.get(2).replace("|", "\n\n"));
        var themes = new TreeSet<String>();
        found.forEach(each -> themes.add(each.theme()));
        assertThat(String.join(" ", themes)).isEqualTo(cells.get(3));
        assertThat(found)
                .allSatisfy(each -> assertThat(each.rule()).isEqualTo(cells.get(1)))
                .allSatisfy(each -> assertThat(each.language()).isEqualTo(cells.get(0)));
    }

    @Test
    void allOfficialLanguagesOfTheUnionAreTried() throws IOException {
        var languages = new TreeSet<String>();
        sentences().forEach(each -> languages.add(each.getFirst()));
        assertThat(languages).hasSize(24);
    }

    @Test
    void aPriorityHasItsPagePassageActivitiesAndConfidence() {
        var found =
                found(
                        "A plan",
                        "en",
                        List.of("SE33"),
                        "Foreword. " + "We wrote this in the north. ".repeat(40),
                        "Plan\n\nThe priority areas are forestry and skills.");
        assertThat(found).hasSize(2);
        var forestry =
                found.stream()
                        .filter(each -> each.theme().equals("forestry"))
                        .findFirst()
                        .orElseThrow();
        assertThat(forestry.region()).isEqualTo("SE33");
        assertThat(forestry.page()).isEqualTo(2);
        assertThat(forestry.passage()).isEqualTo(3);
        assertThat(forestry.sentence()).isEqualTo("The priority areas are forestry and skills.");
        assertThat(forestry.activities()).containsExactly("A02");
        assertThat(forestry.confidence()).isBetween(0.5, 1.0);
        assertThat(found)
                .filteredOn(each -> each.theme().equals("skills"))
                .allSatisfy(each -> assertThat(each.activities()).isEmpty());
    }

    @Test
    void theRegionIsThatOfTheMetadataOrTheTitleOrTheOneThatIsNamedMost() {
        var text = "The priority areas are forestry.";
        assertThat(found("Skåne 2030", "en", List.of("SE33"), text))
                .extracting(StatedPriority::region)
                .containsExactly("SE33");
        assertThat(found("Norrbottens plan", "sv", List.of(), "Prioriterade områden är turism."))
                .extracting(StatedPriority::region)
                .containsExactly("SE332");
        assertThat(found("A plan", "en", List.of(), text + " Norrbotten has much wood."))
                .extracting(StatedPriority::region)
                .containsExactly("SE332");
        assertThat(found("A plan", "en", List.of(), text)).isEmpty();
    }

    @Test
    void howARegionWorksIsNoPriorityOfIt() {
        assertThat(
                        found(
                                "A plan",
                                "en",
                                List.of("SE33"),
                                "The priority areas are innovation, smart specialisation,"
                                        + " clusters and governance."))
                .isEmpty();
    }

    @Test
    void aTextThatIsKnownToStateAPriorityNeedsNoPhraseThatSaysSo() {
        var finding = new StatedPriorities(List.of());
        assertThat(finding.named("Green mining and tourism, by better governance", "en"))
                .extracting(each -> each.code() + " " + each.activities())
                .containsExactly(
                        "mining " + PriorityThemes.byTheme().get("mining"),
                        "tourism " + PriorityThemes.byTheme().get("tourism"));
        assertThat(finding.named("Gruvor och besöksnäring", "sv"))
                .extracting(each -> each.code())
                .contains("tourism");
        assertThat(finding.named("Something else", "en")).isEmpty();
    }

    @Test
    void everyThemeOfTheResourcesIsInTheVocabulary() {
        var vocabulary = Vocabulary.standard();
        var named = new TreeSet<>(PriorityThemes.byTheme().keySet());
        named.addAll(ResourceLines.of("methods.txt"));
        Vocabulary.of(ResourceLines.of("fields.txt"))
                .themes()
                .forEach(each -> named.add(each.code()));
        assertThat(named).allSatisfy(each -> assertThat(vocabulary.find(each)).isPresent());
    }
}
