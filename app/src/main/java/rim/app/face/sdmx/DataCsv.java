package rim.app.face.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import rim.app.data.EditionDatabase;

/// Data as SDMX-CSV.
enum DataCsv {
    /// SDMX-CSV 1.0.
    ONE("DATAFLOW", "%s:%s(1.0)"),
    /// SDMX-CSV 2.0.
    TWO("STRUCTURE STRUCTURE_ID ACTION", "dataflow %s:%s(1.0.0) I");

    private final String names;
    private final String values;

    /// @param names of the first columns, parted by a space
    /// @param values of the first columns, with places for agency and flow
    DataCsv(String names, String values) {
        this.names = names;
        this.values = values;
    }

    void write(Observations observations, Detail detail, EditionDatabase database, OutputStream out)
            throws IOException, SQLException {
        var flow = observations.key().flow();
        var csv =
                new CSVPrinter(
                        new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        csv.printRecord(header(flow, detail));
        var begin = List.of(String.format(Locale.ROOT, values, Flow.AGENCY, flow.id()).split(" "));
        observations.each(database, each -> print(csv, begin, each, detail));
        csv.flush();
    }

    private List<String> header(Flow flow, Detail detail) {
        var header = new ArrayList<>(List.of(names.split(" ")));
        flow.dimensions().forEach(each -> header.add(each.id()));
        header.addAll(List.of(Flow.TIME, Flow.VALUE));
        if (detail.hasAttributes()) {
            header.addAll(List.of(Flow.STATUS, Flow.UNIT));
        }
        return header;
    }

    private static void print(
            CSVPrinter csv, List<String> begin, Observations.Observation each, Detail detail) {
        var line = new ArrayList<Object>(begin);
        line.addAll(each.key());
        line.add(each.year());
        line.add(DataXml.number(each));
        if (detail.hasAttributes()) {
            line.add(each.status());
            line.add(each.unit());
        }
        try {
            csv.printRecord(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
