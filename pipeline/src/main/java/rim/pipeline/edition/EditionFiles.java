package rim.pipeline.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.schemas.edition.Digests;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest.Output;

/// What a draft consists of, for its manifest.
public final class EditionFiles {

    /// Every file, by path, with its digest and, for tables, its rows.
    public static List<Output> of(Edition draft) {
        try (Stream<Path> walk = Files.walk(draft.folder())) {
            var outputs = new ArrayList<Output>();
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                var path = draft.folder().relativize(file).toString().replace('\\', '/');
                outputs.add(new Output(path, Digests.of(file), Files.size(file), rows(file)));
            }
            return outputs;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the draft " + draft.folder(), e);
        }
    }

    private static @Nullable Long rows(Path file) throws IOException {
        return file.toString().endsWith(".parquet") ? Footers.rows(Footers.of(file)) : null;
    }

    private EditionFiles() {}
}
