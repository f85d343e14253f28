package rim.sources.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.Progress;
import rim.schemas.RimException;
import rim.schemas.methodology.Methodology.RegionChoice;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;
import rim.sources.folder.SourceFolders;
import rim.sources.intake.FileAccount.Concern;
import rim.sources.intake.FileAccount.State;
import rim.sources.intake.FolderAccount.Fate;

class FolderLookTest {
    private static final String TABLE =
            """
            geo;time;sex;value;flag
            SE11;2018;T;20.5;
            SE12;2018;T;21.5;e
            SE21;2018;T;22.5;
            SE22;2018;T;:;c
            SE11;2019;T;23.5;
            """;

    @TempDir private Path folder;
    private Path files;

    @BeforeEach
    void makeFolder() throws IOException {
        files = Files.createDirectory(folder.resolve("files"));
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(files.resolve(name), text);
    }

    private static String descriptor(String file, String more) {
        return "{\"dataset\": \"lifelong\", \"title\": \"Lifelong learning\", \"source\": {\"publisher\":"
                + " \"Test\", \"code\": \"t\", \"licence\": \"none\"}, \"form\": \"long-csv\", \"files\": [\""
                + file
                + "\"], \"csv\": {\"delimiter\": \";\", \"region\": \"geo\", \"year\": \"time\", \"value\":"
                + " \"value\", \"flags\": \"flag\"}, \"nuts\": [2016], \"feeds\": [{\"component\":"
                + " \"lifelong_learning\", \"conversion\": {\"measure\": \"rate\"}}]"
                + more
                + "}";
    }

    private static FolderLook.Goal goal(NutsVersion nuts) {
        return new FolderLook.Goal(
                "test",
                List.of("lifelong_learning", "public_rd"),
                nuts,
                new RegionChoice(2, List.of(), new TreeMap<>()));
    }

    private FolderAccount look(NutsVersion nuts, Optional<Earlier> earlier) {
        return FolderLook.of(files, goal(nuts), earlier, Progress.silent());
    }

    private FolderAccount look() {
        return look(NutsVersion.parse(2021), Optional.empty());
    }

    @Test
    void aFileThatNobodyDescribesGetsADescriptorBesideItAndIsReadWithIt() throws IOException {
        put("learning.csv", TABLE);

        var account = look();

        assertThat(account.files())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.state()).isEqualTo(State.NEW);
                    assertThat(f.concern()).isEqualTo(Concern.LOOK);
                    assertThat(f.descriptorFile()).isEqualTo("learning.dataset.json");
                    assertThat(f.cells().accepted()).isEqualTo(4);
                    assertThat(f.cells().missing()).isEqualTo(1);
                    assertThat(f.years()).containsEntry(2018, 3L).containsEntry(2019, 1L);
                });
        assertThat(files.resolve("learning.dataset.json")).exists();
        assertThat(SourceFolders.scan(List.of(files)).files()).hasSize(1);
    }

    /// A count of a region that was redrawn is the sum of the regions of level 3 that it is now.
    @Test
    void aRegionThatIsWholeRegionsOfLevelThreeGetsTheirSum() throws IOException {
        var nuts = NutsVersion.parse(2021);
        var old = NutsVersion.parse(2016);
        var sums = new TreeMap<>(EditionRegions.of(nuts).sums(old));
        sums.keySet().removeIf(code -> code.length() != 4);
        assertThat(sums).isNotEmpty();
        var region = sums.firstKey();
        var atoms = Objects.requireNonNull(sums.get(region));
        var rows = new StringBuilder("geo;time;sex;value;flag\n");
        atoms.forEach(atom -> rows.append(atom).append(";2018;T;5;\n"));
        atoms.stream().skip(1).forEach(atom -> rows.append(atom).append(";2019;T;5;\n"));
        put("learning.csv", rows.toString());
        put("mine.dataset.json", descriptor("learning.csv", "").replace("\"rate\"", "\"count\""));

        var account = look(nuts, Optional.empty());

        assertThat(account.indicators().getFirst().years()).containsEntry(2018, 1);
        assertThat(account.indicators().getFirst().years()).doesNotContainKey(2019);
    }

    @Test
    void aDescriptorThatIsThereIsNeverTouched() throws IOException {
        put("learning.csv", TABLE);
        put("mine.dataset.json", descriptor("learning.csv", ""));

        var account = look();

        assertThat(account.files())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.state()).isEqualTo(State.DESCRIBED);
                    assertThat(f.concern()).isEqualTo(Concern.NONE);
                });
        assertThat(files.resolve("mine.dataset.json"))
                .content()
                .isEqualTo(descriptor("learning.csv", ""));
        try (var all = Files.list(files)) {
            assertThat(all).hasSize(2);
        }
    }

    @Test
    void twoFilesOfOneNameGetDatasetsOfTheirOwn() throws IOException {
        put("learning.csv", TABLE);
        put("learning.txt", TABLE);

        assertThat(look().files())
                .extracting(FileAccount::dataset)
                .containsExactlyInAnyOrder("learning", "learning_2");
        assertThat(look().files()).extracting(FileAccount::state).containsOnly(State.DESCRIBED);
    }

    @Test
    void everyColumnHasItsMeaningAndTheFirstRowsShowTheHeader() throws IOException {
        put("learning.csv", TABLE);
        put("mine.dataset.json", descriptor("learning.csv", ""));

        var file = look().files().getFirst();

        assertThat(file.columns())
                .extracting(FileAccount.Column::meaning)
                .containsExactly("region", "year", "dimension", "value", "flags");
        assertThat(file.firstRows().headerRow()).isEqualTo(1);
        assertThat(file.firstRows().rows().getFirst().fields())
                .containsExactly("geo", "time", "sex", "value", "flag");
    }

    @Test
    void cellsAreTracedToTheirTextAndRefusalsShowTheirRow() throws IOException {
        put("learning.csv", TABLE + "SE31;2019;T;much;\nXX99;2019;T;3;\n");
        put("mine.dataset.json", descriptor("learning.csv", ", \"refused_limit\": 0.5"));

        var file = look().files().getFirst();

        assertThat(file.concern()).isEqualTo(Concern.LOOK);
        assertThat(file.samples().getFirst())
                .satisfies(s -> {
                    assertThat(s.row()).isEqualTo(2);
                    assertThat(s.region()).isEqualTo("SE11");
                    assertThat(s.value()).isEqualTo(20.5);
                    assertThat(s.text()).contains("20.5");
                });
        assertThat(file.samples().getLast().value()).isEqualTo(23.5);
        assertThat(file.refusals())
                .extracting(FileAccount.Refusal::reason)
                .containsExactly("not_a_number", "unknown_region");
        assertThat(file.refusals().getFirst().text()).isEqualTo("SE31;2019;T;much;");
        assertThat(file.flags()).containsEntry("e", 1L).containsEntry("c", 1L);
        assertThat(file.regions()).containsEntry("2016/2", 4);
    }

    @Test
    void indicatorsTellWhichFileFeedsThemForHowManyRegionsAndYears() throws IOException {
        put("learning.csv", TABLE);
        put("mine.dataset.json", descriptor("learning.csv", ""));

        var indicators = look().indicators();

        assertThat(indicators.getFirst())
                .satisfies(i -> {
                    assertThat(i.titleSv()).isEqualTo("Livslångt lärande");
                    assertThat(i.regions()).isEqualTo(3);
                    assertThat(i.years()).containsEntry(2018, 3).containsEntry(2019, 1);
                    assertThat(i.parts().getFirst().files()).containsExactly("learning.csv");
                });
        assertThat(indicators.getLast().regions()).isZero();
        assertThat(indicators.getLast().parts()).allSatisfy(p -> assertThat(p.files()).isEmpty());
    }

    /// NUTS 2013 to 2021: HU10 was split into HU11 and HU12, FR30 became FRE1.
    @Test
    void regionsThatChangedWithNutsAreRenamedConvertedOrLost() throws IOException {
        put("learning.csv", "geo;time;value;flag\nHU10;2018;5;\nFR30;2018;6;\nSE11;2018;7;\n");
        var converting =
                descriptor("learning.csv", "").replace("[2016]", "[2013]").replace("rate", "count");
        put("mine.dataset.json", converting);

        assertThat(look().regions())
                .satisfiesExactly(
                        first -> {
                            assertThat(first.region()).isEqualTo("HU10");
                            assertThat(first.fate()).isEqualTo(Fate.CONVERTED);
                            assertThat(first.to()).containsExactly("HU11", "HU12");
                        },
                        second -> {
                            assertThat(second.region()).isEqualTo("FR30");
                            assertThat(second.fate()).isEqualTo(Fate.RENAMED);
                            assertThat(second.to()).containsExactly("FRE1");
                        });
        assertThat(look().indicators().getFirst().regions()).isEqualTo(4);

        put(
                "mine.dataset.json",
                converting.replace(", \"conversion\": {\"measure\": \"count\"}", ""));
        assertThat(look().regions().getFirst())
                .satisfies(lost -> {
                    assertThat(lost.region()).isEqualTo("HU10");
                    assertThat(lost.fate()).isEqualTo(Fate.LOST);
                    assertThat(lost.reason()).isEqualTo("split_or_merged");
                });
    }

    @Test
    void whatChangedSinceLastYearsFolderIsCounted() throws IOException {
        put("learning.csv", TABLE.replace("22.5", "99") + "SE31;2020;F;3;\n");
        put("mine.dataset.json", descriptor("learning.csv", ""));
        var before = Files.createDirectory(folder.resolve("before"));
        Files.writeString(before.resolve("learning.csv"), TABLE + "SE32;2018;T;3;\n");

        var account = look(NutsVersion.parse(2021), Optional.of(new EarlierFolder(before)));

        var change = Objects.requireNonNull(account.files().getFirst().change());

        assertThat(change.cells()).hasToString("1 cells new, 1 revised, 1 gone");
        assertThat(change.structure())
                .extracting(d -> (d.isGone() ? "-" : "+") + d.dimension() + d.codes())
                .containsExactlyInAnyOrder(
                        "-region[SE32]", "+region[SE31]", "+sex[F]", "+year[2020]");
    }

    /// A folder may have a file for each year, and last year's another cut.
    @Test
    void aDatasetOfSeveralFilesIsComparedAsAWhole() throws IOException {
        var header = TABLE.lines().findFirst().orElseThrow() + "\n";
        put("learning-1.csv", TABLE);
        put("learning-2.csv", header + "SE31;2020;T;3;\nSE32;2020;T;4;\n");
        put("mine.dataset.json", descriptor("learning-*.csv", ""));
        var before = Files.createDirectory(folder.resolve("before"));
        Files.writeString(before.resolve("learning-a.csv"), header + "SE31;2020;T;3;\n");
        Files.writeString(before.resolve("learning-b.csv"), TABLE + "SE32;2018;T;3;\n");

        var account = look(NutsVersion.parse(2021), Optional.of(new EarlierFolder(before)));

        assertThat(account.files()).hasSize(2);
        assertThat(account.files().getLast().change()).isNull();
        var change = Objects.requireNonNull(account.files().getFirst().change());
        assertThat(change.files()).isEqualTo(2);
        assertThat(change.cells()).hasToString("1 cells new, 0 revised, 1 gone");
        assertThat(change.structure())
                .extracting(d -> (d.isGone() ? "-" : "+") + d.dimension() + d.codes())
                .isEmpty();
    }

    @Test
    void whyADatasetIsNotComparedIsTold() throws IOException {
        put("learning-1.csv", TABLE);
        put("mine.dataset.json", descriptor("learning-*.csv", ""));
        var before = Files.createDirectory(folder.resolve("before"));
        Files.writeString(before.resolve("learning-1.csv"), TABLE);
        Files.writeString(before.resolve("learning-2.csv"), "another;table\n1;2\n");
        var earlier = Optional.<Earlier>of(new EarlierFolder(before));

        var then = look(NutsVersion.parse(2021), earlier).files().getFirst();
        assertThat(then.change()).isNull();
        assertThat(then.remarks())
                .anySatisfy(remark ->
                        assertThat(remark)
                                .startsWith(
                                        "It is not compared with "
                                                + before
                                                + ", since learning-2.csv there cannot be read: "));

        Files.delete(before.resolve("learning-2.csv"));
        put("learning-2.csv", "another;table\n1;2\n");
        // the file that cannot be read stands first in the account
        var now = look(NutsVersion.parse(2021), earlier).files().getLast();
        assertThat(now.path()).isEqualTo("learning-1.csv");
        assertThat(now.change()).isNull();
        assertThat(now.remarks())
                .contains(
                        "It is not compared with "
                                + before
                                + ", since learning-2.csv cannot be read");
    }

    /// Also where the files of a dataset are looked at together.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void progressCountsFiles(boolean isCompared) throws IOException {
        put("learning-1.csv", TABLE);
        put("learning-2.csv", TABLE.replace("2018", "2016").replace("2019", "2017"));
        put("mine.dataset.json", descriptor("learning-*.csv", ""));
        var before = Files.createDirectory(folder.resolve("before"));
        var steps = new ArrayList<String>();
        var progress =
                new Progress() {
                    @Override
                    public void step(String name, long amount) {
                        steps.add(name + " " + amount);
                    }

                    @Override
                    public void advance(long amount) {
                        steps.add("+" + amount);
                    }

                    @Override
                    public void done() {
                        steps.add("done");
                    }
                };
        FolderLook.of(
                files,
                goal(NutsVersion.parse(2021)),
                isCompared ? Optional.of(new EarlierFolder(before)) : Optional.empty(),
                progress);
        assertThat(steps).endsWith("Reading 2 files 2", "+1", "+1", "done");
    }

    @Test
    void thePageOfAnEarlierLookIsNoSource() throws IOException {
        put("intake.html", "<!doctype html>\n<head>\n<title>rim intake</title>\n");
        put("other.html", "<!doctype html>\n<head>\n<title>Not found</title>\n");

        assertThat(look().undescribed())
                .extracting(FolderAccount.Undescribed::path)
                .containsExactly("other.html");
    }

    @Test
    void aFileThatIsNoTableIsNamedWithWhy() throws IOException {
        put("notes.txt", "hello\n");
        put("learning.csv", TABLE);

        assertThat(look().undescribed())
                .singleElement()
                .satisfies(u -> {
                    assertThat(u.path()).isEqualTo("notes.txt");
                    assertThat(u.why()).contains("No table of regions");
                });
    }

    @Test
    void aQuestionAndAFileThatCannotBeReadStopAnUpdateAndNotTheLook() throws IOException {
        put("learning.csv", TABLE);
        put("mine.dataset.json", descriptor("learning.csv", ", \"unsure\": [\"Which year?\"]"));
        put("other.csv", "a;b\n1;2\n");
        put(
                "other.dataset.json",
                descriptor("other.csv", "")
                        .replace("lifelong\"", "other\"")
                        .replace("lifelong_l", "adult_l"));

        var account = look();

        assertThat(account.isStopping()).isTrue();
        assertThat(account.faults()).anyMatch(f -> f.contains("Which year?"));
        assertThat(account.files())
                .allSatisfy(f -> assertThat(f.concern()).isEqualTo(Concern.STOPS));
        assertThat(account.files().getFirst().questions()).containsExactly("Which year?");
        assertThat(account.files().getLast().fault()).contains("geo");
        assertThatThrownBy(() -> SourceFolders.scan(List.of(files)))
                .isInstanceOf(RimException.class);
    }

    /// As an update does: by what may be refused of a file, and where its last line is cut.
    @Test
    void aFileOfWhichTooMuchIsRefusedStopsAnUpdate() throws IOException {
        put("learning.csv", TABLE.replace("20.5", "many").replace("21.5", "few"));
        put("mine.dataset.json", descriptor("learning.csv", ""));
        var refused = look();
        assertThat(refused.isStopping()).isTrue();
        assertThat(refused.files().getFirst().concern()).isEqualTo(Concern.STOPS);
        assertThat(refused.files().getFirst().fault()).contains("2 of ", "'refused_limit'");

        put("learning.csv", TABLE.stripTrailing().replaceAll(";$", "").replaceAll("5$", ""));
        var cut = look();
        assertThat(cut.isStopping()).isTrue();
        assertThat(cut.files().getFirst().fault()).isNotNull();
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        files = folder.resolve("none");
        assertThatThrownBy(this::look)
                .isInstanceOf(RimException.class)
                .hasMessageContaining("No such folder");
    }
}
