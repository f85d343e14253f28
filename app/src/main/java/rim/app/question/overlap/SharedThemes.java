package rim.app.question.overlap;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rim.app.data.EditionDatabase;
import rim.app.question.overlap.RegionOverlap.SharedTheme;
import rim.app.question.priorities.PublishedPriority;
import rim.app.question.priorities.PublishedPriority.Correction;
import rim.app.question.priorities.SpecialisedActivities;
import rim.index.theme.Vocabulary;

/// The themes that passages state as priorities of two regions, or of one while the other does
/// them. A region's are those that are stated for it and for regions within it.
final class SharedThemes {
    private final Vocabulary vocabulary;

    private SharedThemes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Themes that both state come first, each with the passages of the region that was asked
    /// first, the surest first.
    ///
    /// @param vocabulary what themes are called
    static List<SharedTheme> of(
            EditionDatabase database, String region, String other, Vocabulary vocabulary)
            throws SQLException {
        var own = statedBy(database, region);
        var others = statedBy(database, other);
        var themes = new SharedThemes(vocabulary);
        var found = new ArrayList<SharedTheme>();
        found.addAll(
                themes.with(region, own, codes(others), SpecialisedActivities.of(database, other)));
        found.addAll(
                themes.with(other, others, codes(own), SpecialisedActivities.of(database, region)));
        found.sort(
                Comparator.comparing((SharedTheme each) -> !each.isStatedByBoth())
                        .thenComparing(SharedTheme::theme)
                        .thenComparing(each -> !each.statedBy().equals(region)));
        return found;
    }

    private static List<PublishedPriority> statedBy(EditionDatabase database, String region)
            throws SQLException {
        return PublishedPriority.around(database, region).stream()
                .filter(each -> each.region().startsWith(region) && !each.theme().isEmpty())
                .toList();
    }

    private static Set<String> codes(List<PublishedPriority> stated) {
        return stated.stream()
                .map(PublishedPriority::theme)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Those of a region that the other states or does too.
    private List<SharedTheme> with(
            String by,
            List<PublishedPriority> stated,
            Set<String> statedByOther,
            SpecialisedActivities doneByOther) {
        return stated.stream()
                .map(each -> theme(each, by, statedByOther.contains(each.theme()), doneByOther))
                .filter(each -> each.isStatedByBoth() || Boolean.TRUE.equals(each.isDoneByOther()))
                .toList();
    }

    private SharedTheme theme(
            PublishedPriority each,
            String by,
            boolean isStatedByBoth,
            SpecialisedActivities doneByOther) {
        var matched = doneByOther.nearest(each.activities());
        var activity = matched.map(SpecialisedActivities.Matched::activity);
        var correction = Optional.ofNullable(each.correction());
        return new SharedTheme(
                each.theme(),
                PublishedPriority.name(vocabulary, each.theme()),
                by,
                each.region(),
                isStatedByBoth,
                activity.map(SpecialisedActivities.Activity::isOwn).orElse(null),
                each.confidence(),
                each.rule(),
                each.report(),
                each.title(),
                each.year(),
                each.page(),
                each.passage(),
                each.cells(),
                each.sentence(),
                each.language(),
                activity.map(SpecialisedActivities.Activity::dataset).orElse(null),
                activity.map(SpecialisedActivities.Activity::code).orElse(null),
                matched.map(it -> it.match().code()).orElse(null),
                activity.map(SpecialisedActivities.Activity::year).orElse(null),
                activity.map(SpecialisedActivities.Activity::quotient).orElse(null),
                activity.map(SpecialisedActivities.Activity::low).orElse(null),
                activity.map(SpecialisedActivities.Activity::high).orElse(null),
                activity.map(SpecialisedActivities.Activity::cells).orElse(null),
                correction.map(Correction::change).orElse(null),
                correction.map(Correction::by).orElse(null),
                correction.map(Correction::on).orElse(null),
                correction.map(Correction::because).orElse(null));
    }
}
