package rim.index.search;

import java.util.ArrayList;
import java.util.List;

/// A report that matches, with its best passages.
final class FoundReport implements BestReports.Candidate {
    private final int report;
    private final int year;
    private final int[] documents;
    private final float[] scores;
    private final int passages;
    private List<Integer> versions = List.of();

    /// @param report its ordinal in the index
    /// @param year of publication, {@link PassageValues#NO_YEAR} when unknown
    /// @param documents the best of its passages, the first first
    /// @param scores of these
    /// @param passages how many match
    FoundReport(int report, int year, int[] documents, float[] scores, int passages) {
        this.report = report;
        this.year = year;
        this.documents = documents;
        this.scores = scores;
        this.passages = passages;
    }

    /// The better of two reports with much the same text; it names the other as its version.
    FoundReport better(FoundReport other) {
        boolean isThis = score() >= other.score();
        var best = isThis ? this : other;
        var rest = isThis ? other : this;
        var all = new ArrayList<>(best.versions);
        all.add(rest.report);
        all.addAll(rest.versions);
        best.versions = List.copyOf(all);
        return best;
    }

    @Override
    public int report() {
        return report;
    }

    @Override
    public int year() {
        return year;
    }

    @Override
    public float score() {
        return scores[0];
    }

    int document(int place) {
        return documents[place];
    }

    float score(int place) {
        return scores[place];
    }

    int shown() {
        return documents.length;
    }

    int passages() {
        return passages;
    }

    List<Integer> versions() {
        return versions;
    }
}
