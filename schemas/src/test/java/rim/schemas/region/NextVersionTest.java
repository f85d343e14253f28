package rim.schemas.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A version of NUTS that no program knows: a folder of tables is all that it needs.
class NextVersionTest {
    @TempDir Path folder;

    private String said() throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Drim.nuts=" + folder,
                                "-cp",
                                System.getProperty("java.class.path"),
                                NextVersion.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }

    /// All regions of 2024, but that the two of Lisbon are one again and Upper Norrland has another
    /// code.
    private void writeVersion() throws IOException {
        var rows =
                NutsList.of(NutsVersion.parse(2024)).regions().stream()
                        .filter(region -> !region.code().matches("PT1[AB].*|SE33.*"))
                        .map(region ->
                                region.code()
                                        + ","
                                        + region.level().orElseThrow()
                                        + ","
                                        + region.country()
                                        + ",A,A")
                        .collect(Collectors.toList());
        rows.addAll(List.of("PT1E,2,PT,A,A", "PT1E0,3,PT,A,A", "SE34,2,SE,A,A"));
        rows.addFirst("code,level,country,name_latin,name_local");
        write("nuts-2027.csv", rows.toArray(String[]::new));
        write("versions.csv", "year", "2027");
        write("renames.csv", "from_version,from_code,to_version,to_code", "2024,SE33,2027,SE34");
        write(
                "overlaps.csv",
                "from_version,from_code,to_version,to_code,area_km2,population_2011,population_2018",
                "2024,PT1A,2027,PT1E,1390,,2034000",
                "2024,PT1B,2027,PT1E,1625,,799000");
    }

    @Test
    void aNextVersionIsAFolderOfTables() throws IOException, InterruptedException {
        writeVersion();
        assertThat(said().lines())
                .containsExactly(
                        "[2006, 2010, 2013, 2016, 2021, 2024, 2027]",
                        "Renamed[code=SE34]",
                        "Same[code=SE32]",
                        "{PT17=1.0}",
                        "PT1A of NUTS 2024 became part of PT1E in NUTS 2027",
                        "[2027]");
    }

    @Test
    void whatIsWrongInTheFolderIsToldWithItsPlace() throws IOException, InterruptedException {
        writeVersion();
        write("renames.csv", "from_version,from_code,to_version,to_code", "2024,SE33,2027");
        assertThat(said())
                .contains("Not a row of 'renames.csv': 2024,SE33,2027")
                .contains("expected the columns from_version,from_code,to_version,to_code")
                .contains("line 2");
        write("renames.csv", "from_version,from_code,to_version,to_code");
        write("versions.csv", "year", "next");
        assertThat(said())
                .contains("Not the year of a NUTS version: 'next' (expected such as 2027)");
        write("versions.csv", "year", "2027");
        Files.delete(folder.resolve("nuts-2027.csv"));
        assertThat(said()).contains("No 'nuts-2027.csv'");
    }

    @Test
    void withoutTheFolderTheVersionIsUnknown() throws IOException, InterruptedException {
        assertThat(said())
                .isEqualToIgnoringNewLines(
                        "Unknown NUTS version: 2027 (known: 2006, 2010, 2013, 2016, 2021, 2024)");
    }
}
