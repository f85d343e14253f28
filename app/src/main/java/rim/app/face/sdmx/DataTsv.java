package rim.app.face.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Data as Eurostat's tab-separated values: a line for each series, years in columns. A cell is a
/// value, a space and flags; `:` stands for no value.
final class DataTsv {
    private final Writer out;
    private final List<Integer> years;
    private List<String> series = List.of();
    private String begin = "";
    private final Map<Integer, String> cells = new HashMap<>();

    private DataTsv(Writer out, List<Integer> years) {
        this.out = out;
        this.years = years;
    }

    static void write(DataMessage message, OutputStream out) throws IOException, SQLException {
        var observations = message.observations();
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var tsv = new DataTsv(writer, observations.years(message.database()));
        tsv.header(message.flow());
        observations.each(message.database(), tsv::add);
        tsv.endSeries();
        writer.flush();
    }

    /// The unit stands before the last dimension, as with Eurostat.
    private void header(Flow flow) throws IOException {
        var names = new ArrayList<>(flow.dimensions().stream().map(Flow.Dimension::id).toList());
        names.add(names.size() - 1, "unit");
        out.write(String.join(",", names).toLowerCase(Locale.ROOT) + "\\" + Flow.TIME);
        for (var year : years) {
            out.write("\t" + year + " ");
        }
        out.write('\n');
    }

    private void add(Observations.Observation each) throws IOException {
        if (!each.key().equals(series)) {
            endSeries();
            series = each.key();
            var names = new ArrayList<>(series);
            names.add(names.size() - 1, each.unit());
            begin = String.join(",", names);
        }
        var value = each.value() == null ? ":" : each.value().toString();
        cells.put(each.year(), value + " " + each.flags());
    }

    private void endSeries() throws IOException {
        if (!series.isEmpty()) {
            out.write(begin);
            for (var year : years) {
                out.write("\t" + cells.getOrDefault(year, ": "));
            }
            out.write('\n');
            cells.clear();
        }
    }
}
