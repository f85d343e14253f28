package rim.app.benchmark.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.schemas.Build;
import rim.schemas.description.DescribedEdition;
import rim.schemas.edition.Digests;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest;
import rim.schemas.edition.Quality;
import rim.schemas.edition.Units;

/// What a table's edition was made from and what it consists of.
///
/// @param times when
record TableManifest(TableEdition edition, Quality.Verdict verdict, Manifest.Times times) {
    private static final String DRAWS = "draws";

    /// @param parent the edition that was in force before; null for none
    /// @param rows of each table, by its name
    Manifest of(Edition draft, @Nullable String parent, SortedMap<String, Long> rows)
            throws IOException {
        var loaded = edition.loaded();
        var methodology = loaded.methodology();
        var software = new TreeMap<String, String>();
        software.put("rim", Build.current().toString());
        var sha256 = Digests.of(edition.file());
        var fingerprint =
                Digests.of(
                        String.join(
                                "\n",
                                software.getOrDefault("rim", ""),
                                loaded.sha256(),
                                sha256 + draws()));
        return new Manifest(
                draft.name().toString(),
                parent,
                Units.NO_NUTS,
                new Manifest.MethodologyUsed(
                        methodology.name(), methodology.title(), loaded.sha256()),
                software,
                times,
                inputs(sha256),
                List.of(),
                List.of(),
                List.of(),
                verdict,
                new Manifest.Reports(0, 0, 0, null, List.of()),
                described(draft, rows, fingerprint).writeInto(draft),
                fingerprint);
    }

    private DescribedEdition described(
            Edition draft, SortedMap<String, Long> rows, String fingerprint) throws IOException {
        var table = String.valueOf(edition.file().getFileName());
        return new DescribedEdition(
                draft.name().toString(),
                Units.NO_NUTS,
                edition.loaded().methodology().title(),
                fingerprint,
                Optional.empty(),
                List.of(new Quality.SourceTitle(TableEdition.DATASET, table, "", "", null)),
                EditionOutputs.of(draft, rows),
                "");
    }

    /// The table, then draws that were made elsewhere, of which no cell is an observation.
    private List<Manifest.Input> inputs(String sha256) throws IOException {
        var inputs = new ArrayList<Manifest.Input>();
        inputs.add(input(sha256));
        for (Path file : edition.draws()) {
            inputs.add(
                    new Manifest.Input(
                            DRAWS,
                            String.valueOf(file.getFileName()),
                            Digests.of(file),
                            Files.size(file),
                            0,
                            0,
                            0,
                            0,
                            0,
                            0,
                            new TreeMap<>(),
                            new TreeMap<>()));
        }
        return inputs;
    }

    /// The digests of draws that were made elsewhere.
    private String draws() {
        return edition.draws().stream()
                .map(file -> '\n' + Digests.of(file))
                .collect(Collectors.joining());
    }

    private Manifest.Input input(String sha256) throws IOException {
        var panel = edition.results().panel();
        long cells = edition.read().origins().size();
        return new Manifest.Input(
                TableEdition.DATASET,
                String.valueOf(edition.file().getFileName()),
                sha256,
                Files.size(edition.file()),
                (long) panel.units().size() * panel.years().length,
                cells,
                cells,
                0,
                0,
                0,
                new TreeMap<>(),
                new TreeMap<>());
    }
}
