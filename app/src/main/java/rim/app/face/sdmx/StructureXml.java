package rim.app.face.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import rim.app.data.EditionDatabase;

/// Structures as SDMX-ML 2.1: agency, code lists, concepts, data structures, dataflows, in the
/// order in which the schema wants them.
final class StructureXml {
    static final String CONCEPTS = "CS_RIM";

    private final Xml xml;
    private final CodeLists lists;

    private StructureXml(Xml xml, CodeLists lists) {
        this.xml = xml;
        this.lists = lists;
    }

    /// What a message holds.
    ///
    /// @param hasAgency whether the agency is in it
    /// @param hasConcepts whether the concepts are in it
    record Contents(
            boolean hasAgency,
            Set<Flow.CodeListName> codeLists,
            boolean hasConcepts,
            List<Flow> structures,
            List<Flow> flows) {
        boolean isEmpty() {
            return !hasAgency
                    && codeLists.isEmpty()
                    && !hasConcepts
                    && structures.isEmpty()
                    && flows.isEmpty();
        }
    }

    static void write(
            Contents contents, EditionDatabase database, String prepared, OutputStream out)
            throws IOException, SQLException {
        try {
            var xml = new Xml(out);
            begin(xml, database, prepared);
            new StructureXml(xml, new CodeLists(database)).write(contents);
            xml.finish();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /// What is available.
    ///
    /// @param hasYears whether years are told one by one, as SDMX 2.1 has it; clients of SDMX 3
    ///   expect only what is a part of a key
    static void write(
            Observations available,
            boolean hasYears,
            EditionDatabase database,
            String prepared,
            OutputStream out)
            throws IOException, SQLException {
        try {
            var xml = new Xml(out);
            begin(xml, database, prepared);
            new StructureXml(xml, new CodeLists(database)).write(available, hasYears, database);
            xml.finish();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void begin(Xml xml, EditionDatabase database, String prepared)
            throws XMLStreamException {
        xml.document(
                "message:Structure",
                "message",
                Xml.MESSAGE,
                "common",
                Xml.COMMON,
                "structure",
                Xml.STRUCTURE);
        var edition = database.edition().name().toString();
        xml.header("STRUCTURES_" + edition.replaceAll("[^A-Za-z0-9_-]", "_"), prepared);
        xml.end();
        xml.begin("message:Structures");
    }

    private void write(Contents contents) throws XMLStreamException, SQLException {
        if (contents.hasAgency()) {
            agency();
        }
        if (!contents.flows().isEmpty()) {
            xml.begin("structure:Dataflows");
            for (var flow : contents.flows()) {
                flow(flow);
            }
            xml.end();
        }
        if (!contents.codeLists().isEmpty()) {
            xml.begin("structure:Codelists");
            for (var list : contents.codeLists()) {
                codeList(list);
            }
            xml.end();
        }
        if (contents.hasConcepts()) {
            concepts();
        }
        if (!contents.structures().isEmpty()) {
            xml.begin("structure:DataStructures");
            for (var flow : contents.structures()) {
                dataStructure(flow);
            }
            xml.end();
        }
        xml.end();
    }

    private void begin(String element, String id, String kind, String... more)
            throws XMLStreamException {
        var attributes = new java.util.ArrayList<String>();
        attributes.addAll(
                List.of(
                        "id",
                        id,
                        "urn",
                        "urn:sdmx:org.sdmx.infomodel."
                                + kind
                                + "="
                                + Flow.AGENCY
                                + ":"
                                + id
                                + "("
                                + Flow.VERSION
                                + ")",
                        "agencyID",
                        Flow.AGENCY,
                        "version",
                        Flow.VERSION));
        attributes.addAll(List.of(more));
        xml.begin(element, attributes.toArray(String[]::new));
    }

    private void agency() throws XMLStreamException {
        xml.begin("structure:OrganisationSchemes");
        xml.begin(
                "structure:AgencyScheme",
                "id",
                "AGENCIES",
                "agencyID",
                "SDMX",
                "version",
                Flow.VERSION);
        xml.name("Agencies");
        xml.begin("structure:Agency", "id", Flow.AGENCY);
        xml.name("Regional Innovation Benchmark");
        xml.end();
        xml.end();
        xml.end();
    }

    private void flow(Flow flow) throws XMLStreamException {
        begin("structure:Dataflow", flow.id(), "datastructure.Dataflow", "isFinal", "true");
        xml.name(flow.name());
        xml.begin("structure:Structure");
        xml.reference(flow.structure(), "package", "datastructure", "class", "DataStructure");
        xml.end();
        xml.end();
    }

    private void codeList(Flow.CodeListName list) throws XMLStreamException, SQLException {
        begin("structure:Codelist", list.id(), "codelist.Codelist");
        xml.name(list.title());
        for (var code : lists.codes(list).entrySet()) {
            xml.begin("structure:Code", "id", code.getKey());
            xml.name(code.getValue().isBlank() ? code.getKey() : code.getValue());
            xml.end();
        }
        xml.end();
    }

    private void concepts() throws XMLStreamException {
        xml.begin("structure:Concepts");
        begin("structure:ConceptScheme", CONCEPTS, "conceptscheme.ConceptScheme");
        xml.name("Concepts of the Regional Innovation Benchmark");
        var concepts = new TreeSet<String>(List.of(Flow.TIME, Flow.VALUE, Flow.STATUS, Flow.UNIT));
        Flow.ALL.forEach(flow -> flow.dimensions().forEach(each -> concepts.add(each.id())));
        for (var concept : concepts) {
            xml.begin("structure:Concept", "id", concept);
            xml.name(conceptName(concept));
            xml.end();
        }
        xml.end();
        xml.end();
    }

    private static String conceptName(String concept) {
        return switch (concept) {
            case "FREQ" -> "Frequency";
            case "GEO" -> "Region";
            case "DATASET" -> "Dataset";
            case "ACTIVITY" -> "Activity";
            case "INDICATOR" -> "Indicator";
            case "MEASURE" -> "Measure";
            case "NODE" -> "Indicator or aggregate of the methodology";
            case Flow.TIME -> "Year";
            case Flow.VALUE -> "Value";
            case Flow.STATUS -> "Flags, or the reason why there is no value";
            case Flow.UNIT -> "Unit of measure";
            case String other -> other;
        };
    }

    private void dataStructure(Flow flow) throws XMLStreamException {
        begin(
                "structure:DataStructure",
                flow.structure(),
                "datastructure.DataStructure",
                "isFinal",
                "true");
        xml.name("Structure of: " + flow.name());
        xml.begin("structure:DataStructureComponents");
        xml.begin("structure:DimensionList", "id", "DimensionDescriptor");
        int position = 1;
        for (var dimension : flow.dimensions()) {
            xml.begin(
                    "structure:Dimension",
                    "id",
                    dimension.id(),
                    "position",
                    String.valueOf(position++));
            concept(dimension.id());
            enumeration(dimension.list());
            xml.end();
        }
        xml.begin("structure:TimeDimension", "id", Flow.TIME, "position", String.valueOf(position));
        concept(Flow.TIME);
        xml.begin("structure:LocalRepresentation");
        xml.empty("structure:TextFormat", "textType", "ObservationalTimePeriod");
        xml.end();
        xml.end();
        xml.end();
        attributes(flow);
        xml.begin("structure:MeasureList", "id", "MeasureDescriptor");
        xml.begin("structure:PrimaryMeasure", "id", Flow.VALUE);
        concept(Flow.VALUE);
        xml.begin("structure:LocalRepresentation");
        xml.empty("structure:TextFormat", "textType", "Double");
        xml.end();
        xml.end();
        xml.end();
        xml.end();
        xml.end();
    }

    private void attributes(Flow flow) throws XMLStreamException {
        xml.begin("structure:AttributeList", "id", "AttributeDescriptor");
        xml.begin("structure:Attribute", "id", Flow.STATUS, "assignmentStatus", "Mandatory");
        concept(Flow.STATUS);
        enumeration(Flow.CodeListName.OBS_STATUS);
        xml.begin("structure:AttributeRelationship");
        xml.begin("structure:PrimaryMeasure");
        xml.empty("Ref", "id", Flow.VALUE);
        xml.end();
        xml.end();
        xml.end();
        xml.begin("structure:Attribute", "id", Flow.UNIT, "assignmentStatus", "Mandatory");
        concept(Flow.UNIT);
        enumeration(Flow.CodeListName.UNIT);
        xml.begin("structure:AttributeRelationship");
        for (var dimension : flow.dimensions()) {
            xml.begin("structure:Dimension");
            xml.empty("Ref", "id", dimension.id());
            xml.end();
        }
        xml.end();
        xml.end();
        xml.end();
    }

    private void concept(String id) throws XMLStreamException {
        xml.begin("structure:ConceptIdentity");
        xml.empty(
                "Ref",
                "id",
                id,
                "maintainableParentID",
                CONCEPTS,
                "maintainableParentVersion",
                Flow.VERSION,
                "agencyID",
                Flow.AGENCY,
                "package",
                "conceptscheme",
                "class",
                "Concept");
        xml.end();
    }

    private void enumeration(Flow.CodeListName list) throws XMLStreamException {
        xml.begin("structure:LocalRepresentation");
        xml.begin("structure:Enumeration");
        xml.reference(list.id(), "package", "codelist", "class", "Codelist");
        xml.end();
        xml.end();
    }

    private void write(Observations available, boolean hasYears, EditionDatabase database)
            throws XMLStreamException, SQLException {
        var flow = available.key().flow();
        xml.begin("structure:Constraints");
        begin(
                "structure:ContentConstraint",
                "CC_" + flow.id(),
                "registry.ContentConstraint",
                "type",
                "Actual");
        var counts = available.counts(database);
        xml.begin("common:Annotations");
        annotation("series_count", counts.series());
        annotation("obs_count", counts.observations());
        xml.end();
        xml.name("What is available in " + flow.id());
        xml.begin("structure:ConstraintAttachment");
        xml.begin("structure:Dataflow");
        xml.reference(flow.id(), "package", "datastructure", "class", "Dataflow");
        xml.end();
        xml.end();
        xml.begin("structure:CubeRegion", "include", "true");
        for (var dimension : flow.dimensions()) {
            xml.begin("common:KeyValue", "id", dimension.id());
            for (var code : available.codes(database, dimension)) {
                xml.text("common:Value", code);
            }
            xml.end();
        }
        var years = available.years(database);
        if (hasYears) {
            xml.begin("common:KeyValue", "id", Flow.TIME);
            for (var year : years) {
                xml.text("common:Value", String.valueOf(year));
            }
            xml.end();
        }
        xml.end();
        xml.empty(
                "structure:ReferencePeriod",
                "startTime",
                years.getFirst() + "-01-01T00:00:00",
                "endTime",
                years.getLast() + "-12-31T23:59:59");
        xml.end();
        xml.end();
        xml.end();
    }

    /// How much there is, told as registries tell it.
    private void annotation(String id, long count) throws XMLStreamException {
        xml.begin("common:Annotation", "id", id);
        xml.text("common:AnnotationTitle", String.valueOf(count));
        xml.text("common:AnnotationType", "sdmx_metrics");
        xml.end();
    }

    /// The code lists that a structure of a flow uses.
    static Set<Flow.CodeListName> codeLists(List<Flow> flows) {
        var lists = EnumSet.of(Flow.CodeListName.OBS_STATUS, Flow.CodeListName.UNIT);
        flows.forEach(flow -> flow.dimensions().forEach(each -> lists.add(each.list())));
        return lists;
    }
}
