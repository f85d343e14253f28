package rim.sources.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.sources.change.SaidCells;
import rim.sources.folder.SourceFile;
import rim.sources.folder.SourceFolders;
import rim.sources.raw.Wildcards;

/// A folder with the files of before. A file without a descriptor there is read by today's one of
/// the dataset that names it.
public final class EarlierFolder implements Earlier {
    private final Path folder;
    private final SourceFolders.Seen seen;

    /// Looks through the folder.
    public EarlierFolder(Path folder) {
        this.folder = folder;
        this.seen = SourceFolders.look(List.of(folder));
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public Optional<SaidCells> of(DatasetDescriptor dataset) {
        var own =
                seen.sources().files().stream()
                        .filter(f -> f.dataset().dataset().equals(dataset.dataset()))
                        .toList();
        return own.isEmpty() ? read(undescribed(dataset)) : read(own);
    }

    private List<SourceFile> undescribed(DatasetDescriptor dataset) {
        return seen.sources().ignored().stream()
                .filter(path ->
                        Wildcards.anyMatches(
                                dataset.files(), path.substring(path.lastIndexOf('/') + 1)))
                .map(path -> new SourceFile(dataset, folder.resolve(path), path))
                .toList();
    }

    private static Optional<SaidCells> read(List<SourceFile> files) {
        var said = new SaidCells();
        files.forEach(file -> read(file, said));
        return files.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private static void read(SourceFile file, SaidCells said) {
        try {
            said.read(file.dataset(), file.file());
        } catch (RimException e) {
            throw new RimException(file.path() + " there cannot be read: " + e.getMessage(), e);
        }
    }
}
