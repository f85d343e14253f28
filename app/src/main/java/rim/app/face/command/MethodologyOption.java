package rim.app.face.command;

import picocli.CommandLine.Option;
import rim.pipeline.UpdateRequest;

/// Whose indicators and scores an edition has, or would have.
public final class MethodologyOption {
    @Option(
            names = "--methodology",
            paramLabel = "NAME|FILE",
            defaultValue = UpdateRequest.DEFAULT_METHODOLOGY,
            description = "methodology by name or file (default: ${DEFAULT-VALUE})")
    private String methodology = UpdateRequest.DEFAULT_METHODOLOGY;

    /// Its name, or its file.
    public String methodology() {
        return methodology;
    }
}
