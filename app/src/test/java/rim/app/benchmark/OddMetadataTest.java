package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.app.Answer;

/// COINr's tables and workbooks of the COIN Tool as people have them: other words, orders, blanks
/// and decimals come to the same index, and what cannot be meant is refused by its place.
class OddMetadataTest {
    private static final String DATA =
            "uCode,uName,A,B,C\nu1,One,1,2,3\nu2,Two,2,3,5\nu3,Three,4,1,6\n";
    private static final String META =
            """
            iCode,iName,Level,Parent,Direction,Weight,Type
            A,Aa,1,P,1,1,Indicator
            B,Bb,1,P,-1,1,Indicator
            C,Cc,1,Q,1,1,Indicator
            P,Pp,2,I,1,1,Aggregate
            Q,Qq,2,I,1,3,Aggregate
            I,Ii,3,NA,1,1,Aggregate
            """;

    @TempDir Path folder;

    private Answer of(String data, String meta) throws IOException {
        Files.writeString(folder.resolve("x_iData.csv"), data);
        Files.writeString(folder.resolve("x_iMeta.csv"), meta);
        return Answer.to("benchmark", "--from-coinr", folder.toString(), "--out", out());
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    /// Min-max: A is 0, 1/3, 1, B turned 1/2, 0, 1, C 0, 2/3, 1; (A + B) / 2 counts 1, C 3.
    private void requireIndex(Answer answer, String index) throws IOException {
        assertThat(answer.code()).as(answer.err()).isZero();
        var scores = CsvTable.of(folder.resolve("out/scores.csv"));
        assertThat(scores.keys()).hasSize(3);
        for (var unit : scores.keys()) {
            double expected = unit.equals("u1") ? 6.25 : unit.equals("u2") ? 54.1666666667 : 100;
            assertThat(scores.number(unit, index)).isCloseTo(expected, within(1e-9));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1,1,Aggregate -> 1,25%,Aggregate; 1,3,Aggregate -> 1,75 %,Aggregate",
                "P,-1, -> P,negative,; P,1, -> P,Positive,",
                "P,-1, -> P,lower_is_better,; P,1, -> P,NA,",
                "Indicator -> INDICATOR; Aggregate -> aggregate; iCode -> icode; Parent -> parent",
                "Level,Parent -> Depth,Parent",
                "¶P,Pp -> ¶,,,,,,¶P,Pp",
                "Type¶ -> Type,,¶; Indicator¶ -> Indicator,,¶; Aggregate¶ -> Aggregate,,¶",
                "¶A,Aa -> ¶A a,Aa"
            })
    void otherWordsAndBlanksMeanTheSame(String changes) throws IOException {
        var meta = META;
        for (var change : changes.replace("¶", "\n").split("; ")) {
            var words = change.split(" -> ");
            assertThat(meta).contains(words[0]);
            meta = meta.replace(words[0], words[1]);
        }
        requireIndex(of(meta.contains("A a,") ? DATA.replace(",A,", ",A a,") : DATA, meta), "I");
    }

    @Test
    void commasAreDecimalsInBothTables() throws IOException {
        var meta = META.replace(",3,Aggregate", ",0.75,Aggregate");
        meta = meta.replace("I,1,1,Aggregate", "I,1,0.25,Aggregate");
        var data = DATA.replace(",1,2,3", ",1.0,2,3");
        requireIndex(of(comma(data), comma(meta)), "I");
    }

    private static String comma(String text) {
        return text.replace(',', ';').replace('.', ',');
    }

    @Test
    void linesAndColumnsOfASpreadsheetThatSayNothingAreNoPartOfIt() throws IOException {
        var wide = (DATA + ",,,,\n").replace("\n", ",,\n") + "\n,,,,,,\n";
        requireIndex(of(wide, META), "I");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "C,Cc,1,Q,1,1,Indicator -> C,Cc,1,Q,1,1,Indikator | line 4: Type 'Indikator' (expected Indicator, Aggregate, Group",
                "C,Cc,1,Q,1,1,Indicator -> C,Cc,1,Q,1,1, | line 4: Type ''",
                "C,Cc,1,Q,1 -> C,Cc,1,Q,- | line 4: Direction '-' (expected 1 or -1",
                "C,Cc,1,Q,1 -> C,Cc,1,Q,upwards | line 4: Direction 'upwards' (expected 1 or -1",
                "P,Pp,2,I -> P,Pp,2,P | P: its parents go round in a circle and do not lead to I",
                "C,Cc,1,Q -> B,Cc,1,Q | B: the code of two nodes (expected one of its own for each)",
                "C,Cc,1,Q -> C,Cc,1,P | Q: an aggregate with nothing below it",
                "C,Cc,1,Q -> C,Cc,1,X | C below X, which is no aggregate",
                "C,Cc,1,Q -> C,Cc,1, | (expected one, the index; in COINr's iMeta what does not count has the type Other)"
            })
    void whatCannotBeMeantIsRefused(String change, String fault) throws IOException {
        var words = (change + " ").split(" -> ");
        assertThat(META).contains(words[0]);
        var answer = of(DATA, META.replace(words[0], words[1].strip()));
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains(fault);
    }

    /// Each with the line that names it, and what to do.
    @Test
    void whatOnlyIMetaNamesIsToldByItsLine() throws IOException {
        var meta = META.replace("Weight,Type", "Weight,Denominator,Type").replace(",1,I", ",1,,I");
        meta = meta.replace(",3,A", ",3,,A").replace(",1,A", ",1,,A");
        meta = meta.replace("C,Cc,1,Q,1,1,,", "C,Cc,1,Q,1,1,Area,") + "m,Mm,1,Q,1,1,,Indicator\n";
        var answer = of(DATA, meta);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains(
                        "no column 'm', which line 8 of x_iMeta.csv has as an indicator: name the"
                                + " column so in iData, or give the line the type Other")
                .contains(
                        "no column 'Area', which line 4 of x_iMeta.csv has as the Denominator of"
                                + " 'C': name the column so in iData, or leave the cell empty");
        meta = meta.replace("1,Area,", "1,,");
        requireIndex(of(DATA, meta.replace("m,Mm,1,Q,1,1,,Indicator", "m,Mm,1,Q,1,1,,Other")), "I");
    }

    /// Only indicators are divided and turned round.
    @Test
    void whatIMetaSaysOfAggregatesAndNobodyReadsIsTold() throws IOException {
        var meta = META.replace("Weight,Type", "Weight,Denominator,Type").replace(",1,I", ",1,,I");
        meta = meta.replace(",3,A", ",3,NA,A").replace("P,Pp,2,I,1,1,A", "P,Pp,2,I,-1,1,GDP,A");
        meta = meta.replace("NA,1,1,A", "NA,1,1,Pop,A");
        var answer = of(DATA, meta);
        requireIndex(answer, "I");
        assertThat(answer.err())
                .contains(
                        "Denominators of aggregates (only indicators have one), not read: 'P', 'I'.")
                .contains(
                        "Directions -1 of aggregates (only those of indicators count), not read: 'P'.");
        assertThat(Files.readString(folder.resolve("out/methodology.json")))
                .doesNotContain("\"denominators\"");
    }

    /// 1,000 beside 950 is a thousand to some and one to others.
    @Test
    void commasThatMayPartThousandsAreAsked() throws IOException {
        var table = folder.resolve("t.csv");
        Files.writeString(table, "unit,a\nu1,\"1,000\"\nu2,950\nu3,\"-2,500\"\n");
        var answer = Answer.to("benchmark", "--table", table.toString(), "--out", out());
        assertThat(answer.err())
                .contains(
                        "'1,000' may be a decimal or a number of thousands (expected '--decimal ,'");
        var said =
                Answer.to(
                        "benchmark", "--table", table.toString(), "--decimal", ",", "--out", out());
        assertThat(said.code()).as(said.err()).isZero();
        Files.writeString(table, "unit;a\nu1;1,000\nu2;950\nu3;-2,500\n");
        assertThat(Answer.to("benchmark", "--table", table.toString(), "--out", out()).code())
                .isZero();
        Files.writeString(table, "unit,a\nu1,\"1,000\"\nu2,\"0,95\"\nu3,\"-2,500\"\n");
        assertThat(Answer.to("benchmark", "--table", table.toString(), "--out", out()).code())
                .isZero();
    }

    /// Rows 7 to 16 of the sheet `Database` from column E on, and units below.
    private Answer ofWorkbook(String sheet, String framework, String... rows) throws IOException {
        var file = folder.resolve("tool.xlsx");
        try (var stream = Files.newOutputStream(file);
                var book = new Workbook(stream, "test", "1.0")) {
            var database = book.newWorksheet(sheet);
            for (int row = 0; row < rows.length; row++) {
                var cells = rows[row].split(",", -1);
                for (int i = 0; i < cells.length; i++) {
                    int column = row < 10 ? i + 4 : i < 2 ? i + 1 : i + 2;
                    boolean isNumber = cells[i].matches("-?[0-9.]+");
                    if (isNumber) {
                        database.value(row + 6, column, Double.parseDouble(cells[i]));
                    } else if (!cells[i].isEmpty()) {
                        database.value(row + 6, column, cells[i]);
                    }
                }
            }
            var nodes = book.newWorksheet("Framework");
            int row = 4;
            for (var line : framework.split(";")) {
                var cells = line.split(",", -1);
                nodes.value(row, 2, cells[0]);
                nodes.value(row, 4, cells[1]);
                nodes.value(row++, 7, cells[2]);
            }
        }
        return Answer.to("benchmark", "--table", file.toString(), "--out", out());
    }

    private static final String FRAMEWORK = "I,1,Index;P,0.25,Pp;Q,75%,Qq;sp.00,1,--";

    private static String[] workbook() {
        return new String[] {
            "1,1,1",
            "1,-1,1",
            "0,0,0",
            "9,9,9",
            "I,I,I",
            "si.00,si.00,si.00",
            "P,P,Q",
            "sp.00,sp.00,n/a",
            "Aa,Bb,Cc",
            "A,B,C",
            "One,u1,1,2,3",
            "Two,u2,2,3,5",
            "Three,,4,1,6"
        };
    }

    /// A pillar without sub-pillars, a unit without a code, a sheet in other letters.
    @Test
    void aWorkbookWithLevelsThatAreNotUsedEverywhereIsTheSameIndex() throws IOException {
        requireIndex(ofWorkbook("database ", FRAMEWORK, workbook()), "I");
        assertThat(CsvTable.of(folder.resolve("out/scores.csv")).keys()).contains("Three");
        var parts = workbook();
        parts[7] = "sp.01,sp.02,sp.00";
        requireIndex(ofWorkbook("Database", FRAMEWORK, parts), "I");
        assertThat(Files.readAllLines(folder.resolve("out/scores.csv")).getFirst())
                .contains("sp.01", "sp.02");
        var words = workbook();
        words[1] = "positive,negative,NA";
        requireIndex(ofWorkbook("Database", FRAMEWORK, words), "I");
    }

    /// Of iMeta and of a workbook.
    @Test
    void whatNobodySaysAndIsAssumedIsTold() throws IOException {
        var meta =
                META.replace("A,Aa,1,P,1,1", "A,Aa,1,P,,").replace("P,Pp,2,I,1,1", "P,Pp,2,I,1,");
        var answer = of(DATA, meta);
        requireIndex(answer, "I");
        assertThat(answer.err())
                .contains("No direction, more is taken for better: 'A'.")
                .contains("No weight beside others that have one, 1 is taken: 'A', 'P'.");
        assertThat(of(DATA, META).err()).doesNotContain("is taken");
        var rows = workbook();
        rows[0] = "1,,1";
        rows[1] = ",-1,n/a";
        assertThat(ofWorkbook("Database", FRAMEWORK, rows).err())
                .contains("No direction, more is taken for better: 'A', 'C'.")
                .contains("No weight beside others that have one, 1 is taken: 'B'.");
    }

    /// As programs write them that do not calculate.
    @Test
    void formulasThatNobodyCalculatedAreRefusedWithTheirPlace() throws IOException {
        var file = folder.resolve("tool.xlsx");
        ofWorkbook("Database", FRAMEWORK, workbook());
        var formula = folder.resolve("formula.xlsx");
        try (var book = new XSSFWorkbook(Files.newInputStream(file));
                var stream = Files.newOutputStream(formula)) {
            book.getSheet("Database").getRow(17).createCell(4).setCellFormula("E17*2");
            book.getSheet("Database").getRow(6).createCell(4).setCellFormula("1/3");
            book.write(stream);
        }
        var answer = Answer.to("benchmark", "--table", formula.toString(), "--out", out());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("column E, row 7: no number in Weight: '=1/3'");
        try (var book = new XSSFWorkbook(Files.newInputStream(formula));
                var stream = Files.newOutputStream(file)) {
            book.getSheet("Database").getRow(6).createCell(4).setCellValue(1);
            book.write(stream);
        }
        assertThat(Answer.to("benchmark", "--table", file.toString(), "--out", out()).err())
                .contains(
                        "line 18: a formula that no program has calculated (expected its result:"
                                + " open the file in a spreadsheet program and save it): '=E17*2'");
    }

    /// A mean below the units has a name and no code: it may be a unit, and is told.
    @Test
    void aRowWithoutACodeAmongOthersIsTold() throws IOException {
        assertThat(ofWorkbook("Database", FRAMEWORK, workbook()).err())
                .contains(
                        "Rows of Database without a code in column C among others that have one,"
                                + " read as units: 'Three' (--beside names those that are none");
        var named = workbook();
        named[10] = "One,,1,2,3";
        named[11] = "Two,,2,3,5";
        assertThat(ofWorkbook("Database", FRAMEWORK, named).err()).doesNotContain("without a code");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | up,down,1 | column F, row 8: Direction 'down' (expected 1 or -1",
                "0 | 1,much,1 | column F, row 7: no number in Weight: 'much'",
                "7 | sp.01,sp.02,sp.01 | column G: 'sp.01' is below 'Q', and elsewhere below 'P' (expected one place",
                "4 | I,I, | column G: no code of the index in row 11",
                "9 | 3.5,B,C | column E: the code in row 16 is the number 3.5",
                "10 | ,,1,2,3 | row 17: no unit (expected its name in column B, code in C)"
            })
    void whatAWorkbookCannotMeanIsRefused(int row, String cells, String fault) throws IOException {
        var rows = workbook();
        rows[row] = cells;
        assertThat(ofWorkbook("Database", FRAMEWORK, rows).err()).contains(fault);
    }

    @Test
    void theWeightOfAnAggregateIsNotBelowNothing() throws IOException {
        var framework = FRAMEWORK.replace("Q,75%", "Q,-1");
        assertThat(ofWorkbook("Database", framework, workbook()).err())
                .contains("sheet Framework, row 7: Weight -1 (expected 0, for what does not count");
    }

    @Test
    void anAggregateOfAWorkbookMayWeighNothing() throws IOException {
        var framework = FRAMEWORK.replace("Q,75%", "Q,0");
        assertThat(ofWorkbook("Database", framework, workbook()).code()).isZero();
    }
}
