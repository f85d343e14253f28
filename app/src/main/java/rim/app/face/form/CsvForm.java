package rim.app.face.form;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Rows;
import rim.app.print.Terminal;

/// A table as the command line writes it: RFC 4180, UTF-8, with a header.
public final class CsvForm {
    public static void write(Rows rows, OutputStream out) throws IOException, SQLException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new Console(writer, new PrintWriter(writer), Terminal.NONE).print(Format.CSV, rows);
    }

    private CsvForm() {}
}
