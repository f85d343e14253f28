package rim.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Which build of this program runs, as the build wrote it into a resource.
///
/// @param version such as `0.1.0`
/// @param commit what it was built from: a short commit of git, with `-dirty` behind it where files
///   differed; {@link #UNKNOWN} where it was built outside a repository
public record Build(String version, String commit) {
    /// Stands for a commit that nobody knows.
    public static final String UNKNOWN = "unknown";

    private static final String RESOURCE = "build.properties";
    private static final Build CURRENT = read();

    /// The build that runs.
    public static Build current() {
        return CURRENT;
    }

    private static Build read() {
        var properties = new Properties();
        try (var resource = Build.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("The build left out " + RESOURCE);
            }
            properties.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
        return new Build(
                properties.getProperty("version", UNKNOWN),
                properties.getProperty("commit", UNKNOWN));
    }

    /// As semantic versioning writes it, such as `0.1.0+888c82f`.
    @Override
    public String toString() {
        return commit.equals(UNKNOWN) ? version : version + "+" + commit;
    }
}
