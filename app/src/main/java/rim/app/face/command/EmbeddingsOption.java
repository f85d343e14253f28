package rim.app.face.command;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rim.app.ask.WrongUsage;
import rim.index.meaning.ModelPlace;

/// Whether passages of reports are found by what they mean too, and by which model.
public final class EmbeddingsOption {
    private static final String OWN = "";

    @Option(
            names = "--embeddings",
            arity = "0..1",
            fallbackValue = OWN,
            paramLabel = "FILE|DIR",
            description =
                    "find reports by meaning too: by the English model of the module 'embeddings', or by"
                            + " one in ONNX with its tokenizer.json")
    private @Nullable String model;

    @Option(
            names = "--embeddings-languages",
            paramLabel = "CODES",
            split = ",",
            description = "languages that the model of --embeddings knows (default: all)")
    private Set<String> languages = new TreeSet<>();

    /// The model; null for words alone. It is opened, so that what is wrong with it is said first.
    ///
    /// @throws rim.schemas.RimException when it is not there, or what runs models is not
    public @Nullable ModelPlace model() {
        if (!languages.isEmpty() && (model == null || model.isEmpty())) {
            throw new WrongUsage(
                    "--embeddings-languages says what a model in a file knows: name the file by"
                            + " --embeddings");
        }
        if (model == null) {
            return null;
        }
        var place =
                model.isEmpty() ? ModelPlace.STANDARD : ModelPlace.of(Path.of(model), languages);
        place.open();
        return place;
    }
}
