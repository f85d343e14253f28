package rim.app.specialisation;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rim.app.ask.WrongUsage;
import rim.app.benchmark.TableFolder;
import rim.app.benchmark.table.ActivityFile;
import rim.app.benchmark.table.ActivityOptions;
import rim.app.print.Console;
import rim.engine.kernel.specialisation.Relatedness;
import rim.engine.specialisation.ActivityPanel;
import rim.engine.specialisation.Measurement;
import rim.engine.specialisation.SpecialisationChoice;
import rim.engine.specialisation.SpecialisationChoice.ActivityGroups;
import rim.schemas.RimException;

/// What regions are specialised in and what is near, from any table of regions by activities.
@Command(
        name = "activities",
        description = "Find what regions are good at, and what is near, in a table by activity.",
        footer = {
            "",
            "A table of employment by industry, patents by class, theses by field, exports by product.",
            "Tables in the folder: specialisation, regions, activities, relatedness, shift_share,",
            "turnover, potential, entry_skill, entry_rates; 'summary.md' says what to look at first.",
            "docs/howto/find-what-a-region-is-good-at.md explains them.",
            "",
            "Examples:",
            "  rim activities --table patents.csv --absent zero --out results",
            "  rim activities --table lfst_r_lfe2en2.tsv --where age=Y15-64 --nuts-level 2 \\",
            "      --leave-out TOTAL,NRP --counts 10 --tell SE33 --out results"
        })
public final class ActivitiesCommand implements Callable<Integer> {
    private static final String SUMMARY = "summary.md";
    private static final SpecialisationChoice USUAL = SpecialisationChoice.USUAL;

    private final Console console;

    @Mixin private final ActivityOptions table = new ActivityOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "folder for summary and tables")
    private Path out = Path.of("");

    @Option(
            names = "--tell",
            split = ",",
            paramLabel = "REGION",
            description =
                    "regions that the summary tells of: what they are strongest in, what is near")
    private List<String> told = List.of();

    @Option(
            names = "--relatedness",
            paramLabel = "MEASURE",
            defaultValue = "probability",
            description =
                    "by which density is worked out: probability, association, cosine, jaccard"
                            + " or proximity (default: ${DEFAULT-VALUE})")
    private Relatedness relatedness = Relatedness.PROBABILITY;

    @Option(
            names = "--counts",
            paramLabel = "NUMBER",
            description =
                    "counted things that a value of 1 stands for, in intervals: 1000 for"
                            + " thousands of persons, 10 for those of a sample of one in a hundred"
                            + " (default: 1)")
    private double counts = USUAL.counts();

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            description = "level of intervals (default: 0.9)")
    private double level = USUAL.level();

    @Option(
            names = "--reflections",
            paramLabel = "NUMBER",
            description = "depth of the method of reflections, of regions (default: 20)")
    private int reflections = USUAL.reflections();

    @Option(
            names = "--horizon",
            paramLabel = "YEARS",
            description = "years within which activities come and go (default: 5)")
    private int horizon = USUAL.horizon();

    @Option(
            names = "--hold-out",
            paramLabel = "LETTERS",
            description =
                    "regions whose codes begin with the same so many letters are held out"
                            + " together when entries are foretold; 0: each by itself (default: 2, NUTS's"
                            + " country)")
    private int heldOut = USUAL.heldOut();

    @Option(
            names = "--group-letters",
            paramLabel = "LETTERS",
            description =
                    "so many first letters of an activity's code say its group, for related and"
                            + " unrelated variety (default: no groups)")
    private @Nullable Integer groupLetters;

    @Option(
            names = "--groups",
            paramLabel = "FILE",
            description = "table with the columns activity and group, in place of --group-letters")
    private @Nullable Path groups;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "of the tables: csv, parquet or xlsx (default: ${DEFAULT-VALUE})")
    private TableFolder.Format format = TableFolder.Format.CSV;

    public ActivitiesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException {
        var choice = choice();
        var read = ActivityFile.read(table);
        requireTold(read.panel());
        var found = Measurement.of(read.panel(), choice);
        var form = new Form(read.hasYears());
        var tables = new ArrayList<>(new YearTables(found, form).tables());
        tables.addAll(new ChangeTables(found, form).tables());
        tables.addAll(new PotentialTables(found, form).tables());
        var folder = new TableFolder(out, format);
        folder.write(tables);
        var summary =
                new SpecialisationSummary(
                        found, read.hasYears(), String.valueOf(table.file().getFileName()), told);
        folder.write(SUMMARY, summary.text());
        read.notes().forEach(note -> console.say(note + "."));
        console.say(summary.size());
        console.say(
                tables.size() + " tables in " + out + "; read " + out.resolve(SUMMARY) + " first");
        return 0;
    }

    private SpecialisationChoice choice() {
        require(counts > 0 && Double.isFinite(counts), "--counts", counts, "more than 0");
        require(level > 0 && level < 1, "--confidence", level, "more than 0 and less than 1");
        require(reflections >= 0 && reflections <= 100, "--reflections", reflections, "0 to 100");
        require(horizon > 0, "--horizon", horizon, "1 or more years");
        require(heldOut >= 0, "--hold-out", heldOut, "0 or more letters");
        if (groups != null && groupLetters != null) {
            throw new WrongUsage("Which groups? (expected either --groups or --group-letters)");
        }
        return new SpecialisationChoice(
                relatedness,
                counts,
                level,
                reflections,
                USUAL.fitnessSteps(),
                horizon,
                heldOut,
                activityGroups());
    }

    private ActivityGroups activityGroups() {
        if (groups != null) {
            return ActivityFile.groups(groups);
        }
        if (groupLetters != null) {
            require(groupLetters > 0, "--group-letters", groupLetters, "1 or more");
            return ActivityGroups.ofLetters(groupLetters);
        }
        return ActivityGroups.NONE;
    }

    private static void require(boolean is, String option, Number value, String expected) {
        if (!is) {
            throw new WrongUsage(option + " " + value + " (expected " + expected + ")");
        }
    }

    private void requireTold(ActivityPanel panel) {
        for (String region : told) {
            if (!panel.regions().contains(region)) {
                throw new RimException(
                        "No region '"
                                + region
                                + "', named by --tell (expected one of "
                                + String.join(", ", panel.regions().stream().limit(8).toList())
                                + (panel.regions().size() > 8 ? ", …" : "")
                                + ") ["
                                + table.file()
                                + "]");
            }
        }
    }
}
