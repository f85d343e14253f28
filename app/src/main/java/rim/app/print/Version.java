package rim.app.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version of this program, as the build wrote it into a resource.
public final class Version {

    /// Such as `0.1.0`.
    public static String number() {
        var properties = new Properties();
        try (var resource = Version.class.getResourceAsStream("version.properties")) {
            if (resource == null) {
                throw new IllegalStateException("The build left out version.properties");
            }
            properties.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read version.properties", e);
        }
        return properties.getProperty("version", "");
    }

    private Version() {}
}
