package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.Answer;
import rim.schemas.edition.DataHome;

/// What is odd about a table is told by its name: no lines, no values, years without any, numbers
/// that are too large, columns with a word among their numbers.
class OddTablesTest {
    private static final String METHODOLOGY =
            """
            {"name": "test", "title": "T", "description": "-", "source": "-", "tree":
             {"code": "Index", "children": [{"code": "a"}, {"code": "b"}]}}
            """;

    @TempDir Path folder;

    private Answer run(boolean isChosen, String... lines) throws IOException {
        var table = Files.write(folder.resolve("t.csv"), List.of(lines));
        if (!isChosen) {
            return benchmark(table);
        }
        var chosen = Files.writeString(folder.resolve("m.json"), METHODOLOGY);
        return benchmark(table, "--methodology", chosen.toString());
    }

    private Answer benchmark(Path table, String... more) {
        var words = new ArrayList<>(List.of("benchmark", "--table", table.toString()));
        words.addAll(List.of(more));
        words.addAll(List.of("--out", folder.resolve("out").toString()));
        return Answer.to(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unit,a,b", "unit,year,a,b", "unit,year,indicator,value", "unit,a,b\n\n"})
    void aTableOfAHeaderIsToldAsSuch(String header) throws IOException {
        for (boolean isChosen : new boolean[] {false, true}) {
            var answer = run(isChosen, header);
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.err()).containsIgnoringCase("no line below the header");
        }
    }

    @Test
    void aTableWithoutAnyValueIsToldAsSuch() throws IOException {
        assertThat(run(true, "unit,a,b", "u1,,", "u2,,").err())
                .contains("no value in any line (expected numbers in a, b)");
        assertThat(run(false, "unit,a,b", "u1,,", "u2,,").err())
                .contains("No column with numbers")
                .doesNotContain("\n  \n");
    }

    /// What a trend has no figure for says why: by the definition of each figure.
    @Test
    void everyGapOfATrendHasItsReason() throws IOException {
        run(
                true,
                "unit,year,a,b",
                "u1,2021,0,1",
                "u1,2024,4,2",
                "u2,2019,1,-3",
                "u2,2021,2,5",
                "u2,2024,4,8",
                "u4,2021,,7",
                "u4,2024,,",
                "u3,2018,1e200,1e-300",
                "u3,2019,1e-200,1e300",
                "u3,2021,2,1e9");
        var reasons = new ArrayList<String>();
        for (String indicator : List.of("a", "b")) {
            var lines =
                    Files.readAllLines(folder.resolve("out/trends.csv")).stream()
                            .filter(line ->
                                    line.startsWith("unit,")
                                            || line.contains("," + indicator + ","))
                            .toList();
            var table = CsvTable.of("trends", new StringReader(String.join("\n", lines)));
            for (String unit : table.keys()) {
                reasons.add(unit + "," + indicator + ": " + table.text(unit, "empty"));
            }
        }
        assertThat(reasons)
                .contains(
                        "u2,a: ",
                        "u2,b: annual_growth: the first or last value is not above 0;"
                                + " fitted_growth and its interval: a value is not above 0",
                        "u1,a: percentage_change: the first value is 0;"
                                + " annual_growth: the first or last value is not above 0;"
                                + " fitted_growth and its interval: a value is not above 0",
                        "u1,b: fitted_low, fitted_high: an interval takes three years with a value",
                        "u3,b: percentage_change: too large for a number;"
                                + " fitted_high: too large for a number",
                        "u4,a: no year has a value (a trend takes two)",
                        "u4,b: only 2021 has a value (a trend takes two)");
        assertThat(Files.readAllLines(folder.resolve("out/trends.csv")))
                .hasSize(1 + 2 * 4)
                .contains(
                        "u4,a,,,0,,,,,,,,no year has a value (a trend takes two)",
                        "u4,b,2021,2021,1,7.0,7.0,,,,,,only 2021 has a value (a trend takes two)");
    }

    @Test
    void aColumnOfFormulasIsToldAndIsNoGrouping() throws IOException {
        assertThat(run(false, "unit,a,b", "u1,1,=B2*2", "u2,2,=B3*2", "u3,4,=B4*2").err())
                .contains(
                        "Column 'b' is taken for text and no indicator: line 2 says '=B2*2', which"
                                + " is a formula that no program has calculated");
    }

    @Test
    void aReferenceThatTheTableLacksIsTold() throws IOException {
        var chosen =
                Files.writeString(
                        folder.resolve("r.json"),
                        METHODOLOGY.replace(
                                "\"tree\"",
                                "\"reference\": {\"region\": \"EU\", \"units\": [\"u1\", \"u9\"]},"
                                        + " \"tree\""));
        var table = Files.write(folder.resolve("r.csv"), List.of("unit,a,b", "u1,1,2", "u2,3,1"));

        var answer = benchmark(table, "--methodology", chosen.toString());

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err())
                .contains("The reference 'EU' is no unit of the table")
                .contains("Members of the reference that are no units of the table: u9.");
    }

    @Test
    void aUnitBesideTheOthersIsOneOfTheTable() throws IOException {
        var table = Files.write(folder.resolve("b.csv"), List.of("unit,a,b", "u1,1,2", "u2,3,1"));

        var answer = benchmark(table, "--beside", "u3");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("no unit 'u3', named by --beside");
    }

    @Test
    void aYearWithoutAnyValueIsTold() throws IOException {
        var answer = run(true, "unit,year,a,b", "u1,2020,1,2", "u2,2020,2,1", "u1,2021,,");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("Left out, without any value: 2021.");
    }

    @Test
    void aNumberThatIsTooLargeIsCalledSo() throws IOException {
        assertThat(run(true, "unit,a,b", "u1,1e400,1", "u2,2,2").err())
                .contains("line 2: beyond the numbers that can be calculated with")
                .contains("'1e400'");
        assertThat(run(true, "unit,a,b", "u1,Inf,1", "u2,2,2").err())
                .contains("line 2: infinite: 'Inf' (expected a value of a, or nothing)");
    }

    @Test
    void aColumnOfNumbersThatIsTakenForTextIsTold() throws IOException {
        var answer =
                run(false, "unit,a,b,c,d", "u1,1e400,1,x,NaN", "u2,2,2,y,Inf", "u3,3,-1e999,z,-∞");
        assertThat(answer.err())
                .contains("Column 'd' is taken for text and no indicator: line 3 says 'Inf'")
                .contains("which is infinite, and on 1 line more")
                .contains("Column 'a' is taken for text and no indicator: line 2 says '1e400'")
                .contains("Column 'b' is taken for text and no indicator: line 4 says '-1e999'")
                .doesNotContain("Column 'c'");
    }

    @Test
    void emptyColumnsAreTold() throws IOException {
        var answer = run(false, "unit,a,b,c,d", "u1,12 %,1,,x", "u2,3%,2,NA,y", "u3,€ 4,3,,z");
        assertThat(answer.err())
                .contains("Column 'a' is taken for text and no indicator: line 2 says '12 %'")
                .contains("with '%' where others have no unit (expected the same in all)")
                .contains("Columns without any value, not read: 'c'.")
                .doesNotContain("Column 'd'");
    }

    @Test
    void namesOfRowsWithoutAHeaderAreUnits() throws IOException {
        var answer = run(true, "\"\",a,b", "\"x\",1,2", "\"y\",2,1");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("out/scores.csv")))
                .extracting(line -> line.split(",")[0])
                .containsExactly("unit", "x", "y");
    }

    @Test
    void numbersOfRowsBesideUnitsAreNoIndicator() throws IOException {
        var answer = run(false, ",unit,a,b", "0,x,1,2", "1,y,2,1", "2,z,5,3");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("or otherwise, not read: 'column 1'.");
    }

    @Test
    void whatProgramsWriteForNothingIsMissing() throws IOException {
        var answer = run(true, "unit,a,b", "x,1,2", "y,#N/A,1", "z,None,n.a.", "v,–,...", "w,3,4");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(Files.readString(folder.resolve("out/indicators.csv")))
                .contains("y,,1.0", "z,,", "v,,");
    }

    @Test
    void aColumnThatWasTakenForTheUnitsCodeIsNamed() throws IOException {
        assertThat(run(false, "hospital,a,b,region", "H1,1,2,N", "H2,2,1,N", "H3,3,5,S").err())
                .contains("line 3: a second value of a for unit 'N'")
                .contains("another than 'region' with the unit's code? --unit names it");
    }

    /// Offices write tables so; what is not read is told.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Data, 2024\n\nunit;a;b\nu1;1;2\nu2;2;1",
                "Data of 2024,,\n,,\nunit,a,b\nu1,1,2\nu2,2,1",
                "Data of 2024\ntown,a,b\nu1,1,2\nu2,2,1",
                ",Data of 2024,\nunit,a,b\nu1,1,2\nu2,2,1",
                "unit,a,b\n,Data,of 2024\nu1,1,2\nu2,2,1",
                "unit,a,b\nu1,1,2\nu2,2,1\nData of 2024",
                "unit,a,b\nu1,1,2\nu2,2,1\n\nData of 2024,,",
                "unit,a,b\nu1,1,2\nu2,2,1\n,,\n,Data of 2024,",
            })
    void whatStandsAroundATableIsNoUnitAndTold(String text) throws IOException {
        var answer = run(false, text);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err())
                .contains("Lines above, below or within the header, or between rows, not read:")
                .contains("2024'");
        assertThat(Files.readAllLines(folder.resolve("out/scores.csv")))
                .containsExactly("unit,index,a,b", "u1,50.0,0.0,100.0", "u2,50.0,100.0,0.0");
    }

    @Test
    void aLineThatSaysWhatPartsColumnsIsNoHeader() throws IOException {
        var answer = run(false, "sep=;", "unit;a;b", "u1;1,5;2", "u2;2,5;1");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("out/indicators.csv"))).contains("u1,1.5,2.0");
    }

    /// Only what has fewer cells than the table, or an empty line above, is a note.
    @Test
    void unitsWithoutAnyValueStayAndAreTold() throws IOException {
        var answer = run(false, "unit,a,b", "u0,,", "u1,1,2", "u2,2,1", "u3,,");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("Units without any value: 'u0', 'u3'.");
        assertThat(Files.readString(folder.resolve("out/missing.csv"))).contains("u0,", "u3,");
    }

    /// As the first table that an analyst takes from Eurostat or the OECD.
    @Test
    void aCubeOfOneDimensionThatVariesNeedsNoMethodology() throws IOException {
        var one =
                Files.write(
                        folder.resolve("one.tsv"),
                        List.of(
                                "freq,unit,geo\\TIME_PERIOD\t2020 \t2021 ",
                                "A,PC,AT\t1 \t2 ",
                                "A,PC,BE\t3 \t: "));
        assertThat(benchmark(one).err()).contains("2 units, 2 years, 1 indicator");
        var several =
                Files.write(
                        folder.resolve("several.tsv"),
                        List.of(
                                "sex,unit,sector,geo\\TIME_PERIOD\t2020 ",
                                "F,PC,X,AT\t1 ",
                                "M,PC,Y,AT\t2 ",
                                "F,PC,Y,BE\t3 ",
                                "F,PC,X,BE\t2 "));
        assertThat(benchmark(several).err())
                .contains(
                        "Several dimensions have several codes, sex: 'F', 'M'; sector: 'X', 'Y'"
                                + " (expected --indicator",
                        "such as --where sex=F)");
        assertThat(benchmark(several, "--where", "sex=F").err())
                .contains("2 units, 1 year, 2 indicators");
        assertThat(benchmark(several, "--where", "sex=F", "--where", "sector=Y").err())
                .contains("1 unit, 1 year, 1 indicator");
        assertThat(benchmark(several, "--where", "sex=T", "--where", "age=1").err())
                .contains(
                        "no value has 'T' in dimension 'sex' (expected one of 'F', 'M')",
                        "no dimension 'age' (expected one of [sex, unit, sector])");
    }

    @Test
    void ofATableWithOtherDimensionsOneCodeIsChosen() throws IOException {
        var lines =
                new String[] {
                    "unit,sex,a,b", "u,F,1,2", "u,M,3,4", "v,F,2,1", "v,M,4,3", "w,F,5,6"
                };
        assertThat(run(false, lines).err())
                .contains(
                        "Several rows are of one unit; they differ in 'sex': 'F', 'M' (expected"
                                + " one code, such as --where 'sex=F'; or, where codes are"
                                + " indicators, --indicator sex and --value with the column of"
                                + " values, such as 'a', 'b')");
        var table = folder.resolve("t.csv");
        assertThat(benchmark(table, "--where", "sex=F").err())
                .contains("3 units, 1 year, 2 indicators");
        assertThat(benchmark(table, "--where", "sex=T").err())
                .contains("No line has 'T' in column 'sex' (expected one of 'F', 'M')");
        assertThat(benchmark(table, "--where", "age=1").err()).contains("No column 'age'");
    }

    /// Countries of regions, whatever the column of regions is called.
    @Test
    void aColumnOfGroupsIsNotTakenForTheUnits() throws IOException {
        var answer =
                run(false, "rowname,country,a", "r1,X,1", "r2,X,2", "r3,Y,3", "r4,Y,5", "r5,Y,4");
        assertThat(answer.err())
                .contains("Column 'rowname' is taken for the unit's code", "5 units, 1 year");
    }

    @Test
    void whatIsTheSumOrMeanOfOthersIsToldUnlessItStandsBeside() throws IOException {
        var lines = new String[] {"unit,a", "u1,1", "u2,2", "EU27_2020,1.5", "Total,3"};
        assertThat(run(false, lines).err())
                .contains(
                        "Units that look like the sum or mean of others and are ranked among them:"
                                + " 'EU27_2020', 'Total' (--beside keeps them apart).");
        assertThat(benchmark(folder.resolve("t.csv"), "--beside", "EU27_2020,Total").err())
                .doesNotContain("look like the sum");
    }

    /// Offices give several levels of NUTS in one table, and what lies in no region.
    @Test
    void ofSeveralLevelsOfRegionsOneIsRead() throws IOException {
        var lines =
                new String[] {
                    "geo,a", "EU27_2020,5", "SE,1", "SE1,2", "SE11,3", "SE12,4", "SEZZ,9", "FI1B,"
                };
        assertThat(run(false, lines).err())
                .contains(
                        "Regions of several levels of NUTS are ranked together, such as SE and SE1"
                                + " (--nuts-level 2 reads those of one).",
                        "Units that are no region of their country (Extra-Regio) and are ranked"
                                + " among them: 'SEZZ' (--beside keeps them apart).");
        var table = folder.resolve("t.csv");
        assertThat(benchmark(table, "--nuts-level", "2", "--beside", "SEZZ").err())
                .contains(
                        "Units of other levels of NUTS, or of none, not read: 'EU27_2020', 'SE',"
                                + " 'SE1'.",
                        "3 units, 1 year, 1 indicator")
                .doesNotContain("ranked together", "Extra-Regio", "sum or mean");
        assertThat(benchmark(table, "--nuts-level", "3").err())
                .contains("no region of level 3 of NUTS among 'EU27_2020', 'SE',");
    }

    /// A line of words that is a unit's is no header, whatever the words.
    @Test
    void aUnitOfWordsIsNoHeader() throws IOException {
        var answer = run(false, "town,kind,a,b", "u1,region,1,2", "u2,region,2,1", "u3,code,3,1");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).doesNotContain("Lines above");
    }

    @Test
    void theYear0IsNone() throws IOException {
        assertThat(run(true, "unit,year,a,b", "u1,0,1,2", "u2,0,2,1").err())
                .contains("line 2: no year: '0' (expected such as 2021)");
    }

    /// What is varied of itself is nothing that a table of few units loses scores by.
    @Test
    void twoUnitsAreEnoughForAFirstMethodology() throws IOException {
        var answer = run(false, "unit,year,a", "u,2020,1", "v,2020,3", "u,2021,4", "v,2021,3");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("out/scores.csv")))
                .contains("u,2021,100.0,100.0");
    }

    /// Codes with spaces and apostrophes are one word of what is printed to be typed.
    @Test
    void whatIsPrintedToBeTypedHasUnitsOfAnyNameAsOneWord() throws IOException {
        var lines = new ArrayList<>(List.of("unit,year,a,b"));
        for (int unit = 0; unit < 6; unit++) {
            for (int year = 2015; year <= 2021; year++) {
                int a = unit * 2 + (year - 2015) * (unit == 0 ? 3 : 4);
                lines.add("L'Aquila nord " + unit + "," + year + "," + a + "," + (60 - a % 7));
            }
        }
        var answer = run(false, lines.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        var home = new DataHome(folder.resolve("out"));
        var lift =
                Answer.to(home, "lift", "L'Aquila nord 0", "--goal", "ranks=1", "--whose", "all");
        assertThat(lift.out()).contains("rim whatif 'L'\\''Aquila nord 0' --year 2021 --set ");
        assertThat(Answer.to(home, "profile", "L'Aquila nord 0").out())
                .contains("rim query --region 'L'\\''Aquila nord 0' --indicator ");
        var next = Files.readString(folder.resolve("out/summary.html"));
        assertThat(next.replace("&apos;", "'"))
                .containsPattern("rim explain index 'L'\\\\''Aquila nord \\d' --data ");
        assertThat(Answer.to(home, "explain", "index", "L'Aquila nord 3").code()).isZero();
    }

    @Test
    void whereNoUnitHasAnIndexItIsToldWhatIsWrongWithTheIndicators() throws IOException {
        assertThat(run(true, "unit,a,b", "u1,5,7", "u2,5,7", "u3,5,").code()).isZero();
        var home = new DataHome(folder.resolve("out"));
        for (var question :
                List.of("rank", "profile u1", "explain index u1", "lift u1 --goal group")) {
            assertThat(Answer.to(home, question.split(" ")).err())
                    .contains("has no scores of 'Index': nothing below has a score, 3 of 3")
                    .contains("(a: all values are equal; b: all values are equal)");
        }
    }

    @Test
    void ofManyIndicatorsWithoutScoresAFewAreToldAndHowManyMore() throws IOException {
        assertThat(run(false, "unit,a,b,d,e,f", "u1,5,7,1,2,3", "u2,5,7,1,2,3").code()).isZero();
        assertThat(Answer.to(new DataHome(folder.resolve("out")), "rank").err())
                .contains(
                        "(a: all values are equal; b: all values are equal; d: all values are"
                                + " equal; and 2 more)");
    }

    @Test
    void ofReasonsThatAreEquallyFrequentTheSameIsToldWhateverTheOrder() throws IOException {
        for (var lines :
                List.of(
                        List.of("unit,a,b", "u1,5,7", "u2,5,", "u3,5,7", "u4,5,"),
                        List.of("unit,a,b", "u1,5,", "u2,5,7", "u3,5,", "u4,5,7"))) {
            assertThat(run(true, lines.toArray(String[]::new)).code()).isZero();
            assertThat(Answer.to(new DataHome(folder.resolve("out")), "rank").err())
                    .contains("; b: all values are equal).");
        }
    }

    @Test
    void oneOfAnythingIsCountedAsOne() throws IOException {
        assertThat(run(true, "unit,year,a,b", "u1,2019,1,7", "u1,2020,5,8").code()).isZero();
        var home = new DataHome(folder.resolve("out"));
        assertThat(Answer.to(home, "coherence").out()).contains("2020, 1 unit\n");
        assertThat(run(true, "unit,year,a,b", "u1,2019,1,7", "u1,2020,5,8", "u2,2020,6,9").code())
                .isZero();
        assertThat(Answer.to(home, "lift", "u1", "--goal", "ranks=1", "--span", "1").out())
                .contains("others achieved in 1 year, ");
    }
}
