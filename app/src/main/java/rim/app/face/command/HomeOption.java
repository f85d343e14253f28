package rim.app.face.command;

import picocli.CommandLine.Option;
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

    public DataHome home() {
        return Places.home(data);
    }
}
