package rim.pipeline;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import rim.pipeline.edition.SparkMaster;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Quality.Acceptance;
import rim.schemas.report.BuiltIndex;
import rim.schemas.report.IndexBuilder;
import rim.schemas.report.PriorityFinding;
import rim.schemas.report.ReadReport;
import rim.schemas.report.ReportReader;

/// Requests for updates without reports.
final class Requests {

    static UpdateRequest update(String edition, Path home, Path... sources) {
        return update(edition, home, Optional.empty(), sources);
    }

    /// An update by a methodology of its own.
    static UpdateRequest by(Path methodology, String edition, Path home, Path sources) {
        return new UpdateRequest(
                edition,
                List.of(sources),
                Optional.empty(),
                methodology.toString(),
                new DataHome(home),
                SparkMaster.of("local[2]"),
                Optional.empty(),
                new NoReports(),
                new NoIndex(),
                PriorityFinding.NONE);
    }

    /// An update that may pass failed checks.
    static UpdateRequest update(
            String edition, Path home, Optional<Acceptance> acceptance, Path... sources) {
        return new UpdateRequest(
                edition,
                List.of(sources),
                Optional.empty(),
                "open-6",
                new DataHome(home),
                SparkMaster.of("local[2]"),
                acceptance,
                new NoReports(),
                new NoIndex(),
                PriorityFinding.NONE);
    }

    /// An update with reports, without an index of them.
    static UpdateRequest update(
            String edition, Path home, Path reports, ReportReader reading, Path sources) {
        return new UpdateRequest(
                edition,
                List.of(sources),
                Optional.of(reports),
                "open-6",
                new DataHome(home),
                SparkMaster.of("local[2]"),
                Optional.empty(),
                reading,
                new NoIndex(),
                PriorityFinding.NONE);
    }

    private static final class NoReports implements ReportReader {
        private static final long serialVersionUID = 1;

        @Override
        public List<String> filesIn(Path folder) {
            return List.of();
        }

        @Override
        public String fingerprint(Path folder, String file) {
            return "";
        }

        @Override
        public void read(Path folder, List<String> files, Consumer<ReadReport> done) {}
    }

    private static final class NoIndex implements IndexBuilder {
        private static final long serialVersionUID = 1;

        @Override
        public String fingerprint() {
            return "";
        }

        @Override
        public byte[] survey(Iterator<ReadReport> reports) {
            return new byte[0];
        }

        @Override
        public byte[] together(List<byte[]> surveys) {
            return new byte[0];
        }

        @Override
        public void shard(Iterator<ReadReport> reports, byte[] survey, Path folder) {}

        @Override
        public BuiltIndex merge(List<Path> shards, byte[] survey, Path folder) {
            return new BuiltIndex(0, "");
        }
    }

    private Requests() {}
}
