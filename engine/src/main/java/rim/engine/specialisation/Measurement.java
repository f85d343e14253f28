package rim.engine.specialisation;

import java.util.List;
import java.util.stream.IntStream;

/// All that was worked out of a panel.
///
/// @param years one for each year of the panel
public record Measurement(
        ActivityPanel panel,
        SpecialisationChoice choice,
        List<MeasuredYear> years,
        EntryModel entries) {

    /// Works it out.
    public static Measurement of(ActivityPanel panel, SpecialisationChoice choice) {
        var years =
                IntStream.range(0, panel.years().length)
                        .mapToObj(y -> MeasuredYear.of(panel, y, choice))
                        .toList();
        return new Measurement(panel, choice, years, EntryModel.of(panel, years, choice));
    }

    /// The last year.
    public MeasuredYear newest() {
        return years.getLast();
    }
}
