package rim.sources.intake;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import rim.schemas.RimException;
import rim.schemas.json.CheckedJson;

/// Writes a first descriptor beside each file that has none. One that is there is never touched.
final class NewDescriptors {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENDING = ".dataset.json";

    private final Set<String> taken;

    /// @param taken codes of datasets that there are
    NewDescriptors(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /// Writes a descriptor.
    ///
    /// @param code the dataset's code; a number is put behind it where another file has it
    /// @return where it lies
    /// @throws RimException when the folder cannot be written to
    synchronized Path write(String code, String json, Path file) {
        for (int i = 1; ; i++) {
            var free = i == 1 ? code : code + "_" + i;
            var place = file.resolveSibling(free + ENDING);
            if (!taken.contains(free) && put(place, renamed(json, free))) {
                taken.add(free);
                return place;
            }
        }
    }

    private static String renamed(String json, String code) {
        try {
            var tree = (ObjectNode) JSON.readTree(json);
            tree.put("dataset", code);
            return CheckedJson.write(tree);
        } catch (IOException e) {
            throw new IllegalStateException("A descriptor must be JSON", e);
        }
    }

    private static boolean put(Path place, String json) {
        try {
            Files.writeString(place, json, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new RimException(
                    "Cannot write a descriptor: "
                            + e.getMessage()
                            + " (copy the files into a folder of your own) ["
                            + place
                            + "]",
                    e);
        }
    }
}
