package rim.index.meaning;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rim.index.meaning.ModelFiles.Pooling;
import rim.schemas.RimException;

/// Where a model is. It can be sent to whoever is to make vectors.
///
/// @param path the file in ONNX; empty for the model that comes with the module
/// @param languages that it knows, as ISO 639-1 codes; none means any
public record ModelPlace(String path, TreeSet<String> languages) implements Serializable {
    /// The model that comes with the module.
    public static final ModelPlace STANDARD = new ModelPlace("", new TreeSet<>());

    private static final String TOKENIZER = "tokenizer.json";
    private static final String ENDING = ".onnx";
    private static final String POOLING = "1_Pooling/config.json";

    /// What the files of a model are called in an index.
    private static final String COPY = "model.onnx";

    private static final String COPY_OF_POOLING = "pooling.json";

    /// How the makers of sentence-transformers say that the first token stands for all.
    private static final Pattern FIRST = Pattern.compile("\"pooling_mode_cls_token\"\\s*:\\s*true");

    /// Models are large and slow to open: one of each in a process, whichever edition's copy it is.
    private static final Map<String, EmbeddingModel> OPENED = new ConcurrentHashMap<>();

    /// The model in a file, or in a folder that has one: `tokenizer.json` lies beside it or in the
    /// folder above.
    ///
    /// @throws RimException when it is not there
    public static ModelPlace of(Path place, Set<String> languages) {
        var network = Files.isDirectory(place) ? networkIn(place) : place;
        if (!Files.isRegularFile(network)) {
            throw new RimException(
                    "No such model: '"
                            + place
                            + "' (expected a file of ONNX with tokenizer.json beside it, or the"
                            + " folder of both)");
        }
        var found = new ModelPlace(network.toString(), new TreeSet<>(languages));
        found.tokenizer();
        found.requireWhole();
        return found;
    }

    // What makers call the rest of a network that is too large for one file.
    private void requireWhole() {
        for (String rest : List.of("_data", ".data")) {
            var file = Path.of(path + rest);
            if (Files.exists(file)) {
                throw new RimException(
                        "The model '"
                                + path
                                + "' has a part in '"
                                + file
                                + "' (expected all in one file)");
            }
        }
    }

    private static Path networkIn(Path folder) {
        var found = new TreeSet<Path>();
        for (Path each : new Path[] {folder, folder.resolve("onnx")}) {
            if (Files.isDirectory(each)) {
                try (Stream<Path> files = Files.list(each)) {
                    files.filter(f -> f.toString().endsWith(ENDING)).forEach(found::add);
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot list " + each, e);
                }
            }
        }
        if (found.size() > 1) {
            throw new RimException(
                    "Several models in '"
                            + folder
                            + "': "
                            + String.join(
                                    ", ",
                                    found.stream()
                                            .map(f -> folder.relativize(f).toString())
                                            .toList())
                            + " (expected one; name the file)");
        }
        return found.isEmpty() ? folder : found.getFirst();
    }

    /// Its files.
    ///
    /// @throws IllegalStateException for the model that comes with the module
    public ModelFiles files() {
        if (path.isEmpty()) {
            throw new IllegalStateException("The standard model is in no files");
        }
        return new ModelFiles(Path.of(path), tokenizer(), pooling());
    }

    private Path tokenizer() {
        return beside(TOKENIZER)
                .orElseThrow(() ->
                        new RimException("No " + TOKENIZER + " beside the model '" + path + "'"));
    }

    private Optional<Path> beside(String name) {
        var network = Path.of(path).toAbsolutePath();
        return Stream.of(".", "..")
                .map(folder -> network.resolveSibling(folder).resolve(name).normalize())
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private Optional<Path> saidOfPooling() {
        return beside(POOLING).or(() -> beside(COPY_OF_POOLING));
    }

    private Pooling pooling() {
        var file = saidOfPooling();
        try {
            boolean isFirst =
                    file.isPresent() && FIRST.matcher(Files.readString(file.get())).find();
            return isFirst ? Pooling.FIRST : Pooling.MEAN;
        } catch (IOException e) {
            throw new RimException("Cannot read '" + file.orElseThrow() + "'", e);
        }
    }

    /// Puts a model's files into an index, so that whoever asks it has them; the standard model is
    /// where the module is.
    public void copyTo(Path folder) throws IOException {
        if (!path.isEmpty()) {
            Files.copy(Path.of(path), folder.resolve(COPY));
            Files.copy(tokenizer(), folder.resolve(TOKENIZER));
            var pooling = saidOfPooling();
            if (pooling.isPresent()) {
                Files.copy(pooling.get(), folder.resolve(COPY_OF_POOLING));
            }
        }
    }

    /// The model of an index.
    ///
    /// @param folder of the index
    /// @param languages that the index says the model knows
    public static ModelPlace in(Path folder, Set<String> languages) {
        var own = folder.resolve(COPY);
        return Files.exists(own)
                ? new ModelPlace(own.toString(), new TreeSet<>(languages))
                : STANDARD;
    }

    /// The model.
    ///
    /// @throws RimException when it is none, or what runs models is not here
    public EmbeddingModel open() {
        return OPENED.computeIfAbsent(
                contents(),
                contents -> {
                    var models = EmbeddingsModule.require();
                    return path.isEmpty() ? models.standard() : models.open(files(), languages);
                });
    }

    /// What it is, wherever its files lie.
    private String contents() {
        if (path.isEmpty()) {
            return "";
        }
        return files().digest() + " " + String.join(",", new TreeSet<>(languages));
    }
}
