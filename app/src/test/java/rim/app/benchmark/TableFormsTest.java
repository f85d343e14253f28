package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;

/// The same figures in every form of file come to the same scores.
class TableFormsTest {
    private static final String METHODOLOGY =
            """
            {"name": "test", "title": "T", "description": "-", "source": "-", "tree":
             {"code": "Index", "children": [{"code": "LPI"}, {"code": "CO2",
              "treatment": {"direction": "lower_is_better"}}]}}
            """;

    /// By minimum and maximum over both years, LPI from 1 to 5, CO2 from 90 to 10.
    private static final String SCORES =
            """
            unit,year,Index,LPI,CO2
            X,2020,0.5,0.0,1.0
            Y,2020,0.6875,0.5,0.875
            Z,2020,0.125,0.25,0.0
            X,2021,0.875,1.0,0.75
            Y,2021,0.625,0.75,0.5
            Z,2021,0.625,1.0,0.25
            """;

    private record Figure(String unit, int year, String indicator, int value) {}

    private static final List<Figure> FIGURES = figures();

    @TempDir Path folder;

    private static List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        var rows =
                List.of(
                        List.of(1, 10),
                        List.of(3, 20),
                        List.of(2, 90),
                        List.of(5, 30),
                        List.of(4, 50),
                        List.of(5, 70));
        for (int i = 0; i < rows.size(); i++) {
            var unit = List.of("X", "Y", "Z").get(i % 3);
            figures.add(new Figure(unit, 2020 + i / 3, "LPI", rows.get(i).get(0)));
            figures.add(new Figure(unit, 2020 + i / 3, "CO2", rows.get(i).get(1)));
        }
        return List.copyOf(figures);
    }

    private Answer run(Path table, String... more) throws IOException {
        var words =
                new ArrayList<>(
                        List.of(
                                "benchmark",
                                "--table",
                                table.toString(),
                                "--methodology",
                                Files.writeString(folder.resolve("m.json"), METHODOLOGY).toString(),
                                "--out",
                                folder.resolve("out").toString()));
        words.addAll(List.of(more));
        return Answer.to(words.toArray(String[]::new));
    }

    private void comesToTheScores(Path table, String... more) throws IOException {
        var answer = run(table, more);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(Files.readString(folder.resolve("out").resolve("scores.csv"))).isEqualTo(SCORES);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String lines(String form) {
        return FIGURES.stream()
                .map(each ->
                        String.format(
                                Locale.ROOT,
                                form + "\n",
                                each.unit(),
                                each.year(),
                                each.indicator(),
                                each.value()))
                .collect(Collectors.joining());
    }

    /// A row for each unit and year.
    private static List<List<String>> wide() {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < FIGURES.size(); i += 2) {
            var first = FIGURES.get(i);
            rows.add(
                    List.of(
                            first.unit(),
                            "Övre " + first.unit(),
                            String.valueOf(first.year()),
                            String.valueOf(first.value()),
                            String.valueOf(FIGURES.get(i + 1).value())));
        }
        return rows;
    }

    @Test
    void textInAnotherEncodingIsRead() throws IOException {
        var text =
                "uCode;uName;Time;LPI;CO2\n"
                        + wide().stream()
                                .map(row -> String.join(";", row))
                                .collect(Collectors.joining("\n"));
        for (var encoding : List.of("windows-1252", "UTF-16", "UTF-8")) {
            var file = folder.resolve(encoding + ".csv");
            Files.writeString(file, text.replace("Z;", "Ö;"), Charset.forName(encoding));
            var answer = run(file);
            assertThat(answer.code()).as(encoding + answer.err()).isZero();
            assertThat(Files.readString(folder.resolve("out").resolve("scores.csv")))
                    .as(encoding)
                    .isEqualTo(SCORES.replace("Z,", "Ö,"));
        }
    }

    @Test
    void aLongTableIsRead() throws IOException {
        comesToTheScores(
                write("long.csv", "geo,time_period,indicator,obs_value\n" + lines("%s,%s,%s,%s")));
    }

    @Test
    void aSheetOfAWorkbookIsReadWithTitlesAboveIt() throws IOException {
        for (var name : List.of("t.xlsx", "t.xls")) {
            comesToTheScores(workbook(name, "Figures"));
            comesToTheScores(workbook(name, "Figures"), "--sheet", "Figures");
        }
        var answer = run(workbook("t.xlsx", "Figures"), "--sheet", "Notes");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("No sheet 'Notes' (expected one of Figures)");
    }

    /// Names beside codes: in columns of their own, behind the codes, or in JSON-stat's labels.
    @Test
    void whatAFileCallsUnitsAndIndicatorsIsKept() throws IOException {
        var beside =
                write(
                        "beside.csv",
                        """
                        STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,unit,Unit of measure,geo,Place,TIME_PERIOD,Time,OBS_VALUE,Observation value
                        dataflow,E:T(1.0),Title,EUR,Euro,SE11,"Stockholm, län",2020,,1,
                        dataflow,E:T(1.0),Title,EUR,Euro,SE12,,2020,,2,
                        dataflow,E:T(1.0),Title,PPS,"Power, standard",SE11,"Stockholm, län",2020,,3,
                        dataflow,E:T(1.0),Title,PPS,"Power, standard",SE12,,2020,,2,
                        """);
        var behind =
                write(
                        "behind.csv",
                        """
                        DATAFLOW,unit: Unit of measure,geo: Place,TIME_PERIOD: Time,OBS_VALUE: Value
                        E:T(1.0),EUR: Euro,"SE11: Stockholm, län",2020,1
                        E:T(1.0),EUR: Euro,SE12,2020,2
                        E:T(1.0),"PPS: Power, standard","SE11: Stockholm, län",2020,3
                        E:T(1.0),"PPS: Power, standard",SE12,2020,2
                        """);
        var json =
                write(
                        "cube.json",
                        """
                        {"version": "2.0", "class": "dataset", "label": "Title",
                         "id": ["unit", "geo", "time"], "size": [2, 2, 1], "value": [1, 2, 3, 2],
                         "dimension": {
                          "unit": {"label": "Unit", "category": {"index": ["EUR", "PPS"],
                           "label": {"EUR": "Euro", "PPS": "Power, standard"}}},
                          "geo": {"category": {"index": {"SE11": 0, "SE12": 1},
                           "label": {"SE11": "Stockholm, län", "SE12": " "}}},
                          "time": {"category": {"index": {"2020": 0}}}}}
                        """);
        for (var file : List.of(beside, behind, json)) {
            var out = folder.resolve("named " + file.getFileName());
            var answer =
                    Answer.to("benchmark", "--table", file.toString(), "--out", out.toString());
            assertThat(answer.err()).contains("2 units, 1 year, 2 indicators");
            assertThat(Files.readString(out.resolve("weights.csv")))
                    .contains("EUR,Euro,", "PPS,\"Power, standard\",");
            assertThat(
                            Answer.to("regions", "--data", out.toString(), "--format", "csv")
                                    .out()
                                    .lines()
                                    .skip(1))
                    .anyMatch(line -> line.startsWith("SE11,") && line.contains("Stockholm, län"))
                    .anyMatch(line ->
                            line.startsWith("SE12,") && line.contains("Östra Mellansverige"));
            assertThat(out.toFile().list()).noneMatch(name -> name.startsWith("ranks_in"));
        }
    }

    private Path workbook(String name, String sheet) throws IOException {
        var file = folder.resolve(name);
        try (Workbook book = name.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var cells = book.createSheet(sheet);
            cells.createRow(0).createCell(0).setCellValue("Figures of three units");
            var rows = new ArrayList<>(List.of(List.of("uCode", "uName", "Time", "LPI", "CO2")));
            rows.addAll(wide());
            for (int i = 0; i < rows.size(); i++) {
                var row = cells.createRow(i + 2);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    var text = rows.get(i).get(j);
                    if (text.matches("\\d+")) {
                        row.createCell(j).setCellValue(Double.parseDouble(text));
                    } else {
                        row.createCell(j).setCellValue(text);
                    }
                }
            }
            book.write(out);
        }
        return file;
    }

    @Test
    void eurostatsTableIsRead() throws IOException {
        var text = new StringBuilder("freq,indic,geo\\TIME_PERIOD\t2020 \t2021 \n");
        for (var indicator : List.of("LPI", "CO2")) {
            for (var unit : List.of("X", "Y", "Z")) {
                text.append("A," + indicator + "," + unit);
                FIGURES.stream()
                        .filter(it -> it.unit().equals(unit) && it.indicator().equals(indicator))
                        .forEach(it -> text.append("\t").append(it.value()).append(" e"));
                text.append('\n');
            }
        }
        comesToTheScores(write("t.tsv", text.toString()));
    }

    @Test
    void sdmxIsReadAsCsvAndAsXml() throws IOException {
        comesToTheScores(
                write(
                        "t.csv",
                        "DATAFLOW,REF_AREA,TIME_PERIOD,INDICATOR,OBS_VALUE,OBS_FLAG\n"
                                + lines("A:B(1.0),%s,%s,%s,%s,")));
        comesToTheScores(
                write(
                        "t.xml",
                        "<?xml version='1.0' encoding='UTF-8'?>\n"
                                + "<m:StructureSpecificData xmlns:m='m'><m:DataSet>\n"
                                + lines(
                                        "<Series freq='A' geo='%1$s' indicator='%3$s'><Obs"
                                                + " TIME_PERIOD='%2$s' OBS_VALUE='%4$s'/></Series>")
                                + "</m:DataSet></m:StructureSpecificData>\n"));
    }

    @Test
    void jsonStatIsRead() throws IOException {
        var values =
                FIGURES.stream()
                        .sorted(
                                Comparator.comparing(Figure::indicator)
                                        .reversed()
                                        .thenComparing(Figure::unit)
                                        .thenComparingInt(Figure::year))
                        .map(it -> String.valueOf(it.value()))
                        .collect(Collectors.joining(", "));
        comesToTheScores(
                write(
                        "t.json",
                        """
                        {"version": "2.0", "class": "dataset", "id": ["indicator", "geo", "time"],
                         "size": [2, 3, 2], "dimension": {
                           "indicator": {"category": {"index": ["LPI", "CO2"]}},
                           "geo": {"category": {"index": ["X", "Y", "Z"]}},
                           "time": {"category": {"index": ["2020", "2021"]}}},
                         "value": [VALUES]}
                        """
                                .replace("VALUES", values)));
    }

    @Test
    void whatCannotBeToldInACubeIsSaid() throws IOException {
        var sexes =
                write(
                        "t.csv",
                        "DATAFLOW,sex,geo,TIME_PERIOD,indicator,OBS_VALUE\n"
                                + lines("A:B(1.0),F,%s,%s,%s,%s")
                                + lines("A:B(1.0),M,%s,%s,%s,%s"));
        assertThat(run(sexes).err()).contains("dimension 'sex' has F, M (expected one of them");
        var others =
                write(
                        "o.csv",
                        "DATAFLOW,indicator,geo,TIME_PERIOD,OBS_VALUE\nA:B(1.0),GDP,X,2020,1\n");
        assertThat(run(others).err())
                .contains("No dimension has codes of the methodology's indicators")
                .contains("--indicator");
    }
}
