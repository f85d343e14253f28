package rim.pipeline.specialisation;

import java.util.Comparator;

/// What tells one value of a dataset that counts by activity from another.
record CountKey(String region, String activity, int year) implements Comparable<CountKey> {
    private static final Comparator<CountKey> ORDER =
            Comparator.comparing(CountKey::region)
                    .thenComparing(CountKey::activity)
                    .thenComparingInt(CountKey::year);

    @Override
    public int compareTo(CountKey other) {
        return ORDER.compare(this, other);
    }
}
