package rim.app.face.command;

import picocli.CommandLine.Option;
import rim.app.print.Format;

/// In which form data are printed.
public final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "table",
            description = "table, csv or json (default: table)")
    private Format format = Format.TABLE;

    public Format format() {
        return format;
    }
}
