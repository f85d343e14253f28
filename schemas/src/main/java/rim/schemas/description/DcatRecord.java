package rim.schemas.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import rim.schemas.edition.Manifest.Output;
import rim.schemas.edition.Quality.SourceTitle;
import rim.schemas.edition.Units;
import rim.schemas.table.ScoreTable;
import rim.schemas.table.Table;
import rim.schemas.table.Tables;

/// An edition as data catalogues take it in: DCAT-AP 3 with what StatDCAT-AP 3.0 adds for
/// statistics (dimensions, attributes, measures), as JSON-LD. A distribution for each file of a
/// table.
final class DcatRecord {
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private final DescribedEdition edition;

    private DcatRecord(DescribedEdition edition) {
        this.edition = edition;
    }

    static String text(DescribedEdition edition) {
        return Document.text(new DcatRecord(edition).document());
    }

    private static ObjectNode context() {
        return Document.object()
                .put("adms", "http://www.w3.org/ns/adms#")
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("qb", "http://purl.org/linked-data/cube#")
                .put("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
                .put("spdx", "http://spdx.org/rdf/terms#")
                .put("stat", "http://data.europa.eu/s1n/")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private ObjectNode document() {
        var document = Document.object();
        document.set("@context", context());
        document.put("@id", edition.place().isEmpty() ? "./" : edition.place());
        document.put("@type", "dcat:Dataset");
        document.set("dct:title", Document.english(edition.title()));
        document.set("dct:description", Document.english(edition.description()));
        document.put("dct:identifier", edition.identifier());
        document.put("dcat:version", edition.name());
        edition.published()
                .ifPresent(
                        time -> document.set("dct:issued", Document.typed("xsd:dateTime", time)));
        document.putObject("dct:publisher")
                .put("@type", "foaf:Agent")
                .put("foaf:name", DescribedEdition.TITLE);
        themes(document.putArray("dcat:theme"));
        var keywords = document.putArray("dcat:keyword");
        edition.keywords().forEach(each -> keywords.add(Document.english(each)));
        document.set("dct:accrualPeriodicity", Document.reference(AUTHORITY + "frequency/ANNUAL"));
        document.set("dct:language", Document.reference(AUTHORITY + "language/ENG"));
        if (edition.nuts() != Units.NO_NUTS) {
            document.set("dct:spatial", Document.reference(AUTHORITY + "continent/EUROPE"));
        }
        structure(document);
        rights(document);
        sources(document.putArray("dct:source"));
        var distributions = document.putArray("dcat:distribution");
        for (var table : Tables.ALL) {
            edition.filesOf(table).forEach(file -> distributions.add(distribution(table, file)));
        }
        return document;
    }

    private static void themes(ArrayNode themes) {
        themes.add(Document.reference(AUTHORITY + "data-theme/TECH"));
        themes.add(Document.reference(AUTHORITY + "data-theme/REGI"));
    }

    /// Of the scores, which are what the edition is for.
    private static void structure(ObjectNode document) {
        document.set(
                "stat:dimension",
                components(
                        "qb:DimensionProperty",
                        ScoreTable.NODE,
                        ScoreTable.REGION,
                        ScoreTable.YEAR));
        document.set(
                "stat:measure",
                components(
                        "qb:MeasureProperty",
                        ScoreTable.SCORE,
                        ScoreTable.RELATIVE,
                        ScoreTable.RANK));
        document.set(
                "stat:attribute",
                components(
                        "qb:AttributeProperty",
                        ScoreTable.PERFORMANCE_GROUP,
                        ScoreTable.COVERAGE,
                        ScoreTable.MISSING));
    }

    private static ArrayNode components(String type, String... columns) {
        var components = Document.array();
        for (var name : columns) {
            var column = ScoreTable.TABLE.columns().get(ScoreTable.TABLE.indexOf(name));
            var component = components.addObject().put("@type", type);
            component.set("rdfs:label", Document.english(name.replace('_', ' ')));
            component.set("rdfs:comment", Document.english(column.meaning()));
        }
        return components;
    }

    private void rights(ObjectNode document) {
        var rights = document.putObject("dct:rights").put("@type", "dct:RightsStatement");
        rights.set("rdfs:label", Document.english(edition.rights()));
        licence().ifPresent(address -> document.set("dct:license", Document.reference(address)));
    }

    private Optional<String> licence() {
        return edition.onlyLicence().flatMap(Licence::address);
    }

    private void sources(ArrayNode sources) {
        for (var source : edition.sources()) {
            var node = sources.addObject().put("@type", "dcat:Dataset");
            node.put("dct:title", source.called());
            node.set("dct:description", Document.english(description(source)));
            node.put("dct:identifier", source.dataset());
            if (!source.publisher().isBlank()) {
                node.putObject("dct:publisher")
                        .put("@type", "foaf:Agent")
                        .put("foaf:name", source.publisher());
            }
            source.webAddress()
                    .ifPresent(url -> node.set("dcat:landingPage", Document.reference(url)));
            var licence = Licence.of(source.licence());
            if (licence.address().isPresent()) {
                node.set("dct:license", Document.reference(licence.address().get()));
            } else if (licence.isStated()) {
                node.putObject("dct:rights")
                        .put("@type", "dct:RightsStatement")
                        .put("rdfs:label", licence.text());
            }
        }
    }

    /// Every dataset must have one.
    private static String description(SourceTitle source) {
        return "The dataset "
                + source.dataset()
                + (source.publisher().isBlank() ? "" : " of " + source.publisher())
                + ", from which figures of the edition were made.";
    }

    private ObjectNode distribution(Table table, Output file) {
        var node =
                Document.object()
                        .put("@id", edition.place() + file.path())
                        .put("@type", "dcat:Distribution");
        node.set("dct:title", Document.english(table.name().replace('_', ' ')));
        node.set("dct:description", Document.english(table.meaning()));
        node.set("dcat:accessURL", Document.reference(edition.place() + file.path()));
        node.set("dcat:downloadURL", Document.reference(edition.place() + file.path()));
        node.set("dct:format", Document.reference(AUTHORITY + "file-type/PARQUET"));
        node.set(
                "dcat:mediaType",
                Document.reference(
                        "https://www.iana.org/assignments/media-types/" + file.kind().mediaType()));
        node.set("dcat:byteSize", Document.typed("xsd:nonNegativeInteger", "" + file.bytes()));
        var checksum = node.putObject("spdx:checksum").put("@type", "spdx:Checksum");
        checksum.set(
                "spdx:algorithm",
                Document.reference("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"));
        checksum.set("spdx:checksumValue", Document.typed("xsd:hexBinary", file.sha256()));
        licence().ifPresent(address -> node.set("dct:license", Document.reference(address)));
        return node;
    }
}
