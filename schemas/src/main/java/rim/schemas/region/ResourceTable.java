package rim.schemas.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rim.schemas.RimException;

/// Reads the CSV files that lie beside this package: a header, commas, quotes where needed, no line
/// breaks within a field.
///
/// A folder, named by the system property `rim.nuts` or the environment variable `RIM_NUTS`, may
/// hold files of the same names and columns, whose rows are read after them: so a new version of
/// NUTS, its list `nuts-YEAR.csv` and its changes are data that need no new program.
final class ResourceTable {
    static final String VERSIONS = "versions.csv";
    static final String RENAMES = "renames.csv";
    static final String AREA_CHANGED = "area_changed.csv";
    static final String OVERLAPS = "overlaps.csv";

    /// The tables that a folder may add to, beside the lists of regions.
    private static final List<String> OPEN = List.of(VERSIONS, RENAMES, AREA_CHANGED, OVERLAPS);

    private static final Optional<Path> FOLDER =
            Optional.ofNullable(System.getProperty("rim.nuts", System.getenv("RIM_NUTS")))
                    .filter(folder -> !folder.isBlank())
                    .map(Path::of);

    /// The folder of further tables, where one is named.
    static Optional<Path> folder() {
        return FOLDER;
    }

    /// The list of a version.
    static String list(NutsVersion version) {
        return "nuts-" + version + ".csv";
    }

    /// The rows without the header, each with as many fields as the header.
    ///
    /// @throws IllegalStateException when the resource is damaged
    /// @throws RimException when a file of the folder is
    static List<List<String>> rows(String file) {
        var rows = new ArrayList<List<String>>();
        var resource = ResourceTable.class.getResourceAsStream(file);
        if (resource != null) {
            rows.addAll(rows(resource, file));
        }
        further(file).ifPresent(rows::addAll);
        if (resource == null && rows.isEmpty()) {
            throw new RimException(
                    "No '"
                            + file
                            + "' (expected beside the other tables of a NUTS version ["
                            + FOLDER.map(Path::toString).orElse("the program")
                            + "])");
        }
        return rows;
    }

    /// Reads all that the folder adds, so that what is wrong there is told before anything rests on
    /// it.
    ///
    /// @throws RimException with the first fault
    static void requireFolder() {
        if (FOLDER.isPresent() && !Files.isDirectory(FOLDER.get())) {
            throw new RimException(
                    "No folder '"
                            + FOLDER.get()
                            + "' (expected the tables of further NUTS versions, as RIM_NUTS names them)");
        }
        OPEN.forEach(ResourceTable::further);
    }

    private static Optional<List<List<String>>> further(String file) {
        var path = FOLDER.map(folder -> folder.resolve(file)).filter(Files::exists);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        var like = OPEN.contains(file) ? file : "nuts-2024.csv";
        var header = header(like);
        try {
            var lines = Files.readAllLines(path.get()).stream().map(ResourceTable::fields).toList();
            for (int i = 0; i < lines.size(); i++) {
                boolean isRight =
                        i == 0 ? lines.get(i).equals(header) : lines.get(i).size() == header.size();
                if (!isRight) {
                    throw new RimException(
                            "Not a row of '"
                                    + file
                                    + "': "
                                    + String.join(",", lines.get(i))
                                    + " (expected the columns "
                                    + String.join(",", header)
                                    + ") ["
                                    + path.get()
                                    + ", line "
                                    + (i + 1)
                                    + "]");
                }
            }
            return Optional.of(lines.subList(Math.min(1, lines.size()), lines.size()));
        } catch (IOException e) {
            throw new RimException("Cannot read '" + path.get() + "': " + e.getMessage(), e);
        }
    }

    private static List<String> header(String file) {
        return lines(resource(file), file).getFirst();
    }

    private static InputStream resource(String file) {
        return Objects.requireNonNull(ResourceTable.class.getResourceAsStream(file), file);
    }

    private static List<List<String>> rows(InputStream in, String file) {
        var lines = lines(in, file);
        int width = lines.getFirst().size();
        var rows = lines.subList(1, lines.size());
        if (!rows.stream().allMatch(row -> row.size() == width)) {
            throw new IllegalStateException("Damaged resource: " + file);
        }
        return rows;
    }

    private static List<List<String>> lines(InputStream in, String file) {
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(ResourceTable::fields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + file, e);
        }
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private ResourceTable() {}
}
