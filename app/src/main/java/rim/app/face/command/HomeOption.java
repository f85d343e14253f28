package rim.app.face.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import rim.app.print.Console;
import rim.app.store.Places;
import rim.schemas.edition.DataHome;

/// Where the data home is.
public final class HomeOption {
    private static final String NAME = "--data";
    private static final String LABEL = "HOME";
    private static final String DEFAULT = "${env:RIM_DATA:-rim-data}";
    private static final String MEANING =
            "data home, a folder or a store such as s3a://BUCKET/HOME (default: $RIM_DATA, or"
                    + " ./rim-data)";

    @Option(names = NAME, paramLabel = LABEL, defaultValue = DEFAULT, description = MEANING)
    private String data = "rim-data";

    private @Nullable DataHome home;

    /// The same option, said by calls and not by annotations, which take longer.
    static OptionSpec plain() {
        return OptionSpec.builder(NAME)
                .paramLabel(LABEL)
                .type(String.class)
                .arity("1")
                .defaultValue(DEFAULT)
                .description(MEANING)
                .build();
    }

    /// The home that was given.
    static DataHome home(OptionSpec plain, Console console) {
        return home(plain.getValue().toString(), console);
    }

    /// The home; what in it is not as it should be is said on standard error.
    public DataHome home(Console console) {
        if (home == null) {
            home = home(data, console);
        }
        return home;
    }

    private static DataHome home(String data, Console console) {
        return Places.home(data).saying(text -> console.say("rim: " + text));
    }
}
