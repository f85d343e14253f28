package rim.engine.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rim.engine.method.MethodFault;
import rim.engine.method.Methods;
import rim.engine.method.gaps.GapFilling;
import rim.engine.method.gaps.GapMethods;
import rim.engine.method.normalisation.Normalisations;
import rim.engine.method.outliers.OutlierRules;
import rim.engine.method.transformation.Transformations;
import rim.schemas.methodology.MethodChoice;
import rim.schemas.methodology.Treatment;

/// Where the parameters of an indicator's methods do not fit.
final class TreatmentFaults {
    private final Set<String> indicators;
    private final List<String> faults = new ArrayList<>();

    private TreatmentFaults(Set<String> indicators) {
        this.indicators = indicators;
    }

    /// @param place of the treatment in the file
    /// @param indicators codes of all
    static List<String> of(String place, Treatment treatment, Set<String> indicators) {
        var found = new TreatmentFaults(indicators);
        found.read(place + "/outliers", OutlierRules.ALL, treatment.outliers());
        found.read(place + "/transformation", Transformations.ALL, treatment.transformation());
        found.normalisation(place + "/normalisation", treatment.normalisation());
        treatment.requiredGaps().forEach(gaps -> found.gaps(place + "/gaps", gaps));
        return found.faults;
    }

    private void add(String place, List<MethodFault> found) {
        found.forEach(fault -> faults.add(place + fault.place() + ": " + fault.text()));
    }

    private void read(String place, Methods<?> methods, @Nullable MethodChoice choice) {
        if (choice != null) {
            add(place, ReadableMethod.faults(methods, choice));
        }
    }

    private void normalisation(String place, @Nullable MethodChoice choice) {
        if (choice != null) {
            read(place, Normalisations.ALL, choice);
            ReadableMethod.of(Normalisations.ALL, choice)
                    .ifPresent(chosen -> add(place, chosen.method().faults(chosen.settings())));
        }
    }

    private void gaps(String place, MethodChoice choice) {
        read(place, GapMethods.ALL, choice);
        ReadableMethod.of(GapMethods.ALL, choice)
                .ifPresent(chosen -> {
                    add(place, chosen.method().faults(chosen.settings(), indicators));
                    switch (chosen.method().filling(chosen.settings())) {
                        case GapFilling.BestOf best -> best(place + "/of", best.of());
                        case GapFilling.Nowcast nowcast -> best(place + "/of", nowcast.of());
                        case GapFilling.Nothing nothing -> {}
                        case GapFilling.OfSeries series -> {}
                        case GapFilling.OfParents parents -> {}
                        case GapFilling.OfYear year -> {}
                    }
                });
    }

    private void best(String place, List<MethodChoice> of) {
        of.forEach(each -> gaps(place, each));
        boolean isNested =
                of.stream()
                        .flatMap(each -> ReadableMethod.of(GapMethods.ALL, each).stream())
                        .map(chosen -> chosen.method().filling(chosen.settings()))
                        .anyMatch(TreatmentFaults::isChoice);
        if (isNested) {
            faults.add(place + ": a choice among choices (expected methods)");
        }
    }

    private static boolean isChoice(GapFilling filling) {
        return switch (filling) {
            case GapFilling.BestOf best -> true;
            case GapFilling.Nowcast nowcast -> true;
            case GapFilling.Nothing nothing -> false;
            case GapFilling.OfSeries series -> false;
            case GapFilling.OfParents parents -> false;
            case GapFilling.OfYear year -> false;
        };
    }
}
