package rim.app.face.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
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

@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SdmxTest {
    private static final String ROOT = "/sdmx/rest";

    private RunningService service;

    @BeforeAll
    void start(DataHome home) throws SQLException {
        service = RunningService.of(home);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static String type(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private List<String> csv(String address) {
        var answer = service.get(ROOT + address, "Accept", "application/vnd.sdmx.data+csv");
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return RunningService.text(answer).lines().skip(1).toList();
    }

    private Document xml(String address, String... headers) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(service.get(ROOT + address, headers).body()));
    }

    // nine observations: business_rd SE33 2017-2019, SE32 2018, FI1D 2018, and one each of
    // epo_patents 2012, lifelong_learning 2019, public_rd 2018, tertiary_education 2019 of SE33
    @ParameterizedTest
    @CsvSource({
        "/data/RIS, 9",
        "/data/RIS/all, 9",
        "/data/RIS/all/all/, 9",
        "'/data/RIM,RIS/all', 9",
        "'/data/RIM,RIS,1.0/all', 9",
        "/data/RIM%2CRIS%2C1.0/all/all, 9",
        "'/data/all,RIS,latest/..', 9",
        "/data/RIS/.., 9",
        "/data/RIS/A.., 9",
        "/data/RIS/A..SE33, 7",
        "/data/RIS/..SE32, 1",
        "/data/RIS/.business_rd., 5",
        "/data/RIS/A.business_rd.SE33, 3",
        "/data/RIS/A.business_rd.SE33+FI1D, 4",
        "/data/RIS/A.business_rd.SE33%2BFI1D, 4",
        "/data/RIS/A.business_rd+public_rd.SE33, 4",
        "/data/RIS/A..SE33?startPeriod=2018, 5",
        "/data/RIS/A..SE33?endPeriod=2017, 2",
        "/data/RIS/A..SE33?startPeriod=2017&endPeriod=2018, 3",
        "/data/RIS/A..SE33?startPeriod=2017-01-01&endPeriod=2018-12-31, 3",
        "/data/RIS/A.business_rd.SE33?firstNObservations=1, 1",
        "/data/RIS/A.business_rd.SE33?firstNObservations=1&lastNObservations=1, 2",
        "/data/RIS/A..SE33?lastNObservations=1, 5",
        "/data/dataflow/RIM/RIS/1.0/A.*.SE33, 7",
        "/data/dataflow/RIM/RIS/latest, 9",
        "/data/dataflow/RIM/RIS/+/A.*.*?c[GEO]=SE33, 7",
        "/data/dataflow/RIM/RIS/1.0/*?c[TIME_PERIOD]=ge:2017+le:2018, 5",
        "/data/RIS_SCORES/A.innovation_index.RANK.SE33, 3",
        "/data/RIS_SCORES/..SCORE+RANK.EL30, 2",
        "/data/RIS_SPECIALISATION/A.employment.J..SE33, 5",
        "/data/RIS_SPECIALISATION/..A+K.LOCATION_QUOTIENT.SE33, 2",
        "/data/RIS_PORTFOLIOS/A.employment.ENTROPY+FITNESS.SE33, 2",
        "/data/RIS_COMPLEXITY/A.employment.A+J+K.COMPLEXITY, 3",
        "/data/RIS_RELATEDNESS/A.employment.A.J.JACCARD+COSINE, 2",
        "/data/RIS_SHIFT_SHARE/A.employment.J.NATIONAL+INDUSTRY+REGIONAL.SE33, 3",
        "/data/RIS_TURNOVER/A.employment..HAPPENED., 3",
    })
    void aKeyAndPeriodChooseJustTheirObservations(String address, int observations) {
        assertThat(csv(address.replace("[", "%5B").replace("]", "%5D"))).hasSize(observations);
    }

    @Test
    void flagsAndReasonsAreTheStatus() {
        assertThat(csv("/data/RIS/A.business_rd.SE33"))
                .containsExactly(
                        "RIM:RIS(1.0),A,business_rd,SE33,2017,0.71,A,PC_GDP,,",
                        "RIM:RIS(1.0),A,business_rd,SE33,2018,0.67,E,PC_GDP,e,",
                        "RIM:RIS(1.0),A,business_rd,SE33,2019,NaN,Q,PC_GDP,c,confidential");
        assertThat(csv("/data/RIS_SCORES/A.innovation_index.SCORE.EL30").getFirst())
                .contains(",NaN,O,SCORE,,coverage 0.33 (at least 0.60 is needed)");
    }

    @Test
    void everyCodeOfTheDataIsInItsList() throws Exception {
        var structure = xml("/datastructure/RIM/DSD_RIS/1.0?references=children");
        var lists = structure.getElementsByTagNameNS("*", "Codelist");
        assertThat(lists.getLength()).isEqualTo(5);
        var codes = new java.util.TreeSet<String>();
        var all = structure.getElementsByTagNameNS("*", "Code");
        for (int i = 0; i < all.getLength(); i++) {
            codes.add(all.item(i).getAttributes().getNamedItem("id").getNodeValue());
        }
        for (var line : csv("/data/RIS")) {
            var cells = line.split(",");
            assertThat(codes).contains(cells[1], cells[2], cells[3], cells[6], cells[7]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, application/vnd.sdmx.genericdata+xml;version=2.1",
        "application/xml, application/vnd.sdmx.genericdata+xml;version=2.1",
        "'application/vnd.sdmx.genericdata+xml;version=2.1, application/vnd.sdmx.structurespecificdata+xml;version=2.1', application/vnd.sdmx.genericdata+xml;version=2.1",
        "application/vnd.sdmx.structurespecificdata+xml;version=2.1, application/vnd.sdmx.structurespecificdata+xml;version=2.1",
        "application/vnd.sdmx.data+csv;version=2.0.0, application/vnd.sdmx.data+csv;version=2.0.0; charset=utf-8",
        "text/csv, application/vnd.sdmx.data+csv;version=1.0.0; charset=utf-8",
        "application/vnd.sdmx.data+json, application/vnd.sdmx.data+json;version=1.0.0",
        "application/vnd.sdmx.data+json;version=2.0.0, application/vnd.sdmx.data+json;version=2.0.0",
    })
    void dataComeInTheFormThatIsAccepted(String accept, String expected) {
        var answer = service.get(ROOT + "/data/RIS/A..SE33", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo(expected);
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept");
    }

    @Test
    void aFormCanBeNamed() {
        assertThat(service.text(ROOT + "/data/RIS/A..SE33?format=csv-2").lines())
                .startsWith(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,GEO,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,OBS_FLAG,MISSING_REASON",
                        "dataflow,RIM:RIS(1.0.0),I,A,business_rd,SE33,2017,0.71,A,PC_GDP,,");
        assertThat(type(service.get(ROOT + "/data/RIS?format=structurespecificdata")))
                .contains("structurespecificdata");
        assertThat(service.get(ROOT + "/data/RIS?format=exe").statusCode()).isEqualTo(406);
    }

    @Test
    void codesHaveTheirNamesBesideThemWhereBothAreWanted() {
        var both = service.text(ROOT + "/data/RIS/A.business_rd.SE33?format=csv&labels=both");
        assertThat(both.lines().toList().subList(0, 2).toString())
                .contains("FREQ: Frequency", "GEO: Region", "OBS_VALUE: Value")
                .contains("A: Annual", "SE33: Övre Norrland", "2017,0.71", "A: Normal value");
        assertThat(
                        service.text(
                                ROOT + "/data/RIS/A.business_rd.SE33",
                                "Accept",
                                "application/vnd.sdmx.data+csv;version=1.0.0; labels=both"))
                .isEqualTo(both);
    }

    @Test
    void whatIsNotUnderstoodIsToldToBeIgnored() {
        var answer = service.get(ROOT + "/data/RIS/A..SE33?startPeriod=2018&explicitMeasure=1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Rim-Note").orElse(""))
                .contains("ignored: explicitMeasure.");
        assertThat(service.get(ROOT + "/data/RIS/A..SE33?startPeriod=2018").headers().map())
                .doesNotContainKey("rim-note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv-2", "json", "json-2", "TSV", "JSON"})
    void whatAFormDoesNotDoIsTold(String form) {
        var address = ROOT + "/data/RIS/A..SE33?unknown=1&detail=serieskeysonly&format=" + form;
        var answer = service.get(address + "&includeHistory=true");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Rim-Note"))
                .singleElement()
                .asString()
                .contains("only SDMX-ML has the history", "'serieskeysonly'", "ignored: unknown.");
        assertThat(service.get(address.replace(form, "genericdata")).headers().map())
                .extractingByKey("rim-note")
                .asString()
                .doesNotContain("serieskeysonly");
    }

    @Test
    void eurostatsClientsGetItsForms() throws IOException {
        var tsv = service.get(ROOT + "/data/RIS/A.business_rd+public_rd.SE33?format=TSV");
        assertThat(type(tsv)).isEqualTo("text/tab-separated-values; charset=utf-8");
        assertThat(RunningService.text(tsv))
                .isEqualTo(
                        """
                        freq,indicator,unit,geo\\TIME_PERIOD\t2017 \t2018 \t2019\s
                        A,business_rd,PC_GDP,SE33\t0.71 \t0.67 e\t: c
                        A,public_rd,PC_GDP,SE33\t: \t2.03 \t:\s
                        """);
        var file =
                service.get(
                        ROOT + "/data/RIS/A.business_rd+public_rd.SE33?format=TSV&compressed=true");
        assertThat(type(file)).isEqualTo("application/gzip");
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(file.body()))) {
            assertThat(plain.readAllBytes()).isEqualTo(tsv.body());
        }
        var cube = service.json(ROOT + "/data/RIS/A.business_rd.SE33?format=JSON");
        assertThat(cube.path("class").asText()).isEqualTo("dataset");
        assertThat(cube.path("id"))
                .extracting(each -> each.asText())
                .containsExactly("FREQ", "INDICATOR", "GEO", "TIME_PERIOD", "measure");
        assertThat(cube.at("/dimension/GEO/label").asText()).isEqualTo("Region");
        assertThat(cube.at("/dimension/TIME_PERIOD/label").asText()).isEqualTo("Year");
        assertThat(
                        service.json(ROOT + "/data/RIS/A.business_rd.SE33?format=json")
                                .at("/data/structure/dimensions/series/2/name")
                                .asText())
                .isEqualTo("Region");
        assertThat(cube.at("/role/time/0").asText()).isEqualTo("TIME_PERIOD");
        assertThat(cube.at("/value/1").asDouble()).isEqualTo(0.67);
        assertThat(cube.at("/status/2").asText()).isEqualTo("confidential");
        assertThat(cube.at("/dimension/GEO/category/label/SE33").asText())
                .isEqualTo("Övre Norrland");
        var scores = service.json(ROOT + "/data/RIS_SCORES/A.innovation_index..SE33?format=JSON");
        assertThat(scores.at("/dimension/MEASURE/category/label/RANK").asText())
                .isEqualTo("Rank, 1 is the best");
    }

    @Test
    void observationsAreToldAsEachEditionHadThem() throws Exception {
        var sets =
                xml("/data/RIS/A.business_rd.SE33?includeHistory=true&format=structurespecificdata")
                        .getElementsByTagNameNS("*", "DataSet");
        assertThat(sets.getLength()).isEqualTo(2);
        var later = (Element) sets.item(0);
        var earlier = (Element) sets.item(1);
        assertThat(earlier.getAttributeNS(Xml.SPECIFIC, "validToDate"))
                .isNotEmpty()
                .isEqualTo(later.getAttributeNS(Xml.SPECIFIC, "validFromDate"));
        assertThat(later.hasAttributeNS(Xml.SPECIFIC, "validToDate")).isFalse();
        assertThat(earlier.getElementsByTagNameNS("*", "Obs").getLength()).isEqualTo(3);
        assertThat(later.getElementsByTagNameNS("*", "Obs").getLength()).isEqualTo(3);
        // who asks an earlier edition knows nothing of later ones
        assertThat(
                        xml("/data/RIS/A.business_rd.SE33?includeHistory=true&edition=2018")
                                .getElementsByTagNameNS("*", "DataSet")
                                .getLength())
                .isEqualTo(1);
        assertThat(service.get(ROOT + "/data/RIS?updatedAfter=2015-01-01T00:00:00Z").statusCode())
                .isEqualTo(200);
    }

    @Test
    void flatDataSayTheSameAsSeries() throws Exception {
        var flat = "/data/RIS/A.business_rd.SE33?dimensionAtObservation=AllDimensions";
        var specific = xml(flat + "&format=structurespecificdata");
        assertThat(specific.getElementsByTagNameNS("*", "Series").getLength()).isZero();
        var last = (Element) specific.getElementsByTagNameNS("*", "Obs").item(2);
        assertThat(last.getAttribute("GEO")).isEqualTo("SE33");
        assertThat(last.getAttribute("TIME_PERIOD")).isEqualTo("2019");
        assertThat(last.getAttribute("OBS_STATUS")).isEqualTo("Q");
        assertThat(last.getAttribute("UNIT_MEASURE")).isEqualTo("PC_GDP");
        assertThat(xml(flat).getElementsByTagNameNS("*", "ObsKey").getLength()).isEqualTo(3);
        var json = service.json(ROOT + flat + "&format=sdmx-json").path("data");
        assertThat(json.at("/structure/dimensions/series")).isEmpty();
        assertThat(json.at("/structure/dimensions/observation"))
                .extracting(each -> each.path("id").asText())
                .containsExactly("FREQ", "INDICATOR", "GEO", "TIME_PERIOD");
        assertThat(json.at("/structure/attributes/observation"))
                .extracting(each -> each.path("id").asText())
                .containsExactly("UNIT_MEASURE", "OBS_STATUS", "OBS_FLAG", "MISSING_REASON");
        var observations = json.at("/dataSets/0/observations");
        assertThat(observations.path("0:0:0:1").get(0).asDouble()).isEqualTo(0.67);
        assertThat(observations.path("0:0:0:2")).hasToString("[null,0,2,1,0]");
    }

    @Test
    void howMuchIsAvailableIsToldToo() throws Exception {
        var titles =
                xml("/availableconstraint/RIS/A.business_rd.")
                        .getElementsByTagNameNS("*", "AnnotationTitle");
        assertThat(titles.item(0).getTextContent()).isEqualTo("3");
        assertThat(titles.item(1).getTextContent()).isEqualTo("5");
    }

    @Test
    void genericAndSpecificDataSayTheSame() throws Exception {
        var generic = xml("/data/RIS");
        var specific = xml("/data/RIS?format=structurespecificdata");
        assertThat(generic.getElementsByTagNameNS("*", "Series").getLength()).isEqualTo(7);
        assertThat(specific.getElementsByTagNameNS("*", "Series").getLength()).isEqualTo(7);
        assertThat(generic.getElementsByTagNameNS("*", "Obs").getLength()).isEqualTo(9);
        assertThat(specific.getElementsByTagNameNS("*", "Obs").getLength()).isEqualTo(9);
        var first = specific.getElementsByTagNameNS("*", "Obs").item(0).getAttributes();
        assertThat(first.getNamedItem("TIME_PERIOD").getNodeValue()).isEqualTo("2018");
        assertThat(first.getNamedItem("OBS_VALUE").getNodeValue()).isEqualTo("1.5");
        assertThat(first.getNamedItem("OBS_STATUS").getNodeValue()).isEqualTo("A");
    }

    @Test
    void detailLeavesOut() throws Exception {
        var keys = xml("/data/RIS?detail=serieskeysonly");
        assertThat(keys.getElementsByTagNameNS("*", "Series").getLength()).isEqualTo(7);
        assertThat(keys.getElementsByTagNameNS("*", "Obs").getLength()).isZero();
        var data = xml("/data/RIS?detail=dataonly");
        assertThat(data.getElementsByTagNameNS("*", "Attributes").getLength()).isZero();
        assertThat(data.getElementsByTagNameNS("*", "Obs").getLength()).isEqualTo(9);
    }

    @Test
    void jsonHasValuesAtThePlacesOfTheirCodes() {
        var json = service.json(ROOT + "/data/RIS/A.business_rd.SE33?format=json").path("data");
        var series = json.path("dataSets").get(0).path("series").path("0:0:0");
        assertThat(series.path("observations").path("1").get(0).asDouble()).isEqualTo(0.67);
        assertThat(series.path("observations").path("2").get(0).isNull()).isTrue();
        var years = json.at("/structure/dimensions/observation/0/values");
        assertThat(years.get(1).path("id").asText()).isEqualTo("2018");
        var statuses = json.at("/structure/attributes/observation/0/values");
        int status = series.path("observations").path("2").get(1).asInt();
        assertThat(statuses.get(status).path("id").asText()).isEqualTo("Q");
        assertThat(statuses.get(status).path("name").asText()).contains("suppressed");
        var reasons = json.at("/structure/attributes/observation/2");
        assertThat(reasons.path("id").asText()).isEqualTo("MISSING_REASON");
        int reason = series.path("observations").path("2").get(3).asInt();
        assertThat(reasons.path("values").get(reason).path("id").asText())
                .isEqualTo("confidential");
        assertThat(series.path("observations").path("0").get(3).isNull()).isTrue();
    }

    @Test
    void whatIsAvailableIsToldByDimension() throws Exception {
        assertThat(available("/availableconstraint/RIS/A.business_rd."))
                .containsExactly(
                        "A", "business_rd", "FI1D", "SE32", "SE33", "2017", "2018", "2019");
        var third = "/availability/dataflow/RIM/RIS/1.0/A.business_rd.*?mode=exact";
        assertThat(available(third)).containsExactly("A", "business_rd", "FI1D", "SE32", "SE33");
        var period = xml(third).getElementsByTagNameNS("*", "ReferencePeriod").item(0);
        assertThat(((Element) period).getAttribute("startTime")).isEqualTo("2017-01-01T00:00:00");
        assertThat(((Element) period).getAttribute("endTime")).isEqualTo("2019-12-31T23:59:59");
    }

    private List<String> available(String address) throws Exception {
        var values = xml(address).getElementsByTagNameNS("*", "Value");
        var codes = new java.util.ArrayList<String>();
        for (int i = 0; i < values.getLength(); i++) {
            codes.add(values.item(i).getTextContent());
        }
        return codes;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dataflow",
                "/dataflow/all/all/latest/",
                "/dataflow/RIM/RIS/latest?references=all",
                "/datastructure/all/DSD_RIS/latest/?references=children",
                "/datastructure/RIM/DSD_RIS_SCORES/1.0",
                "/codelist/RIM/CL_GEO/1.0",
                "/conceptscheme/RIM/CS_RIM",
                "/structure/dataflow/all/all/+?format=sdmx-2.1",
                "/structure/datastructure/RIM/DSD_RIS/1.0?references=descendants",
            })
    void structuresAreFoundByAllTheirNames(String address) throws Exception {
        var answer = service.get(ROOT + address, "Accept", "application/xml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo("application/vnd.sdmx.structure+xml;version=2.1");
        assertThat(xml(address).getDocumentElement().getLocalName()).isEqualTo("Structure");
    }

    @ParameterizedTest
    @CsvSource({
        "/data/NOPE, 404, 100",
        "'/data/ESTAT,RIS', 404, 100",
        "'/data/RIM,RIS,9.9', 404, 100",
        "/data/RIS/A..XX99, 404, 100",
        "/data/RIS/A..SE33?startPeriod=2090, 404, 100",
        "/data/RIS/A.SE33, 400, 140",
        "/data/RIS/A...SE33, 400, 140",
        "/data/RIS/A..SE33+, 400, 140",
        "/data/RIS/A..SE33?startPeriod=soon, 400, 140",
        "/data/RIS/A..SE33?detail=some, 400, 140",
        "/data/RIS/A..SE33?lastNObservations=0, 400, 140",
        "/data/RIS/A..SE33?dimensionAtObservation=GEO, 501, 501",
        "/dataflow/RIM/NOPE, 404, 100",
        "/data/RIS?edition=1999, 404, 100",
        "/data/RIS?updatedAfter=2999-01-01, 404, 100",
        "/data/RIS?updatedAfter=soon, 400, 140",
        "/categoryscheme/all/all/latest, 404, 100",
        "/nonsense, 404, 100",
        "'', 404, 100",
    })
    void whatCannotBeAnsweredIsAnSdmxError(String address, int status, String code)
            throws Exception {
        var answer = service.get(ROOT + address);
        assertThat(answer.statusCode()).isEqualTo(status);
        var message = xml(address).getElementsByTagNameNS("*", "ErrorMessage").item(0);
        assertThat(message.getAttributes().getNamedItem("code").getNodeValue()).isEqualTo(code);
    }

    @Test
    void anOlderEditionIsAskedByItsName() {
        var answer = service.get(ROOT + "/data/RIS?edition=2018");
        assertThat(answer.headers().firstValue("Rim-Edition")).contains("2018");
    }
}
