package rim.app.face.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.app.ask.AnswerShape;
import rim.app.ask.Parameter;
import rim.app.data.Field;
import rim.app.face.document.ReportReply;
import rim.app.face.form.AnswerForm;
import rim.app.face.schema.FieldSchema;
import rim.app.face.schema.ParameterSchema;
import rim.app.face.schema.RecordSchema;
import rim.app.print.Json;
import rim.app.serve.http.Offer;
import rim.schemas.Build;

/// The description of the REST interface, OpenAPI 3.1.
final class OpenApi {
    /// Of a record, some list has numbers.
    private static final List<AnswerForm> OF_RECORDS =
            Stream.concat(AnswerForm.OF_ANY_TABLE.stream(), Stream.of(AnswerForm.JSONSTAT))
                    .toList();

    private final boolean hasOutlines;
    private final Map<String, Object> schemas = new LinkedHashMap<>();
    private final RecordSchema records = new RecordSchema(schemas, "#/components/schemas/");

    private OpenApi(boolean hasOutlines) {
        this.hasOutlines = hasOutlines;
    }

    /// The description as JSON.
    ///
    /// @param takesContributions whether the service does
    /// @param hasOutlines whether answers about regions can be had as GeoJSON
    /// @param others what programs find beside
    static byte[] of(
            List<Operation> operations,
            boolean takesContributions,
            boolean hasOutlines,
            List<Offer> others) {
        var document = new OpenApi(hasOutlines).document(operations, takesContributions, others);
        return Json.indented(Objects.requireNonNull(inOrder(document)))
                .getBytes(StandardCharsets.UTF_8);
    }

    // Each run has its own order for maps that keep none.
    private static @Nullable Object inOrder(@Nullable Object part) {
        return switch (part) {
            case null -> null;
            case Map<?, ?> map -> {
                var members = new LinkedHashMap<Object, @Nullable Object>();
                (map instanceof LinkedHashMap ? map : new TreeMap<>(map))
                        .forEach((name, member) -> members.put(name, inOrder(member)));
                yield members;
            }
            case List<?> list -> list.stream().map(OpenApi::inOrder).toList();
            case Object other -> other;
        };
    }

    private Map<String, Object> document(
            List<Operation> operations, boolean takesContributions, List<Offer> others) {
        schemas.put("Problem", problem());
        schemas.put("Cube", CubeSchema.cube());
        schemas.put("Metadata", MetadataSchema.ofCsv());
        var paths = new LinkedHashMap<String, Object>();
        for (var operation : operations) {
            paths.put(
                    "/api/v1/" + String.join("/", operation.parts()),
                    Map.of("get", described(operation)));
        }
        paths.put("/api/v1/sql", sql());
        if (takesContributions) {
            paths.putAll(ContributionPaths.all());
        }
        paths.putAll(OfferPaths.of(others));
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.1");
        document.put("info", info());
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of(), Map.of("token", List.of())));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        schemas,
                        "securitySchemes",
                        Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
        return document;
    }

    private static Map<String, Object> info() {
        var info = new LinkedHashMap<String, Object>();
        info.put("title", "Regional Innovation Benchmark");
        info.put("version", Build.current().version());
        info.put(
                "description",
                "One published edition, read only. Every answer has an ETag; one that names its"
                        + " edition with its revision, such as edition=2019-r1, holds for ever."
                        + " JSON tables come in parts of 1,000 rows unless 'limit' says otherwise;"
                        + " other forms come whole.");
        info.put("license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0"));
        return info;
    }

    private static Map<String, Object> problem() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("type", Map.of("type", "string"));
        properties.put("title", Map.of("type", "string"));
        properties.put("status", Map.of("type", "integer"));
        properties.put("detail", Map.of("type", "string"));
        properties.put("candidates", Map.of("type", "array", "items", Map.of("type", "string")));
        var schema = RecordSchema.object(properties);
        schema.put("required", List.of("type", "title", "status", "detail"));
        schema.put("description", "Problem details, RFC 9457");
        return schema;
    }

    private Map<String, Object> described(Operation operation) {
        var described = new LinkedHashMap<String, Object>();
        described.put("operationId", operation.id());
        described.put("summary", operation.description().summary());
        if (!operation.description().notes().isEmpty()) {
            described.put("description", String.join("\n\n", operation.description().notes()));
        }
        described.put("parameters", parameters(operation, forms(operation)));
        described.put("responses", responses(content(forms(operation), schema(operation))));
        return described;
    }

    private Map<String, Object> sql() {
        var operation = SqlSite.OPERATION;
        var parameters = parameters(operation, SqlSite.FORMS);
        var get = new LinkedHashMap<String, Object>();
        get.put("operationId", "sql");
        get.put("summary", operation.description().summary());
        get.put("description", String.join("\n\n", operation.description().notes()));
        get.put("parameters", parameters);
        get.put("responses", responses(sqlContent()));
        var post = new LinkedHashMap<>(get);
        post.put("operationId", "sqlOfBody");
        post.put("parameters", parameters.subList(1, parameters.size()));
        post.put(
                "requestBody",
                Map.of(
                        "required",
                        true,
                        "content",
                        Map.of(
                                "application/json",
                                Map.of(
                                        "schema",
                                        RecordSchema.object(
                                                new LinkedHashMap<>(
                                                        Map.of("sql", Map.of("type", "string"))))),
                                "text/plain",
                                Map.of("schema", PathParts.TEXT),
                                "application/sql",
                                Map.of("schema", PathParts.TEXT))));
        return Map.of("get", get, "post", post);
    }

    private static Map<String, Object> sqlContent() {
        var properties = new LinkedHashMap<String, Object>();
        properties.putAll(origin());
        properties.put("columns", Map.of("type", "array", "items", Map.of("type", "string")));
        properties.put("is_truncated", Map.of("type", "boolean"));
        properties.put("rows", Map.of("type", "array", "items", Map.of("type", "object")));
        return content(SqlSite.FORMS, RecordSchema.object(properties));
    }

    private static Map<String, Object> responses(Map<String, Object> content) {
        return PathParts.responses("200", "The answer", content);
    }

    private static List<Object> parameters(Operation operation, List<AnswerForm> forms) {
        var described = new ArrayList<Object>();
        operation.parameters().forEach(each -> described.add(described(each)));
        described.add(format(forms));
        return described;
    }

    private static Map<String, Object> format(List<AnswerForm> forms) {
        return PathParts.parameter(
                "format",
                "query",
                false,
                "form of the answer",
                Map.of("type", "string", "enum", forms.stream().map(AnswerForm::code).toList()));
    }

    private static Map<String, Object> described(Parameter<?> parameter) {
        var schema = ParameterSchema.of(parameter);
        boolean isSeveral = parameter.count().isSeveral();
        var described =
                PathParts.parameter(
                        parameter.name(),
                        parameter.place() == Parameter.Place.PATH ? "path" : "query",
                        isRequired(parameter.count()),
                        parameter.description(),
                        isSeveral ? Map.of("type", "array", "items", schema) : schema);
        if (isSeveral) {
            described.put("style", "form");
            described.put("explode", false);
        }
        if (!parameter.example().isEmpty()) {
            described.put(
                    "example",
                    isSeveral ? List.of(parameter.example().split(",")) : parameter.example());
        }
        return described;
    }

    /// OpenAPI cannot say that another parameter does as well; who follows it is on the safe side.
    private static boolean isRequired(Parameter.Count number) {
        return switch (number) {
            case ONE, ONE_UNLESS_OTHERS, ONE_OR_MORE, TWO_OR_MORE -> true;
            case ONE_OR_NONE, ANY -> false;
        };
    }

    /// @param schema of the answer as JSON
    private static Map<String, Object> content(List<AnswerForm> forms, Map<String, Object> schema) {
        var content = new LinkedHashMap<String, Object>();
        for (var form : forms) {
            switch (form) {
                case JSON -> content.put(form.accepted(), Map.of("schema", schema));
                case JSONSTAT ->
                        content.put(
                                form.accepted(),
                                Map.of("schema", Map.of("$ref", "#/components/schemas/Cube")));
                case CSV -> content.put(form.accepted(), Map.of("schema", PathParts.TEXT));
                case CSVW ->
                        content.put(
                                form.accepted(),
                                Map.of("schema", Map.of("$ref", "#/components/schemas/Metadata")));
                case GEOJSON ->
                        content.put(form.accepted(), Map.of("schema", Map.of("type", "object")));
                case HTML -> content.put(form.accepted(), Map.of("schema", PathParts.TEXT));
                case XLSX, PARQUET, ZIP, DOCX -> content.put(form.accepted(), Map.of());
            }
        }
        return content;
    }

    private List<AnswerForm> forms(Operation operation) {
        return switch (operation.description().shape()) {
            case AnswerShape.Table table -> AnswerForm.of(table.fields(), hasOutlines);
            case AnswerShape.Document document ->
                    Stream.concat(OF_RECORDS.stream(), ReportReply.forms(document.type()).stream())
                            .toList();
            case AnswerShape.Open open -> SqlSite.FORMS;
        };
    }

    private Map<String, Object> schema(Operation operation) {
        return switch (operation.description().shape()) {
            case AnswerShape.Document document -> {
                var properties =
                        operation.isOfEdition() ? origin() : new LinkedHashMap<String, Object>();
                records.members(document.type()).forEach(properties::putIfAbsent);
                var name = capital(operation.id()) + "Record";
                schemas.put(name, RecordSchema.object(properties));
                yield Map.of("$ref", "#/components/schemas/" + name);
            }
            case AnswerShape.Open open -> PathParts.TEXT;
            case AnswerShape.Table table -> {
                var name = capital(operation.id()) + "Table";
                schemas.put(name, table(table.fields(), operation.isOfEdition()));
                yield Map.of("$ref", "#/components/schemas/" + name);
            }
        };
    }

    private static String capital(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }

    /// What every answer of an edition says of itself.
    private static Map<String, Object> origin() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("edition", PathParts.TEXT);
        properties.put("published", Map.of("type", "string", "format", "date-time"));
        properties.put("licence", PathParts.TEXT);
        properties.put("described_by", Map.of("type", "string", "format", "uri-reference"));
        return properties;
    }

    private static Map<String, Object> table(List<Field> fields, boolean isOfEdition) {
        var columns = new LinkedHashMap<String, Object>();
        fields.forEach(field -> columns.put(field.name(), FieldSchema.of(field)));
        var properties = new LinkedHashMap<String, Object>();
        if (isOfEdition) {
            properties.putAll(origin());
        }
        properties.put("total", Map.of("type", "integer"));
        properties.put("offset", Map.of("type", "integer"));
        properties.put("next", Map.of("type", List.of("string", "null")));
        properties.put("rows", Map.of("type", "array", "items", RecordSchema.object(columns)));
        return RecordSchema.object(properties);
    }
}
