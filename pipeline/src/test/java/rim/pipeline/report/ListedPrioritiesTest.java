package rim.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor.Source;
import rim.schemas.region.NutsVersion;
import rim.schemas.report.PriorityFinding;
import rim.schemas.report.PriorityList;
import rim.schemas.report.ReadReport;
import rim.schemas.report.StatedPriority;
import rim.sources.priority.PriorityListFile;

class ListedPrioritiesTest {
    @TempDir Path folder;

    /// Knows three themes, one of which is no activity.
    private static final class Three implements PriorityFinding {
        private static final long serialVersionUID = 1;

        @Override
        public List<StatedPriority> in(ReadReport read) {
            return List.of();
        }

        @Override
        public List<Field> named(String text, String language) {
            var small = text.toLowerCase(Locale.ROOT);
            return Stream.of(
                            new Field("health", List.of("Q86", "Q87")),
                            new Field("ict", List.of("J62", "J63")),
                            new Field("skills", List.of()))
                    .filter(field -> small.contains(field.code()))
                    .toList();
        }
    }

    private PriorityListFile file(String name, String... rows) throws IOException {
        var list =
                new PriorityList(
                        "s3",
                        "Stated priorities",
                        new Source("Test", "t", "none", null, null),
                        List.of("*.csv"),
                        "en",
                        new PriorityList.Columns(
                                null, "Region", "Name", List.of("Economic", "Scientific")),
                        0.5);
        var file =
                Files.writeString(
                        folder.resolve(name),
                        "Region;Name;Economic;Scientific\n" + String.join("\n", rows) + "\n");
        return new PriorityListFile(list, file, name);
    }

    private static List<String> told(ListedPriorities listed) {
        return listed.rows().stream()
                .map(row ->
                        row.get(0)
                                + " "
                                + row.get(2)
                                + " ["
                                + row.get(3)
                                + "] "
                                + row.get(6)
                                + " | "
                                + row.get(11))
                .toList();
    }

    @Test
    void aRowIsOfEachThemeThatItNamesWithTheActivitiesThatItGivesForIt() throws IOException {
        var listed =
                ListedPriorities.of(
                        List.of(
                                file(
                                        "a.csv",
                                        "SE33;ICT for health;J.62 - Programming, Q86;",
                                        "SE33;Skills;;health",
                                        "SE33;Space;C30;",
                                        "SE33;ICT;C26, J63;",
                                        "SE33;Health;X99;")),
                        new Three(),
                        NutsVersion.parse(2024));
        assertThat(told(listed))
                .containsExactly(
                        "SE33 2 [health] Q86 | null",
                        "SE33 2 [ict] J62 | null",
                        "SE33 3 [health] Q86 Q87 | null",
                        "SE33 3 [skills]  | null",
                        "SE33 4 [] C30 | no theme of the vocabulary is named",
                        "SE33 5 [ict] J63 | null",
                        "SE33 5 [] C26 | no theme of the vocabulary that is named has these"
                                + " activities",
                        "SE33 6 [health] Q86 Q87 | activity X99 is not of NACE Rev. 2");
        assertThat(listed.rows().getFirst().get(5))
                .isEqualTo("ICT for health (J.62 - Programming, Q86)");
        assertThat(listed.checks())
                .extracting(check -> check.check() + " " + check.failed() + "/" + check.looked())
                .containsExactly("refused 0/5", "themes 1/5", "regions 0/5");
    }

    @Test
    void aRegionIsThatOfTheEditionsVersion() throws IOException {
        var file = file("a.csv", "EL11;Skills;;", "PT18;Skills;;", "SE33;Skills;C;");
        var now = ListedPriorities.of(List.of(file), new Three(), NutsVersion.parse(2024));
        assertThat(now.rows())
                .extracting(row -> row.get(0) + " " + row.get(11))
                .satisfiesExactly(
                        renamed -> assertThat(renamed).isEqualTo("EL51 null"),
                        gone -> assertThat(gone).startsWith("PT18 PT18 of NUTS 2021"),
                        same -> assertThat(same).isEqualTo("SE33 null"),
                        others -> assertThat(others).startsWith("SE33 no theme"));
        assertThat(now.checks().getLast().failed()).isEqualTo(1);
        var before = ListedPriorities.of(List.of(file), new Three(), NutsVersion.parse(2021));
        assertThat(before.rows().get(1).get(0)).isEqualTo("PT18");
        assertThat(before.rows().get(1).get(11)).isNull();
    }

    @Test
    void whatAListSaysTwiceInTwoFilesCountsOnce() throws IOException {
        var listed =
                ListedPriorities.of(
                        List.of(file("a.csv", "SE33;Skills;;"), file("b.csv", "SE33;Skills;;")),
                        new Three(),
                        NutsVersion.parse(2024));
        assertThat(listed.rows()).hasSize(1);
        assertThat(listed.checks().getFirst().examples()).containsExactly("duplicate: 1 in b.csv");
    }

    @Test
    void allFilesThatCannotBeReadAreTold() throws IOException {
        var empty = file("a.csv");
        Files.writeString(empty.file(), "");
        var other = file("b.csv");
        Files.writeString(other.file(), "One;Two\n");
        assertThatThrownBy(() ->
                        ListedPriorities.of(
                                List.of(empty, other), new Three(), NutsVersion.parse(2024)))
                .hasMessageContaining("is empty")
                .hasMessageContaining("No column 'Region', 'Name'");
    }

    @Test
    void rowsOfSeveralFilesOfAListHaveNumbersOfTheirOwn() throws IOException {
        var listed =
                ListedPriorities.of(
                        List.of(
                                file("a.csv", "SE33;Skills;;", "Atlantis;Skills;;", "SE32;ICT;;"),
                                file("b.csv", "SE33;Skills too;;")),
                        new Three(),
                        NutsVersion.parse(2024));
        assertThat(told(listed))
                .containsExactly(
                        "SE33 2 [skills]  | null",
                        "SE32 4 [ict] J62 J63 | null",
                        "SE33 6 [skills]  | null");
        assertThat(listed.rows().get(2).get(10)).isEqualTo("b.csv#2:2");
    }

    @Test
    void aListOfWhichMostIsRefusedStopsTheUpdate() throws IOException {
        var file = file("a.csv", "North;Skills;;", "South;Skills;;", "SE33;ICT;;", "SE33;ICT;;");
        var good = ListedPriorities.of(List.of(file), new Three(), NutsVersion.parse(2024));
        assertThat(good.rows()).hasSize(1);
        var bad = file("b.csv", "North;Skills;;", "South;Skills;;", "SE33;ICT;;");
        assertThatThrownBy(() ->
                        ListedPriorities.of(List.of(bad), new Three(), NutsVersion.parse(2024)))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("b.csv: 2 of 3 rows were refused (at most a share of 0.5")
                .hasMessageContaining("the first at row 2: unknown_region, 'North'");
    }
}
