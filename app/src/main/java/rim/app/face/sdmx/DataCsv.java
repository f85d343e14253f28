package rim.app.face.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

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

    void write(DataMessage message, OutputStream out) throws IOException, SQLException {
        var flow = message.flow();
        var detail = message.detail();
        var labels = message.labels();
        var csv =
                new CSVPrinter(
                        new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        csv.printRecord(header(flow, detail, labels));
        var begin = List.of(String.format(Locale.ROOT, values, Flow.AGENCY, flow.id()).split(" "));
        message.observations()
                .each(message.database(), each -> print(csv, begin, flow, each, detail, labels));
        csv.flush();
    }

    private List<String> header(Flow flow, Detail detail, CsvLabels labels) {
        var header = new ArrayList<>(List.of(names.split(" ")));
        flow.dimensions().forEach(each -> header.add(labels.header(each.id())));
        header.add(labels.header(Flow.TIME));
        header.add(labels.header(Flow.VALUE));
        if (detail.hasAttributes()) {
            header.add(labels.header(Flow.STATUS));
            header.add(labels.header(Flow.UNIT));
            header.add(labels.header(Flow.FLAG));
            header.add(labels.header(Flow.REASON));
        }
        return header;
    }

    private static void print(
            CSVPrinter csv,
            List<String> begin,
            Flow flow,
            Observations.Observation each,
            Detail detail,
            CsvLabels labels)
            throws IOException {
        var line = new ArrayList<Object>(begin);
        var dimensions = flow.dimensions();
        for (int i = 0; i < each.key().size(); i++) {
            line.add(labels.cell(dimensions.get(i).id(), each.key().get(i)));
        }
        line.add(each.year());
        line.add(DataXml.number(each));
        if (detail.hasAttributes()) {
            line.add(labels.cell(Flow.STATUS, each.status()));
            line.add(labels.cell(Flow.UNIT, each.unit()));
            line.add(each.flags());
            line.add(each.reason());
        }
        csv.printRecord(line);
    }
}
