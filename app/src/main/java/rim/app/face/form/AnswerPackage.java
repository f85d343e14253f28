package rim.app.face.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import rim.app.data.Field;
import rim.app.print.Rows;
import rim.schemas.description.CsvMetadata;
import rim.schemas.description.DataPackage;
import rim.schemas.description.DescriptionForm;

/// A table as CSV with what CSV itself cannot say: which edition it is from, what was asked,
/// whether it is whole, what its columns mean, sources and licences. Either that alone, as metadata
/// beside the CSV ("CSV on the Web" of the W3C), or all in one archive, which is a Data Package
/// 2.0.
public final class AnswerPackage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Field> fields;
    private final Colophon colophon;

    public AnswerPackage(List<Field> fields, Colophon colophon) {
        this.fields = List.copyOf(fields);
        this.colophon = colophon;
    }

    /// Metadata of a CSV.
    ///
    /// @param address of the CSV
    public String metadata(String address) throws IOException {
        var document = CsvMetadata.head(colophon.edition());
        document.put("url", address)
                .put("dc:source", colophon.sourceTitles())
                .put("dc:provenance", "asked: " + colophon.asked())
                .put("dc:extent", colophon.extent());
        var schema = document.putObject("tableSchema");
        var columns = schema.putArray("columns");
        fields.forEach(field -> column(columns.addObject(), field));
        keys(schema);
        return text(document);
    }

    private static void column(ObjectNode column, Field field) {
        column.put("name", field.name()).put("titles", field.name());
        if (field.kind() == Field.Kind.TEXTS) {
            column.put("separator", " ");
        }
        column.put("datatype", datatype(field.kind()));
        if (!field.meaning().isEmpty()) {
            column.put("dc:description", field.meaning());
        }
    }

    private static String datatype(Field.Kind kind) {
        return switch (kind) {
            case TEXT, TEXTS -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "double";
            case TRUTH -> "boolean";
        };
    }

    private void keys(ObjectNode schema) {
        var keys = fields.stream().filter(Field::isKey).map(Field::name).toList();
        if (!keys.isEmpty()) {
            var key = schema.putArray("primaryKey");
            keys.forEach(key::add);
        }
    }

    /// The archive: the CSV, its metadata, `datapackage.json`, and the citation of the edition.
    ///
    /// @param name of the table
    public void write(Rows rows, String name, OutputStream out) throws IOException, SQLException {
        // not closed: the stream is the caller's
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var csv = name + ".csv";
        zip.putNextEntry(entry(csv));
        CsvForm.write(rows, zip);
        zip.closeEntry();
        put(zip, csv + "-metadata.json", metadata(csv));
        put(zip, DescriptionForm.DATA_PACKAGE.file(), dataPackage(name));
        put(zip, DescriptionForm.CFF.file(), DescriptionForm.CFF.of(colophon.edition()));
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// Without a time of its own, so that equal answers are equal archives.
    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    private String dataPackage(String name) throws IOException {
        var edition = colophon.edition();
        var document =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("$schema", DataPackage.PROFILE + "datapackage.json")
                        .put("name", "rim-" + name.toLowerCase(Locale.ROOT))
                        .put("title", edition.title() + ": " + name)
                        .put("version", edition.name())
                        .put("asked", colophon.asked())
                        .put("extent", colophon.extent());
        edition.published().ifPresent(time -> document.put("created", time));
        DataPackage.addOrigin(document, edition);
        resource(document.putArray("resources"), name);
        return text(document);
    }

    private void resource(ArrayNode resources, String name) {
        var resource =
                resources
                        .addObject()
                        .put("$schema", DataPackage.PROFILE + "dataresource.json")
                        .put("name", name.toLowerCase(Locale.ROOT))
                        .put("path", name + ".csv")
                        .put("type", "table")
                        .put("format", "csv")
                        .put("mediatype", "text/csv")
                        .put("encoding", "utf-8");
        var schema =
                resource.putObject("schema")
                        .put("$schema", DataPackage.PROFILE + "tableschema.json");
        var all = schema.putArray("fields");
        for (var field : fields) {
            var node = all.addObject().put("name", field.name()).put("type", type(field.kind()));
            if (!field.meaning().isEmpty()) {
                node.put("description", field.meaning());
            }
        }
        var keys = fields.stream().filter(Field::isKey).toList();
        if (!keys.isEmpty()) {
            DataPackage.addKey(
                    schema,
                    keys.stream().map(Field::name).toList(),
                    keys.stream().anyMatch(Field::isOptional));
        }
    }

    private static String type(Field.Kind kind) {
        return switch (kind) {
            case TEXT, TEXTS -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case TRUTH -> "boolean";
        };
    }

    private static String text(ObjectNode document) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }
}
