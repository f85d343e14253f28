package rim.app.face.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// Every message in XML is held against the schemas of SDMX 2.1, and structure-specific data
/// against the schema that the standard has made of the structure.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SdmxSchemaTest {
    private static final String ROOT = "/sdmx/rest";
    private static final String FOLDER = "/schemaorg_apache_xmlbeans/src/";

    /// The only thing that the schemas use of the one for the XML namespace, which is not beside
    /// them.
    private static final String XML =
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
                targetNamespace="http://www.w3.org/XML/1998/namespace">
              <xs:attribute name="lang" type="xs:language"/>
            </xs:schema>
            """;

    private RunningService service;
    private Schema schema;

    @BeforeAll
    void start(DataHome home) throws Exception {
        service = RunningService.of(home);
        var factory = SchemaFactory.newDefaultInstance();
        var loading =
                (DOMImplementationLS)
                        DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            var input = loading.createLSInput();
            input.setSystemId(systemId);
            var name = systemId.substring(systemId.lastIndexOf('/') + 1);
            fill(input, name);
            return input;
        });
        schema =
                factory.newSchema(
                        new Source[] {
                            new StreamSource(
                                    SdmxSchemaTest.class.getResourceAsStream(
                                            FOLDER + "SDMXMessage.xsd"),
                                    "SDMXMessage.xsd"),
                            new StreamSource(
                                    SdmxSchemaTest.class.getResourceAsStream(
                                            FOLDER + "SDMXDataStructureSpecific.xsd"),
                                    "SDMXDataStructureSpecific.xsd"),
                            specific(Flow.INDICATORS, Layout.SERIES),
                            specific(Flow.INDICATORS, Layout.FLAT),
                            specific(Flow.SCORES, Layout.SERIES)
                        });
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static void fill(LSInput input, String name) {
        if (name.equals("xml.xsd")) {
            input.setCharacterStream(new StringReader(XML));
        } else {
            input.setByteStream(SdmxSchemaTest.class.getResourceAsStream(FOLDER + name));
        }
    }

    /// The schema of a structure, after SDMX 2.1, section 3A, part IV.
    private Source specific(Flow flow, Layout layout) {
        var key = new StringBuilder();
        for (var dimension : flow.dimensions()) {
            key.append(attribute(dimension.id(), "xs:string", "required"));
        }
        key.append(attribute("UNIT_MEASURE", "xs:string", "optional"));
        var text =
                """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="URN"
                    xmlns:own="URN" xmlns:ss="SPECIFIC" xmlns:common="COMMON">
                  <xs:import namespace="SPECIFIC" schemaLocation="SDMXDataStructureSpecific.xsd"/>
                  <xs:import namespace="COMMON" schemaLocation="SDMXCommon.xsd"/>
                  <xs:complexType name="DataSetType">
                    <xs:complexContent>
                      <xs:restriction base="ss:DataSetType">
                        <xs:sequence>
                          <xs:element ref="common:Annotations" minOccurs="0"/>
                          <xs:element name="DataProvider" type="common:DataProviderReferenceType"
                              form="unqualified" minOccurs="0"/>
                          <xs:choice minOccurs="0">
                            <xs:element name="CHILD" type="own:CHILDType" form="unqualified"
                                maxOccurs="unbounded"/>
                          </xs:choice>
                        </xs:sequence>
                      </xs:restriction>
                    </xs:complexContent>
                  </xs:complexType>
                  <xs:complexType name="SeriesType">
                    <xs:complexContent>
                      <xs:restriction base="ss:SeriesType">
                        <xs:sequence>
                          <xs:element ref="common:Annotations" minOccurs="0"/>
                          <xs:element name="Obs" type="own:ObsType" form="unqualified"
                              minOccurs="0" maxOccurs="unbounded"/>
                        </xs:sequence>
                        SERIES
                        <xs:attribute name="TIME_PERIOD" use="prohibited"/>
                      </xs:restriction>
                    </xs:complexContent>
                  </xs:complexType>
                  <xs:complexType name="ObsType">
                    <xs:complexContent>
                      <xs:restriction base="ss:ObsType">
                        <xs:sequence>
                          <xs:element ref="common:Annotations" minOccurs="0"/>
                        </xs:sequence>
                        <xs:attribute name="TIME_PERIOD"
                            type="common:ObservationalTimePeriodType" use="required"/>
                        <xs:attribute name="OBS_VALUE" type="xs:double" use="optional"/>
                        STATUS
                        OBSERVATION
                      </xs:restriction>
                    </xs:complexContent>
                  </xs:complexType>
                </xs:schema>
                """
                        .replace("URN", Xml.namespace(flow, version(flow), layout))
                        .replace("CHILD", layout == Layout.SERIES ? "Series" : "Obs")
                        .replace("SERIES", layout == Layout.SERIES ? key : "")
                        .replace("OBSERVATION", layout == Layout.FLAT ? key : "")
                        .replace("SPECIFIC", Xml.SPECIFIC)
                        .replace("COMMON", Xml.COMMON)
                        .replace(
                                "STATUS",
                                attribute("OBS_STATUS", "xs:string", "optional")
                                        + attribute("OBS_FLAG", "xs:string", "optional")
                                        + attribute("MISSING_REASON", "xs:string", "optional"));
        return new StreamSource(new StringReader(text), flow.id() + layout + ".xsd");
    }

    /// The version of a flow's structure, as the service tells it.
    private String version(Flow flow) {
        var message = service.text(ROOT + "/datastructure/RIM/" + flow.structure());
        var start = message.indexOf(" version=\"", message.indexOf("structure:DataStructure "));
        return message.substring(start).split("\"", 3)[1];
    }

    private static String attribute(String name, String type, String use) {
        return "<xs:attribute name='" + name + "' type='" + type + "' use='" + use + "'/>";
    }

    private void validate(byte[] message) throws SAXException, IOException {
        var validator = schema.newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        validator.validate(new StreamSource(new ByteArrayInputStream(message)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dataflow/all/all/latest",
                "/dataflow/RIM/RIS/latest?references=all",
                "/datastructure/RIM/DSD_RIS/1.0?references=children",
                "/datastructure/RIM/DSD_RIS_SCORES/1.0?references=all",
                "/codelist/all/all/latest",
                "/conceptscheme/RIM/CS_RIM/1.0",
                "/agencyscheme/SDMX/AGENCIES/1.0",
                "/availableconstraint/RIS/A.business_rd./all",
                "/availability/dataflow/RIM/RIS_SCORES/1.0/*?mode=exact",
                "/data/RIS/all",
                "/data/RIS_SCORES/all",
                "/data/RIS/all?detail=dataonly",
                "/data/RIS/all?detail=serieskeysonly",
                "/data/RIS/all?detail=nodata",
                "/data/RIS/all?format=structurespecificdata",
                "/data/RIS_SCORES/all?format=structurespecificdata",
                "/data/RIS/all?format=structurespecificdata&detail=dataonly",
                "/data/RIS/all?format=structurespecificdata&detail=serieskeysonly",
                "/data/RIS/all?includeHistory=true",
                "/data/RIS/all?includeHistory=true&format=structurespecificdata",
                "/data/RIS/all?dimensionAtObservation=AllDimensions",
                "/data/RIS/all?dimensionAtObservation=AllDimensions&format=structurespecificdata",
                "/data/NONE",
                "/data/RIS/A.SE33",
                "/nonsense",
            })
    void everyMessageIsAsItsSchemaSays(String address) throws SAXException, IOException {
        validate(service.get(ROOT + address).body());
    }

    @Test
    void aMessageThatIsOtherwiseWouldBeSeen() {
        var message = service.text(ROOT + "/data/RIS/all?format=structurespecificdata");
        assertThat(message).contains(" OBS_STATUS=", " GEO=", "<message:ID>");
        for (var otherwise :
                new String[] {
                    message.replaceFirst(" OBS_STATUS=", " STATUS="),
                    message.replaceFirst(" GEO=\"[^\"]*\"", ""),
                    message.replaceFirst("<message:ID>", "<message:ID>not an identifier "),
                }) {
            assertThatThrownBy(() -> validate(otherwise.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(SAXException.class);
        }
    }
}
