package rim.sources.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import rim.sources.change.ChangedCells;
import rim.sources.change.FileStructure;
import rim.sources.inspect.reading.FirstRows;

/// A file as an update would read it.
///
/// @param path inside the folder, with forward slashes
/// @param dataset code of its dataset
/// @param title of its dataset
/// @param state where its descriptor came from
/// @param descriptorFile the descriptor's path inside the folder; null for a known dataset
/// @param descriptor the descriptor as it stands; null for a known dataset
/// @param form of the file, as descriptors name it
/// @param bytes its size
/// @param fault why an update stops at it: it cannot be read, or too much of it is refused; null
///   when it does not
/// @param questions what is still to be answered; an update stops there
/// @param remarks what somebody should know
/// @param columns what each column was taken for
/// @param firstRows its beginning as it was read
/// @param cells how many cells it has, and what became of them
/// @param years cells with a value by year
/// @param regions different regions by NUTS version and level, such as `2021/2`; those outside NUTS
///   under `other`
/// @param codes codes of each dimension, few of them
/// @param flags cells by flags
/// @param units cells by unit; empty where the file has none
/// @param samples some cells, from its beginning to its end, with the text they came from
/// @param refusals some of what was refused, of each reason
/// @param change how the dataset differs from before, told with the first of its files; null with
///   the others, and where there is none
/// @param feeds components of indicators that are taken from it, with what they get
public record FileAccount(
        String path,
        String dataset,
        String title,
        State state,
        @Nullable String descriptorFile,
        @Nullable String descriptor,
        String form,
        long bytes,
        @Nullable String fault,
        List<String> questions,
        List<String> remarks,
        List<Column> columns,
        FirstRows firstRows,
        Counts cells,
        SortedMap<Integer, Long> years,
        SortedMap<String, Integer> regions,
        SortedMap<String, Codes> codes,
        SortedMap<String, Long> flags,
        SortedMap<String, Long> units,
        List<Sample> samples,
        List<Refusal> refusals,
        @Nullable Change change,
        List<Fed> feeds) {

    public FileAccount {
        questions = List.copyOf(questions);
        remarks = List.copyOf(remarks);
        columns = List.copyOf(columns);
        samples = List.copyOf(samples);
        refusals = List.copyOf(refusals);
        feeds = List.copyOf(feeds);
    }

    /// The same with what changed since before.
    FileAccount changing(Change found) {
        return with(remarks, found);
    }

    /// The same with one remark more.
    FileAccount remarking(String remark) {
        var more = new ArrayList<>(remarks);
        more.add(remark);
        return with(more, change);
    }

    private FileAccount with(List<String> told, @Nullable Change changed) {
        return new FileAccount(
                path,
                dataset,
                title,
                state,
                descriptorFile,
                descriptor,
                form,
                bytes,
                fault,
                questions,
                told,
                columns,
                firstRows,
                cells,
                years,
                regions,
                codes,
                flags,
                units,
                samples,
                refusals,
                changed,
                feeds);
    }

    /// Where a file's descriptor came from.
    public enum State {
        /// It was written now; somebody must look at it.
        @JsonProperty("new")
        NEW,
        /// It lies in the folder.
        @JsonProperty("described")
        DESCRIBED,
        /// The program knows the dataset.
        @JsonProperty("known")
        KNOWN
    }

    /// How urgently somebody must look at a file.
    @JsonProperty("concern")
    public Concern concern() {
        if (fault != null || !questions.isEmpty()) {
            return Concern.STOPS;
        }
        return cells.refused() > 0 || state == State.NEW ? Concern.LOOK : Concern.NONE;
    }

    /// How urgently somebody must look at a file.
    public enum Concern {
        /// An update stops at it.
        @JsonProperty("stops")
        STOPS,
        /// Cells of it are refused, or its descriptor is new.
        @JsonProperty("look")
        LOOK,
        @JsonProperty("none")
        NONE
    }

    /// @param meaning what it was taken for, in a word
    /// @param sure how sure that is, 0 to 1; 1 where the descriptor says so
    /// @param second what it might be otherwise; null for nothing
    /// @param secondSure how much speaks for that
    /// @param why in words
    public record Column(
            String column,
            String meaning,
            double sure,
            @Nullable String second,
            double secondSure,
            String why) {}

    /// @param rows of the file
    /// @param refusedByReason cells by reason
    public record Counts(
            long rows,
            long read,
            long accepted,
            long missing,
            long refused,
            SortedMap<String, Long> refusedByReason) {}

    /// @param count how many codes there are
    /// @param first the first of them
    public record Codes(int count, List<String> first) {
        public Codes {
            first = List.copyOf(first);
        }
    }

    /// A cell and the text it came from.
    ///
    /// @param value null when it is missing
    public record Sample(
            long row,
            int col,
            String series,
            String region,
            int year,
            @Nullable Double value,
            String flags,
            @Nullable String unit,
            String text) {}

    /// @param col 0 for the whole row
    /// @param cells how many cells it stands for
    /// @param text of the row
    public record Refusal(
            long row, int col, long cells, String reason, String detail, String text) {}

    /// @param against what it is compared with: the name of an edition, or a path
    /// @param files how many files the dataset has now
    public record Change(
            String against,
            int files,
            ChangedCells cells,
            List<FileStructure.Difference> structure) {
        public Change {
            structure = List.copyOf(structure);
        }
    }

    /// @param component code of the component
    /// @param series how many series of the file it is made from; one is expected, or as many as
    ///   are summed
    /// @param expected how many it takes
    /// @param regions with a value in any year
    /// @param firstYear 0 for none
    public record Fed(
            String component, int series, int expected, int regions, int firstYear, int lastYear) {}
}
