package rim.app.question.report;

import static rim.app.question.report.Figure.Kind.COUNT;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import rim.app.print.ShellWord;
import rim.app.question.profile.Profile;
import rim.app.question.report.RegionReport.Section;
import rim.index.search.Markers;
import rim.index.search.ReportSearch;
import rim.index.search.SearchAnswer;
import rim.index.search.SearchQuestion;

/// What the thematic reports say about the region, in their own words.
final class ReportChapter {
    private static final int MOST = 5;

    /// @param search empty where the edition has no reports
    static Section of(Profile profile, Optional<ReportSearch> search, Telling telling) {
        var region = profile.region();
        var command =
                "search --region "
                        + ShellWord.of(region.code())
                        + " "
                        + ShellWord.of("\"" + region.name() + "\"");
        var found = search.map(each -> each.search(question(profile), Markers.NONE));
        int count = found.map(SearchAnswer::total).orElse(0);
        var name = Figure.text("name", region.name());
        if (count == 0) {
            telling.tell("reports_none", command, "reports", name);
        } else if (count == 1) {
            telling.tell("reports_one", command, "reports", name);
        } else {
            telling.tell("reports_count", command, "reports", Figure.of("n", COUNT, count), name);
        }
        for (var hit : found.map(SearchAnswer::hits).orElse(List.of())) {
            telling.tell(
                    "passage",
                    command,
                    "reports",
                    Figure.text("text", hit.snippet().strip()),
                    Figure.text("title", hit.title()),
                    Figure.text(
                            "page",
                            Objects.requireNonNullElse(hit.label(), String.valueOf(hit.page()))));
        }
        return telling.section("reports");
    }

    private static SearchQuestion question(Profile profile) {
        return SearchQuestion.of("\"" + profile.region().name() + "\"", MOST)
                .aboutRegions(Set.of(profile.region().code()));
    }

    private ReportChapter() {}
}
