package rim.app.face.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import rim.app.data.EditionDatabase;

/// Structures as SDMX-ML 2.1: agency, code lists, concepts, data structures, dataflows, in the
/// order in which the schema wants them.
final class StructureXml {
    private final Xml xml;
    private final CodeLists lists;
    private final Versions versions;

    private StructureXml(Xml xml, CodeLists lists, Versions versions) {
        this.xml = xml;
        this.lists = lists;
        this.versions = versions;
    }

    static void write(
            Structures contents,
            EditionDatabase database,
            Versions versions,
            String prepared,
            OutputStream out)
            throws IOException, SQLException {
        try {
            var xml = new Xml(out);
            begin(xml, database, prepared);
            new StructureXml(xml, new CodeLists(database), versions).write(contents);
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
            Versions versions,
            String prepared,
            OutputStream out)
            throws IOException, SQLException {
        try {
            var xml = new Xml(out);
            begin(xml, database, prepared);
            new StructureXml(xml, new CodeLists(database), versions)
                    .write(available, hasYears, database);
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

    private void write(Structures contents) throws XMLStreamException, SQLException {
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

    private void begin(String element, String id, String version, String kind, String... more)
            throws XMLStreamException {
        var attributes = new java.util.ArrayList<String>();
        attributes.addAll(
                List.of(
                        "id",
                        id,
                        "urn",
                        Urn.of(kind, id, version),
                        "agencyID",
                        Flow.AGENCY,
                        "version",
                        version));
        attributes.addAll(List.of(more));
        xml.begin(element, attributes.toArray(String[]::new));
    }

    private void agency() throws XMLStreamException {
        xml.begin("structure:OrganisationSchemes");
        xml.begin(
                "structure:AgencyScheme",
                "id",
                Structures.AGENCIES,
                "agencyID",
                "SDMX",
                "version",
                Versions.FIXED);
        xml.name("Agencies");
        xml.begin("structure:Agency", "id", Flow.AGENCY);
        xml.name(Structures.AGENCY_NAME);
        xml.end();
        xml.end();
        xml.end();
    }

    private void flow(Flow flow) throws XMLStreamException {
        begin("structure:Dataflow", flow.id(), Versions.FIXED, "datastructure.Dataflow");
        xml.name(flow.name());
        xml.begin("structure:Structure");
        xml.reference(
                flow.structure(),
                versions.ofStructure(flow),
                "package",
                "datastructure",
                "class",
                "DataStructure");
        xml.end();
        xml.end();
    }

    private void codeList(Flow.CodeListName list) throws XMLStreamException, SQLException {
        begin(
                "structure:Codelist",
                list.id(),
                versions.of(list),
                "codelist.Codelist",
                "isFinal",
                "true");
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
        begin(
                "structure:ConceptScheme",
                Concepts.SCHEME,
                Versions.OF_CONCEPTS,
                "conceptscheme.ConceptScheme",
                "isFinal",
                "true");
        xml.name(Concepts.TITLE);
        for (var concept : Concepts.all().entrySet()) {
            xml.begin("structure:Concept", "id", concept.getKey());
            xml.name(concept.getValue());
            xml.end();
        }
        xml.end();
        xml.end();
    }

    private void dataStructure(Flow flow) throws XMLStreamException {
        begin(
                "structure:DataStructure",
                flow.structure(),
                versions.ofStructure(flow),
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
        observation();
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
        textOfObservation(Flow.FLAG);
        textOfObservation(Flow.REASON);
        xml.end();
    }

    /// An attribute without codes that an observation may have.
    private void textOfObservation(String id) throws XMLStreamException {
        xml.begin("structure:Attribute", "id", id, "assignmentStatus", "Conditional");
        concept(id);
        xml.begin("structure:LocalRepresentation");
        xml.empty("structure:TextFormat", "textType", "String");
        xml.end();
        observation();
        xml.end();
    }

    private void observation() throws XMLStreamException {
        xml.begin("structure:AttributeRelationship");
        xml.begin("structure:PrimaryMeasure");
        xml.empty("Ref", "id", Flow.VALUE);
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
                Concepts.SCHEME,
                "maintainableParentVersion",
                Versions.OF_CONCEPTS,
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
        xml.reference(list.id(), versions.of(list), "package", "codelist", "class", "Codelist");
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
                Versions.FIXED,
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
        xml.reference(flow.id(), Versions.FIXED, "package", "datastructure", "class", "Dataflow");
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
}
