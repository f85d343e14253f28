package rim.schemas.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rim.schemas.edition.Verification.Problem.ADDED;
import static rim.schemas.edition.Verification.Problem.BROKEN_INDEX;
import static rim.schemas.edition.Verification.Problem.CHANGED;
import static rim.schemas.edition.Verification.Problem.LACKING;
import static rim.schemas.edition.Verification.Problem.LINKED;
import static rim.schemas.edition.Verification.Problem.UNBALANCED;
import static rim.schemas.edition.Verification.Problem.UNREADABLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.edition.Verification.Finding;

class VerificationTest {
    @TempDir Path folder;
    private Edition edition;

    @BeforeEach
    void publish() throws IOException {
        edition = new Edition(EditionName.parse("2019"), folder);
        write("scores/part-0.parquet", "scores");
        write("search/segments_1", "index");
        write("methodology.json", "{}");
        manifest(List.of(SmallManifest.input(10, 8, 1, 1)));
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(folder.resolve(path).resolveSibling(""));
        Files.writeString(file, text);
    }

    private void manifest(List<Manifest.Input> inputs) {
        SmallManifest.of(
                        inputs,
                        List.of(
                                SmallManifest.output(
                                        "scores/part-0.parquet", Digests.of("scores"), 6),
                                SmallManifest.output("search/segments_1", Digests.of("index"), 5),
                                SmallManifest.output("methodology.json", Digests.of("{}"), 2)))
                .write(edition.manifestFile());
    }

    private List<Finding> findings() {
        return Verification.of(edition).findings();
    }

    @Test
    void anEditionAsPublishedIsSound() {
        var found = Verification.of(edition);
        assertThat(found.isSound()).isTrue();
        assertThat(found.edition()).isEqualTo("2019");
        assertThat(found.files()).isEqualTo(3);
        assertThat(found.bytes()).isEqualTo(13);
    }

    @Test
    void aFileWithOtherBytesOfTheSameLengthIsChanged() throws IOException {
        write("scores/part-0.parquet", "sc0res");
        assertThat(findings())
                .containsExactly(
                        new Finding(
                                "scores/part-0.parquet",
                                CHANGED,
                                Digests.of("scores"),
                                Digests.of("sc0res")));
    }

    /// Of every byte one bit after the other.
    @Test
    void anyBitOfASealedManifestThatChangesIsFound() throws IOException {
        Seal.put(edition.manifestFile(), Optional.empty(), Optional.empty());
        assertThat(Verification.of(edition))
                .satisfies(found -> {
                    assertThat(found.isSound()).isTrue();
                    assertThat(found.sealed()).isTrue();
                });
        var bytes = Files.readAllBytes(edition.manifestFile());
        for (int i = 0; i < 8 * bytes.length; i++) {
            var flipped = bytes.clone();
            flipped[i / 8] ^= (byte) (1 << (i % 8));
            Files.write(edition.manifestFile(), flipped);
            assertThat(Seal.of(edition.manifestFile()).isWhole()).as("bit " + i).isFalse();
        }
    }

    @Test
    void anEditedFileWithItsDigestAdjustedInTheManifestIsFound() throws IOException {
        Seal.put(edition.manifestFile(), Optional.empty(), Optional.empty());
        write("methodology.json", "{\"weights\": 2}");
        var manifest = Files.readString(edition.manifestFile());
        Files.writeString(
                edition.manifestFile(),
                manifest.replace(Digests.of("{}"), Digests.of("{\"weights\": 2}")));
        assertThat(findings())
                .singleElement()
                .satisfies(f -> assertThat(f.path()).isEqualTo("manifest.json"))
                .satisfies(f -> assertThat(f.problem()).isEqualTo(CHANGED));
    }

    @Test
    void aManifestOfAnEarlierProgramIsReadAndSaysThatItHasNoSeal() {
        assertThat(Verification.of(edition).isSound()).isTrue();
        assertThat(Verification.of(edition).sealed()).isFalse();
    }

    @Test
    void anEditionUnderAnotherNameIsFound() {
        assertThat(Verification.of(new Edition(EditionName.parse("2020"), folder)).findings())
                .containsExactly(new Finding("manifest.json", CHANGED, "2020", "2019"));
    }

    @Test
    void aTruncatedManifestIsAFinding() throws IOException {
        var manifest = Files.readString(edition.manifestFile());
        Files.writeString(edition.manifestFile(), manifest.substring(0, 100));
        assertThat(findings()).extracting(Finding::problem).containsExactly(UNREADABLE);
    }

    /// A link to the very same bytes is none of the edition's.
    @Test
    void linksAndEmptyFoldersAreFound(@TempDir Path elsewhere) throws IOException {
        var file = folder.resolve("methodology.json");
        Files.move(file, elsewhere.resolve("m.json"));
        Files.createSymbolicLink(file, elsewhere.resolve("m.json"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createDirectory(folder.resolve("nothing"));
        Seal.put(edition.manifestFile(), Optional.empty(), Optional.empty());
        assertThat(findings())
                .extracting(Finding::path, Finding::problem)
                .containsExactly(
                        tuple("loop", LINKED),
                        tuple("methodology.json", LINKED),
                        tuple("nothing/", ADDED));
    }

    @Test
    void anEmptiedFileIsChanged() throws IOException {
        write("methodology.json", "");
        assertThat(findings()).extracting(Finding::problem).containsExactly(CHANGED);
    }

    @Test
    void aFileThatIsGoneIsLacking() throws IOException {
        Files.delete(folder.resolve("search/segments_1"));
        assertThat(findings())
                .containsExactly(
                        new Finding("search/segments_1", LACKING, Digests.of("index"), null));
    }

    @Test
    void aFolderInThePlaceOfAFileIsLacking() throws IOException {
        Files.delete(folder.resolve("methodology.json"));
        Files.createDirectory(folder.resolve("methodology.json"));
        assertThat(findings())
                .containsExactly(new Finding("methodology.json", LACKING, Digests.of("{}"), null));
    }

    @Test
    void filesThatNobodyNamedAreAddedByPath() throws IOException {
        write("scores/part-1.parquet", "more");
        write("a/b", "more");
        assertThat(findings())
                .containsExactly(
                        new Finding("a/b", ADDED, null, Digests.of("more")),
                        new Finding("scores/part-1.parquet", ADDED, null, Digests.of("more")));
    }

    /// A manifest in another folder is a file like any other.
    @Test
    void onlyTheEditionsOwnManifestNeedsNoName() throws IOException {
        write("scores/manifest.json", "{}");
        assertThat(findings()).extracting(Finding::path).containsExactly("scores/manifest.json");
    }

    @Test
    void figuresThatContradictEachOtherAreUnbalanced() {
        manifest(List.of(SmallManifest.input(10, 8, 1, 1), SmallManifest.input(10, 8, 1, 0)));
        assertThat(findings())
                .containsExactly(
                        new Finding(
                                "manifest.json",
                                UNBALANCED,
                                "cells of ilc_li41.tsv: read = accepted + missing + quarantined",
                                "10 and 9"));
    }

    @Test
    void allThatDiffersIsToldAtOnce() throws IOException {
        write("scores/part-0.parquet", "x");
        write("new", "x");
        Files.delete(folder.resolve("methodology.json"));
        manifest(List.of(SmallManifest.input(1, 0, 0, 0)));
        assertThat(findings())
                .extracting(Finding::problem)
                .containsExactly(CHANGED, LACKING, ADDED, UNBALANCED);
    }

    @Test
    void whatOthersFindIsAddedBehind() throws IOException {
        write("new", "x");
        var more = new Finding("search", BROKEN_INDEX, null, "checksum failed");
        var both = Verification.of(edition).with(List.of(more));
        assertThat(both.findings())
                .extracting(Finding::problem)
                .containsExactly(ADDED, BROKEN_INDEX);
        assertThat(both.files()).isEqualTo(3);
        assertThat(both.isSound()).isFalse();
        assertThat(Verification.of(edition).findings()).hasSize(1);
    }
}
