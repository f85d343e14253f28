package rim.index.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rim.schemas.Folders;

/// The folder of one worker process.
///
/// @param folder real path
record WorkerPlace(Path folder) {

    /// A new one among the temporary files of this process.
    static WorkerPlace made() throws IOException {
        var place = new WorkerPlace(Files.createTempDirectory("rim-reading").toRealPath());
        Files.createDirectory(place.own());
        Files.createDirectory(place.handed());
        return place;
    }

    /// What the worker may write to. Nobody else follows what it leaves there.
    Path own() {
        return folder.resolve("own");
    }

    /// Where the file is that the worker may read.
    Path handed() {
        return folder.resolve("report");
    }

    void remove() throws IOException {
        Folders.delete(folder);
    }
}
