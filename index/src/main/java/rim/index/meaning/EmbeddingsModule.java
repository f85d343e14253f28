package rim.index.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import rim.schemas.RimException;

/// The module `embeddings`: on the class path, or the jars that its build puts beside the program,
/// which are looked at when a model is first asked for, so that nobody else waits for them.
final class EmbeddingsModule {
    /// Where the program lies, as the script that starts it says.
    private static final String HOME = "rim.home";

    private static final String JARS = "embeddings/target/jars";

    private static final String REMEDY =
            "'mvn package -pl embeddings -am -Dmaven.test.skip=true' in the program's folder fetches it"
                    + " (130 MB).";

    private EmbeddingsModule() {}

    /// Found when it is first asked for.
    private static final class Found {
        private static final Optional<EmbeddingModels> MODELS = load();
    }

    /// What runs models.
    ///
    /// @throws RimException when it is not here, with the remedy
    static EmbeddingModels require() {
        return Found.MODELS.orElseThrow(
                () -> new RimException("What runs models is not here [" + JARS + "]: " + REMEDY));
    }

    private static Optional<EmbeddingModels> load() {
        var here = ServiceLoader.load(EmbeddingModels.class).findFirst();
        return here.isPresent() ? here : beside();
    }

    // Never closed: a model is wanted as long as the process lives.
    @SuppressWarnings("resource")
    private static Optional<EmbeddingModels> beside() {
        var home = System.getProperty(HOME);
        if (home == null || !Files.isDirectory(Path.of(home, JARS))) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(Path.of(home, JARS))) {
            var jars = new ArrayList<URL>();
            for (Path each : files.sorted().toList()) {
                jars.add(each.toUri().toURL());
            }
            var loader =
                    new URLClassLoader(
                            jars.toArray(URL[]::new), EmbeddingsModule.class.getClassLoader());
            return ServiceLoader.load(EmbeddingModels.class, loader).findFirst();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("Files have addresses", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + JARS, e);
        }
    }
}
