package rim.app.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallEdition;
import rim.schemas.edition.DataHome;

class EditionCommandsTest {
    @TempDir Path folder;
    DataHome home;

    @BeforeEach
    void publishTwo() {
        home = SmallEdition.publishedIn(folder);
    }

    @Test
    void anEditionAsPublishedIsSound() {
        var answer = Answer.to(home, "verify");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("Edition 2019 is as it was published");
        assertThat(answer.err()).isEmpty();
        assertThat(Answer.to(home, "verify", "2018", "--format", "json").out())
                .contains("\"edition\" : \"2018\"", "\"findings\" : [ ]");
    }

    @Test
    void everyDifferenceFromTheManifestIsFoundAndTheExitCodeSaysSo() throws IOException {
        var edition = home.named("2018").folder();
        Files.writeString(edition.resolve("methodology.json"), "{}");
        Files.writeString(edition.resolve("extra.txt"), "?");
        Files.delete(edition.resolve("scores/part-0.parquet"));
        var answer = Answer.to(home, "verify", "2018", "--format", "csv");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("methodology.json,changed,"))
                .anyMatch(line -> line.startsWith("scores/part-0.parquet,lacking,"))
                .anyMatch(line -> line.startsWith("extra.txt,added,"));
        assertThat(answer.err()).contains("3 findings", "not in force", "from a copy");
    }

    /// The remedy that is told is the update's.
    @Test
    void aManifestThatWasChangedAloneIsFound() throws IOException {
        var manifest = home.named("2019").manifestFile();
        Files.writeString(manifest, Files.readString(manifest).replace("\"0\"", "\"1\""));
        var answer = Answer.to(home, "verify", "--format", "csv");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.lines()).anyMatch(line -> line.startsWith("manifest.json,changed,"));
        assertThat(answer.err()).contains("makes it anew, as a revision");
    }

    /// A name without a revision would mean the newest, which is the damaged one.
    @Test
    void theRemedyThatIsToldForADamagedRevisionWorks() throws IOException {
        SmallEdition.publish(home, "2019");
        Files.writeString(home.inForce().folder().resolve("extra.txt"), "?");
        assertThat(Answer.to(home, "verify").err()).contains("'rim rollback 2019-r1'");
        assertThat(Answer.to(home, "rollback", "2019").err()).contains("neither put in force nor");
        assertThat(home.pin()).isEmpty();
        assertThat(Answer.to(home, "rollback", "2019-r1").code()).isZero();
        assertThat(Answer.to(home, "verify").code()).isZero();
    }

    @Test
    void aTruncatedManifestIsAFindingAndNoFault() throws IOException {
        Files.writeString(home.named("2019").manifestFile(), "{\"edition\":");
        var answer = Answer.to(home, "verify", "--format", "csv");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.lines()).anyMatch(line -> line.startsWith("manifest.json,unreadable,"));
        assertThat(Answer.to(home, "rank").err()).contains("'rim verify'").doesNotContain(" at [");
    }

    @Test
    void anEditionOfAnEarlierProgramIsSoundAndItsMissingSealIsSaid() throws IOException {
        var manifest = home.named("2018").manifestFile();
        home.named("2018").manifest().write(manifest);
        var answer = Answer.to(home, "verify", "2018");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("Its manifest has no digest of its own");
        assertThat(Answer.to(home, "verify").out()).doesNotContain("no digest");
    }

    @Test
    void aBrokenIndexIsFoundFromInside() throws IOException {
        var index = home.named("2019").searchIndex();
        try (var files = Files.list(index)) {
            for (var file : files.filter(f -> f.toString().endsWith(".si")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        var answer = Answer.to(home, "verify", "--format", "csv");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.lines()).anyMatch(line -> line.startsWith("search,broken_index,"));
    }

    @Test
    void verifyingChangesNothing() throws IOException {
        var before = files();
        Answer.to(home, "verify");
        assertThat(files()).isEqualTo(before);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.toList();
        }
    }

    @Test
    void anEarlierEditionIsPutInForceAgain() {
        var answer = Answer.to(home, "rollback", "2018", "--reason", "wrong patents");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .isEqualTo(
                        "Edition 2018 is in force; it was 2019. It is pinned: no update changes"
                                + " that, until 'rim rollback' with --no-pin.\n");
        assertThat(home.inForce().name()).hasToString("2018");
        assertThat(home.rollbacks())
                .singleElement()
                .satisfies(trace -> {
                    assertThat(trace.from()).isEqualTo("2019");
                    assertThat(trace.to()).isEqualTo("2018");
                    assertThat(trace.reason()).isEqualTo("wrong patents");
                });
        assertThat(Answer.to(home, "rollback", "2018").out()).contains("in force already");
        assertThat(home.rollbacks()).hasSize(1);
    }

    @Test
    void aPinIsShownAndTakenOff() {
        Answer.to(home, "rollback", "2018");
        assertThat(editions()).containsExactly("2018,true,true", "2019,false,false");
        SmallEdition.publish(home, "2020");
        assertThat(editions())
                .containsExactly("2018,true,true", "2019,false,false", "2020,false,false");
        assertThat(Answer.to(home, "rollback", "2020", "--no-pin").out())
                .startsWith("Edition 2020 is in force; it was 2018. It is not pinned");
        assertThat(editions())
                .containsExactly("2018,false,false", "2019,false,false", "2020,true,false");
        SmallEdition.publish(home, "2021");
        assertThat(home.inForce().name()).hasToString("2021");
    }

    @Test
    void whatIsInForceIsPinnedAndLetGoWithoutMoving() {
        assertThat(Answer.to(home, "rollback", "2019", "--no-pin").out())
                .contains("in force already");
        assertThat(Answer.to(home, "rollback", "2019").out()).contains("It is pinned");
        assertThat(home.pin()).isPresent();
        assertThat(Answer.to(home, "rollback", "2019", "--no-pin").out())
                .contains("It is not pinned");
        assertThat(home.pin()).isEmpty();
        assertThat(home.rollbacks()).hasSize(2);
    }

    private List<String> editions() {
        return Answer.to(home, "editions", "--format", "csv").lines().stream()
                .skip(1)
                .map(line -> String.join(",", List.of(line.split(",")).subList(0, 3)))
                .toList();
    }

    @Test
    void aDamagedEditionStaysOutOfForce() throws IOException {
        Files.writeString(home.named("2018").folder().resolve("methodology.json"), "{}");
        var answer = Answer.to(home, "rollback", "2018");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("methodology.json changed");
        assertThat(home.inForce().name()).hasToString("2019");
        assertThat(home.rollbacks()).isEmpty();
    }

    @Test
    void oneBadThingCostsALineAndIsMended() throws IOException {
        Files.createDirectories(folder.resolve("editions/base-backup"));
        Files.writeString(home.named("2018").manifestFile(), "{\"edition\":");
        Files.writeString(folder.resolve("CURRENT"), "");
        var broken = Answer.to(home, "editions", "--format", "csv");
        assertThat(broken.code()).isZero();
        assertThat(broken.lines()).hasSize(2);
        assertThat(broken.err().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("rim: ") && line.contains("rim repair"));
        for (var words : List.of("rank", "regions", "indicators", "verify")) {
            assertThat(Answer.to(home, words).code()).as(words).isZero();
        }
        var repair = Answer.to(home, "repair");
        assertThat(repair.code()).isZero();
        assertThat(repair.lines()).hasSize(4).last().isEqualTo("Edition 2019 is in force.");
        assertThat(Answer.to(home, "editions").err()).isEmpty();
        assertThat(Answer.to(home, "repair").out())
                .isEqualTo("Edition 2019 is in force; nothing was to be mended.\n");
    }

    @Test
    void aRepairDoesNotSayThatAllIsWellWhereTheEditionInForceIsNot() throws IOException {
        Files.writeString(home.inForce().folder().resolve("methodology.json"), "{}");

        var repair = Answer.to(home, "repair");

        assertThat(repair.code()).isEqualTo(1);
        assertThat(repair.out()).isEmpty();
        assertThat(repair.err()).contains("Edition 2019 is in force", "1 finding", "'rim verify'");
    }

    @Test
    void equalEditionsHaveNoDifference() {
        assertThat(Answer.to(home, "diff", "2018", "2019").out())
                .isEqualTo("2018 → 2019\n  The editions say the same.\n");
        assertThat(Answer.to(home, "diff", "2018", "--format", "csv").lines()).hasSize(1);
    }

    @Test
    void anotherMethodIsTold() throws IOException {
        var file = home.named("2018").folder().resolve("methodology.json");
        Files.writeString(file, Files.readString(file).replace("120", "115"));
        assertThat(Answer.to(home, "diff", "2018", "2019", "--list", "method", "--format", "csv"))
                .satisfies(answer ->
                        assertThat(answer.lines())
                                .containsExactly(
                                        "path,before,after", "/groups/leader/above,115,120"));
    }

    @Test
    void aYearThatOneOfThemLacksIsAnError() {
        assertThat(Answer.to(home, "diff", "2018", "2019", "--year", "1999").err())
                .contains("No scores of 1999 in both editions", "2019");
    }

    @Test
    void datasetsAreListedWithTheirFiles() {
        assertThat(Answer.to(home, "datasets", "--format", "csv").lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("dataset,publisher,code,regions,first_year,last_year,read,accepted");
        assertThat(Answer.to(home, "datasets", "--format", "csv").lines().getLast())
                .isEqualTo(
                        "rd,Eurostat,rd_e_gerdreg,1,2017,2017,40,30,9,1,rd_bes rd_gov rd_hes,,"
                                + "rd.tsv,0,");
    }
}
