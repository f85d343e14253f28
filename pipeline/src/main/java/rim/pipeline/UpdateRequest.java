package rim.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rim.pipeline.edition.SparkMaster;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Quality.Acceptance;
import rim.schemas.report.IndexBuilder;
import rim.schemas.report.PriorityFinding;
import rim.schemas.report.ReportReader;

/// What an update is asked to do.
///
/// @param edition the edition's name, such as `2026`
/// @param sources folders with data files and their descriptors
/// @param reports folder of thematic reports; none leaves the edition without reports
/// @param methodology name of a methodology that ships with the program, or path of a file
/// @param home where the edition is published
/// @param spark the machines that do the work
/// @param acceptance lets failed checks pass that would stop the update
/// @param reader reads report files
/// @param indexing builds the search index
/// @param priorities finds what reports state as priorities of regions
public record UpdateRequest(
        String edition,
        List<Path> sources,
        Optional<Path> reports,
        String methodology,
        DataHome home,
        SparkMaster spark,
        Optional<Acceptance> acceptance,
        ReportReader reader,
        IndexBuilder indexing,
        PriorityFinding priorities) {

    public static final String DEFAULT_METHODOLOGY = "open-2026";

    public UpdateRequest {
        sources = List.copyOf(sources);
    }
}
