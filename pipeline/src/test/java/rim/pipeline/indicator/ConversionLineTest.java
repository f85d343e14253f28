package rim.pipeline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rim.schemas.dataset.Conversion;
import rim.schemas.dataset.Conversion.Measure;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.dataset.SeriesChoice;
import rim.schemas.indicator.Indicator;
import rim.schemas.indicator.Recipe;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsAtoms;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsOverlaps;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Overlap.Weight;
import rim.schemas.table.IndicatorTable;

/// What a converted value is told to come to is what it comes to, worked out by hand from the line.
class ConversionLineTest {
    private static final Conversion COUNT = new Conversion(Measure.COUNT, Weight.POPULATION, 0.0);

    private final SortedMap<String, List<Part>> observed = new TreeMap<>();
    private final List<Feed> feeds = new ArrayList<>();
    private final SortedSet<NutsVersion> versions = new TreeSet<>();

    private void feed(String component, @Nullable Conversion conversion) {
        feeds.add(new Feed(component, SeriesChoice.ALL, null, conversion));
    }

    private void value(String component, String region, int nuts, int year, double value) {
        var cell = component + ".tsv#" + region + ":" + year;
        observed.computeIfAbsent(component, c -> new ArrayList<>())
                .add(Part.observed("s", region, nuts, year, value, null, "", cell));
        versions.add(NutsVersion.parse(nuts));
    }

    /// The edition's indicators by indicator, region and year.
    private Map<String, List<@Nullable Object>> made(int nuts, Indicator... indicators) {
        var edition = EditionRegions.of(NutsVersion.parse(nuts));
        var carrying = new Carrying(edition);
        var converting = new Converting(feeds, edition, versions).over(observed);
        var sums = new TreeMap<String, List<Part>>();
        observed.forEach((component, parts) ->
                sums.put(
                        component,
                        new Sums(List.of())
                                .overSeries(
                                        component,
                                        converting.completed(component, carrying.carried(parts)))));
        var rows = new TreeMap<String, List<@Nullable Object>>();
        for (Indicator indicator : indicators) {
            Making.of(indicator)
                    .rows(
                            sums,
                            row -> rows.put(row.get(0) + " " + row.get(1) + " " + row.get(2), row));
        }
        return rows;
    }

    private static Object of(@Nullable List<@Nullable Object> row, String column) {
        return Objects.requireNonNull(
                Objects.requireNonNull(row).get(IndicatorTable.TABLE.indexOf(column)));
    }

    private static Indicator indicator(String code, Recipe recipe) {
        return new Indicator(code, code, "U", null, "", Map.of(), recipe);
    }

    private static String line(@Nullable List<@Nullable Object> row) {
        return of(row, IndicatorTable.CONVERSION).toString();
    }

    private static double value(@Nullable List<@Nullable Object> row) {
        return (Double) of(row, IndicatorTable.VALUE);
    }

    @Test
    void everyConvertedSumRateAndQuotientIsWhatItsLineComesTo() {
        feed("people", COUNT);
        feed("gdp", new Conversion(Measure.COUNT, Weight.AREA, 0.0));
        feed("share", new Conversion(Measure.RATE, Weight.POPULATION, 0.0));
        feed("intensity", new Conversion(Measure.RATE, Weight.POPULATION, 0.0, "gdp"));
        int i = 0;
        for (var region : NutsList.of(NutsVersion.parse(2016)).atLevel(2)) {
            i++;
            value("people", region.code(), 2016, 2015, 100_000 + 7_919.0 * i);
            value("gdp", region.code(), 2016, 2015, 1_000.25 + 13 * i);
            value("share", region.code(), 2016, 2015, 1 + i / 7.0);
            value("intensity", region.code(), 2016, 2015, 0.3 + i / 300.0);
        }
        var rows =
                made(
                        2024,
                        indicator("people", new Recipe.Take("people")),
                        indicator("share", new Recipe.Take("share")),
                        indicator("intensity", new Recipe.Take("intensity")),
                        indicator("both", new Recipe.Sum(List.of("share", "intensity"))),
                        indicator("gdp_per_head", new Recipe.Divide("gdp", "people", 1_000_000.0)));
        int checked = 0;
        for (var row : rows.values()) {
            if (row.get(IndicatorTable.TABLE.indexOf(IndicatorTable.CONVERSION)) != null) {
                double value = value(row);
                assertThat(Arithmetic.of(line(row)))
                        .as(line(row))
                        .isCloseTo(value, within(1e-6 * Math.abs(value)));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(70);
        assertThat(line(rows.get("share NL35 2015")))
                .startsWith("NUTS 2016 by population, 2015: NL31 ")
                .contains(" + NL33 ");
    }

    // 1268387.7 people of NO01, 15843.5 of NO02 and 575350.1 of NO03 live in NO08; so large parts
    // of
    // their people they are
    @Test
    void aRateIsConvertedAsNumeratorAndDenominatorWhereBothAreKnown() {
        feed("gdp", COUNT);
        feed("intensity", new Conversion(Measure.RATE, Weight.POPULATION, 0.0, "gdp"));
        double[] rates = {2, 4, 6};
        double[] gdp = {100, 30, 10};
        double numerator = 0;
        double denominator = 0;
        var overlaps =
                NutsOverlaps.between(
                        NutsVersion.parse(2016), NutsVersion.parse(2021), Weight.POPULATION);
        for (int i = 0; i < 3; i++) {
            var code = "NO0" + (i + 1);
            double part =
                    overlaps.stream()
                            .filter(o -> o.from().equals(code) && o.to().equals("NO08"))
                            .mapToDouble(o -> o.shareOfFrom())
                            .sum();
            value("intensity", code, 2016, 2015, rates[i]);
            value("intensity", code, 2016, 2016, rates[i]);
            value("gdp", code, 2016, 2015, gdp[i]);
            numerator += rates[i] * gdp[i] * part;
            denominator += gdp[i] * part;
        }
        var rows = made(2021, indicator("intensity", new Recipe.Take("intensity")));
        var row = rows.get("intensity NO08 2015");
        assertThat(value(row)).isCloseTo(numerator / denominator, within(1e-9));
        assertThat(line(row))
                .startsWith("NUTS 2016 by gdp shared out by population, 2015: NO01 2 ×");
        assertThat(of(row, IndicatorTable.CELLS).toString())
                .contains("intensity.tsv#NO01:2015", "gdp.tsv#NO01:2015");
        assertThat(line(rows.get("intensity NO08 2016")))
                .startsWith("NUTS 2016 by population as gdp is not known there, 2016: NO01 2 ×");
    }

    @Test
    void aRateOfALargerRegionIsMarkedAndBroughtToTheLevelOfTheRegionsOwnValues() {
        feed("rate", new Conversion(Measure.RATE, Weight.POPULATION, 0.0));
        value("rate", "HR04", 2016, 2015, 1.0);
        value("rate", "HR04", 2016, 2016, 1.2);
        value("rate", "HR04", 2016, 2017, 1.5);
        value("rate", "HR05", 2021, 2017, 3.0);
        value("rate", "HR05", 2021, 2018, 3.2);
        value("rate", "HR04", 2016, 2019, 1.4);
        value("rate", "HR06", 2021, 2020, 9.0);
        var rows = made(2021, indicator("rate", new Recipe.Take("rate")));
        var linked = rows.get("rate HR05 2016");
        assertThat(value(linked)).isCloseTo(1.2 * 3.0 / 1.5, within(1e-9));
        assertThat(of(linked, IndicatorTable.STATUS)).isEqualTo("linked");
        assertThat(line(linked))
                .isEqualTo("(NUTS 2016 by population, 2016: HR04 1.2) × 3 / 1.5 [linked in 2017]");
        assertThat(Arithmetic.of(line(linked))).isCloseTo(2.4, within(1e-9));
        // after its own values too
        assertThat(value(rows.get("rate HR05 2019"))).isCloseTo(1.4 * 3.0 / 1.5, within(1e-9));
        var own = Objects.requireNonNull(rows.get("rate HR05 2017"));
        assertThat(value(own)).isEqualTo(3.0);
        assertThat(of(own, IndicatorTable.STATUS)).isEqualTo("observed");
        // no year has both
        var copied = Objects.requireNonNull(rows.get("rate HR06 2016"));
        assertThat(value(copied)).isEqualTo(1.2);
        assertThat(of(copied, IndicatorTable.STATUS)).isEqualTo("copied");
    }

    @Test
    void aCountOfARegionThatIsWholeRegionsOfLevel3IsTheirSumAndNotAPartByWeight() {
        feed("people", COUNT);
        value("people", "HR04", 2016, 2015, 1_000);
        var croatia = NutsVersion.parse(2016);
        var atoms = NutsAtoms.sums(croatia, NutsVersion.parse(2021)).get("HR06");
        double sum = 0;
        for (var atom : Objects.requireNonNull(atoms)) {
            sum += 10 + atom.charAt(4);
            value("people", atom, 2016, 2015, 10 + atom.charAt(4));
        }
        var rows = made(2021, indicator("people", new Recipe.Take("people")));
        var exact = rows.get("people HR06 2015");
        assertThat(value(exact)).isEqualTo(sum);
        assertThat(line(exact)).startsWith("NUTS 2016 by whole regions, 2015: HR04");
        assertThat(Arithmetic.of(line(exact))).isEqualTo(sum);
        assertThat(line(rows.get("people HR05 2015"))).contains("by population", "HR04 1000 × ");
    }
}
