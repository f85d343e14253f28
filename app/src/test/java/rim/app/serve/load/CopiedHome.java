package rim.app.serve.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;

/// A data home in which copies of one edition are published under other names.
///
/// @param home where
/// @param original what is copied
record CopiedHome(DataHome home, Edition original) {
    private static final ObjectMapper JSON = new ObjectMapper();

    void publish(String name) throws IOException {
        var draft = home.draft(name);
        copy(original.folder(), draft.folder());
        var manifest = (ObjectNode) JSON.readTree(original.manifestFile().toFile());
        JSON.writeValue(draft.manifestFile().toFile(), manifest.put("edition", name));
        home.publish(draft);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.filter(file -> !file.equals(from))
                    .forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
        }
    }

    private static void copyOne(Path file, Path to) {
        try {
            Files.copy(file, to);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + file, e);
        }
    }
}
