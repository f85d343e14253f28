package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;

/// Taken over from COINr's tables and from a workbook of the COIN Tool, with what COINr makes of
/// the same.
class FromCoinrTest {
    @TempDir Path folder;
    private Path coinr;

    @BeforeEach
    void write() throws IOException {
        coinr = Files.createDirectories(folder.resolve("asem"));
        CoinrTables.write("input/ASEM_iData", coinr.resolve("ASEM_iData.csv"));
        CoinrTables.write("input/ASEM_iMeta", coinr.resolve("ASEM_iMeta.csv"));
    }

    private Path run(String out, String... words) {
        var all = new ArrayList<>(List.of("benchmark"));
        all.addAll(List.of(words));
        var to = folder.resolve(out);
        all.addAll(List.of("--out", to.toString()));
        var answer = Answer.to(all.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        return to;
    }

    private static CsvTable table(Path out, String name) {
        return CsvTable.of(out.resolve(name + ".csv"));
    }

    @Test
    void theTwoTablesComeToWhatCoinrMakesOfThem() {
        var out = run("out", "--from-coinr", coinr.toString());
        table(out, "indicators").requireSameAs(CoinrTables.table("coin/Raw"));
        table(out, "denominated").requireSameAs(CoinrTables.table("denominate/Denominated"));
        table(out, "normalised")
                .requireSameAs(CoinrTables.table("normalise/minmax_0_100_Denominated_withNA"));
        var weights = table(out, "weights");
        var given = CoinrTables.table("coin/Weights_Original");
        assertThat(weights.keys()).isEqualTo(given.keys());
        for (var node : given.keys()) {
            if (!node.equals("Index")) {
                assertThat(weights.number(node, "weight")).isEqualTo(given.number(node, "Weight"));
            }
        }
    }

    /// What weighs 0 has scores, and the index is as if it were none of its indicators.
    @Test
    void whatWeighs0IsScoredAndCountsForNothing() throws IOException {
        var meta = coinr.resolve("ASEM_iMeta.csv");
        var lines = Files.readAllLines(meta);
        var header = List.of(lines.getFirst().replace("\"", "").split(","));
        int weight = header.indexOf("Weight");
        int type = header.indexOf("Type");
        Files.write(meta, changed(lines, "LPI", weight, "0"));
        var nothing = run("nothing", "--from-coinr", coinr.toString());
        Files.write(meta, changed(lines, "LPI", type, "Other"));
        var none = run("none", "--from-coinr", coinr.toString());
        for (var name : List.of("scores", "ranks")) {
            var there = table(nothing, name);
            var expected = table(none, name);
            assertThat(there.columns()).contains("LPI");
            for (var unit : expected.keys()) {
                for (var node : List.of("Index", "Conn", "Physical", "Flights")) {
                    assertThat(there.text(unit, node)).isEqualTo(expected.text(unit, node));
                }
                assertThat(there.text(unit, "LPI")).isNotEmpty();
            }
        }
        assertThat(table(nothing, "weights").number("LPI", "effective")).isZero();
    }

    private static List<String> changed(List<String> lines, String code, int column, String to) {
        return lines.stream()
                .map(line -> {
                    var cells = line.split(",", -1);
                    if (List.of(cells).contains(code)) {
                        cells[column] = to;
                    }
                    return String.join(",", cells);
                })
                .toList();
    }

    @Test
    void theMethodologySaysWhatIMetaSays() throws IOException {
        var out = run("out", "--from-coinr", coinr.toString());
        var methodology = new ObjectMapper().readTree(out.resolve("methodology.json").toFile());
        var nodes = new LinkedHashMap<String, JsonNode>();
        collect(methodology.get("tree"), nodes);
        assertThat(nodes).hasSize(60);
        assertThat(
                        nodes.getOrDefault("PubDebt", NullNode.instance)
                                .at("/treatment/direction")
                                .asText())
                .isEqualTo("lower_is_better");
        assertThat(nodes.getOrDefault("LPI", NullNode.instance).has("treatment")).isFalse();
        assertThat(
                        nodes.getOrDefault("Bord", NullNode.instance)
                                .at("/treatment/denominator/variable")
                                .asText())
                .isEqualTo("Area");
        assertThat(nodes.getOrDefault("LPI", NullNode.instance).path("title").asText())
                .isEqualTo("Logistics Performance Index");
        assertThat(methodology.path("denominators")).hasSize(4);
        // it can be given as it is
        run(
                "again",
                "--table",
                coinr.resolve("ASEM_iData.csv").toString(),
                "--methodology",
                out.resolve("methodology.json").toString());
        table(folder.resolve("again"), "scores").requireSameAs(table(out, "scores"));
    }

    private static void collect(JsonNode node, Map<String, JsonNode> nodes) {
        nodes.put(node.path("code").asText(), node);
        node.path("children").forEach(child -> collect(child, nodes));
    }

    /// The example of COINr in the layout of the COIN Tool: no denominators there, three levels of
    /// aggregates used out of four.
    @Test
    void aWorkbookOfTheCoinToolIsTheSame() throws IOException {
        var meta = byCode(coinr.resolve("ASEM_iMeta.csv"));
        var withoutDenominators = new ArrayList<String>();
        for (var line : Files.readAllLines(coinr.resolve("ASEM_iMeta.csv"))) {
            withoutDenominators.add(
                    line.replaceAll(
                            ",(Population|Area|Energy|GDP),(?=[A-Za-z0-9]+,Indicator)", ",,"));
        }
        Files.write(coinr.resolve("ASEM_iMeta.csv"), withoutDenominators);
        var book = folder.resolve("coin_tool.xlsx");
        CoinToolSample.write(meta, CoinrTables.table("input/ASEM_iData"), book);
        var tool = run("tool", "--table", book.toString());
        var own = run("own", "--from-coinr", coinr.toString());
        table(tool, "normalised").requireSameAs(table(own, "normalised"));
        table(tool, "scores").requireSameAs(table(own, "scores"));
        table(tool, "ranks").requireSameAs(table(own, "ranks"));
        assertThat(table(tool, "weights").text("Physical", "title")).isEqualTo("Physical");
        assertThat(table(tool, "weights").text("Conn", "parent")).isEqualTo("Index");
        assertThat(
                        Answer.to(
                                        "benchmark",
                                        "--table",
                                        book.toString(),
                                        "--where",
                                        "sex=T",
                                        "--out",
                                        folder.resolve("chosen").toString())
                                .err())
                .as("nothing that is asked for is passed over")
                .contains("No column 'sex'");
    }

    private static CsvTable byCode(Path file) throws IOException {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var parser = format.parse(Files.newBufferedReader(file))) {
            for (var row : parser) {
                rows.put(row.get("iCode"), row.toMap());
            }
        }
        return new CsvTable("iMeta", List.of("iCode"), rows);
    }

    @Test
    void faultsAreToldTogether() throws IOException {
        Files.writeString(
                coinr.resolve("ASEM_iMeta.csv"),
                "Level,iCode,Direction,Weight,Parent,Type\n1,LPI,2,1,Index,Indicator\n1,,1,x,Index,Indicator\n2,Index,1,-1,,Aggregate\n");
        var answer =
                Answer.to(
                        "benchmark",
                        "--from-coinr",
                        coinr.toString(),
                        "--out",
                        folder.resolve("o").toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains("line 2: Direction '2' (expected 1 or -1, or positive or negative)")
                .contains("line 3: no iCode")
                .contains("line 3: no number in Weight: 'x'")
                .contains("line 4: Weight -1 (expected 0, for what does not count, or more)");
        Files.delete(coinr.resolve("ASEM_iMeta.csv"));
        assertThat(Answer.to("benchmark", "--from-coinr", coinr.toString(), "--out", "x").err())
                .contains("No file such as ASEM_iMeta.csv");
        assertThat(Answer.to("benchmark", "--out", "x").err())
                .contains("Which table? (expected either --table FILE or --from-coinr FOLDER)");
    }

    /// COINr's groups may be numbers; what iMeta does not name, and what only it names, is told.
    @Test
    void columnsThatIMetaDoesNotNameAreTold() throws IOException {
        Files.writeString(
                coinr.resolve("ASEM_iData.csv"),
                """
                uName,uCode,A,B,Class,People,Extra,Note,Empty
                One,u1,1,2,1,10,5,fine,
                Two,u2,2,1,2,20,6,fine,
                Three,u3,3,5,1,30,7,late,
                """);
        Files.writeString(
                coinr.resolve("ASEM_iMeta.csv"),
                """
                iCode,Direction,Weight,Parent,Type
                A,1,1,I,Indicator
                B,1,1,I,Indicator
                Class,,,,Group
                Region,,,,Group
                People,,,,Denominator
                I,1,1,,Aggregate
                """);
        var out = folder.resolve("out");
        var answer =
                Answer.to("benchmark", "--from-coinr", coinr.toString(), "--out", out.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err())
                .contains("Columns that only the metadata name, not read: 'Region'.")
                .contains(
                        "Numbers that nobody names as an indicator or otherwise, not read: 'Extra'.");
        assertThat(table(out, "ranks_in_Class").number("u2", "I")).isEqualTo(1);
        assertThat(table(out, "ranks_in_Note").number("u3", "I")).isEqualTo(1);
    }

    @Test
    void whatAWorkbookHasBesideIsTold() throws IOException {
        var file = folder.resolve("tool.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var database = book.newWorksheet("Database");
            for (int unit = 0; unit < 3; unit++) {
                database.value(16 + unit, 2, "u" + unit);
                database.value(16 + unit, 4, unit);
                database.value(16 + unit, 5, unit * unit);
                database.value(16 + unit, 6, 2 - unit);
            }
            for (int column : new int[] {4, 6, 7}) {
                database.value(10, column, "I");
                database.value(15, column, "ind" + column);
            }
            var framework = book.newWorksheet("Framework");
            framework.value(4, 2, "I");
            framework.value(4, 7, "All");
            framework.value(5, 2, "P9");
            framework.value(5, 7, "Forgotten");
            framework.value(6, 2, "P10");
            framework.value(6, 7, "--");
            book.newWorksheet("Normalised").value(0, 0, "n");
        }
        var out = folder.resolve("out");
        var answer = Answer.to("benchmark", "--table", file.toString(), "--out", out.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err())
                .contains("Columns of Database without a code in row 16, not read: 'column F'.")
                .contains("Indicators of Database without any value, not read: 'ind7'.")
                .contains("Nodes of Framework with no indicator below, not read: 'P9'.")
                .contains("Sheets beside Database and Framework, not read: 'Normalised'.");
    }

    /// Writes a workbook in the layout of the COIN Tool.
    private static final class CoinToolSample {
        private static void write(CsvTable meta, CsvTable data, Path file) throws IOException {
            try (var out = Files.newOutputStream(file);
                    var book = new Workbook(out, "test", "1.0")) {
                var database = book.newWorksheet("Database");
                int column = 4;
                for (var code : meta.keys()) {
                    if (meta.text(code, "Type").equals("Indicator")) {
                        indicator(database, column++, code, meta, data);
                    }
                }
                int row = 16;
                for (var unit : data.keys()) {
                    database.value(row, 1, data.text(unit, "uName"));
                    database.value(row++, 2, unit);
                }
                var framework = book.newWorksheet("Framework");
                row = 3;
                framework.value(row++, 3, "Dimension/indicator");
                for (var code : meta.keys()) {
                    if (meta.text(code, "Type").equals("Aggregate")) {
                        framework.value(row, 2, code);
                        framework.value(row, 4, meta.number(code, "Weight"));
                        framework.value(row++, 7, meta.text(code, "iName"));
                    }
                }
                framework.value(row, 2, "si.09");
                framework.value(row, 7, "--");
            }
        }

        private static void indicator(
                Worksheet sheet, int column, String code, CsvTable meta, CsvTable data) {
            var pillar = meta.text(code, "Parent");
            sheet.value(6, column, meta.number(code, "Weight"));
            sheet.value(7, column, meta.number(code, "Direction"));
            sheet.value(8, column, 0);
            sheet.value(9, column, 100);
            sheet.value(10, column, "Index");
            sheet.value(11, column, meta.text(pillar, "Parent"));
            sheet.value(12, column, pillar);
            sheet.value(13, column, "sp.00");
            sheet.value(14, column, meta.text(code, "iName"));
            sheet.value(15, column, code);
            int row = 16;
            for (var unit : data.keys()) {
                var text = data.text(unit, code);
                if (text.isEmpty()) {
                    sheet.value(row++, column, "n/a");
                } else {
                    sheet.value(row++, column, Double.parseDouble(text));
                }
            }
        }
    }
}
