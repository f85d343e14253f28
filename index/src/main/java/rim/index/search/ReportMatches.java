package rim.index.search;

import java.util.Arrays;

/// The passages of a report that match, as they come. Of thousands of reports few are shown, so
/// that their passages are put in order only then, and one of these serves for all reports.
final class ReportMatches implements BestReports.Candidate {
    static final int NONE = -1;
    private static final int FEW = 64;

    private int[] documents = new int[FEW];
    private float[] scores = new float[FEW];
    private int count;
    private int report = NONE;
    private int year;
    private float best;

    /// Begins a report, which has no passage yet.
    ///
    /// @param ordinal of the report in the index, {@link #NONE} for no report
    /// @param published year of publication, {@link PassageValues#NO_YEAR} when unknown
    void begin(int ordinal, int published) {
        report = ordinal;
        year = published;
        count = 0;
        best = Float.NEGATIVE_INFINITY;
    }

    void add(int document, float score) {
        if (count == documents.length) {
            documents = Arrays.copyOf(documents, 2 * count);
            scores = Arrays.copyOf(scores, 2 * count);
        }
        documents[count] = document;
        scores[count] = score;
        count++;
        best = Math.max(best, score);
    }

    /// The report with its best passages, the first first; of equal ones that which came first.
    ///
    /// @param most so many of them
    FoundReport found(int most) {
        var shown = new int[Math.min(most, count)];
        var worth = new float[shown.length];
        int taken = 0;
        for (int i = 0; i < count; i++) {
            int place = taken;
            while (place > 0 && worth[place - 1] < scores[i]) {
                place--;
            }
            if (place < shown.length) {
                taken = Math.min(shown.length, taken + 1);
                System.arraycopy(shown, place, shown, place + 1, taken - place - 1);
                System.arraycopy(worth, place, worth, place + 1, taken - place - 1);
                shown[place] = documents[i];
                worth[place] = scores[i];
            }
        }
        return new FoundReport(report, year, shown, worth, count);
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
        return best;
    }
}
