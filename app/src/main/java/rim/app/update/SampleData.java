package rim.app.update;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rim.schemas.RimException;

/// The sample that comes with the program.
record SampleData(Path folder) {

    /// Finds it beside the program, whose folder the script `rim` tells, or in the folder where the
    /// program was started.
    static SampleData find() {
        var home = Path.of(System.getProperty("rim.home", ""));
        var folder = home.resolve("data-samples");
        if (!Files.isDirectory(folder)) {
            throw new RimException(
                    "No sample data found (expected a folder with data files) ["
                            + folder.toAbsolutePath()
                            + "]");
        }
        return new SampleData(folder);
    }

    List<Path> sources() {
        var sources = folder.resolve("sources");
        return List.of(Files.isDirectory(sources) ? sources : folder);
    }

    /// The methodology for what the sample has.
    String methodology() {
        return folder.resolve("sample-2026.json").toString();
    }

    Optional<Path> reports() {
        return Optional.of(folder.resolve("reports")).filter(Files::isDirectory);
    }
}
