package rim.index.extract;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What the metadata file beside a report says: `report.pdf.meta.json` for `report.pdf`. Its form
/// is the JSON Schema `report-metadata.schema.json`. What is faulty in it is left out and reported.
///
/// @param faults what is wrong with the file, empty when there is none
record ReportMetadata(
        Optional<String> title,
        Optional<String> language,
        OptionalInt year,
        List<String> authors,
        List<String> themes,
        List<String> regions,
        List<String> faults) {

    /// What the name of a metadata file ends in, after the whole name of its report.
    static final String ENDING = ".meta.json";

    static final Set<String> PROPERTIES =
            Set.of(
                    "$schema",
                    "title",
                    "language",
                    "year",
                    "themes",
                    "regions",
                    "authors",
                    "source");

    private static final long MOST_BYTES = 1 << 20;
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern AUTHOR = Pattern.compile("[^;]*[^;\\s][^;]*");
    private static final Pattern THEME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}[A-Z0-9]{0,3}");

    /// Reads the metadata file of a report, if there is one.
    static ReportMetadata beside(Path folder, String report) {
        try {
            var file = folder.resolve(report + ENDING);
            if (!Files.isRegularFile(file)) {
                return read(JSON.createObjectNode());
            }
            if (Files.size(file) > MOST_BYTES) {
                return unreadable("it has more than " + MOST_BYTES + " bytes");
            }
            return read(JSON.readTree(Files.readAllBytes(file)));
        } catch (JacksonException e) {
            return unreadable("it is not JSON: " + e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException e) {
            return unreadable("it cannot be opened");
        }
    }

    private static ReportMetadata unreadable(String fault) {
        return new ReportMetadata(
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(fault));
    }

    private static ReportMetadata read(JsonNode root) {
        if (!root.isObject()) {
            return unreadable("it is not a JSON object");
        }
        var faults = new ArrayList<String>();
        root.fieldNames()
                .forEachRemaining(name -> {
                    if (!PROPERTIES.contains(name)) {
                        faults.add(
                                "unknown property '"
                                        + name
                                        + "' (known: "
                                        + new TreeSet<>(PROPERTIES)
                                        + ")");
                    }
                });
        return new ReportMetadata(
                text(root, "title", Pattern.compile(".*\\S.*"), "a text", faults),
                text(root, "language", LANGUAGE, "an ISO 639-1 code such as sv", faults),
                year(root, faults),
                authors(root, faults),
                codes(root, "themes", THEME, "codes such as smart-specialisation", faults),
                codes(root, "regions", REGION, "NUTS codes such as SE33", faults),
                List.copyOf(faults));
    }

    private static Optional<String> text(
            JsonNode root, String name, Pattern form, String expected, List<String> faults) {
        var node = root.get(name);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual() || !form.matcher(node.textValue()).matches()) {
            faults.add(fault(name, node, expected));
            return Optional.empty();
        }
        return Optional.of(CleanText.paragraph(node.textValue()));
    }

    private static OptionalInt year(JsonNode root, List<String> faults) {
        var node = root.get("year");
        if (node == null || node.isNull()) {
            return OptionalInt.empty();
        }
        if (!node.isInt() || node.intValue() < 1900 || node.intValue() > 2099) {
            faults.add(fault("year", node, "a year such as 2021"));
            return OptionalInt.empty();
        }
        return OptionalInt.of(node.intValue());
    }

    // Their order is theirs to choose.
    private static List<String> authors(JsonNode root, List<String> faults) {
        return list(root, "authors", AUTHOR, "names such as 'Lindqvist, Karin'", faults).stream()
                .map(CleanText::paragraph)
                .toList();
    }

    private static List<String> codes(
            JsonNode root, String name, Pattern form, String expected, List<String> faults) {
        return List.copyOf(new TreeSet<>(list(root, name, form, expected, faults)));
    }

    private static List<String> list(
            JsonNode root, String name, Pattern form, String expected, List<String> faults) {
        var node = root.get(name);
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            faults.add(fault(name, node, "a list of " + expected));
            return List.of();
        }
        var found = new ArrayList<String>();
        for (JsonNode each : node) {
            if (each.isTextual() && form.matcher(each.textValue()).matches()) {
                found.add(each.textValue());
            } else {
                faults.add(fault(name, each, expected));
            }
        }
        return found;
    }

    private static String fault(String name, JsonNode value, String expected) {
        var shown = value.isTextual() ? value.textValue() : value.toString();
        return "invalid " + name + ": '" + shown + "' (expected " + expected + ")";
    }
}
