package rim.schemas.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rim.schemas.dataset.Knowledge.Part;
import rim.schemas.dataset.Knowledge.State;
import rim.schemas.indicator.Catalogue;
import rim.schemas.json.CheckedJson;

class KnownDatasetsTest {
    private static final Pattern KEY = Pattern.compile("sdmx/2\\.1/data/\\w+/([^?]*)\\?.*");

    private static Knowledge knowledge(DatasetDescriptor dataset) {
        return Objects.requireNonNull(dataset.knowledge(), dataset.dataset());
    }

    private static DatasetDescriptor known(String code) {
        return KnownDatasets.find(code).orElseThrow();
    }

    @Test
    void everyDescriptorBesideTheListIsInItOnce() throws IOException, URISyntaxException {
        var list = Objects.requireNonNull(KnownDatasets.class.getResource("known/codes.txt"));
        try (var files = Files.list(Path.of(list.toURI()).resolveSibling("."))) {
            var names =
                    files.map(f -> "known/" + f.getFileName())
                            .filter(f -> f.endsWith(".json"))
                            .toList();
            assertThat(KnownDatasets.resources()).containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(KnownDatasets.all())
                .extracting(DatasetDescriptor::dataset)
                .doesNotHaveDuplicates();
    }

    @Test
    void moreThanSixtyTablesOfRegionsAreAliveAndCanBeDownloaded() {
        var alive =
                KnownDatasets.all().stream()
                        .filter(d -> knowledge(d).state() == State.ALIVE)
                        .filter(d -> knowledge(d).levels().contains(2))
                        .filter(d -> d.download() != null)
                        .toList();
        assertThat(alive).hasSizeGreaterThanOrEqualTo(60);
    }

    /// Eurostat's inventory of May 2026: the patents were last changed in 2016, and nothing begins
    /// with `IPR_` any more.
    @Test
    void whatHasEndedOrIsGoneIsNotOfferedAsIfItWereAlive() {
        assertThat(knowledge(known("pat_ep_rtot")).state()).isEqualTo(State.ENDED);
        assertThat(knowledge(known("pat_ep_rtot")).lastYear()).isEqualTo(2012);
        assertThat(List.of(known("ipr_ta_reg"), known("ipr_da_reg")))
                .allSatisfy(d -> {
                    assertThat(knowledge(d).state()).isEqualTo(State.GONE);
                    assertThat(d.download()).isNull();
                });
    }

    @Test
    void whoeverReadATableAndWhatOfItNobodyReadIsSaid() {
        assertThat(KnownDatasets.all())
                .allSatisfy(d -> {
                    assertThat(knowledge(d).source()).isNotBlank();
                    assertThat(knowledge(d).isConfirmed(Part.SERVICE)).as(d.dataset()).isFalse();
                });
    }

    /// A key in another order than the table's is refused by the service, so a download has one
    /// only where the order was seen.
    @Test
    void aDownloadSelectsOnlyWhereTheOrderOfTheDimensionsWasSeen() {
        for (var dataset : KnownDatasets.all()) {
            var key = key(dataset);
            if (key.isPresent()) {
                var codes = key.get().split("\\.", -1);
                var dimensions = knowledge(dataset).dimensions();
                assertThat(knowledge(dataset).isConfirmed(Part.ORDER))
                        .as(dataset.dataset())
                        .isTrue();
                assertThat(codes).as(dataset.dataset()).hasSameSizeAs(dimensions);
                assertThatEveryFeedIsAsked(dataset, codes, dimensions);
            }
        }
    }

    private static Optional<String> key(DatasetDescriptor dataset) {
        var download = dataset.download();
        var found = KEY.matcher(download == null ? "" : download.path());
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static void assertThatEveryFeedIsAsked(
            DatasetDescriptor dataset, String[] codes, List<String> dimensions) {
        for (var feed : dataset.feeds()) {
            feed.where()
                    .codes()
                    .forEach((dimension, wanted) -> {
                        int at = dimensions.indexOf(SeriesChoice.nameOf(dimension));
                        assertThat(at).as(dataset.dataset() + " " + dimension).isNotNegative();
                        assertThat(Set.of(codes[at].split("\\+")))
                                .as(dataset.dataset() + " " + dimension)
                                .contains(wanted.getLast());
                    });
        }
    }

    @Test
    void everyIndicatorHasItsTextsUnitAndGroupInEnglishAndSwedish() {
        var catalogue =
                CheckedJson.read(
                        Catalogue.class,
                        Catalogue.RESOURCE,
                        "catalogue.schema.json",
                        Catalogue.class);
        assertThat(catalogue.indicators())
                .allSatisfy(indicator -> {
                    assertThat(indicator.in("sv")).as(indicator.code()).isPresent();
                    assertThat(catalogue.unit(indicator.unit(), "sv"))
                            .as(indicator.code())
                            .isNotEqualTo(indicator.unit());
                    assertThat(catalogue.group(String.valueOf(indicator.group()), "sv"))
                            .as(indicator.code())
                            .isNotEqualTo(indicator.group());
                });
    }

    @Test
    void whateverAKnownDatasetFeedsSomeIndicatorIsMadeOf() {
        var components =
                CheckedJson.read(
                                Catalogue.class,
                                Catalogue.RESOURCE,
                                "catalogue.schema.json",
                                Catalogue.class)
                        .indicators()
                        .stream()
                        .flatMap(i -> i.made().components().stream())
                        .collect(Collectors.toSet());
        assertThat(KnownDatasets.all())
                .allSatisfy(d ->
                        assertThat(d.feeds())
                                .allSatisfy(f -> assertThat(components).contains(f.component())));
    }

    @Test
    void aDimensionWithAQuestionMarkIsAskedOnlyWhereItIs() {
        var choice = new SeriesChoice(Map.of("sex?", List.of("T"), "unit", List.of("PC")));
        assertThat(choice.contains("unit=PC")).isTrue();
        assertThat(choice.contains("sex=T|unit=PC")).isTrue();
        assertThat(choice.contains("sex=F|unit=PC")).isFalse();
        assertThat(choice.contains("sex=T")).isFalse();
    }
}
