package rim.sources.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What the files of a folder would come to in an edition.
///
/// @param folder as it was given
/// @param methodology name of the methodology that is looked at
/// @param nuts NUTS version of the edition's regions
/// @param level NUTS level of the regions that are scored
/// @param scored how many regions that are
/// @param against what the files are compared with: an edition or a folder; null for nothing
/// @param files those that have a descriptor, the most urgent first
/// @param lists files of lists of priorities
/// @param undescribed those that nobody describes, each with why
/// @param indicators of the methodology, each with what it gets
/// @param regions what becomes of regions that the edition's NUTS version does not have
/// @param faults of descriptors, catalogues and the folder, that stop an update; the questions
///   about files are among them
public record FolderAccount(
        String folder,
        String methodology,
        int nuts,
        int level,
        int scored,
        @Nullable String against,
        List<FileAccount> files,
        List<ListAccount> lists,
        List<Undescribed> undescribed,
        List<IndicatorAccount> indicators,
        List<RegionFate> regions,
        List<String> faults) {

    public FolderAccount {
        files = List.copyOf(files);
        lists = List.copyOf(lists);
        undescribed = List.copyOf(undescribed);
        indicators = List.copyOf(indicators);
        regions = List.copyOf(regions);
        faults = List.copyOf(faults);
    }

    /// Whether an update of this folder would stop before it reads anything, or while it reads.
    @JsonProperty("stops")
    public boolean isStopping() {
        return !faults.isEmpty()
                || files.stream().anyMatch(f -> f.concern() == FileAccount.Concern.STOPS)
                || lists.stream().anyMatch(l -> l.fault() != null);
    }

    /// @param why no descriptor could be written
    public record Undescribed(String path, String why) {}

    /// @param code of the indicator
    /// @param title in English
    /// @param titleSv in Swedish; the English one where there is none
    /// @param parts the components that it takes, with the files that feed them
    /// @param regions how many of the scored regions get a value in any year
    /// @param years how many of them by year
    public record IndicatorAccount(
            String code,
            String title,
            String titleSv,
            List<Part> parts,
            int regions,
            SortedMap<Integer, Integer> years) {
        public IndicatorAccount {
            parts = List.copyOf(parts);
        }
    }

    /// @param files paths; empty when nothing feeds it
    public record Part(String component, List<String> files) {
        public Part {
            files = List.copyOf(files);
        }
    }

    /// @param nuts version of its code
    /// @param level NUTS level
    /// @param fate what becomes of it
    /// @param to codes in the edition's version that it becomes or goes into; empty when it is lost
    /// @param reason why its code is not carried, in a word; null when it is
    /// @param cells how many cells that feed a component it has
    public record RegionFate(
            String region,
            String name,
            int nuts,
            int level,
            Fate fate,
            List<String> to,
            @Nullable String reason,
            long cells) {
        public RegionFate {
            to = List.copyOf(to);
        }
    }

    /// What becomes of a region that has another code, or none, in the edition's version.
    public enum Fate {
        /// It lives on under another code.
        @JsonProperty("renamed")
        RENAMED,
        /// Its values are shared out or averaged.
        @JsonProperty("converted")
        CONVERTED,
        /// Its values are in no score.
        @JsonProperty("lost")
        LOST
    }
}
