package rim.schemas.report;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Reads report files. The pipeline calls it on many machines at once; whoever starts the pipeline
/// says which it is.
public interface ReportReader extends Serializable {

    /// The report files in a folder, as sorted paths inside it with forward slashes. Metadata files
    /// are not among them.
    ///
    /// @throws rim.schemas.RimException when there is no such folder
    List<String> filesIn(Path folder);

    /// What the reading of a file depends on: with the same fingerprint it gives the same, so that
    /// what an earlier edition read may be taken instead.
    ///
    /// @param folder the reports folder
    /// @param file a path inside it, with forward slashes
    String fingerprint(Path folder, String file);

    /// Reads files one after another. Never throws for a bad file: its report says what was wrong.
    ///
    /// @param folder the reports folder
    /// @param files paths inside it, with forward slashes
    /// @param done called once for each file, in the order of `files`
    void read(Path folder, List<String> files, Consumer<ReadReport> done);
}
