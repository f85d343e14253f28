package rim.schemas.description;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import rim.schemas.table.Column;
import rim.schemas.table.ColumnType;
import rim.schemas.table.Table;
import rim.schemas.table.Tables;

/// The tables of an edition as CSV, described as the W3C's "CSV on the Web" has it. It lies beside
/// the CSV files under the name by which programs look for it.
public final class CsvMetadata {
    static String text(DescribedEdition edition) {
        var document = head(edition);
        var tables = document.putArray("tables");
        for (var table : Tables.ALL) {
            if (!edition.filesOf(table).isEmpty()) {
                tables.add(table(edition, table));
            }
        }
        return Document.text(document);
    }

    /// What metadata of any CSV of an edition begin with: which edition, and its rights.
    public static ObjectNode head(DescribedEdition edition) {
        var document = Document.object();
        document.putArray("@context")
                .add("http://www.w3.org/ns/csvw")
                .add(Document.object().put("@language", "en"));
        document.put("dc:title", edition.title())
                .put("dc:description", edition.description())
                .put("dc:identifier", edition.identifier())
                .put("dc:rights", edition.rights());
        edition.published().ifPresent(time -> document.put("dc:issued", time));
        edition.onlyLicence()
                .flatMap(Licence::address)
                .ifPresent(address -> document.set("dc:license", Document.reference(address)));
        return document;
    }

    private static ObjectNode table(DescribedEdition edition, Table table) {
        var node =
                Document.object()
                        .put("url", edition.place() + table.name() + ".csv")
                        .put("dc:title", table.name().replace('_', ' '))
                        .put("dc:description", table.meaning());
        var schema = node.putObject("tableSchema");
        var columns = schema.putArray("columns");
        for (var column : table.columns()) {
            columns.add(column(column));
        }
        schema.set("primaryKey", Document.texts(List.copyOf(table.order())));
        return node;
    }

    private static ObjectNode column(Column column) {
        var node =
                Document.object()
                        .put("name", column.name())
                        .put("titles", column.name())
                        .put("datatype", type(column.type()))
                        .put("dc:description", column.meaning());
        // an empty text and no value are one in CSV
        return column.nullable() || column.type() == ColumnType.TEXT
                ? node
                : node.put("required", true);
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case TEXT -> "string";
            case INTEGER -> "int";
            case LONG -> "long";
            case DOUBLE -> "double";
        };
    }

    private CsvMetadata() {}
}
