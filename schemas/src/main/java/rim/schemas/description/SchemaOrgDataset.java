package rim.schemas.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import rim.schemas.edition.Units;
import rim.schemas.table.Column;
import rim.schemas.table.ScoreTable;
import rim.schemas.table.Tables;

/// An edition as search engines for data read it: a `Dataset` of schema.org, as JSON-LD.
final class SchemaOrgDataset {
    private final DescribedEdition edition;

    private SchemaOrgDataset(DescribedEdition edition) {
        this.edition = edition;
    }

    static String text(DescribedEdition edition) {
        return Document.text(new SchemaOrgDataset(edition).document());
    }

    private ObjectNode document() {
        var document =
                Document.object()
                        .put("@context", "https://schema.org/")
                        .put("@type", "Dataset")
                        .put("@id", edition.place().isEmpty() ? "./" : edition.place())
                        .put("name", edition.title())
                        .put("description", edition.description())
                        .put("identifier", edition.identifier())
                        .put("version", edition.name())
                        .put("isAccessibleForFree", true)
                        .put("inLanguage", "en");
        if (!edition.place().isEmpty()) {
            document.put("url", edition.place());
        }
        edition.published().ifPresent(time -> document.put("datePublished", time));
        edition.keywords().forEach(document.putArray("keywords")::add);
        document.putObject("creator")
                .put("@type", "Organization")
                .put("name", DescribedEdition.TITLE);
        if (edition.nuts() != Units.NO_NUTS) {
            document.putObject("spatialCoverage").put("@type", "Place").put("name", "Europe");
        }
        edition.onlyLicence().ifPresent(licence -> document.put("license", stated(licence)));
        document.put("conditionsOfAccess", edition.rights());
        measured(document.putArray("variableMeasured"));
        sources(document.putArray("isBasedOn"));
        files(document.putArray("distribution"));
        return document;
    }

    private static void measured(ArrayNode measured) {
        for (var name : new String[] {ScoreTable.SCORE, ScoreTable.RELATIVE, ScoreTable.RANK}) {
            measured.addObject()
                    .put("@type", "PropertyValue")
                    .put("name", name)
                    .put("description", column(name).meaning());
        }
    }

    private static Column column(String name) {
        return ScoreTable.TABLE.columns().get(ScoreTable.TABLE.indexOf(name));
    }

    private void sources(ArrayNode sources) {
        for (var source : edition.sources()) {
            var node =
                    sources.addObject().put("@type", "CreativeWork").put("name", source.called());
            if (!source.publisher().isBlank()) {
                node.putObject("publisher")
                        .put("@type", "Organization")
                        .put("name", source.publisher());
            }
            var licence = Licence.of(source.licence());
            if (licence.isStated()) {
                node.put("license", stated(licence));
            }
            source.webAddress().ifPresent(url -> node.put("url", url));
        }
    }

    private static String stated(Licence licence) {
        return licence.address().orElse(licence.text());
    }

    private void files(ArrayNode distribution) {
        for (var table : Tables.ALL) {
            for (var file : edition.filesOf(table)) {
                distribution
                        .addObject()
                        .put("@type", "DataDownload")
                        .put("name", table.name())
                        .put("description", table.meaning())
                        .put("encodingFormat", file.kind().mediaType())
                        .put("contentSize", file.bytes() + " B")
                        .put("sha256", file.sha256())
                        .put("contentUrl", edition.place() + file.path());
            }
        }
    }
}
