package rim.index.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Tells which reports are much the same: versions of one text, or one text in two forms.
///
/// Broder, *On the resemblance and containment of documents* (1997): of all runs of four words each
/// hash function keeps the smallest; two texts share about as many of those minima as they share
/// runs.
final class TextSignature {
    private static final int HASHES = 64;
    private static final int RUN = 4;

    /// So many shared minima of {@link #HASHES} mean the same text.
    private static final int SAME = 32;

    /// Of shorter texts many share their few words by chance.
    private static final int FEWEST_WORDS = 40;

    private TextSignature() {}

    /// The signature of a report, empty when it is too short.
    static int[] of(List<Passage> passages) {
        var smallest = new int[HASHES];
        Arrays.fill(smallest, Integer.MAX_VALUE);
        var run = new int[RUN];
        int words = 0;
        for (Passage passage : passages) {
            var text = passage.text();
            for (int at = 0; at < text.length(); at++) {
                int from = at;
                int word = 0;
                for (; at < text.length() && Character.isLetterOrDigit(text.charAt(at)); at++) {
                    word = 31 * word + Character.toLowerCase(text.charAt(at));
                }
                if (at > from) {
                    System.arraycopy(run, 1, run, 0, RUN - 1);
                    run[RUN - 1] = word;
                    words++;
                    if (words >= RUN) {
                        keep(smallest, Arrays.hashCode(run));
                    }
                }
            }
        }
        return words < FEWEST_WORDS ? new int[0] : smallest;
    }

    private static void keep(int[] smallest, int run) {
        for (int i = 0; i < HASHES; i++) {
            smallest[i] = Math.min(smallest[i], mixed(run + i * 0x9E3779B9));
        }
    }

    // the finaliser of MurmurHash3
    private static int mixed(int value) {
        int h = value;
        h = (h ^ (h >>> 16)) * 0x85EBCA6B;
        h = (h ^ (h >>> 13)) * 0xC2B2AE35;
        return h ^ (h >>> 16);
    }

    /// For each report that is much the same as an earlier one, that one.
    static SortedMap<String, String> sameAs(SortedMap<String, int[]> signatures) {
        var holders = new HashMap<Long, List<String>>();
        var same = new TreeMap<String, String>();
        signatures.forEach((report, signature) -> {
            var shared = new HashMap<String, Integer>();
            for (int i = 0; i < signature.length; i++) {
                long key = (long) i << 32 | (signature[i] & 0xFFFFFFFFL);
                var earlier = holders.computeIfAbsent(key, k -> new ArrayList<>());
                earlier.forEach(each -> shared.merge(each, 1, Integer::sum));
                earlier.add(report);
            }
            shared.entrySet().stream()
                    .filter(e -> e.getValue() >= SAME)
                    .map(Map.Entry::getKey)
                    .min(String::compareTo)
                    .ifPresent(first -> same.put(report, same.getOrDefault(first, first)));
        });
        return same;
    }
}
