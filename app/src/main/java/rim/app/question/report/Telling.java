package rim.app.question.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.question.profile.Profile;
import rim.app.question.report.RegionReport.Section;
import rim.app.question.report.RegionReport.Statement;
import rim.schemas.edition.EditionName;

/// A section while it is being told: every sentence by a rule, with the figures that stand in it
/// and where they are.
final class Telling {
    private final Wording wording;
    private final Profile profile;
    private final List<Statement> told = new ArrayList<>();

    Telling(Wording wording, Profile profile) {
        this.wording = wording;
        this.profile = profile;
    }

    /// Tells a sentence whose figures a question has.
    ///
    /// @param command of the question, with the year where it has one
    /// @param anchor of the region's page
    void tell(String rule, String command, String anchor, Figure... figures) {
        tell(rule, command, anchor, null, List.of(), List.of(figures));
    }

    /// Tells a sentence that is a matter of chance.
    ///
    /// @param certainty 0 to 1
    void tellSure(String rule, String command, String anchor, double certainty, Figure... figures) {
        tell(rule, command, anchor, certainty, List.of(), List.of(figures));
    }

    /// Tells a sentence whose figures were made from cells of source files.
    void tellFrom(
            List<String> cells, String rule, String command, String anchor, Figure... figures) {
        tell(rule, command, anchor, null, cells, List.of(figures));
    }

    private void tell(
            String rule,
            String command,
            String anchor,
            @Nullable Double certainty,
            List<String> cells,
            List<Figure> figures) {
        told.add(
                new Statement(
                        rule,
                        wording.say(rule, figures),
                        figures,
                        certainty,
                        command,
                        "/region/"
                                + profile.region().code()
                                + "?year="
                                + profile.year()
                                + "&edition="
                                + EditionName.parse(profile.edition()).pinned()
                                + (anchor.isEmpty() ? "" : "#" + anchor),
                        cells));
    }

    Section section(String code) {
        return new Section(code, wording.name("sections", code).orElse(code), told);
    }

    /// What a performance group is called.
    String group(String code, String title) {
        var part = code.replaceAll("^[a-z]+", "").replace('-', '\u2212');
        return wording.name("groups", code.replaceAll("[^a-z].*", ""))
                .map(name -> part.isEmpty() ? name : name + " " + part)
                .orElse(title);
    }
}
