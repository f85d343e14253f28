package rim.engine.specialisation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What became of a region's activity between two years in which both are measured: one that the
/// region had not could come (entry), one that it had could go (exit). R. Boschma, P.-A. Balland
/// and D. F. Kogler (2015).
///
/// @param region place in the panel
/// @param activity place in the panel
public record Turnover(int region, int activity, MeasuredCell before, MeasuredCell after) {

    /// Two years of a panel.
    public record Years(MeasuredYear from, MeasuredYear to) {

        /// All that are so many years apart, by the first and then the second.
        public static List<Years> apart(List<MeasuredYear> years, int horizon) {
            return years.stream()
                    .flatMap(from ->
                            years.stream()
                                    .filter(to -> to.year() == from.year() + horizon)
                                    .map(to -> new Years(from, to)))
                    .toList();
        }

        /// By region, then by activity.
        public Stream<Turnover> turnover() {
            return IntStream.range(0, from.regions())
                    .boxed()
                    .flatMap(region ->
                            IntStream.range(0, from.activities())
                                    .boxed()
                                    .flatMap(activity -> of(region, activity).stream()));
        }

        private Optional<Turnover> of(int region, int activity) {
            return from.cell(region, activity)
                    .flatMap(before ->
                            to.cell(region, activity)
                                    .map(after -> new Turnover(region, activity, before, after)));
        }
    }

    /// Whether the activity could come; else it could go.
    public boolean isEntry() {
        return !before.isOwn();
    }

    /// Whether it came, or went.
    public boolean happened() {
        return before.isOwn() != after.isOwn();
    }
}
