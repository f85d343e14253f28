package rim.app.face.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// The forms of SDMX 3.0 say what those of 2.1 say.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SdmxThreeTest {
    private static final String ROOT = "/sdmx/rest";

    private RunningService service;

    @BeforeAll
    void start(DataHome home) throws Exception {
        service = RunningService.of(home);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private Document xml(String address, String accept) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(
                        new ByteArrayInputStream(
                                service.get(ROOT + address, "Accept", accept).body()));
    }

    private static List<String> observations(Document message) {
        var all = new ArrayList<String>();
        var found = message.getElementsByTagName("Obs");
        for (int i = 0; i < found.getLength(); i++) {
            var attributes = new TreeSet<String>();
            for (var each = found.item(i);
                    each instanceof Element element;
                    each = element.getParentNode()) {
                for (int j = 0; j < element.getAttributes().getLength(); j++) {
                    var attribute = element.getAttributes().item(j);
                    if (attribute.getNamespaceURI() == null) {
                        attributes.add(attribute.getNodeName() + "=" + attribute.getNodeValue());
                    }
                }
            }
            all.add(attributes.toString());
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data/RIS/A..SE33",
                "/data/RIS_SCORES/all",
                "/data/RIS/all?dimensionAtObservation=AllDimensions",
                "/data/RIS/A.business_rd.SE33?includeHistory=true",
                "/data/dataflow/RIM/RIS/~/A.*.SE33",
            })
    void dataInXml(String address) throws Exception {
        var second = xml(address, "application/vnd.sdmx.structurespecificdata+xml;version=2.1");
        var third = xml(address, "application/vnd.sdmx.data+xml;version=3.0.0");
        assertThat(observations(third)).isEqualTo(observations(second)).isNotEmpty();
        assertThat(third.getDocumentElement().getNamespaceURI())
                .isEqualTo("http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message");
        var structure =
                third.getElementsByTagNameNS(
                                "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common",
                                "Structure")
                        .item(0);
        var old = (Element) second.getElementsByTagName("Ref").item(0);
        assertThat(structure.getTextContent())
                .isEqualTo(
                        "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=RIM:"
                                + old.getAttribute("id")
                                + "("
                                + old.getAttribute("version")
                                + ")");
    }

    /// A form whose version nobody names is that of the address.
    @ParameterizedTest
    @CsvSource({
        "'', */*, application/vnd.sdmx.genericdata+xml;version=2.1, application/vnd.sdmx.data+xml;version=3.0.0",
        "'', application/json, application/vnd.sdmx.data+json;version=1.0.0, application/vnd.sdmx.data+json;version=2.0.0",
        "jsondata, */*, application/vnd.sdmx.data+json;version=1.0.0, application/vnd.sdmx.data+json;version=2.0.0",
        "'', application/vnd.sdmx.data+json, application/vnd.sdmx.data+json;version=1.0.0, application/vnd.sdmx.data+json;version=2.0.0",
        "'', application/vnd.sdmx.data+json;version=1.0.0, application/vnd.sdmx.data+json;version=1.0.0, application/vnd.sdmx.data+json;version=1.0.0",
        "csv, */*, application/vnd.sdmx.data+csv;version=1.0.0; charset=utf-8, application/vnd.sdmx.data+csv;version=2.0.0; charset=utf-8",
        "csv-1, */*, application/vnd.sdmx.data+csv;version=1.0.0; charset=utf-8, application/vnd.sdmx.data+csv;version=1.0.0; charset=utf-8",
        "genericdata, */*, application/vnd.sdmx.genericdata+xml;version=2.1, application/vnd.sdmx.genericdata+xml;version=2.1",
    })
    void anAddressOfThreeAnswersInTheFormsOfThree(
            String format, String accept, String ofTwo, String ofThree) {
        var asked = format.isEmpty() ? "" : "?format=" + format;
        assertThat(type("/data/RIS/A..SE33" + asked, accept)).isEqualTo(ofTwo);
        assertThat(type("/data/dataflow/RIM/RIS/1.0/A.*.SE33" + asked, accept)).isEqualTo(ofThree);
    }

    private String type(String address, String accept) {
        var answer = service.get(ROOT + address, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Content-Type").orElseThrow();
    }

    private JsonNode structures(String address) throws IOException {
        var answer =
                service.get(
                        ROOT + address,
                        "Accept",
                        "application/vnd.sdmx.structure+json;version=2.0.0");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/vnd.sdmx.structure+json;version=2.0.0");
        return new ObjectMapper().readTree(answer.body()).path("data");
    }

    @Test
    void codesInJson() throws Exception {
        var inXml =
                xml("/codelist/all/all/latest", "application/vnd.sdmx.structure+xml;version=2.1")
                        .getElementsByTagNameNS(Xml.STRUCTURE, "Code");
        var codes = new ArrayList<String>();
        for (int i = 0; i < inXml.getLength(); i++) {
            var code = (Element) inXml.item(i);
            var list = (Element) code.getParentNode();
            codes.add(
                    list.getAttribute("id")
                            + "("
                            + list.getAttribute("version")
                            + ")."
                            + code.getAttribute("id")
                            + " "
                            + code.getTextContent());
        }
        var inJson = new ArrayList<String>();
        for (var list : structures("/codelist/all/all/latest").path("codelists")) {
            for (var code : list.path("codes")) {
                inJson.add(
                        list.path("id").asText()
                                + "("
                                + list.path("version").asText()
                                + ")."
                                + code.path("id").asText()
                                + " "
                                + code.at("/names/en").asText());
            }
        }
        assertThat(inJson).isEqualTo(codes).hasSizeGreaterThan(20);
    }

    @Test
    void whatJsonRefersToIsInIt() throws IOException {
        var data = structures("/structure/dataflow/RIM/*/~?references=all");
        var there = new TreeSet<String>();
        for (var list : data.path("codelists")) {
            there.add(urn("codelist.Codelist", list));
        }
        var scheme = data.path("conceptSchemes").get(0);
        for (var concept : scheme.path("concepts")) {
            there.add(urn("conceptscheme.Concept", scheme) + "." + concept.path("id").asText());
        }
        for (var structure : data.path("dataStructures")) {
            there.add(urn("datastructure.DataStructure", structure));
        }
        var named = new TreeSet<String>();
        for (var member : List.of("structure", "conceptIdentity", "enumeration")) {
            data.findValues(member).forEach(each -> named.add(each.asText()));
        }
        assertThat(there).containsAll(named);
        assertThat(named).hasSizeGreaterThan(15);
        assertThat(data.at("/dataStructures/0/dataStructureComponents/dimensionList/dimensions"))
                .extracting(each -> each.path("id").asText())
                .containsExactly("FREQ", "INDICATOR", "GEO");
        assertThat(data.at("/dataStructures/0/dataStructureComponents/attributeList/attributes"))
                .extracting(each -> each.path("id").asText())
                .containsExactly("OBS_STATUS", "UNIT_MEASURE", "OBS_FLAG", "MISSING_REASON");
    }

    private static String urn(String kind, JsonNode thing) {
        return "urn:sdmx:org.sdmx.infomodel."
                + kind
                + "="
                + thing.path("agencyID").asText()
                + ":"
                + thing.path("id").asText()
                + "("
                + thing.path("version").asText()
                + ")";
    }
}
