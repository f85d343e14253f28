package rim.app.ask;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;

/// Which edition is asked.
public final class AskOptions {
    @Mixin private final HomeOption home = new HomeOption();

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            description = "edition to ask (default: the one in force)")
    private @Nullable String edition;

    public DataHome home() {
        return home.home();
    }

    /// The edition that is asked.
    ///
    /// @throws rim.schemas.RimException when there is none
    public Edition edition() {
        return edition == null ? home().inForce() : home().named(edition);
    }

    /// Where the data home is.
    public static final class HomeOption {
        @Option(
                names = "--data",
                paramLabel = "HOME",
                defaultValue = "${env:RIM_DATA:-rim-data}",
                description = "data home (default: $RIM_DATA, or ./rim-data)")
        private Path data = Path.of("rim-data");

        public DataHome home() {
            return new DataHome(data);
        }
    }
}
