package rim.index.search;

import java.util.ArrayList;
import java.util.List;

/// A report that matches, with its best passages.
final class FoundReport {
    private final int report;
    private final int year;
    private final int[] documents;
    private final float[] scores;
    private final List<Integer> versions = new ArrayList<>();
    private int shown;
    private int passages;

    /// @param report its ordinal in the index
    /// @param year of publication, {@link PassageValues#NO_YEAR} when unknown
    /// @param most so many of its passages are shown
    FoundReport(int report, int year, int most) {
        this.report = report;
        this.year = year;
        this.documents = new int[most];
        this.scores = new float[most];
    }

    /// Passages come in the order of the index; of equal ones the first is kept.
    void add(int document, float score) {
        passages++;
        int place = shown;
        while (place > 0 && scores[place - 1] < score) {
            place--;
        }
        if (place == documents.length) {
            return;
        }
        int moved = Math.min(shown, documents.length - 1) - place;
        System.arraycopy(documents, place, documents, place + 1, moved);
        System.arraycopy(scores, place, scores, place + 1, moved);
        documents[place] = document;
        scores[place] = score;
        shown = Math.min(documents.length, shown + 1);
    }

    /// The better of two reports with much the same text; it names the other as its version.
    FoundReport better(FoundReport other) {
        boolean isThis = score() >= other.score();
        var best = isThis ? this : other;
        var rest = isThis ? other : this;
        best.versions.add(rest.report);
        best.versions.addAll(rest.versions);
        return best;
    }

    int report() {
        return report;
    }

    int year() {
        return year;
    }

    float score() {
        return scores[0];
    }

    int document(int place) {
        return documents[place];
    }

    float score(int place) {
        return scores[place];
    }

    int shown() {
        return shown;
    }

    int passages() {
        return passages;
    }

    List<Integer> versions() {
        return List.copyOf(versions);
    }
}
