package rim.app.face.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.bancaditalia.oss.sdmx.client.SdmxClientHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;
import sdmxdl.DatabaseRef;
import sdmxdl.Detail;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.Query;
import sdmxdl.Series;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;
import sdmxdl.web.spi.WebCaching;

/// The clients are as their authors published them.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SdmxClientsTest {
    private RunningService service;

    @BeforeAll
    void start(DataHome home) throws SQLException {
        service = RunningService.of(home);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void sdmxDlReadsFlowsStructureAndObservationsWithTheirFlags() throws IOException {
        var source =
                WebSource.builder()
                        .id("RIM")
                        .driver("RI_SDMX21")
                        .endpoint(service.uri("/sdmx/rest"))
                        .property("sdmxdl.driver.detailSupported", "true")
                        .build();
        var manager =
                SdmxWebManager.ofServiceLoader().toBuilder().caching(WebCaching.noOp()).build();
        var none = DatabaseRef.NO_DATABASE;
        var flow = FlowRef.parse("RIS");
        try (var connection = manager.getConnection(source, Languages.ANY)) {
            assertThat(connection.getFlows(none))
                    .extracting(each -> each.getRef().getId())
                    .contains("RIS", "RIS_SCORES");
            var structure = connection.getMeta(none, flow).getStructure();
            assertThat(structure.getDimensions())
                    .extracting(each -> each.getId())
                    .containsExactly("FREQ", "INDICATOR", "GEO");
            assertThat(structure.getTimeDimensionId()).isEqualTo("TIME_PERIOD");
            assertThat(structure.getDimensions().get(2).getCodes())
                    .containsEntry("SE33", "Övre Norrland");
            assertThat(
                            connection.getAvailableDimensionCodes(
                                    none, flow, Key.parse("A.business_rd."), 2))
                    .containsExactlyInAnyOrder("SE33", "SE32", "FI1D");
            var query = Query.builder().key(Key.parse("A..SE33")).detail(Detail.FULL).build();
            var series =
                    connection
                            .getDataStream(none, flow, query)
                            .collect(Collectors.toMap(each -> each.getKey().get(1), each -> each));
            assertThat(series.keySet())
                    .containsExactlyInAnyOrder(
                            "business_rd",
                            "epo_patents",
                            "lifelong_learning",
                            "public_rd",
                            "tertiary_education");
            checkBusinessRd(Objects.requireNonNull(series.get("business_rd")));
        }
    }

    private static void checkBusinessRd(Series series) {
        assertThat(series.getMeta()).containsEntry("UNIT_MEASURE", "PC_GDP");
        var observations = series.getObsList();
        assertThat(observations)
                .extracting(each -> each.getMeta().get("OBS_STATUS"))
                .containsExactly("A", "E", "Q");
        assertThat(observations.get(1).getValue()).isEqualTo(0.67);
        assertThat(observations.get(2).getValue()).isNaN();
    }

    @Test
    void theConnectorsOfTheBankOfItalyReadTheSame() throws Exception {
        SdmxClientHandler.addProvider(
                "RIM", service.uri("/sdmx/rest").toString(), false, false, false, "test");
        assertThat(SdmxClientHandler.getFlows("RIM", "").keySet())
                .anyMatch(name -> name.contains("RIS"));
        assertThat(SdmxClientHandler.getDimensions("RIM", "RIS"))
                .extracting(each -> each.getId())
                .containsExactly("FREQ", "INDICATOR", "GEO");
        assertThat(SdmxClientHandler.getCodes("RIM", "RIS", "GEO"))
                .containsEntry("SE33", "Övre Norrland");
        var found =
                SdmxClientHandler.getTimeSeries("RIM", "RIS/A.business_rd.SE33", "2018", "2019");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst())
                .extracting(each -> each.getTimeslot())
                .containsExactly("2018", "2019");
        assertThat(found.getFirst().get(0).getValueAsDouble()).isEqualTo(0.67);
        assertThat(found.getFirst().get(0).getAttributeValue("OBS_STATUS")).isEqualTo("E");
        assertThat(found.getFirst().get(1).getAttributeValue("OBS_STATUS")).isEqualTo("Q");
    }

    @Test
    void theConnectorsReadTheSameByThePathsOfSdmxThree() throws Exception {
        SdmxClientHandler.addProvider(
                "RIM3",
                service.uri("/sdmx/rest").toString(),
                false,
                false,
                false,
                "test",
                "SDMX_V3");
        assertThat(SdmxClientHandler.getFlows("RIM3", "").keySet())
                .anyMatch(name -> name.contains("RIS_SCORES"));
        assertThat(SdmxClientHandler.getCodes("RIM3", "RIS", "GEO"))
                .containsEntry("SE33", "Övre Norrland");
        var found =
                SdmxClientHandler.getTimeSeries(
                        "RIM3",
                        "RIS",
                        "A.business_rd.SE33",
                        null,
                        "2018",
                        "2019",
                        false,
                        null,
                        false);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().get(0).getValueAsDouble()).isEqualTo(0.67);
        assertThat(found.getFirst().get(1).getAttributeValue("OBS_STATUS")).isEqualTo("Q");
        assertThat(
                        SdmxClientHandler.getTimeSeries(
                                "RIM3",
                                "RIS",
                                "A.*.*",
                                "c[GEO]=SE32,FI1D",
                                "",
                                "",
                                false,
                                null,
                                false))
                .hasSize(2);
        assertThat(SdmxClientHandler.filterCodes("RIM3", "RIS", "c[INDICATOR]=business_rd"))
                .containsKey("GEO")
                .extractingByKey("GEO")
                .satisfies(codes -> assertThat(codes).containsOnlyKeys("FI1D", "SE32", "SE33"));
        assertThat(SdmxClientHandler.getSeriesCount("RIM3", "RIS", "A.business_rd.*")).isEqualTo(3);
    }

    @Test
    void theConnectorsReadWhatEarlierEditionsSaid() throws Exception {
        SdmxClientHandler.addProvider(
                "RIM_HISTORY", service.uri("/sdmx/rest").toString(), false, false, false, "test");
        var found =
                SdmxClientHandler.getTimeSeries(
                        "RIM_HISTORY",
                        "RIS",
                        "A.business_rd.SE33",
                        null,
                        "",
                        "",
                        false,
                        null,
                        true);
        // of several series of one name they keep the first, which is the one in force
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().get(1).getValueAsDouble()).isEqualTo(0.67);
        assertThat(found.getFirst().get(1).getAttributeValue("validFromDate")).isNotBlank();
    }

    @Test
    void rsdmxReadsTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(hasRsdmx(), "R with rsdmx is not here");
        var script =
                """
                suppressMessages(library(rsdmx))
                builder <- SDMXREST21RequestBuilder(regUrl = "URL", repoUrl = "URL", compliant = TRUE)
                addSDMXServiceProvider(
                    SDMXServiceProvider(agencyId = "RIM", name = "rim", builder = builder))
                flows <- readSDMX(providerId = "RIM", resource = "dataflow")
                cat(sort(as.data.frame(flows)$id), "\\n")
                data <- readSDMX(providerId = "RIM", resource = "data", flowRef = "RIS",
                    key = "A.business_rd.SE33", start = 2018, end = 2019, dsd = TRUE)
                frame <- as.data.frame(data, labels = TRUE)
                cat(as.character(frame$obsTime), frame$obsValue, as.character(frame$OBS_STATUS), "\\n")
                """
                        .replace("URL", service.uri("/sdmx/rest").toString());
        var process =
                new ProcessBuilder(
                                "Rscript",
                                Files.writeString(folder.resolve("read.R"), script).toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .contains(
                        "RIS RIS_COMPLEXITY RIS_PORTFOLIOS RIS_RELATEDNESS RIS_SCORES",
                        "2018 2019 0.67 NA E Q");
    }

    private static boolean hasRsdmx() throws InterruptedException {
        try {
            var process =
                    new ProcessBuilder("Rscript", "-e", "library(rsdmx)")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
