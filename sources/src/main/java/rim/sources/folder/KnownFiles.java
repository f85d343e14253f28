package rim.sources.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.dataset.Form;
import rim.schemas.dataset.KnownDatasets;
import rim.schemas.dataset.SeriesChoice;
import rim.sources.inspect.FormGuess;
import rim.sources.inspect.KnownLayout;
import rim.sources.raw.Wildcards;
import rim.sources.read.Forms;

/// Finds the known dataset that a file without a descriptor belongs to.
///
/// A file is told by the names that the descriptor gives, or by the table's code at the beginning
/// of its name, as services and browsers write it (`estat_tgs00042_en.csv`,
/// `tgs00042__custom_123_linear_2_0.csv.gz`); then it must have the dimensions that the feeds ask
/// for. A table comes in several forms, so the file's own beginning says which it is. Published
/// scores are told by their columns first, since their files are named anew every year.
final class KnownFiles {
    private static final List<DatasetDescriptor> PUBLISHING =
            KnownDatasets.all().stream().filter(d -> d.publishes() != null).toList();
    private static final List<String> PREFIXES = List.of("estat_", "eurostat_", "jsonstat_");

    /// The descriptor for a file; empty when nobody knows the file.
    static Optional<DatasetDescriptor> descriptor(Path file) {
        var published = KnownLayout.of(file, PUBLISHING);
        if (published.isPresent()) {
            return published;
        }
        var name = String.valueOf(file.getFileName());
        for (var known : KnownDatasets.all()) {
            if (Wildcards.anyMatches(known.files(), name)) {
                return Optional.of(formOf(file).map(known::as).orElse(known));
            }
        }
        return byCode(name)
                .filter(known -> !known.source().code().isEmpty())
                .flatMap(
                        known -> formOf(file).map(known::as).filter(as -> hasDimensions(as, file)));
    }

    /// The known table whose code the name begins with, the longest code if there are several.
    private static Optional<DatasetDescriptor> byCode(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (String prefix : PREFIXES) {
            lower = lower.startsWith(prefix) ? lower.substring(prefix.length()) : lower;
        }
        var rest = lower;
        return KnownDatasets.all().stream()
                .filter(known -> beginsWith(known.dataset(), rest))
                .max(Comparator.comparingInt(known -> known.dataset().length()));
    }

    private static boolean beginsWith(String code, String name) {
        return name.startsWith(code)
                && (name.length() == code.length()
                        || !Character.isLetterOrDigit(name.charAt(code.length())));
    }

    /// The form, where the file names its dimensions itself.
    private static Optional<Form> formOf(Path file) {
        try {
            return FormGuess.of(file).selfDescribing();
        } catch (IOException | RimException e) {
            // what is wrong with it is told when it is read
            return Optional.empty();
        }
    }

    private static boolean hasDimensions(DatasetDescriptor dataset, Path file) {
        try {
            var found =
                    Forms.dimensionNames(dataset, file, String.valueOf(file.getFileName())).stream()
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet());
            return found.containsAll(needed(dataset.feeds()));
        } catch (RimException e) {
            return false;
        }
    }

    private static Set<String> needed(List<Feed> feeds) {
        return feeds.stream()
                .flatMap(feed -> feed.where().codes().keySet().stream())
                .filter(dimension -> !SeriesChoice.isOptional(dimension))
                .map(dimension -> dimension.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private KnownFiles() {}
}
