package rim.app.update;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import rim.schemas.RimException;
import rim.schemas.report.IndexBuilding;
import rim.schemas.report.ReadReport;
import rim.schemas.report.ReportReading;

/// What the update is given to read reports and to build their index.
final class ReportParts {

    static ReportReading reading() {
        return new NoReading();
    }

    static IndexBuilding indexing() {
        return ReportParts::nothing;
    }

    private static long nothing(Iterator<ReadReport> reports, Path folder) throws IOException {
        return 0;
    }

    private static final class NoReading implements ReportReading {
        private static final long serialVersionUID = 1;

        @Override
        public List<String> filesIn(Path folder) {
            throw new RimException("Reports cannot be read yet [--reports " + folder + "]");
        }

        @Override
        public void read(Path folder, List<String> files, Consumer<ReadReport> done) {}
    }

    private ReportParts() {}
}
