package rim.schemas.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import rim.schemas.edition.Manifest;
import rim.schemas.edition.Manifest.Output;
import rim.schemas.edition.OutputKind;
import rim.schemas.table.ColumnType;
import rim.schemas.table.Table;
import rim.schemas.table.Tables;

/// An edition as a Data Package 2.0 (datapackage.org): each table that it has rows of as a resource
/// with its schema, and its documents.
public final class DataPackage {
    /// Below it are the profiles of the standard.
    public static final String PROFILE = "https://datapackage.org/profiles/2.0/";

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
                        .put("id", edition.identifier())
                        .put("title", edition.title())
                        .put("description", edition.description())
                        .put("version", edition.name());
        edition.published().ifPresent(time -> document.put("created", time));
        if (!edition.place().isEmpty()) {
            document.put("homepage", edition.place());
        }
        addOrigin(document, edition);
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

    /// Says what any package of figures of an edition says: the licence of the whole where there is
    /// one that is known by an identifier, the rights in words, and the sources.
    public static void addOrigin(ObjectNode document, DescribedEdition edition) {
        edition.onlyLicence().ifPresent(licence -> addLicence(document, licence));
        document.put("rights", edition.rights());
        addSources(document.putArray("sources"), edition);
    }

    private static void addLicence(ObjectNode document, Licence licence) {
        if (licence.spdx().isPresent()) {
            var node = document.putArray("licenses").addObject();
            node.put("name", licence.spdx().get());
            licence.address().ifPresent(address -> node.put("path", address));
            node.put("title", licence.text());
        }
    }

    private static void addSources(ArrayNode sources, DescribedEdition edition) {
        for (var source : edition.sources()) {
            var node = sources.addObject();
            node.put("title", source.called());
            source.webAddress().ifPresent(url -> node.put("path", url));
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
            node.put("hash", files.getFirst().hash());
        } else {
            node.set(
                    "path",
                    Document.texts(
                            files.stream().map(file -> edition.place() + file.path()).toList()));
        }
        node.put("bytes", files.stream().mapToLong(Output::bytes).sum());
        Manifest.rows(files).ifPresent(rows -> node.put("rows", rows));
        node.put("type", "table").put("format", "parquet");
        node.put("mediatype", OutputKind.TABLE.mediaType());
        node.set("schema", schema(table));
        return node;
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
        addKey(schema, table.order(), table.hasGapsInKey());
        return schema;
    }

    /// Says which columns name a row.
    ///
    /// @param hasGaps whether one of them may be empty, which no column of a primary key may be
    public static void addKey(ObjectNode schema, List<String> columns, boolean hasGaps) {
        if (hasGaps) {
            schema.putArray("uniqueKeys").add(Document.texts(columns));
        } else {
            schema.set("primaryKey", Document.texts(columns));
        }
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
                .put("mediatype", OutputKind.DOCUMENT.mediaType());
        for (var file : edition.files()) {
            if (file.kind() == OutputKind.DOCUMENT) {
                resources
                        .addObject()
                        .put("name", file.path().replace(".json", "-document"))
                        .put("path", edition.place() + file.path())
                        .put("bytes", file.bytes())
                        .put("hash", file.hash())
                        .put("format", "json")
                        .put("mediatype", OutputKind.DOCUMENT.mediaType());
            }
        }
    }
}
