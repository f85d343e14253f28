package rim.schemas.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import rim.schemas.edition.Manifest.Output;
import rim.schemas.table.ColumnType;
import rim.schemas.table.Table;
import rim.schemas.table.Tables;

/// An edition as a Data Package 2.0 (datapackage.org): each table that it has rows of as a resource
/// with its schema, and its documents.
final class DataPackage {
    private static final String PROFILE = "https://datapackage.org/profiles/2.0/";

    private final DescribedEdition edition;

    private DataPackage(DescribedEdition edition) {
        this.edition = edition;
    }

    static String text(DescribedEdition edition) {
        return Document.text(new DataPackage(edition).document());
    }

    private ObjectNode document() {
        var document =
                Document.object()
                        .put("$schema", PROFILE + "datapackage.json")
                        .put("name", "rim-" + edition.name().toLowerCase(Locale.ROOT))
                        .put("id", "sha256:" + edition.digest())
                        .put("title", edition.title())
                        .put("description", edition.description())
                        .put("version", edition.name());
        edition.published().ifPresent(time -> document.put("created", time));
        if (!edition.place().isEmpty()) {
            document.put("homepage", edition.place());
        }
        addLicences(document);
        addSources(document.putArray("sources"));
        var resources = document.putArray("resources");
        for (var table : Tables.ALL) {
            var files = edition.filesOf(table);
            if (!files.isEmpty()) {
                resources.add(resource(table, files));
            }
        }
        addDocuments(resources);
        return document;
    }

    /// A licence is named by its identifier or has an address; what has neither stands in words.
    private void addLicences(ObjectNode document) {
        var known = edition.licences().stream().filter(l -> l.spdx().isPresent()).toList();
        if (!known.isEmpty()) {
            var licences = document.putArray("licenses");
            for (var licence : known) {
                var node = licences.addObject();
                licence.spdx().ifPresent(id -> node.put("name", id));
                licence.address().ifPresent(address -> node.put("path", address));
                node.put("title", licence.text());
            }
        }
        document.put("rights", edition.rights());
    }

    private void addSources(ArrayNode sources) {
        for (var source : edition.sources()) {
            var node = sources.addObject();
            node.put("title", source.title().isEmpty() ? source.dataset() : source.title());
            if (source.url() != null) {
                node.put("path", source.url());
            }
            node.put("dataset", source.dataset());
            node.put("publisher", source.publisher());
            node.put("licence", source.licence());
        }
    }

    private ObjectNode resource(Table table, List<Output> files) {
        var node =
                Document.object()
                        .put("$schema", PROFILE + "dataresource.json")
                        .put("name", table.name())
                        .put("title", table.name().replace('_', ' '))
                        .put("description", table.meaning());
        // most readers want a plain string where there is one file
        if (files.size() == 1) {
            node.put("path", edition.place() + files.getFirst().path());
            node.put("hash", "sha256:" + files.getFirst().sha256());
        } else {
            node.set(
                    "path",
                    Document.texts(
                            files.stream().map(file -> edition.place() + file.path()).toList()));
        }
        node.put("bytes", files.stream().mapToLong(Output::bytes).sum());
        if (files.stream().allMatch(file -> file.rows() != null)) {
            node.put("rows", files.stream().mapToLong(DataPackage::rows).sum());
        }
        node.put("type", "table").put("format", "parquet");
        node.put("mediatype", "application/vnd.apache.parquet");
        node.set("schema", schema(table));
        return node;
    }

    private static long rows(Output file) {
        var rows = file.rows();
        return rows == null ? 0 : rows;
    }

    private static ObjectNode schema(Table table) {
        var schema = Document.object().put("$schema", PROFILE + "tableschema.json");
        var fields = schema.putArray("fields");
        for (var column : table.columns()) {
            var field =
                    fields.addObject()
                            .put("name", column.name())
                            .put("type", type(column.type()))
                            .put("description", column.meaning());
            if (!column.nullable()) {
                field.putObject("constraints").put("required", true);
            }
        }
        // an earlier edition lacks columns that came later
        schema.put("fieldsMatch", "superset");
        schema.set("primaryKey", Document.texts(table.order()));
        return schema;
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case TEXT -> "string";
            case INTEGER, LONG -> "integer";
            case DOUBLE -> "number";
        };
    }

    private void addDocuments(ArrayNode resources) {
        resources
                .addObject()
                .put("name", "manifest")
                .put("description", "every file with its SHA-256, what was read, and by what")
                .put("path", edition.place() + "manifest.json")
                .put("format", "json")
                .put("mediatype", "application/json");
        for (var file : edition.files()) {
            if (file.path().endsWith(".json") && !file.path().contains("/")) {
                resources
                        .addObject()
                        .put("name", file.path().replace(".json", "-document"))
                        .put("path", edition.place() + file.path())
                        .put("bytes", file.bytes())
                        .put("hash", "sha256:" + file.sha256())
                        .put("format", "json")
                        .put("mediatype", "application/json");
            }
        }
    }
}
