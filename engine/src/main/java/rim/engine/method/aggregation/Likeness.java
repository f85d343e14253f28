package rim.engine.method.aggregation;

import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.ValueType.listOf;
import static rim.engine.method.ValueType.number;
import static rim.engine.method.ValueType.text;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.efficiency.Bandwidths;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.TableNeeds;

/// Which units a unit may be held against, and which of them more often: those alike in what they
/// cannot help. Bandwidths are found once for the same units, since no draw changes the columns
/// that they are found from.
final class Likeness {
    static final MethodParameter<String> WITHIN =
            optional("within", text(), "A grouping: only units of the same group count.");
    static final MethodParameter<List<String>> ON =
            optional(
                    "on",
                    listOf(text()),
                    "Columns of the table on a scale: units alike in them are drawn more often.");
    static final MethodParameter<List<String>> ORDINAL =
            optional("ordinal", listOf(text()), "Columns of steps, one apart.");
    static final MethodParameter<List<Double>> BANDWIDTHS =
            optional(
                    "bandwidths",
                    listOf(number().from(0)),
                    "Of likeness, one for each column of 'on' (above 0) and of 'ordinal' (0 to 1);"
                            + " without it, found each year by cross-validation of the density.");
    private static final int MOST_REMEMBERED = 1_000;

    private final MethodSettings settings;
    private final Map<IntBuffer, double[]> bandwidths = new ConcurrentHashMap<>();

    Likeness(MethodSettings settings) {
        this.settings = settings;
    }

    static List<String> on(MethodSettings settings) {
        return settings.find(ON).orElse(List.of());
    }

    /// All columns, those on a scale first.
    static List<String> variables(MethodSettings settings) {
        var all = new ArrayList<>(on(settings));
        settings.find(ORDINAL).ifPresent(all::addAll);
        return all;
    }

    static TableNeeds table(MethodSettings settings) {
        return new TableNeeds(
                variables(settings),
                settings.find(WITHIN).stream().toList(),
                List.of(),
                List.of(),
                List.of());
    }

    static List<MethodFault> faults(MethodSettings settings) {
        var given = settings.find(BANDWIDTHS).orElse(List.of());
        var variables = variables(settings);
        if (!given.isEmpty() && given.size() != variables.size()) {
            return List.of(
                    new MethodFault(
                            "/bandwidths",
                            given.size()
                                    + " (expected "
                                    + variables.size()
                                    + ", one for each column of 'on' and 'ordinal', or none)"));
        }
        var faults = new ArrayList<MethodFault>();
        for (int i = 0; i < given.size(); i++) {
            boolean isOrdinal = i >= on(settings).size();
            if (isOrdinal ? given.get(i) > 1 : given.get(i) == 0) {
                faults.add(
                        new MethodFault(
                                "/bandwidths/" + i,
                                given.get(i)
                                        + " for '"
                                        + variables.get(i)
                                        + "' (expected "
                                        + (isOrdinal ? "0 to 1)" : "more than 0)")));
            }
        }
        return faults;
    }

    /// `[unit][other]`; null where all are alike.
    double @Nullable [][] of(UnitsOfYear units) {
        var alike = variables(settings).isEmpty() ? null : alike(units);
        var grouping = settings.find(WITHIN);
        return grouping.isEmpty() ? alike : within(units.groups(grouping.get()), alike);
    }

    private double[][] alike(UnitsOfYear units) {
        var variables = variables(settings).stream().map(units::values).toArray(double[][]::new);
        return rim.engine.kernel.efficiency.Likeness.of(
                variables, on(settings).size(), bandwidths(variables, units.cells()));
    }

    private double[] bandwidths(double[][] variables, int[] cells) {
        var given = settings.find(BANDWIDTHS);
        if (given.isPresent()) {
            return given.get().stream().mapToDouble(b -> b).toArray();
        }
        if (bandwidths.size() > MOST_REMEMBERED) {
            bandwidths.clear();
        }
        return bandwidths.computeIfAbsent(
                IntBuffer.wrap(cells.clone()), c -> Bandwidths.of(variables, on(settings).size()));
    }

    private static double[][] within(@Nullable String[] groups, double @Nullable [][] alike) {
        var within = new double[groups.length][groups.length];
        for (int i = 0; i < groups.length; i++) {
            var own = groups[i];
            for (int j = 0; j < groups.length; j++) {
                if (own != null && own.equals(groups[j])) {
                    within[i][j] = alike == null ? 1 : alike[i][j];
                }
            }
        }
        return within;
    }
}
