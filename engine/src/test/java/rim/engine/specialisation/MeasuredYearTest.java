package rim.engine.specialisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rim.schemas.RimException;

class MeasuredYearTest {
    private static final SpecialisationChoice USUAL = SpecialisationChoice.USUAL;

    private static ActivityPanel.Builder rows(int year, String... rows) {
        var panel = new ActivityPanel.Builder();
        addRows(panel, year, rows);
        return panel;
    }

    /// @param rows such as `north: 3 0 5`, activities a, b, c…; `-` for none
    private static void addRows(ActivityPanel.Builder panel, int year, String... rows) {
        for (String row : rows) {
            var cells = row.substring(row.indexOf(':') + 2).split(" ");
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].equals("-")) {
                    panel.add(
                            row.substring(0, row.indexOf(':')),
                            String.valueOf((char) ('a' + i)),
                            year,
                            Double.parseDouble(cells[i]),
                            row);
                }
            }
        }
    }

    @Test
    void whatCannotBeMeasuredIsToldWhy() {
        var panel =
                rows(2020, "east: 1 4 0", "north: 3 1 0", "south: 2 - 0", "west: 0 0 0")
                        .build(false);
        var year = MeasuredYear.of(panel, 0, USUAL);
        assertThat(year.absence(0)).isEmpty();
        assertThat(year.absence(2)).contains(Absence.REGION_INCOMPLETE);
        assertThat(year.absence(2, 1)).contains(Absence.NO_VALUE);
        assertThat(year.absence(2, 0)).contains(Absence.REGION_INCOMPLETE);
        assertThat(year.absence(3)).contains(Absence.REGION_EMPTY);
        assertThat(year.absence(0, 2)).contains(Absence.ACTIVITY_EMPTY);
        assertThat(year.absence(0, 1)).isEmpty();
        var measures = year.measures().orElseThrow();
        assertThat(measures.table().regions()).isEqualTo(2);
        assertThat(measures.complexities().ofRegion(0))
                .isEqualTo(NumberOrReason.none(Absence.TOO_FEW));
        assertThat(year.cell(0, 0).orElseThrow().density())
                .isEqualTo(NumberOrReason.none(Absence.NOTHING_RELATED));
    }

    @Test
    void whatIsNotThereIsZeroWhereThatIsSaid() {
        var panel = rows(2020, "east: 1 4", "north: 3 -").build(true);
        var year = MeasuredYear.of(panel, 0, USUAL);
        assertThat(year.absence(1, 1)).isEmpty();
        assertThat(year.measures().orElseThrow().table().value(1, 1)).isZero();
    }

    @Test
    void negativeAndSecondValuesAreFaultsThatAreToldTogether() {
        var panel = rows(2020, "east: 1 -4", "east: 2 1");
        assertThatThrownBy(() -> panel.build(false))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("Not a table of regions by activities")
                .satisfies(e ->
                        assertThat(((RimException) e).faults())
                                .hasSize(2)
                                .anySatisfy(d -> assertThat(d).contains("-4.0"))
                                .anySatisfy(
                                        d -> assertThat(d).contains("second value of east, a")));
    }

    /// Adding an activity changes the mean complexity of what a region has by what is said.
    @Test
    void complexityGainIsTheChangeOfTheMean() {
        var panel =
                rows(
                                2020,
                                "r1: 9 9 1 1",
                                "r2: 1 9 9 1",
                                "r3: 1 1 9 9",
                                "r4: 9 9 9 1",
                                "r5: 1 2 2 9")
                        .build(false);
        var measures = MeasuredYear.of(panel, 0, USUAL).measures().orElseThrow();
        int region = 1;
        double sum = 0;
        int count = 0;
        for (int i = 0; i < 4; i++) {
            if (measures.portfolio().has(region, i)) {
                sum += number(measures.complexities().ofActivity(i));
                count++;
            }
        }
        double added = number(measures.complexities().ofActivity(3));
        assertThat(number(measures.complexities().gain(region, 3)))
                .isCloseTo((sum + added) / (count + 1) - sum / count, within(1e-12));
    }

    private static double number(NumberOrReason figure) {
        return ((NumberOrReason.Known) figure).value();
    }

    @Test
    void withoutYearsSoFarApartNothingIsForetoldAndThatIsSaid() {
        var builder = rows(2020, "AT1: 1 4 2", "BE1: 3 1 2", "CZ1: 2 2 9");
        addRows(builder, 2021, "AT1: 1 4 2", "BE1: 3 1 2", "CZ1: 2 2 9");
        assertThat(probability(builder.build(false)))
                .isEqualTo(NumberOrReason.none(Absence.NO_YEARS_SO_FAR_APART));
    }

    @Test
    void regionsThatAllBeginAlikeCannotBeHeldOut() {
        var builder = rows(2020, "AT1: 1 4 2", "AT2: 3 1 2", "AT3: 2 2 9");
        addRows(builder, 2025, "AT1: 1 4 2", "AT2: 3 1 2", "AT3: 2 2 9");
        assertThat(probability(builder.build(false)))
                .isEqualTo(NumberOrReason.none(Absence.ONE_GROUP));
    }

    private static NumberOrReason probability(ActivityPanel panel) {
        var years =
                IntStream.range(0, panel.years().length)
                        .mapToObj(y -> MeasuredYear.of(panel, y, USUAL))
                        .toList();
        var model = EntryModel.of(panel, List.copyOf(years), USUAL);
        int missing = 0;
        while (years.getLast().cell(0, missing).orElseThrow().isOwn()) {
            missing++;
        }
        return model.probability(years.getLast().cell(0, missing).orElseThrow());
    }

    @Test
    void onlyWhatWasNotThereCanComeAndOnlyWhatWasThereCanGo() {
        var builder = rows(2015, "r1: 9 1 2", "r2: 1 9 2", "r3: 1 1 9");
        addRows(builder, 2020, "r1: 1 9 5", "r2: 4 8 1", "r3: 1 - 9");
        var panel = builder.build(false);
        var years = IntStream.range(0, 2).mapToObj(y -> MeasuredYear.of(panel, y, USUAL)).toList();
        assertThat(Turnover.Years.apart(years, 4)).isEmpty();
        var found = Turnover.Years.apart(years, 5).getFirst().turnover().toList();
        assertThat(found)
                .extracting(t ->
                        t.region() + " " + t.activity() + " " + t.isEntry() + " " + t.happened())
                .containsExactly(
                        "0 0 false true",
                        "0 1 true false",
                        "0 2 true true",
                        "1 0 true true",
                        "1 1 false false",
                        "1 2 true false");
    }
}
