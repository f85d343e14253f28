package rim.schemas.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rim.schemas.json.CheckedJson;

/// Descriptors that come with the program, for well-known files that have none beside them.
///
/// They stand in the order in which they are preferred: where two feed the same component, the
/// first one of which there is a file feeds it.
public final class KnownDatasets {
    private static final String CODES = "known/codes.txt";

    /// Names of the descriptors' resources, beside this class.
    public static List<String> resources() {
        try (var in =
                Objects.requireNonNull(
                        KnownDatasets.class.getResourceAsStream(CODES), "resource " + CODES)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(code -> "known/" + code + ".dataset.json")
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + CODES, e);
        }
    }

    /// All of them, in the order of preference.
    public static List<DatasetDescriptor> all() {
        return Read.ALL;
    }

    /// The one with a code.
    public static Optional<DatasetDescriptor> find(String code) {
        return all().stream().filter(d -> d.dataset().equals(code)).findFirst();
    }

    /// Read when first asked for.
    private static final class Read {
        static final List<DatasetDescriptor> ALL =
                resources().stream()
                        .map(resource ->
                                CheckedJson.read(
                                        KnownDatasets.class,
                                        resource,
                                        "dataset.schema.json",
                                        DatasetDescriptor.class))
                        .toList();
    }

    private KnownDatasets() {}
}
