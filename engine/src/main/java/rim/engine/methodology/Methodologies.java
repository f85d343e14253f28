package rim.engine.methodology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rim.schemas.RimException;
import rim.schemas.edition.Digests;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;

/// The methodologies that come with the program, and those in files.
public final class Methodologies {
    static final List<String> PRESETS =
            List.of(
                    "open-2026",
                    "open-6",
                    "themes-2026",
                    "ris-2019",
                    "ris-2021",
                    "ris-2023",
                    "ris-2025",
                    "eis-2025",
                    "coinr-example");

    /// The methodology of that name, or in that file.
    ///
    /// @throws RimException when there is none, or with all its faults
    public static LoadedMethodology load(String nameOrFile) {
        if (PRESETS.contains(nameOrFile)) {
            var resource = nameOrFile + ".json";
            return parse(CheckedJson.text(Methodology.class, resource), resource);
        }
        var file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new RimException(
                    "Unknown methodology: '"
                            + nameOrFile
                            + "' (expected the path of a file, or one of "
                            + String.join(", ", PRESETS)
                            + ")");
        }
        try {
            return parse(Files.readString(file), nameOrFile);
        } catch (IOException e) {
            throw new RimException("Cannot read '" + file + "': " + e.getMessage(), e);
        }
    }

    /// The methodology of a text.
    ///
    /// @param place what faults call it
    /// @throws RimException with all its faults
    public static LoadedMethodology parse(String text, String place) {
        var methodology =
                CheckedJson.parseBy(
                        MethodologySchema.text(),
                        text,
                        place,
                        Methodology.class,
                        MethodologyFaults::of);
        return new LoadedMethodology(methodology, text, Digests.of(text));
    }

    private Methodologies() {}
}
