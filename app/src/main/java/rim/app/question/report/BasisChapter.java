package rim.app.question.report;

import static rim.app.question.report.Figure.Kind.COUNT;

import rim.app.data.PublishedDocuments;
import rim.app.question.profile.Profile;
import rim.app.question.report.RegionReport.Section;

/// What all that rests on: edition, methodology, draws and sources.
final class BasisChapter {
    static Section of(Profile profile, PublishedDocuments documents, Telling telling) {
        telling.tell(
                "edition",
                "editions",
                "",
                Figure.text("edition", profile.edition()),
                Figure.text("methodology", profile.methodology()));
        if (profile.interval() != null) {
            telling.tell(
                    "draws", "method", "method", Figure.of("draws", COUNT, profile.interval().draws()));
        }
        for (var each : profile.indicators()) {
            var source = documents.source(each.code());
            if (!source.isEmpty()) {
                telling.tell(
                        "source",
                        "indicators",
                        "values",
                        Figure.text("title", each.title()),
                        Figure.text("source", source));
            }
        }
        return telling.section("basis");
    }

    private BasisChapter() {}
}
