package rim.app.print;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/// Where a command writes: data to `out`, everything else to `err`.
///
/// @param out standard output, UTF-8 or what the terminal wants
/// @param err standard error
/// @param terminal what they can show
public record Console(Writer out, PrintWriter err, Terminal terminal) {

    /// The console of this process.
    public static Console ofProcess() {
        var terminal = Terminal.ofProcess();
        var out =
                new WatchedWriter(
                        new BufferedWriter(
                                new OutputStreamWriter(new StandardOutput(), terminal.written()),
                                1 << 15));
        var err =
                new PrintWriter(
                        new OutputStreamWriter(
                                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
                        true);
        return new Console(out, err, terminal);
    }

    /// Prints rows in a form.
    ///
    /// @return how many
    public long print(Format format, Rows rows) throws IOException, SQLException {
        RowPrinter printer =
                switch (format) {
                    case TABLE -> new TextTable(terminal);
                    case CSV -> new CsvRows();
                    case JSON -> new JsonRows();
                };
        long count = printer.print(rows, out);
        out.flush();
        return count;
    }

    /// Writes lines of data.
    public void print(String text) {
        try {
            out.write(text);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether there was any data. Of a console that is not this process's, that is not known and
    /// taken for granted.
    public boolean hasWritten() {
        return !(out instanceof WatchedWriter watched) || watched.hasWritten();
    }

    /// Says something that is no data.
    public void say(String text) {
        err.println(text);
    }
}
