package rim.schemas.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.schemas.dataset.Check;

class ManifestTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    private static Manifest manifest() {
        return SmallManifest.of(
                List.of(SmallManifest.input(100, 90, 7, 3), SmallManifest.input(50, 50, 0, 0)),
                List.of(
                        SmallManifest.output("scores/0.parquet", "e".repeat(64), 77),
                        new Manifest.Output("regions/0.parquet", "f".repeat(64), 5, 9L)));
    }

    private Path written(Manifest manifest) {
        var file = folder.resolve("manifest.json");
        manifest.write(file);
        return file;
    }

    private JsonNode tree(Manifest manifest) throws IOException {
        return JSON.readTree(Files.readString(written(manifest)));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(Manifest.read(written(manifest()))).isEqualTo(manifest());
    }

    @Test
    void writingTwiceGivesTheSameBytes() throws IOException {
        var first = Files.readString(written(manifest()));
        assertThat(first).isEqualTo(Files.readString(written(manifest())));
        assertThat(first).isEqualTo(manifest().toJson() + "\n").doesNotContain("\r");
    }

    @Test
    void namesAreInLowerSnakeCaseAtEveryDepth() throws IOException {
        var text = Files.readString(written(manifest()));
        var names =
                java.util.regex.Pattern.compile("\"([^\"]+)\" :")
                        .matcher(text)
                        .results()
                        .map(match -> match.group(1))
                        .toList();
        assertThat(names)
                .contains("not_carried", "missing_by_flag", "quarantined_rows", "index_digest")
                .allMatch(name -> name.equals(":") || name.matches("[a-z0-9_]+"));
    }

    @ParameterizedTest
    @CsvSource({
        "100,90,7,3,true",
        "0,0,0,0,true",
        "100,90,7,2,false",
        "100,90,7,4,false",
        "99,90,7,3,false"
    })
    void aFileIsBalancedWhenEveryCellIsAccountedFor(
            long read, long accepted, long missing, long quarantined, boolean isBalanced)
            throws IOException {
        var input = SmallManifest.input(read, accepted, missing, quarantined);
        assertThat(input.isBalanced()).isEqualTo(isBalanced);
        var said = tree(SmallManifest.of(List.of(input), List.of())).at("/inputs/0/balanced");
        assertThat(said.isBoolean()).isTrue();
        assertThat(said.asBoolean()).isEqualTo(isBalanced);
    }

    @Test
    void figuresAreAddedUpOverAllFiles() {
        assertThat(manifest().totals())
                .containsOnly(
                        java.util.Map.entry("read", 150L),
                        java.util.Map.entry("accepted", 140L),
                        java.util.Map.entry("missing", 7L),
                        java.util.Map.entry("quarantined", 3L));
    }

    /// An edition of an earlier release, whose manifest knows nothing of converted values.
    @Test
    void aManifestThatKnowsNoConvertedValuesHasNone() throws IOException {
        var tree = (ObjectNode) tree(manifest());
        tree.remove("converted");
        var file = Files.writeString(folder.resolve("old.json"), tree.toString());
        assertThat(Manifest.read(file).converted()).isEmpty();
    }

    /// An edition of a later release, which says more.
    @Test
    void whatAManifestSaysBeyondIsPassedOver() throws IOException {
        var tree = (ObjectNode) tree(manifest());
        tree.put("signed_by", "anna");
        ((ObjectNode) tree.at("/inputs/0")).put("encoding", "utf-8");
        var file = Files.writeString(folder.resolve("new.json"), tree.toString());
        assertThat(Manifest.read(file)).isEqualTo(manifest());
    }

    @Test
    void anUnreadableManifestIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("manifest.json"), "{\"edition\":");
        assertThatThrownBy(() -> Manifest.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("rim verify")
                .hasMessageEndingWith(": " + file);
        assertThatThrownBy(() -> Manifest.read(folder.resolve("none.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.json");
    }

    @Test
    void theFirstEditionHasNoParent() throws IOException {
        var m = manifest();
        var first =
                new Manifest(
                        m.edition(),
                        null,
                        m.nuts(),
                        m.methodology(),
                        m.software(),
                        m.times(),
                        m.inputs(),
                        m.ignored(),
                        m.notCarried(),
                        m.converted(),
                        m.verdict(),
                        m.reports(),
                        m.outputs(),
                        m.fingerprint());
        assertThat(tree(first).get("parent").isNull()).isTrue();
        assertThat(Manifest.read(written(first)).parent()).isNull();
    }

    @Test
    void verdictsStandAsWords() throws IOException {
        assertThat(tree(manifest()).get("verdict").asText()).isEqualTo("warnings");
    }

    private static Quality.Result result(Check.Weight weight, long failed) {
        return new Quality.Result(
                "ilc_li41", "jumps", "no jumps", weight, 10, failed, null, List.of("SE33 2019"));
    }

    @Test
    void onlyAFailedCheckThatStopsStops() {
        var stopping = result(Check.Weight.STOP, 1);
        var quality =
                new Quality(
                        "2019",
                        Quality.Verdict.STOPPED,
                        null,
                        List.of(
                                result(Check.Weight.WARN, 3),
                                stopping,
                                result(Check.Weight.STOP, 0),
                                result(Check.Weight.WARN, 0)),
                        List.of());
        assertThat(quality.stopping()).containsExactly(stopping);
    }

    @Test
    void qualityIsReadAsItWasWritten() throws IOException {
        var quality =
                new Quality(
                        "2019",
                        Quality.Verdict.ACCEPTED,
                        new Quality.Acceptance("anna", "known since 2018"),
                        List.of(result(Check.Weight.STOP, 1)),
                        List.of(new Quality.Coverage("public_rd", 2019, null, 200, 240)));
        var file = folder.resolve("quality.json");
        quality.write(file);
        assertThat(Quality.read(file)).isEqualTo(quality);
        var tree = JSON.readTree(Files.readString(file));
        assertThat(tree.at("/checks/0/weight").asText()).isEqualTo("stop");
        assertThat(tree.at("/checks/0/passed").asBoolean()).isFalse();
        assertThat(tree.at("/verdict").asText()).isEqualTo("accepted");
    }
}
