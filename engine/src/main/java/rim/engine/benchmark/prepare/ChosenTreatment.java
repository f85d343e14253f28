package rim.engine.benchmark.prepare;

import java.util.List;
import rim.engine.kernel.normalisation.Polarity;
import rim.engine.method.ChosenMethod;
import rim.engine.method.gaps.GapMethod;
import rim.engine.method.gaps.GapMethods;
import rim.engine.method.normalisation.NormalisationMethod;
import rim.engine.method.normalisation.Normalisations;
import rim.engine.method.outliers.OutlierMethod;
import rim.engine.method.outliers.OutlierRules;
import rim.engine.method.transformation.TransformationMethod;
import rim.engine.method.transformation.Transformations;
import rim.schemas.methodology.Treatment;

/// A treatment with the methods that it names.
///
/// @param treatment as the methodology has it
/// @param gaps in the order in which they are tried
public record ChosenTreatment(
        Treatment treatment,
        List<ChosenMethod<GapMethod>> gaps,
        ChosenMethod<OutlierMethod> outliers,
        ChosenMethod<TransformationMethod> transformation,
        ChosenMethod<NormalisationMethod> normalisation) {

    public static ChosenTreatment of(Treatment treatment) {
        return new ChosenTreatment(
                treatment,
                treatment.requiredGaps().stream().map(GapMethods.ALL::of).toList(),
                OutlierRules.ALL.of(treatment.requiredOutliers()),
                Transformations.ALL.of(treatment.requiredTransformation()),
                Normalisations.ALL.of(treatment.requiredNormalisation()));
    }

    /// Whether more is better.
    public Polarity polarity() {
        return polarity(treatment);
    }

    /// Whether more is better under a treatment.
    static Polarity polarity(Treatment treatment) {
        return switch (treatment.requiredDirection()) {
            case HIGHER_IS_BETTER -> Polarity.POSITIVE;
            case LOWER_IS_BETTER -> Polarity.NEGATIVE;
        };
    }
}
