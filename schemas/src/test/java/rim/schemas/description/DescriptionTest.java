package rim.schemas.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.edition.Digests;
import rim.schemas.edition.Edition;
import rim.schemas.edition.EditionName;
import rim.schemas.edition.Manifest.Output;
import rim.schemas.edition.Quality.SourceTitle;
import rim.schemas.table.ScoreTable;

class DescriptionTest {
    private static final String DIGEST = "d".repeat(64);
    private static final List<SourceTitle> SOURCES =
            List.of(
                    new SourceTitle(
                            "rd_e_gerdreg",
                            "R&D: \"intramural\"",
                            "Eurostat",
                            "CC BY 4.0",
                            "https://example.org/rd"),
                    new SourceTitle("own", "", "", "As agreed", null));

    private static DescribedEdition edition(List<SourceTitle> sources, String place) {
        return new DescribedEdition(
                "2026-r2",
                2024,
                "Open_6 {100 %}",
                DIGEST,
                Optional.of("2026-11-30T13:00:00Z"),
                sources,
                List.of(
                        new Output("indicators.json", "a".repeat(64), 10, null),
                        new Output("observations/part-0.parquet", "b".repeat(64), 20, 5L),
                        new Output("observations/part-1.parquet", "c".repeat(64), 30, 6L),
                        new Output("scores/part-0.parquet", "e".repeat(64), 40, 7L),
                        new Output("search/segments_1", "f".repeat(64), 50, null)),
                place);
    }

    private static JsonNode json(DescriptionForm form, DescribedEdition edition)
            throws IOException {
        return new ObjectMapper().readTree(form.of(edition));
    }

    private static JsonNode resource(JsonNode document, String name) {
        for (var each : document.path("resources")) {
            if (each.path("name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no resource " + name);
    }

    @Test
    void aDataPackageNamesTablesWithColumnsFilesAndDigests() throws IOException {
        var document = json(DescriptionForm.DATA_PACKAGE, edition(SOURCES, ""));
        assertThat(document.path("$schema").asText()).endsWith("/2.0/datapackage.json");
        assertThat(document.path("id").asText()).isEqualTo("sha256:" + DIGEST);
        assertThat(document.path("rights").asText()).contains("CC BY 4.0; As agreed");
        var scores = resource(document, "scores");
        assertThat(scores.path("path").isTextual()).as("a plain string for one file").isTrue();
        assertThat(scores.path("hash").asText()).isEqualTo("sha256:" + "e".repeat(64));
        assertThat(scores.at("/schema/fields")).hasSize(ScoreTable.TABLE.columns().size());
        assertThat(scores.at("/schema/primaryKey/0").asText())
                .isEqualTo(ScoreTable.TABLE.order().getFirst());
        var observations = resource(document, "observations");
        assertThat(observations.path("path")).hasSize(2);
        assertThat(observations.path("bytes").asLong()).isEqualTo(50);
        assertThat(observations.path("rows").asLong()).isEqualTo(11);
        assertThat(document.findValuesAsText("path")).noneMatch(path -> path.startsWith("search"));
    }

    @Test
    void aCatalogueIsToldOneLicenceOnlyWhereThereIsOne() throws IOException {
        var mixed = json(DescriptionForm.DCAT, edition(SOURCES, "https://example.org/editions/1/"));
        assertThat(mixed.has("dct:license")).isFalse();
        assertThat(mixed.at("/dct:rights").toString()).contains("As agreed");
        assertThat(mixed.at("/dct:source/1/dct:rights").toString()).contains("As agreed");
        var one = json(DescriptionForm.DCAT, edition(SOURCES.subList(0, 1), ""));
        assertThat(one.at("/dct:license/@id").asText())
                .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(mixed.path("dcat:distribution")).hasSize(3);
        assertThat(mixed.at("/dcat:distribution/2/dcat:downloadURL/@id").asText())
                .isEqualTo("https://example.org/editions/1/scores/part-0.parquet");
        assertThat(
                        mixed.at("/dcat:distribution/2/spdx:checksum/spdx:checksumValue/@value")
                                .asText())
                .isEqualTo("e".repeat(64));
    }

    private static SourceTitle source(String licence) {
        return new SourceTitle("code", "Title", "Eurostat", licence, null);
    }

    private static List<SourceTitle> sources(String... licences) {
        return Arrays.stream(licences).map(DescriptionTest::source).toList();
    }

    /// Where each form tells programs the licence of the whole.
    private static List<String> toldLicences(List<SourceTitle> sources) throws IOException {
        var edition = edition(sources, "");
        return List.of(
                json(DescriptionForm.DATA_PACKAGE, edition).at("/licenses/0/name").asText(),
                json(DescriptionForm.DCAT, edition).at("/dct:license/@id").asText(),
                json(DescriptionForm.SCHEMA_ORG, edition).path("license").asText(),
                json(DescriptionForm.CSVW, edition).at("/dc:license/@id").asText(),
                new YAMLMapper()
                        .readTree(DescriptionForm.CFF.of(edition))
                        .path("license")
                        .asText());
    }

    @Test
    void programsAreToldALicenceOfTheWholeOnlyWhereEverySourceStatesTheSame() throws IOException {
        var address = "https://creativecommons.org/licenses/by/4.0/";
        var name = "CC-BY-4.0";
        assertThat(toldLicences(sources("CC BY 4.0", "CC-BY-4.0", "cc by 4.0 ")))
                .containsExactly(name, address, address, address, name);
        for (var differing :
                List.of(
                        sources("CC BY 4.0", "CC BY-SA 4.0"),
                        sources("CC BY 4.0", "As agreed"),
                        sources("CC BY 4.0", ""),
                        sources(" ", "CC BY 4.0"),
                        sources(""),
                        sources())) {
            assertThat(toldLicences(differing)).as("%s", differing).containsOnly("");
        }
    }

    @Test
    void rightsSayThatSomeSourcesStateNoLicence() {
        assertThat(edition(sources("CC BY 4.0", ""), "").rights())
                .isEqualTo(
                        "The figures are under the licences of their sources: CC BY 4.0. Some"
                                + " sources state none.");
        assertThat(edition(sources("CC BY 4.0"), "").rights()).endsWith("CC BY 4.0.");
        assertThat(edition(sources(""), "").rights()).startsWith("The sources do not say");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "ftp://x.org/a", "a b", ""})
    void whatIsNoAddressOfTheWebIsNoLink(String url) {
        var source = new SourceTitle("code", "Title", "Eurostat", "", url);
        assertThat(source.webAddress()).isEmpty();
        for (var form : DescriptionForm.values()) {
            if (!url.isEmpty()) {
                assertThat(form.of(edition(List.of(source), ""))).doesNotContain(url);
            }
        }
    }

    @Test
    void columnsOfCsvHaveTypesAndMeanings() throws IOException {
        var document = json(DescriptionForm.CSVW, edition(SOURCES, ""));
        assertThat(document.at("/@context/0").asText()).isEqualTo("http://www.w3.org/ns/csvw");
        var scores = document.at("/tables/1");
        assertThat(scores.path("url").asText()).isEqualTo("scores.csv");
        var year = scores.at("/tableSchema/columns/2");
        assertThat(year.path("name").asText()).isEqualTo("year");
        assertThat(year.path("datatype").asText()).isEqualTo("int");
        assertThat(year.path("required").asBoolean()).isTrue();
    }

    @Test
    void searchEnginesFindNameLicenceAndFiles() throws IOException {
        var document = json(DescriptionForm.SCHEMA_ORG, edition(SOURCES, ""));
        assertThat(document.path("@type").asText()).isEqualTo("Dataset");
        assertThat(document.path("description").asText()).hasSizeBetween(50, 5000);
        assertThat(document.at("/isBasedOn/0/license").asText()).contains("creativecommons.org");
        assertThat(document.at("/isBasedOn/0/publisher/name").asText()).isEqualTo("Eurostat");
        assertThat(document.at("/isBasedOn/1/name").asText()).isEqualTo("own");
        assertThat(document.at("/isBasedOn/1").has("publisher")).isFalse();
        assertThat(document.path("distribution")).hasSize(3);
    }

    /// Read by a YAML reader that knows nothing of how it was written.
    @Test
    void aCitationFileIsYamlWithSourcesAndTheirLicences() throws IOException {
        var file = new YAMLMapper().readTree(DescriptionForm.CFF.of(edition(SOURCES, "")));
        assertThat(file.path("cff-version").asText()).isEqualTo("1.2.0");
        assertThat(file.path("version").asText()).isEqualTo("2026-r2");
        assertThat(file.path("date-released").asText()).isEqualTo("2026-11-30");
        assertThat(file.has("license")).as("one of the licences is not known").isFalse();
        assertThat(file.at("/references/0/title").asText()).isEqualTo("R&D: \"intramural\"");
        assertThat(file.at("/references/0/license").asText()).isEqualTo("CC-BY-4.0");
        assertThat(file.at("/references/1/title").asText()).isEqualTo("own");
        assertThat(file.at("/references/1/notes").asText()).isEqualTo("As agreed");
    }

    @Test
    void everyCitationHasNameEditionYearAndDigest() {
        for (var form :
                List.of(
                        DescriptionForm.BIBTEX,
                        DescriptionForm.RIS,
                        DescriptionForm.CSL,
                        DescriptionForm.TEXT)) {
            assertThat(form.of(edition(SOURCES, "")))
                    .as(form.code())
                    .contains("Regional Innovation Benchmark", "2026-r2", "2026", DIGEST)
                    .contains("CC BY 4.0");
        }
        assertThat(DescriptionForm.BIBTEX.of(edition(SOURCES, "")))
                .contains("Open\\_6 \\{100 \\%\\}");
    }

    @Test
    void licencesAreKnownByTheirIdentifiers() {
        assertThat(Licence.of("CC BY-SA 3.0").spdx()).contains("CC-BY-SA-3.0");
        assertThat(Licence.of("CC0 1.0").address())
                .contains("https://creativecommons.org/publicdomain/zero/1.0/");
        assertThat(Licence.of("CC BY 4.0, with exceptions").spdx()).isEmpty();
    }

    @Test
    void anEditionContainsItsDescriptionsWithTheirDigests(@TempDir Path folder) throws IOException {
        var draft = new Edition(EditionName.parse("2026-r2"), folder);
        var all = edition(SOURCES, "").writeInto(draft);
        assertThat(all)
                .extracting(Output::path)
                .containsSubsequence("CITATION.cff", "datapackage.json", "dcat.jsonld")
                .hasSize(8)
                .isSorted();
        for (var file : all) {
            if (Files.exists(folder.resolve(file.path()))) {
                assertThat(Digests.of(folder.resolve(file.path()))).isEqualTo(file.sha256());
            }
        }
        assertThat(edition(SOURCES, "").files())
                .as("descriptions do not describe each other")
                .hasSize(5);
    }
}
