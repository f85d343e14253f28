package rim.sources.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A small table for 2019, in every form in which data come.
enum FormSample {
    EUROSTAT_TSV("'form': 'eurostat-tsv'") {
        @Override
        byte[] write(List<Line> lines) {
            return text(
                    "unit,geo\\time\t2019 ",
                    lines,
                    l -> "PC," + l.region() + "\t" + l.value() + " " + l.flags());
        }

        @Override
        byte[] widened(Line line) {
            return text(
                    "unit,geo\\time\t2019 ", List.of(line), l -> "PC,SE33" + "\t1.0 ".repeat(10));
        }
    },
    EUROSTAT_TSV_NEW("'form': 'eurostat-tsv'") {
        @Override
        byte[] write(List<Line> lines) {
            return text(
                    "freq,unit,geo\\TIME_PERIOD\t2019 ",
                    lines,
                    l -> "A,PC," + l.region() + "\t" + (l.value() + " " + l.flags()).strip());
        }

        @Override
        byte[] widened(Line line) {
            return text(
                    "freq,unit,geo\\TIME_PERIOD\t2019 ",
                    List.of(line),
                    l -> "A,PC,SE33" + "\t1.0".repeat(10));
        }
    },
    SDMX_CSV("'form': 'sdmx-csv'") {
        private static final String HEADER =
                "DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS";

        @Override
        byte[] write(List<Line> lines) {
            return text(
                    HEADER,
                    lines,
                    l ->
                            "ESTAT:X(1.0),22/05/26 11:00:00,A,PC,"
                                    + l.region()
                                    + ",2019,"
                                    + l.number()
                                    + ","
                                    + l.flags().replace("c", "")
                                    + ","
                                    + (l.flags().contains("c") ? "C" : ""));
        }

        @Override
        byte[] widened(Line line) {
            return text(HEADER, List.of(line), l -> "x,".repeat(90));
        }
    },
    SDMX_CSV_LABELLED("'form': 'sdmx-csv'") {
        private static final String HEADER =
                "STRUCTURE;STRUCTURE_ID;ACTION;freq: Frequency;geo: Region;TIME_PERIOD: Time;OBS_VALUE;OBS_STATUS: Status";

        @Override
        byte[] write(List<Line> lines) {
            return text(
                    HEADER,
                    lines,
                    l ->
                            "dataflow;ESTAT:X(2.0);I;A: Annual;"
                                    + l.region()
                                    + ": Somewhere;2019;"
                                    + l.number()
                                    + ";"
                                    + l.flags());
        }

        @Override
        byte[] widened(Line line) {
            return text(HEADER, List.of(line), l -> "x;".repeat(80));
        }
    },
    SDMX_ML_GENERIC("'form': 'sdmx-ml'") {
        @Override
        byte[] write(List<Line> lines) {
            return lines.stream()
                    .map(l ->
                            "<g:Series><g:SeriesKey><g:Value id='unit' value='PC'/><g:Value id='geo' value='"
                                    + l.region()
                                    + "'/></g:SeriesKey><g:Obs><g:ObsDimension value='2019'/><g:ObsValue value='"
                                    + (l.number().isEmpty() ? "NaN" : l.number())
                                    + "'/><g:Attributes><g:Value id='OBS_STATUS' value='"
                                    + l.flags()
                                    + "'/></g:Attributes></g:Obs></g:Series>\n")
                    .collect(
                            Collectors.joining(
                                    "",
                                    "<?xml version='1.0' encoding='UTF-8'?>\n<m:GenericData xmlns:m='m' xmlns:g='g'><m:Header><m:Structure dimensionAtObservation='TIME_PERIOD'/></m:Header><m:DataSet>\n",
                                    "</m:DataSet></m:GenericData>\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    SDMX_ML_SPECIFIC("'form': 'sdmx-ml'") {
        @Override
        byte[] write(List<Line> lines) {
            return lines.stream()
                    .map(l ->
                            "<Series unit='PC' geo='"
                                    + l.region()
                                    + "'><Obs TIME_PERIOD='2019' OBS_VALUE='"
                                    + l.number()
                                    + "' OBS_FLAG='"
                                    + l.flags()
                                    + "'/></Series>\n")
                    .collect(
                            Collectors.joining(
                                    "",
                                    "<?xml version='1.0' encoding='UTF-8'?>\n<m:StructureSpecificData xmlns:m='m'><m:DataSet>\n",
                                    "</m:DataSet></m:StructureSpecificData>\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    JSON_STAT_2("'form': 'json-stat'") {
        @Override
        byte[] write(List<Line> lines) {
            var values =
                    IntStream.range(0, lines.size())
                            .filter(i -> !lines.get(i).number().isEmpty())
                            .mapToObj(i -> "\"" + i + "\":" + lines.get(i).number())
                            .collect(Collectors.joining(","));
            var statuses =
                    IntStream.range(0, lines.size())
                            .filter(i -> !lines.get(i).flags().isEmpty())
                            .mapToObj(i -> "\"" + i + "\":\"" + lines.get(i).flags() + "\"")
                            .collect(Collectors.joining(","));
            return ("{\"version\":\"2.0\",\"class\":\"dataset\",\"updated\":\"2026-07-21T11:00:00+0200\",\"value\":{"
                            + values
                            + "},\"status\":{"
                            + statuses
                            + "},"
                            + dimensions(lines)
                            + "}")
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        byte[] widened(Line line) {
            var ten =
                    IntStream.range(0, 10)
                            .mapToObj(i -> "\"" + i + "\":1")
                            .collect(Collectors.joining(","));
            return ("{\"value\":{" + ten + "}," + dimensions(List.of(line)) + "}")
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    JSON_STAT_1("'form': 'json-stat'") {
        @Override
        byte[] write(List<Line> lines) {
            var values =
                    lines.stream()
                            .map(l -> l.number().isEmpty() ? "null" : l.number())
                            .collect(Collectors.joining(","));
            var statuses =
                    lines.stream()
                            .map(l -> "\"" + l.flags() + "\"")
                            .collect(Collectors.joining(","));
            return ("{\"x\":{\"value\":["
                            + values
                            + "],\"status\":["
                            + statuses
                            + "],"
                            + dimensions(lines)
                            + "}}")
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        byte[] widened(Line line) {
            return ("{\"x\":{\"value\":[1,1,1,1,1,1,1,1,1,1]," + dimensions(List.of(line)) + "}}")
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    LONG_CSV(
            "'form': 'long-csv', 'csv': {'region': 'geo', 'year': 'time', 'value': 'values', 'flags': 'flag'}") {
        @Override
        byte[] write(List<Line> lines) {
            return text(
                    "unit,geo,time,values,flag",
                    lines,
                    l -> "PC," + l.region() + ",2019," + l.number() + "," + l.flags());
        }

        @Override
        byte[] widened(Line line) {
            return text("unit,geo,time,values,flag", List.of(line), l -> "x,".repeat(50));
        }
    },
    WIDE_CSV("'form': 'wide-csv', 'csv': {'delimiter': ';', 'region': 'geo', 'across': 'year'}") {
        @Override
        byte[] write(List<Line> lines) {
            return text("geo;2019;", lines, l -> l.region() + ";" + l.number() + ";" + l.flags());
        }

        @Override
        byte[] widened(Line line) {
            return text("geo;2019;", List.of(line), l -> "SE33" + ";1".repeat(30));
        }
    },
    XLSX(excelLayout()) {
        @Override
        byte[] write(List<Line> lines) {
            return workbook(new XSSFWorkbook(), lines, 0);
        }

        @Override
        byte[] widened(Line line) {
            return workbook(new XSSFWorkbook(), List.of(line), 40);
        }
    },
    XLS(excelLayout()) {
        @Override
        byte[] write(List<Line> lines) {
            return workbook(new HSSFWorkbook(), lines, 0);
        }

        @Override
        byte[] widened(Line line) {
            return workbook(new HSSFWorkbook(), List.of(line), 40);
        }
    };

    /// @param value text of the number, or `:`
    record Line(String region, String value, String flags) {
        String number() {
            return value.equals(":") ? "" : value;
        }
    }

    private final String descriptor;

    FormSample(String descriptor) {
        this.descriptor = descriptor;
    }

    /// The members of its descriptor.
    String descriptor() {
        return descriptor;
    }

    /// A file with a line, or what stands for one, for each of these.
    abstract byte[] write(List<Line> lines);

    /// A file in which a line has ten times too many cells; none where the form has no such thing.
    byte[] widened(Line line) {
        return new byte[0];
    }

    boolean isText() {
        return this != XLSX && this != XLS;
    }

    private static String excelLayout() {
        return "'form': 'excel', 'sheet': {'header_row': 2, 'region': 'geo', 'year': 'time', 'value': 'values', 'flags': 'flag'}";
    }

    interface Writing {
        String line(Line line);
    }

    private static byte[] text(String header, List<Line> lines, Writing writing) {
        return lines.stream()
                .map(writing::line)
                .collect(Collectors.joining("\n", header + "\n", lines.isEmpty() ? "" : "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String dimensions(List<Line> lines) {
        var index =
                lines.stream()
                        .map(l -> "\"" + l.region() + "\"")
                        .collect(Collectors.joining(",", "[", "]"));
        return "\"id\":[\"geo\",\"time\"],\"size\":["
                + lines.size()
                + ",1],\"dimension\":{\"geo\":{\"category\":{\"index\":"
                + index
                + "}},\"time\":{\"category\":{\"index\":{\"2019\":0}}}}";
    }

    private static byte[] workbook(Workbook workbook, List<Line> lines, int more) {
        try (workbook;
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Data");
            sheet.createRow(0).createCell(0).setCellValue("A table");
            var header = sheet.createRow(1);
            var names = List.of("geo", "time", "values", "flag");
            for (int i = 0; i < names.size(); i++) {
                header.createCell(i).setCellValue(names.get(i));
            }
            for (int i = 0; i < lines.size(); i++) {
                var row = sheet.createRow(2 + i);
                row.createCell(0).setCellValue(lines.get(i).region());
                row.createCell(1).setCellValue(2019);
                if (!lines.get(i).number().isEmpty()) {
                    row.createCell(2).setCellValue(Double.parseDouble(lines.get(i).number()));
                }
                row.createCell(3).setCellValue(lines.get(i).flags());
                for (int j = 0; j < more; j++) {
                    row.createCell(4 + j).setCellValue(1);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
