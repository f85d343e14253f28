package rim.sources.form.jsonstat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.DimensionNames;
import rim.sources.bytes.SourceBytes;
import rim.sources.raw.RawCell;

/// What stands around the values of a JSON-stat dataset: its dimensions with their codes, its
/// statuses, and where the values begin.
///
/// @param names the dimensions, the last one running fastest
/// @param sizes how many places each has
/// @param codes the codes of each dimension, by place; empty for a place without one
/// @param statuses what is said about values beside their number
/// @param valuesAt where in the file the values begin
record JsonStatCube(
        List<String> names,
        List<Integer> sizes,
        List<String[]> codes,
        JsonStatuses statuses,
        long valuesAt) {
    /// The most places that a dataset may have.
    static final long MOST_PLACES = 500_000_000;

    private static final Set<String> MESSAGES = Set.of("error", "warning");
    private static final int DEEPEST = 6;
    private static final int MOST_CODES = 5_000_000;

    /// The datasets of a file, in the order of their values.
    ///
    /// @throws IOException when the file is no JSON, or cannot be read
    static List<JsonStatCube> in(Path file) throws IOException {
        try (var json = JsonStat.JSON.createParser(SourceBytes.open(file))) {
            var found = new ArrayList<JsonStatCube>();
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is not a JSON object, as every JSON-stat file is");
            }
            scan(json, DEEPEST, found);
            if (json.nextToken() != null) {
                throw new IOException("there is text after its end");
            }
            found.sort(Comparator.comparingLong(JsonStatCube::valuesAt));
            return found;
        }
    }

    /// Where the parser's token begins in the file.
    static long positionOf(JsonParser json) {
        var at = json.currentTokenLocation();
        return json.currentToken() == null ? -1 : Math.max(at.getByteOffset(), at.getCharOffset());
    }

    /// The position that a name stands for; -1 when it is no number.
    static long position(String name) {
        boolean isNumber =
                !name.isEmpty()
                        && name.length() <= 10
                        && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.parseLong(name) : -1;
    }

    private static void scan(JsonParser json, int depth, List<JsonStatCube> found)
            throws IOException {
        var parts = new Parts();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            switch (name) {
                case "value" -> parts.takeValues(json);
                case "status" -> JsonStatuses.read(json, parts.statuses);
                case "dimension" -> parts.takeDimension(json);
                case "id" -> parts.takeIds(json);
                case "size" -> parts.takeSizes(json);
                default -> {
                    if (depth == DEEPEST && MESSAGES.contains(name)) {
                        throw new IOException("the service's answer is a message: " + text(json));
                    }
                    if (token == JsonToken.START_OBJECT && depth > 0) {
                        scan(json, depth - 1, found);
                    } else if (token == JsonToken.START_ARRAY && name.equals("item")) {
                        scanItems(json, depth, found);
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
        if (parts.valuesAt >= 0 && parts.hasDimension) {
            found.add(parts.cube());
        }
    }

    private static void scanItems(JsonParser json, int depth, List<JsonStatCube> found)
            throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT && depth > 0) {
                scan(json, depth - 1, found);
            } else {
                json.skipChildren();
            }
        }
    }

    private static String text(JsonParser json) throws IOException {
        var text = new StringBuilder();
        int depth = 0;
        for (var token = json.currentToken(); token != null; token = json.nextToken()) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token.isScalarValue() && text.length() < 500) {
                text.append(text.isEmpty() ? "" : " ").append(json.getText());
            }
            if (depth <= 0) {
                break;
            }
        }
        return text.toString();
    }

    /// How many places it has.
    long size() {
        long size = 1;
        for (int each : sizes) {
            size = Math.min(size * each, MOST_PLACES + 1);
        }
        return size;
    }

    void addFaults(DimensionNames meaning, List<String> faults) {
        if (names.stream().noneMatch(meaning::isRegion)) {
            faults.add(
                    "no dimension 'geo' or 'REF_AREA' among "
                            + names
                            + " (if it has another name, say so in 'dimensions')");
        }
        if (names.stream().noneMatch(meaning::isTime)) {
            faults.add("no dimension 'time' or 'TIME_PERIOD' among " + names);
        }
        if (new HashSet<>(names).size() != names.size()) {
            faults.add("a dimension appears twice among " + names);
        }
        if (sizes.size() != names.size()) {
            faults.add(
                    "'size' has " + sizes.size() + " numbers for " + names.size() + " dimensions");
        } else if (size() > MOST_PLACES) {
            faults.add("its dimensions have more than " + MOST_PLACES + " places");
        } else {
            for (int i = 0; i < names.size(); i++) {
                if (codes.get(i).length != sizes.get(i)) {
                    faults.add(
                            "dimension '"
                                    + names.get(i)
                                    + "' has "
                                    + codes.get(i).length
                                    + " codes (expected "
                                    + sizes.get(i)
                                    + ", as 'size' says)");
                }
            }
        }
    }

    /// The codes of a place, for messages.
    String where(long at) {
        var text = new StringBuilder();
        int[] places = places(at);
        for (int i = 0; i < places.length; i++) {
            text.append(i == 0 ? "" : "|")
                    .append(names.get(i))
                    .append('=')
                    .append(codes.get(i)[places[i]]);
        }
        return text.toString();
    }

    private int[] places(long at) {
        var places = new int[names.size()];
        long rest = at;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = (int) (rest % sizes.get(i));
            rest /= sizes.get(i);
        }
        return places;
    }

    /// The cell at a place.
    ///
    /// @param value text of its number, null when there is none
    RawCell cell(long at, @Nullable String value, String text, DimensionNames meaning) {
        var series = new StringBuilder();
        String region = "";
        String period = "";
        String unit = null;
        int[] places = places(at);
        for (int i = 0; i < places.length; i++) {
            var name = names.get(i);
            var code = codes.get(i)[places[i]];
            if (meaning.isRegion(name)) {
                region = code;
            } else if (meaning.isTime(name)) {
                period = code;
            } else {
                series.append(series.isEmpty() ? "" : "|").append(name).append('=').append(code);
                unit = meaning.isUnit(name) ? code : unit;
            }
        }
        return new RawCell(
                1, series.toString(), region, period, value, statuses.flags(at), unit, text);
    }

    /// What has been read of a dataset so far; its parts may come in any order.
    private static final class Parts {
        private final JsonStatuses statuses = new JsonStatuses();
        private final List<String> names = new ArrayList<>();
        private final List<Integer> sizes = new ArrayList<>();
        private final Map<String, String[]> codes = new HashMap<>();
        private boolean hasDimension;
        private long valuesAt = -1;

        void takeValues(JsonParser json) throws IOException {
            if (json.currentToken().isStructStart()) {
                valuesAt = positionOf(json);
            }
            json.skipChildren();
        }

        void takeIds(JsonParser json) throws IOException {
            names.clear();
            forEach(json, () -> names.add(json.getText()));
        }

        void takeSizes(JsonParser json) throws IOException {
            sizes.clear();
            forEach(json, () -> sizes.add(Math.max(0, json.getValueAsInt(0))));
        }

        void takeDimension(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return;
            }
            hasDimension = true;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "id" -> takeIds(json);
                    case "size" -> takeSizes(json);
                    case "role" -> json.skipChildren();
                    default -> codes.put(name, codesOf(json));
                }
            }
        }

        private static String[] codesOf(JsonParser json) throws IOException {
            var found = new JsonStatCodes(MOST_CODES);
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return new String[0];
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isCategory = json.currentName().equals("category");
                if (json.nextToken() == JsonToken.START_OBJECT && isCategory) {
                    found.read(json);
                } else {
                    json.skipChildren();
                }
            }
            return found.codes();
        }

        JsonStatCube cube() {
            var inOrder = names.stream().map(n -> codes.getOrDefault(n, new String[0])).toList();
            return new JsonStatCube(
                    List.copyOf(names), List.copyOf(sizes), inOrder, statuses.sealed(), valuesAt);
        }
    }

    /// Something done with an element.
    interface Taking {
        void take() throws IOException;
    }

    /// Does something with every single element of an array; passes over anything else.
    static void forEach(JsonParser json, Taking taking) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken().isStructStart()) {
                json.skipChildren();
            } else {
                taking.take();
            }
        }
    }
}
