package rim.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import rim.engine.peers.RegionStructure;
import rim.engine.peers.RegionStructure.Dimension;
import rim.engine.peers.RegionStructure.Variable;
import rim.schemas.RimException;
import rim.schemas.indicator.StructuralVariables;
import rim.schemas.json.CheckedJson;
import rim.sources.check.Numbers;

/// Reads a structural table: a CSV with a row for each region and a column for each variable, and
/// beside it `NAME.structure.json`, which names the column of regions and the dimensions into which
/// the variables fall.
public final class StructureFile {
    private static final Set<String> MISSING = Set.of("", ":", "NA", "NaN", "n/a");
    private static final Map<String, Double> WORDS =
            Map.of("yes", 1.0, "no", 0.0, "true", 1.0, "false", 0.0);

    private final Path csv;
    private final List<String> faults = new ArrayList<>();

    private StructureFile(Path csv) {
        this.csv = csv;
    }

    /// Reads a table.
    ///
    /// @throws RimException with all faults at once
    public static RegionStructure of(Path csv) {
        return new StructureFile(csv).read();
    }

    private RegionStructure read() {
        var description = description();
        var dimensions = dimensions(description);
        var variables = dimensions.stream().flatMap(d -> d.variables().stream()).toList();
        var regions = new ArrayList<String>();
        var rows = new ArrayList<double[]>();
        try (var parser = parser()) {
            var column = description.region();
            requireColumns(parser, column, variables);
            for (var row : parser) {
                regions.add(row.get(column).strip().toUpperCase(Locale.ROOT));
                rows.add(variables.stream().mapToDouble(v -> number(row, v.code())).toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + csv, e);
        }
        requireOnce(regions);
        refuseFaults();
        return new RegionStructure(
                String.valueOf(csv.getFileName()), regions, dimensions, turned(rows, variables));
    }

    private CSVParser parser() throws IOException {
        if (!Files.isRegularFile(csv)) {
            throw new RimException("No such file: '" + csv + "' [--structure]");
        }
        return CSVParser.parse(
                csv,
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get());
    }

    private StructuralVariables description() {
        var name = String.valueOf(csv.getFileName()).replaceFirst("\\.[^.]*$", "");
        var file = csv.resolveSibling(name + ".structure.json");
        if (!Files.isRegularFile(file)) {
            throw new RimException(
                    "No description of "
                            + csv
                            + " (expected "
                            + file.getFileName()
                            + " beside it, such as {\"region\": \"code\", \"dimensions\": [{\"code\":"
                            + " \"size\", \"title\": \"Size\", \"variables\": [\"population\"]}]}).");
        }
        return CheckedJson.read(
                file,
                StructuralVariables.class,
                StructuralVariables.SCHEMA,
                StructuralVariables.class);
    }

    private static List<Dimension> dimensions(StructuralVariables description) {
        return description.dimensions().stream()
                .map(d ->
                        new Dimension(
                                d.code(),
                                d.title(),
                                d.variables().stream().map(v -> new Variable(v, v)).toList()))
                .toList();
    }

    private void requireColumns(CSVParser parser, String region, List<Variable> variables) {
        var header = new HashSet<>(parser.getHeaderNames());
        if (!header.contains(region)) {
            faults.add("no column '" + region + "' of regions");
        }
        variables.stream()
                .filter(v -> !header.contains(v.code()))
                .forEach(v -> faults.add("no column '" + v.code() + "'"));
        refuseFaults();
    }

    private void requireOnce(List<String> regions) {
        var seen = new HashSet<String>();
        regions.stream()
                .filter(region -> !seen.add(region))
                .forEach(region -> faults.add("two rows of region '" + region + "'"));
    }

    private double number(CSVRecord row, String column) {
        var text = row.get(column).strip();
        var word = WORDS.get(text.toLowerCase(Locale.ROOT));
        if (MISSING.contains(text)) {
            return Double.NaN;
        }
        if (word != null) {
            return word;
        }
        double number = Numbers.parse(text);
        if (!Double.isNaN(number)) {
            return number;
        }
        faults.add(
                "line "
                        + (row.getRecordNumber() + 1)
                        + ", "
                        + column
                        + ": '"
                        + text
                        + "' (expected a number, yes or no)");
        return Double.NaN;
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new RimException(
                    "Cannot use the structural table ["
                            + csv
                            + "]:\n  "
                            + String.join("\n  ", faults.subList(0, Math.min(20, faults.size()))));
        }
    }

    private static double[][] turned(List<double[]> rows, List<Variable> variables) {
        var columns = new double[variables.size()][rows.size()];
        for (int v = 0; v < columns.length; v++) {
            int variable = v;
            Arrays.setAll(columns[v], r -> rows.get(r)[variable]);
        }
        return columns;
    }
}
