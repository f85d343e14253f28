package rim.engine.specialisation;

import java.util.Optional;
import rim.engine.kernel.multivariate.AreaUnderCurve;

/// How well entries of some years were foretold for regions that were held out.
///
/// Areas are empty where events or the rest stand in fewer than two groups of regions. Chance is an
/// area of 0.5.
///
/// @param from year before
/// @param to year after
/// @param cases activities that could have come and were foretold
/// @param entries how many came
/// @param model by the probability of the model
/// @param density by relatedness density alone
/// @param quotient by the shrunk location quotient alone
/// @param aboveDensity the area of the model less that of density
public record EntrySkill(
        int from,
        int to,
        int cases,
        int entries,
        Optional<AreaUnderCurve> model,
        Optional<AreaUnderCurve> density,
        Optional<AreaUnderCurve> quotient,
        Optional<AreaUnderCurve> aboveDensity) {}
