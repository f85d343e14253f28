package rim.app.benchmark.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import rim.schemas.edition.Digests;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest.Output;

/// What a draft of a table's edition consists of, for its manifest.
final class EditionOutputs {

    /// @param rows of each table, by its name
    static List<Output> of(Edition draft, SortedMap<String, Long> rows) throws IOException {
        try (Stream<Path> walk = Files.walk(draft.folder())) {
            var outputs = new ArrayList<Output>();
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                var path = draft.folder().relativize(file).toString().replace('\\', '/');
                outputs.add(
                        new Output(
                                path,
                                Digests.of(file),
                                Files.size(file),
                                rows.get(path.replaceFirst("/.*", ""))));
            }
            return outputs;
        }
    }

    private EditionOutputs() {}
}
