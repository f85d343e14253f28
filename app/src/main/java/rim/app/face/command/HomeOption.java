package rim.app.face.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import rim.schemas.edition.DataHome;

/// Where the data home is.
public final class HomeOption {
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
