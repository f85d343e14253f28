package rim.app.face.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rim.app.print.Console;
import rim.app.store.Places;
import rim.schemas.edition.DataHome;

/// Where the data home is.
public final class HomeOption {
    @Option(
            names = "--data",
            paramLabel = "HOME",
            defaultValue = "${env:RIM_DATA:-rim-data}",
            description =
                    "data home, a folder or a store such as s3a://BUCKET/HOME (default: $RIM_DATA, or"
                            + " ./rim-data)")
    private String data = "rim-data";

    private @Nullable DataHome home;

    /// The home; what in it is not as it should be is said on standard error.
    public DataHome home(Console console) {
        if (home == null) {
            home = Places.home(data).saying(text -> console.say("rim: " + text));
        }
        return home;
    }
}
