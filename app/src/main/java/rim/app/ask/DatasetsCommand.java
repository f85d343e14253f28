package rim.app.ask;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rim.app.data.Datasets;
import rim.app.data.Datasets.SourceFile;
import rim.app.data.EditionDatabase;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.RecordRows;

/// Lists the datasets of an edition.
@Command(
        name = "datasets",
        description = "List datasets: publisher, years, cells read and refused, file.",
        footer = {
            "",
            "Cells: read = accepted + missing + quarantined. Csv and json have licence,",
            "SHA-256 and the components of indicators that a file feeds as well. What of a known",
            "table was not seen (table, order, selection, years, service) is unconfirmed.",
            "",
            "Example:",
            "  rim datasets --format json",
            "  rim datasets --known"
        })
public final class DatasetsCommand implements Callable<Integer> {
    private static final List<String> COLUMNS_FOR_PEOPLE =
            List.of(
                    "dataset",
                    "publisher",
                    "code",
                    "regions",
                    "first_year",
                    "last_year",
                    "read",
                    "missing",
                    "quarantined",
                    "path");

    private final Console console;

    @Mixin private final AskOptions ask = new AskOptions();
    @Mixin private final FormatOption format = new FormatOption();

    @Option(
            names = "--known",
            description =
                    "list the tables that the program knows instead: whether they are alive, ended or"
                            + " gone, NUTS levels, years, what of that was seen, and by whom")
    private boolean isKnown;

    public DatasetsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (isKnown) {
            console.print(format.format(), KnownDatasetRows.rows());
            return 0;
        }
        try (var database = EditionDatabase.open(ask.edition())) {
            var datasets = new Datasets(database);
            var rows =
                    format.format() == Format.TABLE
                            ? RecordRows.of(SourceFile.class, datasets.all(), COLUMNS_FOR_PEOPLE)
                            : datasets.listing().rows();
            if (console.print(format.format(), rows) == 0) {
                console.say("Edition " + database.edition().name() + " was made from no dataset.");
            }
        }
        return 0;
    }
}
