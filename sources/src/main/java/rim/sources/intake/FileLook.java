package rim.sources.intake;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.json.CheckedJson;
import rim.sources.change.FileStructure;
import rim.sources.change.SaidCells;
import rim.sources.folder.SourceFile;
import rim.sources.inspect.Inspection;
import rim.sources.inspect.reading.FirstRows;
import rim.sources.inspect.reading.Reading;
import rim.sources.intake.FileAccount.Codes;
import rim.sources.intake.FileAccount.State;
import rim.sources.raw.RawLine;
import rim.sources.read.Forms;

/// Looks at one file.
///
/// @param inspection of a file whose descriptor was written now; null for any other
/// @param descriptors in the folder, by code of their dataset
record FileLook(
        Path folder,
        SourceFile file,
        @Nullable Inspection inspection,
        Map<String, Path> descriptors) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FileAccount.Counts NOTHING =
            new FileAccount.Counts(0, 0, 0, 0, 0, Collections.emptySortedMap());
    private static final int FEW_CODES = 30;

    /// A larger file that has a descriptor, in bytes, is not looked at a second time.
    private static final long LARGEST_LOOKED_AT = 4_000_000;

    /// @param fed what its cells give to components; null when it could not be read
    record Looked(FileAccount account, @Nullable FedCells fed) {}

    /// The code of the dataset that a descriptor describes; empty when it is none.
    static Optional<String> datasetOf(Path descriptor) {
        try {
            var code = JSON.readTree(CheckedJson.text(descriptor)).path("dataset");
            return code.isTextual() ? Optional.of(code.asText()) : Optional.empty();
        } catch (IOException | RimException e) {
            // what is wrong with it is among the faults of the folder
            return Optional.empty();
        }
    }

    /// @param said takes down what its cells say; null for nobody
    Looked look(@Nullable SaidCells said) {
        var dataset = file.dataset();
        try {
            var reading = FileReading.of(dataset, file.file(), said);
            return new Looked(account(reading, excess(reading)), reading.fed());
        } catch (RimException e) {
            return new Looked(account(null, String.valueOf(e.getMessage())), null);
        }
    }

    private FileAccount account(@Nullable FileReading read, @Nullable String fault) {
        var dataset = file.dataset();
        var rows = firstRows();
        var place = descriptors.get(dataset.dataset());
        return new FileAccount(
                file.path(),
                dataset.dataset(),
                dataset.title(),
                state(place),
                place == null ? null : relative(place),
                place == null ? null : text(place),
                dataset.form().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                size(),
                fault,
                dataset.unsure(),
                inspection == null ? List.of() : inspection.remarks(),
                columns(rows),
                rows,
                read == null ? NOTHING : read.counts(),
                read == null ? Collections.emptySortedMap() : read.years(),
                read == null ? Collections.emptySortedMap() : read.regions(),
                read == null ? Collections.emptySortedMap() : codes(read.structure()),
                read == null ? Collections.emptySortedMap() : read.flags(),
                read == null ? Collections.emptySortedMap() : read.units(),
                read == null ? List.of() : read.samples(),
                read == null ? List.of() : read.refusals(),
                null,
                read == null ? List.of() : read.fed().told());
    }

    /// What of the cells stops an update; null when nothing does.
    private @Nullable String excess(FileReading reading) {
        var counts = reading.counts();
        var limit = file.dataset().refusedLimit();
        if (counts.refusedByReason().containsKey(RawLine.Broken.REASON)) {
            return reading.refusals().stream()
                    .filter(each -> each.reason().equals(RawLine.Broken.REASON))
                    .map(FileAccount.Refusal::detail)
                    .findFirst()
                    .orElse(RawLine.Broken.REASON);
        }
        return counts.refused() <= limit * counts.read()
                ? null
                : counts.refused()
                        + " of "
                        + counts.read()
                        + " cells are refused "
                        + counts.refusedByReason()
                        + " (at most a share of "
                        + limit
                        + " is allowed by 'refused_limit'; correct the file or its descriptor, or"
                        + " raise the limit)";
    }

    private State state(@Nullable Path descriptor) {
        if (inspection != null) {
            return State.NEW;
        }
        return descriptor == null ? State.KNOWN : State.DESCRIBED;
    }

    private FirstRows firstRows() {
        return inspection != null && !inspection.firstRows().rows().isEmpty()
                ? inspection.firstRows()
                : FirstLines.of(file.dataset(), file.file());
    }

    private List<FileAccount.Column> columns(FirstRows rows) {
        if (inspection != null && !inspection.columns().isEmpty()) {
            return inspection.columns().stream().map(FileLook::column).toList();
        }
        var described = DescribedColumns.of(file.dataset(), rows, dimensionNames());
        boolean isLookedAt =
                inspection == null
                        && !file.dataset().form().namesItsDimensions()
                        && size() <= LARGEST_LOOKED_AT;
        return isLookedAt ? withSecondOpinion(described) : described;
    }

    /// How sure the file by itself makes what its descriptor says, and what it looks like where
    /// that is something else.
    private List<FileAccount.Column> withSecondOpinion(List<FileAccount.Column> described) {
        var looks = new HashMap<String, Reading>();
        try {
            Inspection.of(file.file()).columns().forEach(r -> looks.put(r.column(), r));
        } catch (RimException e) {
            // a file that says little by itself needs its descriptor
            return described;
        }
        return described.stream().map(c -> doubted(c, looks.get(c.column()))).toList();
    }

    private static FileAccount.Column doubted(FileAccount.Column said, @Nullable Reading look) {
        if (look == null) {
            return said;
        }
        return look.meaning().word().equals(said.meaning())
                ? column(look)
                : new FileAccount.Column(
                        said.column(),
                        said.meaning(),
                        said.sure(),
                        look.meaning().word(),
                        look.sure(),
                        said.why());
    }

    private static FileAccount.Column column(Reading reading) {
        var second = reading.second();
        return new FileAccount.Column(
                reading.column(),
                reading.meaning().word(),
                reading.sure(),
                second == null ? null : second.word(),
                reading.secondSure(),
                reading.why());
    }

    private List<String> dimensionNames() {
        try {
            return Forms.dimensionNames(file.dataset(), file.file(), file.path());
        } catch (RimException e) {
            return List.of();
        }
    }

    private static SortedMap<String, Codes> codes(FileStructure structure) {
        var few = new TreeMap<String, Codes>();
        structure
                .codes()
                .forEach((dimension, codes) ->
                        few.put(
                                dimension,
                                new Codes(codes.size(), codes.stream().limit(FEW_CODES).toList())));
        return few;
    }

    private long size() {
        try {
            return Files.size(file.file());
        } catch (IOException e) {
            return 0;
        }
    }

    private String relative(Path place) {
        return folder.relativize(place).toString().replace('\\', '/');
    }

    private static @Nullable String text(Path descriptor) {
        try {
            return JSON.readTree(CheckedJson.text(descriptor)).toPrettyString();
        } catch (IOException | RimException e) {
            return null;
        }
    }
}
