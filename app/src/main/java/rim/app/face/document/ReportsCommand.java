package rim.app.face.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rim.app.ask.Subject;
import rim.app.data.PublishedScores;
import rim.app.face.command.ConsoleSubject;
import rim.app.face.command.HomeOption;
import rim.app.face.document.ReportFile.Form;
import rim.app.print.Console;
import rim.app.question.report.ReportWriting;

/// Writes the reports of all regions.
@Command(
        name = "reports",
        description = "Write the report of every ranked region into a folder.",
        footer = {
            "",
            "Each is what 'rim report' makes of one region.",
            "",
            "Example:",
            "  rim reports reports-sv --language sv --format docx"
        })
public final class ReportsCommand implements Callable<Integer> {
    private static final int STEP = 25;

    private final Console console;

    @Mixin private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FOLDER", description = "where they are written; made if it is not there")
    private Path folder = Path.of("");

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description = "en or sv (default: en)")
    private String language = "en";

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "html",
            description = "html or docx (default: html)")
    private Form form = Form.HTML;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "year of the scores (default: the latest)")
    private @Nullable Integer year;

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            description = "edition to ask (default: the one in force)")
    private @Nullable String edition;

    public ReportsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (var subject = new ConsoleSubject(home.home(console), Optional.ofNullable(edition))) {
            var writing = new ReportWriting(subject, language);
            var regions = ranked(subject);
            Files.createDirectories(folder);
            for (int i = 0; i < regions.size(); i++) {
                ReportFile.written(
                        writing.of(regions.get(i), Optional.ofNullable(year)), folder, form);
                if ((i + 1) % STEP == 0) {
                    console.say((i + 1) + " of " + regions.size() + " reports are written.");
                }
            }
            console.print("Written: " + regions.size() + " reports [" + folder + "]");
        }
        return 0;
    }

    private List<String> ranked(Subject subject) throws SQLException {
        var database = subject.database();
        var root = database.documents().root();
        int scored = new PublishedScores(database).year(root, Optional.ofNullable(year));
        return database.list(
                "SELECT region FROM scores WHERE node = ? AND year = ? AND rank IS NOT NULL ORDER BY 1",
                List.of(root, scored),
                cells -> cells.text("region"));
    }
}
