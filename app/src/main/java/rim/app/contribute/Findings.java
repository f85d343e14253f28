package rim.app.contribute;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.RecordRows;
import rim.schemas.Counted;
import rim.sources.contribution.Fault;
import rim.sources.contribution.Language;
import rim.sources.contribution.SentFile;

/// What a check of a file comes to, for its sender.
public record Findings(SentFile file, Language language) {
    /// A fault as a row.
    ///
    /// @param row of the file; 0 for the file as a whole
    /// @param column as the header calls it
    public record Found(int row, @Nullable String column, String problem, String text) {}

    void print(Console console, Format format) throws IOException, SQLException {
        if (format != Format.TABLE) {
            console.print(
                    format,
                    RecordRows.of(Found.class, file.faults().stream().map(this::found).toList()));
            return;
        }
        console.print(text());
    }

    String text() {
        int lines = file.lines().size();
        if (file.faults().isEmpty()) {
            return language.choose(
                            "Nothing is wrong: " + Counted.of(lines, "line", "lines") + " of ",
                            "Inget är fel: " + Counted.of(lines, "rad", "rader") + " för ")
                    + file.region().orElse("?")
                    + ".\n";
        }
        var text = new StringBuilder();
        int faults = file.faults().size();
        text.append(faults)
                .append(
                        faults == 1
                                ? language.choose(" fault", " fel")
                                : language.choose(" faults", " fel"))
                .append(
                        language.choose(
                                "; nothing was kept. Right are ", "; ingenting sparades. Rätt är "))
                .append(lines)
                .append(
                        lines == 1
                                ? language.choose(" line", " rad")
                                : language.choose(" lines", " rader"))
                .append(".\n");
        for (Fault each : file.faults()) {
            text.append("  ").append(each.text(language)).append('\n');
        }
        return text.toString();
    }

    Found found(Fault fault) {
        var column = fault.column();
        return new Found(
                fault.row(),
                column == null ? null : column.title(language),
                fault.what().code(),
                fault.text(language));
    }
}
