package rim.sources.inspect.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a column looks like.
class ColumnProfileTest {
    private static ColumnProfile column(String name, String... texts) {
        return ColumnProfile.of(
                1, name, java.util.Arrays.stream(texts).map(t -> new String[] {"x", t}).toList());
    }

    @Test
    void aColumnIsCountedByWhatItsCellsLookLike() {
        var column = column(" geo ", "SE33", " SE32 ", "", "SE33", "2019", "1,5", "n.a.");
        assertThat(column.name()).isEqualTo("geo");
        assertThat(column.texts()).hasSize(6);
        assertThat(column.regions()).isEqualTo(3);
        assertThat(column.different()).isEqualTo(2);
        assertThat(column.years()).isOne();
        assertThat(column.numbers()).isEqualTo(2);
        assertThat(column.distinct()).isEqualTo(5);
    }

    @Test
    void theColumnOfRegionsHasCodesAndIsNoColumnOfYears() {
        var regions = column("geo", "SE31", "SE32", "SE33");
        var unnamed = column("x", "SE31", "SE32", "SE33");
        var countries = column("x", "SE", "SE", "SE");
        var years = column("time", "2018", "2019");
        assertThat(regions.regionLikeness()).isGreaterThan(unnamed.regionLikeness());
        assertThat(unnamed.regionLikeness()).isGreaterThan(countries.regionLikeness());
        assertThat(years.regionLikeness()).isZero();
        assertThat(years.yearLikeness()).isGreaterThan(0.9);
        assertThat(regions.yearLikeness()).isZero();
        assertThat(column("x", "2018", "2019", "2020", "no").yearLikeness()).isZero();
        assertThat(column("year", "2018", "2019", "2020", "no").yearLikeness()).isPositive();
    }

    @Test
    void aColumnOfNumbersMayLackSomeAndIsNoCounter() {
        assertThat(column("v", "1.5", ":", "2", "n.a.").isNumeric()).isTrue();
        assertThat(column("v", "a", "b", "2").isNumeric()).isFalse();
        assertThat(column("v", ":", "-").isNumeric()).isFalse();
        assertThat(column("v", ":", "-").isWithoutValue()).isTrue();
        assertThat(column("n", "1", "2", "3").isCounter()).isTrue();
        assertThat(column("n", "1", "2", "4").isCounter()).isFalse();
        assertThat(column("n", "7", "8", "9").isCounter()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "flags,b,true",
        "OBS_FLAG,bu,true",
        "status,b1,false",
        "note,b,false",
        "obs_status,A,true"
    })
    void flagsAreToldByNameAndLetters(String name, String text, boolean isFlags) {
        assertThat(column(name, text).isFlags()).isEqualTo(isFlags);
    }

    @ParameterizedTest
    @CsvSource({
        "2019,true",
        "1899,false",
        "2019.0,true",
        "' 2019 ',true",
        "20190,false",
        "2200,false"
    })
    void aYearIsOfTheCenturiesOfStatistics(String text, boolean isYear) {
        assertThat(CellText.isYear(text)).isEqualTo(isYear);
    }
}
