package rim.schemas.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import rim.schemas.Counted;
import rim.schemas.RimException;
import rim.schemas.region.NutsVersion;

/// Reads a JSON file that must follow a JSON Schema.
///
/// Names are in lower snake case. A key that stands twice is a fault. Schemas are resources;
/// nothing is ever fetched.
public final class CheckedJson {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private static final ObjectWriter CANONICAL =
            JSON.rebuild()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build()
                    .writer();

    /// The byte order mark, which some editors write before a text.
    private static final String MARK = "\uFEFF";

    /// What a schema calls the limits of a number.
    private static final List<String> BOUNDS =
            List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");

    /// Schemas are few and take long to compile.
    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    private static final ObjectReader AS_FAR_AS_READABLE =
            JSON.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /// Reads a file.
    ///
    /// @param beside a class in whose package the schema stands
    /// @param schema name of the schema
    /// @throws RimException with every fault and its place
    public static <T> T read(Path file, Class<?> beside, String schema, Class<T> type) {
        try {
            return read(text(file), file.toString(), schema(beside, schema), type);
        } catch (IOException e) {
            throw new RimException("Cannot read '" + file + "': " + e.getMessage(), e);
        }
    }

    /// The text of a file, without the mark that some editors write before it.
    ///
    /// @throws RimException when it is not UTF-8
    public static String text(Path file) throws IOException {
        try {
            return withoutMark(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new RimException(
                    "Cannot read '" + file + "': it is not UTF-8 text (save it as UTF-8)", e);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    /// Reads a resource that comes with the program.
    ///
    /// @param beside a class in whose package the resource and the schema stand
    public static <T> T read(Class<?> beside, String resource, String schema, Class<T> type) {
        return read(text(beside, resource), resource, schema(beside, schema), type);
    }

    /// Reads a text.
    ///
    /// @param place what faults call it
    /// @param beside a class in whose package the schema stands
    /// @throws RimException with every fault and its place
    public static <T> T parse(
            String text, String place, Class<?> beside, String schema, Class<T> type) {
        return read(text, place, schema(beside, schema), type);
    }

    /// Reads what was checked when it was published, without the schema: quicker.
    public static <T> T published(Path file, Class<T> type) {
        try {
            return published(JSON.readTree(Files.readString(file)), file.toString(), type);
        } catch (IOException e) {
            throw new RimException("Cannot read '" + file + "': " + e.getMessage(), e);
        }
    }

    /// The same of a text that was checked before.
    public static <T> T published(String text, Class<T> type) {
        try {
            return published(JSON.readTree(text), "a document", type);
        } catch (JsonProcessingException e) {
            throw new RimException("Cannot read a document: " + e.getOriginalMessage(), e);
        }
    }

    /// The same of a document that was read before.
    ///
    /// @param place said in the refusal of one that has another shape
    public static <T> T published(JsonNode document, String place, Class<T> type) {
        try {
            return JSON.treeToValue(withoutSchema(document.deepCopy()), type);
        } catch (JsonProcessingException e) {
            throw new RimException(
                    "Cannot read "
                            + place
                            + ": "
                            + e.getOriginalMessage()
                            + ". Was it written by another version of this program?",
                    e);
        }
    }

    /// Reads a text, with faults that no schema can say.
    ///
    /// @param place what faults call it
    /// @param beside a class in whose package the schema stands
    /// @param further finds the other faults, each with its place
    /// @throws RimException with every fault of both kinds and its place
    public static <T> T parse(
            String text,
            String place,
            Class<?> beside,
            String schema,
            Class<T> type,
            Function<T, List<String>> further) {
        return read(text, place, schema(beside, schema), type, further);
    }

    /// Reads a text by a schema that is no resource, since it depends on what is there.
    ///
    /// @param schema its text
    /// @param place what faults call the text
    /// @param further finds faults that no schema can say, each with its place
    /// @throws RimException with every fault of both kinds and its place
    public static <T> T parseBy(
            String schema,
            String text,
            String place,
            Class<T> type,
            Function<T, List<String>> further) {
        return read(text, place, compiled(schema), type, further);
    }

    /// The text of a resource.
    public static String text(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + resource + " beside " + beside);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + resource, e);
        }
    }

    /// Writes what {@link #read} reads, indented.
    public static String write(Object document) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every document must have a JSON form", e);
        }
    }

    /// The one text that all equal documents have, on one line, names in alphabetical order: what a
    /// digest is taken of.
    public static String canonical(Object document) {
        try {
            return CANONICAL.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every document must have a JSON form", e);
        }
    }

    private static <T> T read(String text, String place, Schema schema, Class<T> type) {
        return read(text, place, schema, type, value -> List.of());
    }

    private static <T> T read(
            String text,
            String place,
            Schema schema,
            Class<T> type,
            Function<T, List<String>> further) {
        try {
            var tree = JSON.readTree(withoutMark(text));
            var faults = new ArrayList<>(schemaFaults(schema, tree));
            var document = withoutSchema(tree);
            if (faults.isEmpty()) {
                var value = JSON.treeToValue(document, type);
                faults.addAll(further.apply(value));
                if (faults.isEmpty()) {
                    return value;
                }
            } else {
                faults.addAll(asFarAsReadable(document, type, further));
            }
            throw new RimException(place + ": " + counted(faults), faults);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new RimException(
                    "Not JSON: "
                            + e.getOriginalMessage()
                            + " ["
                            + place
                            + (at == null
                                    ? ""
                                    : ", line " + at.getLineNr() + ", column " + at.getColumnNr())
                            + "]",
                    e);
        }
    }

    private static List<String> schemaFaults(Schema schema, JsonNode tree) {
        return schema.validate(tree).stream()
                .map(error -> fault(error) + meaning(error, schema))
                .distinct()
                .toList();
    }

    /// What else is wrong with a file that the schema refuses; nothing where it cannot be read.
    private static <T> List<String> asFarAsReadable(
            JsonNode tree, Class<T> type, Function<T, List<String>> further) {
        try {
            T value = AS_FAR_AS_READABLE.forType(type).readValue(tree);
            return further.apply(value);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            return List.of();
        }
    }

    private static JsonNode withoutSchema(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.remove("$schema");
        }
        return tree;
    }

    private static String counted(List<String> faults) {
        return Counted.of(faults.size(), "fault", "faults");
    }

    private static String fault(Error error) {
        var found = error.getInstanceNode();
        boolean isShort = found != null && found.isValueNode();
        return error.getInstanceLocation()
                + ": "
                + error.getMessage()
                + (isShort ? " (found " + found + ")" : "");
    }

    /// What a value that is out of its bounds is for, in the words of the schema, which say as well
    /// what to do in place of it; nothing where they are not told.
    private static String meaning(Error error, Schema schema) {
        if (!BOUNDS.contains(error.getKeyword())) {
            return "";
        }
        var place = String.valueOf(error.getSchemaLocation().getFragment().getParent());
        var meaning = schema.getSchemaNode().at(place).path("description").asText();
        return meaning.isEmpty() ? "" : ": " + meaning;
    }

    private static Schema schema(Class<?> beside, String name) {
        return COMPILED.computeIfAbsent(text(beside, name), CheckedJson::compiled);
    }

    private static Schema compiled(String schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(withAllVersions(schema), InputFormat.JSON);
    }

    /// With all NUTS versions that there are where the schema speaks of them; the file, for
    /// editors, has ours.
    private static String withAllVersions(String schema) {
        try {
            var tree = JSON.readTree(schema);
            if (tree.at("/$defs/nuts_version") instanceof ObjectNode versions) {
                var years = versions.putArray("enum");
                NutsVersion.all().forEach(version -> years.add(version.year()));
            }
            return tree.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A schema must be JSON", e);
        }
    }

    private CheckedJson() {}
}
