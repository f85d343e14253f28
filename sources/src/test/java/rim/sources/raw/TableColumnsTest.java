package rim.sources.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;
import rim.schemas.dataset.CsvLayout;
import rim.schemas.json.CheckedJson;

class TableColumnsTest {

    private static TableColumns columns(String layout, String header) {
        return columns(layout, header, "");
    }

    private static TableColumns columns(String layout, String header, String units) {
        var read = CheckedJson.published("{" + layout.replace('\'', '"') + "}", CsvLayout.class);
        return new TableColumns(
                read.columns(),
                header.split(",", -1),
                units.isEmpty() ? new String[0] : units.split(",", -1),
                false,
                "d.csv, line 1");
    }

    private static List<RawCell> cells(TableColumns columns, String row) {
        return columns.cells(row.split(",", -1)).cells();
    }

    private static String told(RawCell cell) {
        return cell.col()
                + " "
                + cell.series()
                + " "
                + cell.region()
                + " "
                + cell.period()
                + " "
                + cell.value()
                + " "
                + cell.flags()
                + " "
                + cell.unit();
    }

    private static final String LONG = "'region':'geo','year':'time','value':'v'";

    @Test
    void everyColumnThatIsNotNamedIsADimension() {
        var columns = columns(LONG, "sex,geo,time,v,age");
        assertThat(cells(columns, "T,SE33,2019,1.5,Y15").stream().map(TableColumnsTest::told))
                .containsExactly("4 sex=T|age=Y15 SE33 2019 1.5  null");
        assertThat(columns.width()).isEqualTo(5);
        assertThat(columns.valuesInRow()).isOne();
    }

    @Test
    void onlyTheDimensionsThatAreNamedCountWhereSomeAre() {
        var columns = columns(LONG + ",'dimensions':['age']", "sex,geo,time,v,age");
        assertThat(cells(columns, "T,SE33,2019,1,Y15").getFirst().series()).isEqualTo("age=Y15");
    }

    @Test
    void ignoredColumnsSayNothing() {
        var columns = columns(LONG + ",'ignore':['note']", "geo,time,v,note,sex");
        assertThat(cells(columns, "SE33,2019,1,x,T").getFirst().series()).isEqualTo("sex=T");
    }

    @Test
    void whatIsFixedHoldsForAllValuesInTheOrderOfItsNames() {
        var columns =
                columns(
                        "'region':'geo','value':'v','fixed':{'year':'2019','unit':'PC','age':'Y15'}",
                        "geo,sex,v");
        var cell = cells(columns, "SE33,T,1").getFirst();
        assertThat(told(cell)).isEqualTo("3 age=Y15|unit=PC|sex=T SE33 2019 1  PC");
    }

    @Test
    void aColumnOfUnitsIsTheUnitAndADimension() {
        var columns = columns(LONG + ",'unit':'u'", "geo,time,v,u");
        var cell = cells(columns, "SE33,2019,1,PC").getFirst();
        assertThat(cell.unit()).isEqualTo("PC");
        assertThat(cell.series()).isEqualTo("u=PC");
    }

    @Test
    void flagsStandInAColumnOrBehindTheValue() {
        var own = columns(LONG + ",'flags':'f'", "geo,time,v,f");
        assertThat(cells(own, "SE33,2019,1, bu ").getFirst().flags()).isEqualTo("bu");
        var both = cells(own, "SE33,2019,1 b,p").getFirst();
        assertThat(both.value()).isEqualTo("1");
        assertThat(both.flags()).isEqualTo("p b");
        var behind = columns(LONG, "geo,time,v");
        var cell = cells(behind, "SE33,2019,1.5 bu").getFirst();
        assertThat(cell.value()).isEqualTo("1.5");
        assertThat(cell.flags()).isEqualTo("bu");
        assertThat(cell.text()).isEqualTo("1.5 bu");
        assertThat(cells(behind, "SE33,2019,: c").getFirst().value()).isNull();
        assertThat(cells(behind, "SE33,2019,: c").getFirst().flags()).isEqualTo("c");
        assertThat(cells(behind, "SE33,2019,1 b9").getFirst().value()).isEqualTo("1 b9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "X2019", "x2019", "2019.0", " 2019 "})
    void columnsWhoseNameIsAYearAreYears(String name) {
        var columns = columns("'region':'geo','across':'year'", "geo,sex," + name + ",2201,note");
        var cells = cells(columns, "SE33,T,1,2,x");
        assertThat(told(cells.getFirst())).isEqualTo("3 sex=T|2201=2|note=x SE33 2019 1  null");
        assertThat(columns.valuesInRow()).isOne();
    }

    @Test
    void columnsOfYearsMayHaveLongerNames() {
        var columns =
                columns(
                        "'region':'geo','across':'year','values':['value *']",
                        "geo,value 2018,value in 2019 (p),other");
        assertThat(cells(columns, "SE33,1,2,x").stream().map(TableColumnsTest::told))
                .containsExactly("2 other=x SE33 2018 1  null", "3 other=x SE33 2019 2  null");
        assertThat(columns.endsWithValue()).isFalse();
    }

    @Test
    void columnsMayBeRegionsOrADimension() {
        var regions = columns("'year':'time','across':'region'", "time,SE33,FI1D");
        assertThat(cells(regions, "2019,1,2").stream().map(TableColumnsTest::told))
                .containsExactly("2  SE33 2019 1  null", "3  FI1D 2019 2  null");
        assertThat(regions.endsWithValue()).isTrue();
        var indicators =
                columns(
                        "'region':'geo','year':'time','across':'indicator','dimensions':['sex']",
                        "geo,time,sex,gerd,berd");
        assertThat(cells(indicators, "SE33,2019,T,1,2").stream().map(TableColumnsTest::told))
                .containsExactly(
                        "4 sex=T|indicator=gerd SE33 2019 1  null",
                        "5 sex=T|indicator=berd SE33 2019 2  null");
    }

    /// Eurostat's exports: `2018,,2019,` with flags in the columns without a name.
    @Test
    void aColumnWithoutANameAfterAValueHasItsFlags() {
        var columns = columns("'region':'geo','across':'year'", "geo,2018,,2019,");
        assertThat(cells(columns, "SE33,1,b,:,c").stream().map(TableColumnsTest::told))
                .containsExactly("2  SE33 2018 1 b null", "4  SE33 2019 null c null");
    }

    @Test
    void aColumnWithoutANameIsCalledByItsLetter() {
        var columns = columns("'region':'$A','year':'$C','value':'v'", ",v,");
        assertThat(told(cells(columns, "SE33,1,2019").getFirst()))
                .isEqualTo("2  SE33 2019 1  null");
        var wide = ",".repeat(27) + "v";
        assertThat(columns("'region':'$Z','year':'$AA','value':'v'", wide).width()).isEqualTo(28);
    }

    @Test
    void unitsMayStandInARowOfTheirOwn() {
        var columns =
                columns("'region':'geo','year':'time','across':'x'", "geo,time,a,b", ",, PC ,");
        assertThat(cells(columns, "SE33,2019,1,2").stream().map(RawCell::unit))
                .containsExactly("PC", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'decimal':',','thousands':'.' | 1.234,5 | 1234.5",
                "'decimal':',' | 0,5 | 0.5",
                "'decimal':',' | 1.234 | '1.234'",
                "'decimal':',','thousands':' ' | 1.234 | '1.234'",
                "'thousands':' ' | 1 234.5 | 1234.5",
                "'missing':['-'] | : | :",
                "'missing':['-'] | - | null",
                "'missing':['','n/a'] | n/a | null",
                "'decimal':'.' | : | null"
            })
    void numbersAreBroughtToOneWayOfWriting(String layout, String text, String value) {
        var read =
                CheckedJson.published(
                        "{" + (LONG + "," + layout).replace('\'', '"') + "}", CsvLayout.class);
        var columns =
                new TableColumns(
                        read.columns(),
                        new String[] {"geo", "time", "v"},
                        new String[0],
                        false,
                        "x");
        var cell = columns.cells(new String[] {"SE33", "2019", text}).cells().getFirst();
        assertThat(String.valueOf(cell.value())).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"2019.0,2019", "2019,2019", "2019.00,2019.00", "' 2019 ',2019"})
    void aYearThatASpreadsheetWroteAsADecimalNumberIsAYear(String text, String period) {
        var cell = cells(columns(LONG, "geo,time,v"), "SE33," + text + ",1").getFirst();
        assertThat(cell.period()).isEqualTo(period);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'region':'nuts','year':'time','value':'v' | geo,time,v | no column 'nuts' (found: geo, time, v)",
                "'region':'geo','year':'time','value':'v','flags':'f' | geo,time,v | no column 'f'",
                "'region':'geo','year':'time','value':'v','dimensions':['sex'] | geo,time,v | no column 'sex'",
                "'region':'geo','year':'time','value':'v','ignore':['x'] | geo,time,v | no column 'x'",
                "'region':'geo','year':'time','value':'v' | geo,time,v,geo | column 'geo' appears there twice",
                "'region':'geo','across':'year' | geo,sex | no column of values (found: geo, sex)",
                "'region':'geo','across':'year','values':['a*'] | geo,2019 | no column of values"
            })
    void aHeaderThatIsNotAsDescribedIsRefused(String layout, String header, String fault) {
        assertThatThrownBy(() -> columns(layout, header))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Bad header [d.csv, line 1]:")
                .hasMessageContaining(fault);
    }

    @Test
    void allFaultsOfAHeaderAreToldAtOnce() {
        assertThatThrownBy(() -> columns(LONG, "a,a,b"))
                .isInstanceOfSatisfying(RimException.class, e -> assertThat(e.faults()).hasSize(4));
    }

    @Test
    void aLongHeaderIsAbridgedInMessages() {
        assertThat(TableColumns.abridged("x".repeat(200))).hasSize(200);
        assertThat(TableColumns.abridged("x".repeat(201))).hasSize(201).endsWith("…");
    }

    @ParameterizedTest
    @CsvSource({
        "a*,abc,true",
        "a*,ba,false",
        "*c,abc,true",
        "a*c,ac,true",
        "a.c,abc,false",
        "a(*),a(b),true",
        "*,'',true",
        "a*,'a\nb',true"
    })
    void aStarInANameStandsForAnyCharacters(String pattern, String name, boolean isMeant) {
        assertThat(Wildcards.of(pattern).matcher(name).matches()).isEqualTo(isMeant);
    }
}
