package rim.sources.contribution;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.schemas.contribution.Place;
import rim.schemas.contribution.PriorityCorrection;
import rim.schemas.dataset.DatasetDescriptor.Range;

/// What a file that was sent is held against: the edition in force.
public interface KnownCells {

    /// The code of a region as the edition writes it; empty where it has no such region.
    Optional<String> region(String code);

    /// Codes of its datasets.
    Collection<String> datasets();

    /// Whether a series of a dataset feeds an indicator.
    boolean feeds(String dataset, String series);

    /// What values are possible in a series.
    List<Range> ranges(String dataset, String series);

    /// Whether a value of a region is made from cells of a region as a source has it, or would be
    /// if there were one.
    boolean isPartOf(String region, Place place);

    /// What the source says there, before any correction: a number, `:`, or null for no cell.
    @Nullable String found(Place place);

    /// The code of a theme by its code or its name; empty where the vocabulary has no such theme.
    Optional<String> theme(String text);

    /// What a report or list of the edition says where it is held to state a priority, before any
    /// correction; null where it states none there.
    @Nullable String stated(PriorityCorrection priority);
}
