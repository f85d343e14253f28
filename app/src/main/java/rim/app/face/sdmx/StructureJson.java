package rim.app.face.sdmx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;

/// Structures as SDMX-JSON 2.0.0; things are referred to by their URN.
final class StructureJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final CodeLists lists;
    private final Versions versions;

    private StructureJson(JsonGenerator json, CodeLists lists, Versions versions) {
        this.json = json;
        this.lists = lists;
        this.versions = versions;
    }

    static void write(
            Structures structures,
            EditionDatabase database,
            Versions versions,
            String prepared,
            OutputStream out)
            throws IOException, SQLException {
        try (var json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            JsonHead.write(
                    json,
                    "structure",
                    "2.0.0",
                    "STRUCTURES_" + database.edition().name(),
                    prepared);
            json.writeObjectFieldStart("data");
            new StructureJson(json, new CodeLists(database), versions).write(structures);
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void write(Structures structures) throws IOException, SQLException {
        if (structures.hasAgency()) {
            json.writeArrayFieldStart("agencySchemes");
            maintained(Structures.AGENCIES, "SDMX", Versions.FIXED, "Agencies");
            items("agencies", Map.of(Flow.AGENCY, Structures.AGENCY_NAME));
            json.writeEndObject();
            json.writeEndArray();
        }
        if (!structures.flows().isEmpty()) {
            json.writeArrayFieldStart("dataflows");
            for (var flow : structures.flows()) {
                maintained(flow.id(), Flow.AGENCY, Versions.FIXED, flow.name());
                json.writeStringField(
                        "structure", Urn.ofStructure(flow, versions.ofStructure(flow)));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!structures.codeLists().isEmpty()) {
            json.writeArrayFieldStart("codelists");
            for (var list : structures.codeLists()) {
                maintained(list.id(), Flow.AGENCY, versions.of(list), list.title());
                items("codes", lists.codes(list));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (structures.hasConcepts()) {
            json.writeArrayFieldStart("conceptSchemes");
            maintained(Concepts.SCHEME, Flow.AGENCY, Versions.OF_CONCEPTS, Concepts.TITLE);
            items("concepts", Concepts.all());
            json.writeEndObject();
            json.writeEndArray();
        }
        if (!structures.structures().isEmpty()) {
            json.writeArrayFieldStart("dataStructures");
            for (var flow : structures.structures()) {
                dataStructure(flow);
            }
            json.writeEndArray();
        }
    }

    private void maintained(String id, String agency, String version, String name)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("agencyID", agency);
        json.writeStringField("version", version);
        json.writeBooleanField("isExternalReference", false);
        named(name);
    }

    private void named(String name) throws IOException {
        json.writeStringField("name", name);
        json.writeObjectFieldStart("names");
        json.writeStringField("en", name);
        json.writeEndObject();
    }

    private void items(String field, Map<String, String> items) throws IOException {
        json.writeArrayFieldStart(field);
        for (var item : items.entrySet()) {
            json.writeStartObject();
            json.writeStringField("id", item.getKey());
            named(item.getValue().isBlank() ? item.getKey() : item.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void dataStructure(Flow flow) throws IOException {
        maintained(
                flow.structure(),
                Flow.AGENCY,
                versions.ofStructure(flow),
                "Structure of: " + flow.name());
        json.writeObjectFieldStart("dataStructureComponents");
        json.writeObjectFieldStart("dimensionList");
        json.writeStringField("id", "DimensionDescriptor");
        json.writeArrayFieldStart("dimensions");
        int position = 0;
        for (var dimension : flow.dimensions()) {
            component(dimension.id());
            json.writeNumberField("position", position++);
            coded(dimension.list());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("timeDimension");
        component(Flow.TIME);
        formatted("ObservationalTimePeriod");
        json.writeEndObject();
        json.writeEndObject();
        attributes(flow);
        json.writeObjectFieldStart("measureList");
        json.writeStringField("id", "MeasureDescriptor");
        json.writeArrayFieldStart("measures");
        component(Flow.VALUE);
        formatted("Double");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void attributes(Flow flow) throws IOException {
        json.writeObjectFieldStart("attributeList");
        json.writeStringField("id", "AttributeDescriptor");
        json.writeArrayFieldStart("attributes");
        var series = flow.dimensions().stream().map(Flow.Dimension::id).toList();
        attribute(Flow.STATUS, "mandatory", null);
        coded(Flow.CodeListName.OBS_STATUS);
        json.writeEndObject();
        attribute(Flow.UNIT, "mandatory", series);
        coded(Flow.CodeListName.UNIT);
        json.writeEndObject();
        for (var text : List.of(Flow.FLAG, Flow.REASON)) {
            attribute(text, "optional", null);
            formatted("String");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// @param dimensions that the attribute is of, null for an observation
    private void attribute(String id, String usage, @Nullable List<String> dimensions)
            throws IOException {
        component(id);
        json.writeStringField("usage", usage);
        json.writeObjectFieldStart("attributeRelationship");
        if (dimensions == null) {
            json.writeObjectFieldStart("observation");
            json.writeEndObject();
        } else {
            json.writeArrayFieldStart("dimensions");
            for (var dimension : dimensions) {
                json.writeString(dimension);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void component(String id) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField(
                "conceptIdentity",
                Urn.of("conceptscheme.Concept", Concepts.SCHEME, Versions.OF_CONCEPTS) + "." + id);
    }

    private void coded(Flow.CodeListName list) throws IOException {
        json.writeObjectFieldStart("localRepresentation");
        json.writeStringField(
                "enumeration", Urn.of("codelist.Codelist", list.id(), versions.of(list)));
        json.writeEndObject();
    }

    private void formatted(String type) throws IOException {
        json.writeObjectFieldStart("localRepresentation");
        json.writeObjectFieldStart("format");
        json.writeStringField("dataType", type);
        json.writeEndObject();
        json.writeEndObject();
    }
}
