package rim.app.benchmark.table;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rim.schemas.dataset.Activities;

/// Which columns or dimensions of a table of regions by activities are what, where their names do
/// not say it.
public final class ActivityOptions {
    @Mixin final TableForm form = new TableForm();

    @Option(
            names = "--table",
            required = true,
            paramLabel = "FILE",
            description =
                    "a row for each region, activity and year, or for each region (and year)"
                            + " with a column for each activity: CSV, a workbook (XLSX, XLS), Eurostat's"
                            + " TSV, SDMX-CSV, SDMX-ML, JSON-stat")
    Path table = Path.of("");

    @Option(
            names = "--region",
            paramLabel = "COLUMN",
            description =
                    "column or dimension with the region's code (default: geo, region, code…)")
    @Nullable String region;

    @Option(
            names = "--activity",
            paramLabel = "COLUMN",
            description =
                    "column or dimension with the activity's code (default: activity, nace_r2, ipc…; else"
                            + " each column with numbers is one)")
    @Nullable String activity;

    @Option(
            names = "--where",
            paramLabel = "COLUMN=CODE",
            description = "read only what has this code, such as age=Y15-64; may be repeated")
    Map<String, String> where = new LinkedHashMap<>();

    @Option(
            names = "--leave-out",
            split = ",",
            paramLabel = "CODE",
            description = "activities that are left out, such as TOTAL, which is a sum of others")
    List<String> leftOut = List.of();

    @Option(
            names = "--code-length",
            paramLabel = "N",
            description =
                    "take activities whose code has N characters only, so those of one level of a"
                            + " classification")
    @Nullable Integer codeLength;

    @Option(
            names = "--nuts-level",
            paramLabel = "0..3",
            description = "take regions of this level of NUTS only")
    @Nullable Integer nutsLevel;

    @Option(
            names = "--absent",
            paramLabel = "missing|zero",
            defaultValue = "missing",
            description =
                    "what is meant where there is no value: that it is not known, so that the"
                            + " region has no total, or nothing, as in a list of patents (default:"
                            + " ${DEFAULT-VALUE})")
    Activities.Absent absent = Activities.Absent.MISSING;

    /// The file of the table.
    public Path file() {
        return table;
    }

    /// The same as options of a table of units, whose indicators are the activities.
    TableOptions asTable() {
        var options = new TableOptions(form);
        options.table = table;
        options.unit = region;
        options.indicator = activity;
        options.where = where;
        return options;
    }
}
