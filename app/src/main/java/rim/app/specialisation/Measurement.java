package rim.app.specialisation;

import java.util.List;
import java.util.stream.IntStream;
import rim.engine.specialisation.ActivityPanel;
import rim.engine.specialisation.EntryModel;
import rim.engine.specialisation.MeasuredYear;
import rim.engine.specialisation.SpecialisationChoice;

/// All that was worked out of a panel.
///
/// @param hasYears whether the panel's years are such
/// @param years one for each year of the panel
record Measurement(
        ActivityPanel panel,
        boolean hasYears,
        SpecialisationChoice choice,
        List<MeasuredYear> years,
        EntryModel entries) {

    static Measurement of(ActivityPanel panel, boolean hasYears, SpecialisationChoice choice) {
        var years =
                IntStream.range(0, panel.years().length)
                        .mapToObj(y -> MeasuredYear.of(panel, y, choice))
                        .toList();
        return new Measurement(panel, hasYears, choice, years, EntryModel.of(panel, years, choice));
    }

    MeasuredYear newest() {
        return years.getLast();
    }
}
