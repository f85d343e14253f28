package rim.app.face.sdmx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;

/// Data as SDMX-JSON, series by series or flat: numbers stand for the places of codes in the
/// structure that precedes them. Observations are asked for twice, first for the codes that they
/// have and then for themselves, so that never more of them than one is held.
final class DataJson {
    private static final JsonFactory JSON = new JsonFactory();

    /// The two versions of the form, which name the structure differently.
    enum Version {
        ONE("1.0"),
        TWO("2.0.0");

        private final String number;

        Version(String number) {
            this.number = number;
        }
    }

    private final Flow flow;
    private final Layout layout;
    private final EditionDatabase database;
    private final Observations observations;
    private final List<Map<String, Integer>> codes = new ArrayList<>();
    private final Map<String, Integer> years = new LinkedHashMap<>();
    private final Map<String, Integer> statuses = new LinkedHashMap<>();
    private final Map<String, Integer> units = new LinkedHashMap<>();
    private final Map<String, Integer> flags = new LinkedHashMap<>();
    private final Map<String, Integer> reasons = new LinkedHashMap<>();
    private List<String> series = List.of();

    private DataJson(DataMessage message) {
        this.flow = message.flow();
        this.layout = message.layout();
        this.database = message.database();
        this.observations = message.observations();
        flow.dimensions().forEach(each -> codes.add(new LinkedHashMap<>()));
    }

    static void write(DataMessage message, Version version, OutputStream out)
            throws IOException, SQLException {
        var data = new DataJson(message);
        data.findCodes();
        try (var json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            data.write(json, version, message.prepared());
        }
    }

    private void findCodes() throws IOException, SQLException {
        var found = new TreeSet<Integer>();
        observations.each(
                database,
                each -> {
                    found.add(each.year());
                    add(each);
                });
        found.forEach(year -> place(years, String.valueOf(year)));
    }

    private void add(Observations.Observation observation) {
        for (int i = 0; i < codes.size(); i++) {
            place(codes.get(i), observation.key().get(i));
        }
        place(statuses, observation.status());
        place(units, observation.unit());
        placeIfAny(flags, observation.flags());
        placeIfAny(reasons, observation.reason());
    }

    private static void placeIfAny(Map<String, Integer> places, String text) {
        if (!text.isEmpty()) {
            place(places, text);
        }
    }

    private static int place(Map<String, Integer> places, String code) {
        return places.computeIfAbsent(code, key -> places.size());
    }

    private void write(JsonGenerator json, Version version, String prepared)
            throws IOException, SQLException {
        json.writeStartObject();
        JsonHead.write(
                json,
                "data",
                version.number,
                flow.id() + "_" + database.edition().name(),
                prepared);
        json.writeObjectFieldStart("data");
        switch (version) {
            case ONE -> {
                json.writeFieldName("structure");
                writeStructure(json);
                writeDataSets(json, version);
            }
            case TWO -> {
                json.writeArrayFieldStart("structures");
                writeStructure(json);
                json.writeEndArray();
                writeDataSets(json, version);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeStructure(JsonGenerator json) throws IOException, SQLException {
        var lists = new CodeLists(database);
        json.writeStartObject();
        json.writeStringField("name", flow.name());
        json.writeObjectFieldStart("dimensions");
        json.writeArrayFieldStart("dataSet");
        json.writeEndArray();
        json.writeArrayFieldStart("series");
        parted(json);
        for (int i = 0; i < codes.size(); i++) {
            var dimension = flow.dimensions().get(i);
            writeComponent(json, dimension.id(), i, codes.get(i), lists.codes(dimension.list()));
        }
        joined(json);
        writeComponent(json, Flow.TIME, codes.size(), years, Map.of());
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("attributes");
        json.writeArrayFieldStart("dataSet");
        json.writeEndArray();
        json.writeArrayFieldStart("series");
        parted(json);
        writeComponent(json, Flow.UNIT, -1, units, lists.codes(Flow.CodeListName.UNIT));
        joined(json);
        writeComponent(json, Flow.STATUS, -1, statuses, lists.codes(Flow.CodeListName.OBS_STATUS));
        writeComponent(json, Flow.FLAG, -1, flags, Map.of());
        writeComponent(json, Flow.REASON, -1, reasons, Map.of());
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /// Of flat data nothing belongs to a series: what would, stands with the observation.
    private void parted(JsonGenerator json) throws IOException {
        if (layout == Layout.FLAT) {
            json.writeEndArray();
            json.writeArrayFieldStart("observation");
        }
    }

    private void joined(JsonGenerator json) throws IOException {
        if (layout == Layout.SERIES) {
            json.writeEndArray();
            json.writeArrayFieldStart("observation");
        }
    }

    /// @param position in the key; less than 0 for an attribute
    private static void writeComponent(
            JsonGenerator json,
            String id,
            int position,
            Map<String, Integer> places,
            Map<String, String> names)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("name", Concepts.name(id));
        if (position >= 0) {
            json.writeNumberField("keyPosition", position);
        }
        json.writeArrayFieldStart("values");
        for (var code : places.keySet()) {
            json.writeStartObject();
            json.writeStringField("id", code);
            json.writeStringField("name", names.getOrDefault(code, code));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeDataSets(JsonGenerator json, Version version)
            throws IOException, SQLException {
        json.writeArrayFieldStart("dataSets");
        json.writeStartObject();
        if (version == Version.TWO) {
            json.writeNumberField("structure", 0);
        }
        json.writeStringField("action", "Information");
        if (layout == Layout.FLAT) {
            writeFlat(json);
        } else {
            writeSeries(json);
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeFlat(JsonGenerator json) throws IOException, SQLException {
        json.writeObjectFieldStart("observations");
        observations.each(
                database,
                each -> {
                    json.writeArrayFieldStart(
                            places(each) + ":" + place(years, String.valueOf(each.year())));
                    writeValue(json, each);
                    json.writeNumber(place(units, each.unit()));
                    writeAttributes(json, each);
                    json.writeEndArray();
                });
        json.writeEndObject();
    }

    /// Places of the status, of flags and of the reason; null where there is none.
    private void writeAttributes(JsonGenerator json, Observations.Observation each)
            throws IOException {
        json.writeNumber(place(statuses, each.status()));
        writePlace(json, flags.get(each.flags()));
        writePlace(json, reasons.get(each.reason()));
    }

    private static void writePlace(JsonGenerator json, @Nullable Integer place) throws IOException {
        if (place == null) {
            json.writeNull();
        } else {
            json.writeNumber(place);
        }
    }

    private static void writeValue(JsonGenerator json, Observations.Observation each)
            throws IOException {
        if (each.value() == null) {
            json.writeNull();
        } else {
            json.writeNumber(each.value());
        }
    }

    private void writeSeries(JsonGenerator json) throws IOException, SQLException {
        json.writeObjectFieldStart("series");
        observations.each(database, each -> writeInSeries(json, each));
        endSeries(json);
        json.writeEndObject();
    }

    private void writeInSeries(JsonGenerator json, Observations.Observation each)
            throws IOException {
        if (!each.key().equals(series)) {
            endSeries(json);
            series = each.key();
            beginSeries(json, each);
        }
        json.writeArrayFieldStart(String.valueOf(place(years, String.valueOf(each.year()))));
        writeValue(json, each);
        writeAttributes(json, each);
        json.writeEndArray();
    }

    /// The places of the codes of a series, joined as a key of the message.
    private String places(Observations.Observation each) {
        var places = new ArrayList<String>();
        for (int i = 0; i < codes.size(); i++) {
            places.add(String.valueOf(place(codes.get(i), each.key().get(i))));
        }
        return String.join(":", places);
    }

    private void beginSeries(JsonGenerator json, Observations.Observation first)
            throws IOException {
        json.writeObjectFieldStart(places(first));
        json.writeArrayFieldStart("attributes");
        json.writeNumber(place(units, first.unit()));
        json.writeEndArray();
        json.writeObjectFieldStart("observations");
    }

    private void endSeries(JsonGenerator json) throws IOException {
        if (!series.isEmpty()) {
            json.writeEndObject();
            json.writeEndObject();
        }
    }
}
