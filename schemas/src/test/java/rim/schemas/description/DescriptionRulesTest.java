package rim.schemas.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rim.schemas.edition.Manifest.Output;
import rim.schemas.edition.Quality.SourceTitle;
import rim.schemas.edition.Units;
import rim.schemas.json.CheckedJson;
import rim.schemas.table.Tables;

/// What editions say of themselves, held against what those standards ask in which they say it:
/// DCAT-AP by SHACL, the others by JSON Schema. Shapes and schemas are written from the
/// specifications.
class DescriptionRulesTest {
    private static final String BASE = "https://example.org/base/";

    private static final Shapes SHAPES =
            Shapes.parse(
                    graph(CheckedJson.text(DescriptionRulesTest.class, "dcat-ap-3.ttl"), Lang.TTL));

    private static Graph graph(String text, Lang language) {
        return RDFParser.fromString(text, language).base(BASE).toGraph();
    }

    /// Editions of regions and of other units, published and as drafts, with all kinds of sources.
    private static Stream<DescribedEdition> editions() {
        var known =
                new SourceTitle(
                        "rd",
                        "R&D: \"intramural\"",
                        "Eurostat",
                        "CC BY 4.0",
                        "https://example.org/rd");
        var other = new SourceTitle("own", "", "", "As agreed", null);
        var silent = new SourceTitle("quiet", "Quiet", " ", "", "javascript:alert(1)");
        var files = new ArrayList<Output>();
        files.add(new Output("indicators.json", "a".repeat(64), 10, null));
        for (var table : Tables.ALL) {
            files.add(new Output(table.name() + "/part-0.parquet", "b".repeat(64), 20, 5L));
        }
        files.add(new Output("scores/part-1.parquet", "c".repeat(64), 0, 0L));
        var all = new ArrayList<DescribedEdition>();
        for (var sources :
                List.of(List.of(known), List.of(known, other, silent), List.<SourceTitle>of())) {
            for (var place : List.of("", "https://example.org/editions/2026-r2/")) {
                for (int nuts : new int[] {2024, Units.NO_NUTS}) {
                    all.add(
                            new DescribedEdition(
                                    "2026-r2",
                                    nuts,
                                    "Open",
                                    "d".repeat(64),
                                    place.isEmpty()
                                            ? Optional.empty()
                                            : Optional.of("2026-11-30T13:00:00Z"),
                                    sources,
                                    files,
                                    place));
                }
            }
        }
        return all.stream();
    }

    private static List<String> violations(String text) {
        return ShaclValidator.get()
                .validate(SHAPES, graph(text, Lang.JSONLD11))
                .getEntries()
                .stream()
                .map(each -> each.focusNode() + " " + each.resultPath() + ": " + each.message())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void theCatalogueFindsWhatDcatApAsksFor(DescribedEdition edition) {
        var text = DescriptionForm.DCAT.of(edition);
        assertThat(graph(text, Lang.JSONLD11).size()).isGreaterThan(100);
        assertThat(violations(text)).isEmpty();
    }

    /// Without one of them, or with two, the shapes find it.
    @ParameterizedTest
    @CsvSource({
        "/dct:title",
        "/dct:description",
        "/dct:publisher/foaf:name",
        "/dct:publisher",
        "/dcat:theme",
        "/dcat:keyword",
        "/dcat:distribution/0/dct:description",
        "/dcat:distribution/0/dct:format",
        "/dct:source/0/dct:description",
        "/dcat:distribution/0/dcat:accessURL",
        "/dcat:distribution/0/spdx:checksum/spdx:algorithm",
        "/dcat:distribution/0/spdx:checksum/spdx:checksumValue",
    })
    void whatIsMandatoryOrRecommendedIsMissed(String pointer) throws IOException {
        var document =
                (ObjectNode) tree(DescriptionForm.DCAT.of(editions().findFirst().orElseThrow()));
        int at = pointer.lastIndexOf('/');
        var removed =
                ((ObjectNode) document.at(pointer.substring(0, at)))
                        .remove(pointer.substring(at + 1));
        assertThat(removed).isNotNull();
        assertThat(violations(document.toString())).hasSize(1);
    }

    private static JsonNode tree(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static List<String> faults(String schema, String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CheckedJson.text(DescriptionRulesTest.class, schema), InputFormat.JSON)
                .validate(text, InputFormat.JSON)
                .stream()
                .map(each -> each.getInstanceLocation() + ": " + each.getMessage())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void aDataPackageHasWhatFrictionlessAsksFor(DescribedEdition edition) throws IOException {
        var text = DescriptionForm.DATA_PACKAGE.of(edition);
        assertThat(faults("datapackage-2.schema.json", text)).isEmpty();
        var names = new HashSet<String>();
        for (var resource : tree(text).path("resources")) {
            assertThat(names.add(resource.path("name").asText())).as(resource.toString()).isTrue();
            var fields = resource.at("/schema/fields").findValuesAsText("name");
            assertThat(fields).doesNotHaveDuplicates();
            var required = new HashSet<String>();
            for (var field : resource.at("/schema/fields")) {
                if (field.at("/constraints/required").asBoolean()) {
                    required.add(field.path("name").asText());
                }
            }
            for (var key : resource.at("/schema/primaryKey")) {
                assertThat(required).as(resource.path("name").asText()).contains(key.asText());
            }
            for (var key : resource.at("/schema/uniqueKeys/0")) {
                assertThat(fields).contains(key.asText());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void aSearchEngineFindsWhatItAsksOfADataset(DescribedEdition edition) {
        assertThat(faults("schema-org-dataset.schema.json", DescriptionForm.SCHEMA_ORG.of(edition)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void metadataOfCsvHaveWhatTheWebsVocabularyAsksFor(DescribedEdition edition)
            throws IOException {
        var text = DescriptionForm.CSVW.of(edition);
        assertThat(faults("csvw.schema.json", text)).isEmpty();
        for (var table : tree(text).path("tables")) {
            var names = table.at("/tableSchema/columns").findValuesAsText("name");
            assertThat(names).doesNotHaveDuplicates();
            for (var key : table.at("/tableSchema/primaryKey")) {
                assertThat(names).contains(key.asText());
            }
        }
    }

    @Test
    void theSchemasMissWhatIsNotThere() {
        assertThat(faults("datapackage-2.schema.json", "{\"$schema\": \"x\", \"resources\": []}"))
                .hasSize(2);
        assertThat(faults("schema-org-dataset.schema.json", "{\"@type\": \"Dataset\"}"))
                .hasSizeGreaterThan(5);
        assertThat(faults("csvw.schema.json", "{\"tables\": [], \"notes2\": 1}")).hasSize(3);
    }
}
