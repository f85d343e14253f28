package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.json.CheckedJson;
import rim.sources.folder.SourceFolders;

class FingerprintTest {
    private static final String REGION_CODES =
            IntStream.range(0, 40)
                    .mapToObj(i -> "\"Region " + i + "\": \"SE" + (11 + i % 2) + "\"")
                    .collect(Collectors.joining(", ", ", \"region_codes\": {", "}"));

    @TempDir Path folder;
    private Path sources;

    @BeforeEach
    void aDescriptorWithMapsOfManyEntries() throws IOException {
        sources = SmallSources.writeTo(folder.resolve("sources"), "SE33");
        describe(REGION_CODES);
    }

    private void describe(String more) throws IOException {
        Files.writeString(sources.resolve("small.dataset.json"), SmallSources.descriptor(more));
    }

    /// Every JVM draws a salt for the order of its unmodifiable maps and sets.
    @Test
    void everyRunGivesTheSameInputTheSameFingerprint() throws IOException, InterruptedException {
        var found = new HashSet<List<String>>();
        for (int run = 0; run < 3; run++) {
            found.add(inAnotherRun());
        }
        assertThat(found).containsExactly(List.of(fingerprint(sources), documents(sources)));
    }

    @Test
    void anotherCodeOfARegionIsAnotherInput() throws IOException {
        var before = fingerprint(sources);
        describe(REGION_CODES.replace("\"Region 7\"", "\"Region seven\""));
        assertThat(fingerprint(sources)).isNotEqualTo(before);
    }

    @Test
    void theOrderInWhichADescriptorNamesCodesIsNoDifference() throws IOException {
        describe(", \"region_codes\": {\"Norr\": \"SE33\", \"Stockholm\": \"SE11\"}");
        var before = fingerprint(sources);
        describe(", \"region_codes\": {\"Stockholm\": \"SE11\", \"Norr\": \"SE33\"}");
        assertThat(fingerprint(sources)).isEqualTo(before);
    }

    @Test
    void anotherProgramIsAnotherInput() {
        var request = Requests.update("2019", folder.resolve("home"), sources);
        var software = new TreeMap<>(Software.versions(request));
        var before = UpdateInputs.gather(request, software).fingerprint();
        software.put("rim", software.get("rim") + "-mended");
        assertThat(UpdateInputs.gather(request, software).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void tablesOfNutsOfTheUsersOwnAreAnotherInput() throws IOException, InterruptedException {
        var nuts = Files.createDirectories(folder.resolve("nuts"));
        Files.writeString(
                nuts.resolve("renames.csv"), "from_version,from_code,to_version,to_code\n");
        assertThat(inAnotherRun("-Drim.nuts=" + nuts).getFirst())
                .isNotEqualTo(fingerprint(sources));
    }

    private List<String> inAnotherRun(String... options) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java));
        command.addAll(List.of(options));
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        FingerprintTest.class.getName(),
                        sources.toString()));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said.lines().toList();
    }

    public static void main(String[] args) {
        System.out.println(fingerprint(Path.of(args[0])));
        System.out.println(documents(Path.of(args[0])));
    }

    private static String fingerprint(Path sources) {
        var request = Requests.update("2019", sources.resolveSibling("home"), sources);
        return UpdateInputs.gather(request, Software.versions(request)).fingerprint();
    }

    /// What an edition says of its datasets, on one line.
    private static String documents(Path sources) {
        return CheckedJson.write(SourceFolders.scan(List.of(sources)).datasets())
                .replaceAll("\\s+", " ");
    }
}
