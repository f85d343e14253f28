package rim.sources.form.jsonstat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import rim.sources.form.sdmx.SdmxStatus;

/// The statuses of a JSON-stat dataset, by position. Only those that say something are kept, in
/// eight bytes each.
final class JsonStatuses {
    private static final int MOST_TEXTS = 1 << 16;
    private static final int SHIFT = 16;
    private static final Pattern POINTS = Pattern.compile("\\s*\\.{1,6}\\s*");

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private long[] packed = new long[16];
    private int count;
    private String all = "";

    /// Reads a status: an array, an object by position, one text for all, or, as Eurostat wrote it,
    /// an object whose `value` is the array.
    static void read(JsonParser json, JsonStatuses statuses) throws IOException {
        switch (json.currentToken()) {
            case START_ARRAY -> statuses.readArray(json);
            case START_OBJECT -> statuses.readObject(json);
            case VALUE_STRING -> statuses.all = flagsIn(json.getText());
            default -> json.skipChildren();
        }
    }

    private void readArray(JsonParser json) throws IOException {
        long position = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            put(position++, json);
        }
    }

    private void readObject(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            if (name.equals("value")) {
                read(json, this);
            } else {
                put(JsonStatCube.position(name), json);
            }
        }
    }

    private void put(long position, JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            json.skipChildren();
            return;
        }
        if (position < 0) {
            return;
        }
        var text = flagsIn(json.getText());
        var number = numbers.get(text);
        if (number == null) {
            number = texts.size();
            if (number >= MOST_TEXTS) {
                throw new IOException("it has more than " + MOST_TEXTS + " different statuses");
            }
            numbers.put(text, number);
            texts.add(text);
        }
        if (count == packed.length) {
            packed = Arrays.copyOf(packed, count * 2);
        }
        packed[count++] = position << SHIFT | number;
    }

    /// The flags in a status such as `b`, `:` or `: c`. Points are PxWeb's signs of a value that is
    /// not there, which its place says already.
    private static String flagsIn(String status) {
        var text = POINTS.matcher(status).matches() ? "" : status.strip();
        return SdmxStatus.flags(text.startsWith(":") ? text.substring(1).strip() : text);
    }

    /// The same, ready to be asked.
    JsonStatuses sealed() {
        packed = Arrays.copyOf(packed, count);
        Arrays.sort(packed);
        return this;
    }

    /// The flags of a position.
    String flags(long position) {
        int at = Arrays.binarySearch(packed, position << SHIFT);
        int from = at >= 0 ? at : -at - 1;
        return from < packed.length && packed[from] >>> SHIFT == position
                ? texts.get((int) (packed[from] & (MOST_TEXTS - 1)))
                : all;
    }

    /// The positions that have a status, each once, in order.
    Iterator<Long> positions() {
        return LongStream.of(packed).map(p -> p >>> SHIFT).distinct().iterator();
    }
}
