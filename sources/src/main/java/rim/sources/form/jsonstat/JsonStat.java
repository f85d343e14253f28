package rim.sources.form.jsonstat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.dataset.DimensionNames;
import rim.sources.bytes.SourceBytes;
import rim.sources.form.sdmx.SdmxStatus;
import rim.sources.raw.RawLine;
import rim.sources.raw.Records;
import rim.sources.raw.SourceRecord;
import rim.sources.raw.TableColumns;
import rim.sources.raw.WholeReader;
import rim.sources.raw.WholeRecords;

/// JSON-stat 1.x and 2.0: datasets, bundles of them under any name, and collections that hold them.
///
/// Values stand in an array or, by position, in an object; statuses in an array, an object or one
/// text for all. A value's row is its position among the values of its dataset, counted on from
/// dataset to dataset. An array stands for as many cells as it has elements and should have; an
/// object for those that have a value or a status. The file is read twice, once for what stands
/// around the values; in memory are kept only the codes and the statuses that say something.
/// Source: *JSON-stat format*, json-stat.org/full.
public final class JsonStat implements WholeReader {
    static final JsonFactory JSON = new JsonFactory();

    private final DimensionNames meaning;

    private JsonStat(DimensionNames meaning) {
        this.meaning = meaning;
    }

    public static List<String> dimensionNames(Path file, String place) throws IOException {
        var cubes = JsonStatCube.in(file);
        if (cubes.isEmpty()) {
            throw new RimException(
                    "Not a JSON-stat table ["
                            + place
                            + "]: no dataset with 'dimension' and 'value' in it");
        }
        return cubes.getFirst().names();
    }

    public static JsonStat of(Path file, DimensionNames meaning, String place) throws IOException {
        var cubes = JsonStatCube.in(file);
        var faults = new ArrayList<String>();
        if (cubes.isEmpty()) {
            faults.add("no dataset with 'dimension' and 'value' in it");
        }
        cubes.forEach(cube -> cube.addFaults(meaning, faults));
        if (!faults.isEmpty()) {
            throw new RimException("Not a JSON-stat table [" + place + "]:", faults);
        }
        return new JsonStat(meaning);
    }

    @Override
    public Records open(Path file) throws IOException {
        return new Values(file, JsonStatCube.in(file), meaning);
    }

    /// Goes from dataset to dataset and in each from value to value.
    private static final class Values extends WholeRecords {
        private final JsonParser json;
        private final Iterator<JsonStatCube> cubes;
        private final DimensionNames meaning;
        private @Nullable JsonStatCube cube;
        private @Nullable Iterator<Long> rest;
        private BitSet seen = new BitSet();
        private boolean isArray;
        private long position;
        private long rowsBefore;

        Values(Path file, List<JsonStatCube> cubes, DimensionNames meaning) throws IOException {
            this.json = JSON.createParser(SourceBytes.open(file));
            this.cubes = cubes.iterator();
            this.meaning = meaning;
        }

        @Override
        protected @Nullable SourceRecord read() throws IOException {
            while (true) {
                if (cube == null && !beginNext()) {
                    return null;
                }
                var record = isArray ? nextOfArray(current()) : nextOfObject(current());
                if (record != null) {
                    return record;
                }
                rowsBefore += current().size();
                cube = null;
            }
        }

        private JsonStatCube current() {
            if (cube == null) {
                throw new IllegalStateException("Between two datasets");
            }
            return cube;
        }

        private boolean beginNext() throws IOException {
            if (!cubes.hasNext()) {
                return false;
            }
            var next = cubes.next();
            while (JsonStatCube.positionOf(json) != next.valuesAt()) {
                if (json.nextToken() == null) {
                    throw new IOException(
                            "its values are gone: it changed while it was being read");
                }
            }
            isArray = json.currentToken() == JsonToken.START_ARRAY;
            cube = next;
            position = -1;
            rest = null;
            seen = new BitSet();
            return true;
        }

        private @Nullable SourceRecord nextOfArray(JsonStatCube cube) throws IOException {
            if (rest != null) {
                return null;
            }
            if (json.nextToken() != JsonToken.END_ARRAY) {
                position++;
                return value(cube, position);
            }
            rest = List.<Long>of().iterator();
            long lacking = cube.size() - (position + 1);
            return lacking <= 0
                    ? null
                    : new SourceRecord(
                            row(position + 1),
                            "",
                            new RawLine.Unreadable(
                                    lacking,
                                    "too_few_values",
                                    "has "
                                            + (position + 1)
                                            + " values (expected "
                                            + cube.size()
                                            + ", as many as its dimensions have places)"));
        }

        private @Nullable SourceRecord nextOfObject(JsonStatCube cube) throws IOException {
            if (rest == null) {
                if (json.nextToken() == JsonToken.FIELD_NAME) {
                    var key = json.currentName();
                    json.nextToken();
                    return valueAt(cube, key);
                }
                rest = cube.statuses().positions();
            }
            while (rest.hasNext()) {
                long next = rest.next();
                if (next < cube.size() && !seen.get((int) next)) {
                    return new SourceRecord(
                            row(next),
                            cube.where(next),
                            new RawLine.Cells(List.of(cube.cell(next, null, ":", meaning))));
                }
            }
            return null;
        }

        private SourceRecord valueAt(JsonStatCube cube, String key) throws IOException {
            long at = JsonStatCube.position(key);
            if (at < 0 || at >= cube.size()) {
                json.skipChildren();
                return unreadable(
                        0,
                        "wrong_position",
                        "'"
                                + TableColumns.abridged(key)
                                + "' (expected a position from 0 to "
                                + (cube.size() - 1)
                                + ")",
                        key);
            }
            if (seen.get((int) at)) {
                json.skipChildren();
                return unreadable(
                        at, "duplicate_key", "position " + at + " has a value already", key);
            }
            seen.set((int) at);
            return value(cube, at);
        }

        private SourceRecord value(JsonStatCube cube, long at) throws IOException {
            if (json.currentToken().isStructStart()) {
                json.skipChildren();
                return unreadable(
                        at,
                        "wrong_value",
                        "an array or object (expected a number)",
                        cube.where(Math.min(at, cube.size() - 1)));
            }
            if (at >= cube.size()) {
                return unreadable(
                        at,
                        "too_many_values",
                        "position "
                                + at
                                + " (expected at most "
                                + cube.size()
                                + " values, as many as its dimensions have places)",
                        json.getText());
            }
            var text = json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText().strip();
            var number = SdmxStatus.isNoValue(text) ? null : text;
            return new SourceRecord(
                    row(at),
                    cube.where(at) + " " + text,
                    new RawLine.Cells(List.of(cube.cell(at, number, text, meaning))));
        }

        private SourceRecord unreadable(long at, String reason, String detail, String text) {
            return new SourceRecord(row(at), text, new RawLine.Unreadable(1, reason, detail));
        }

        private long row(long at) {
            return rowsBefore + at + 1;
        }

        @Override
        protected void closeFile() throws IOException {
            json.close();
        }
    }
}
