package rim.engine.specialisation;

import java.util.List;
import rim.engine.kernel.specialisation.Relatedness;

/// What can be chosen.
///
/// @param relatedness by which density is worked out
/// @param counts how many counted things a value of 1 stands for, in intervals
/// @param level of all intervals, such as 0.9
/// @param reflections of regions; activities have one less, so that both are ranked by complexity
/// @param fitnessSteps the most steps of fitness and complexity
/// @param horizon years within which an activity may come
/// @param heldOut how many letters regions that are held out together begin with alike: 2 for the
///   countries of NUTS codes
/// @param groups of activities by their code, for related variety; empty for none
public record SpecialisationChoice(
        Relatedness relatedness,
        double counts,
        double level,
        int reflections,
        int fitnessSteps,
        int horizon,
        int heldOut,
        ActivityGroups groups) {

    /// What is taken where nothing else is said.
    public static final SpecialisationChoice USUAL =
            new SpecialisationChoice(
                    Relatedness.PROBABILITY, 1, 0.9, 20, 1000, 5, 2, ActivityGroups.NONE);

    /// Groups of activities.
    public interface ActivityGroups {
        ActivityGroups NONE = activities -> List.of();

        /// By their first letters.
        static ActivityGroups ofLetters(int letters) {
            return activities ->
                    activities.stream()
                            .map(code -> code.substring(0, Math.min(letters, code.length())))
                            .toList();
        }

        /// The group of each, or nothing at all.
        List<String> of(List<String> activities);
    }
}
