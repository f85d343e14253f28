package rim.engine.specialisation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Activities of several levels of a classification, whose codes begin with the code of the level
/// above: `F01` is the sum of `F011` and `F018`. Codes that only happen to begin alike do not add
/// up.
public final class PrefixSums {
    private static final double ROUNDING = 0.01;
    private static final double MOST = 0.9;
    private static final int FEWEST = 3;

    /// @param whole code of an activity
    /// @param parts codes of those of the level below it that add up to it
    public record Sum(String whole, List<String> parts) {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /// Those that are sums of others in nine of ten regions and years, and at least three, in which
    /// all have a value and not all have nothing; within a hundredth, as figures are rounded.
    public static List<Sum> of(ActivityPanel panel) {
        var codes = panel.activities();
        var sums = new ArrayList<Sum>();
        for (int whole = 0; whole < codes.size(); whole++) {
            int[] parts = parts(codes, whole);
            if (parts.length > 0 && addUp(panel, whole, parts)) {
                sums.add(
                        new Sum(
                                codes.get(whole),
                                IntStream.of(parts).mapToObj(codes::get).toList()));
            }
        }
        return sums;
    }

    /// Those that begin with a code, without those that begin with one of these.
    private static int[] parts(List<String> codes, int whole) {
        var parts = IntStream.builder();
        String last = "";
        for (int i = whole + 1;
                i < codes.size() && codes.get(i).startsWith(codes.get(whole));
                i++) {
            if (last.isEmpty() || !codes.get(i).startsWith(last)) {
                last = codes.get(i);
                parts.add(i);
            }
        }
        return parts.build().toArray();
    }

    private static boolean addUp(ActivityPanel panel, int whole, int[] parts) {
        int told = 0;
        int equal = 0;
        for (int year = 0; year < panel.years().length; year++) {
            for (int region = 0; region < panel.regions().size(); region++) {
                double all = panel.value(year, region, whole);
                double sum = 0;
                for (int part : parts) {
                    sum += panel.value(year, region, part);
                }
                if (all + sum > 0) {
                    told++;
                    equal += Math.abs(all - sum) <= ROUNDING * Math.max(all, sum) ? 1 : 0;
                }
            }
        }
        return told >= FEWEST && equal >= MOST * told;
    }

    private PrefixSums() {}
}
