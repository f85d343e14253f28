package rim.app.contribute;

import static org.apache.commons.text.StringEscapeUtils.escapeXml11;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.app.print.Json;
import rim.schemas.RimException;
import rim.schemas.contribution.ContributionLog;
import rim.schemas.contribution.Contributions.Traced;
import rim.schemas.contribution.Line;
import rim.schemas.contribution.PriorityCorrection;
import rim.schemas.contribution.State;
import rim.schemas.contribution.Step;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.EditionName;
import rim.sources.contribution.Language;

/// What became of each line of a contribution, and when; for its sender. Names of accounts are left
/// out.
///
/// @param contribution its id
/// @param received when it came, ISO 8601 in UTC
/// @param inForce name of the edition in force; null where there is none
record Receipt(
        String contribution,
        String sha256,
        String file,
        String region,
        String sender,
        String received,
        @Nullable String inForce,
        Language language,
        List<ReceiptLine> lines) {

    /// A line with all that became of it.
    record ReceiptLine(String line, Line sent, List<Step> steps) {}

    /// The JSON form.
    private record Document(
            String contribution,
            String sha256,
            String file,
            String region,
            String sender,
            String received,
            @Nullable String inForce,
            List<DocumentLine> lines) {}

    /// @param state what is true of it now
    private record DocumentLine(String line, State state, Line sent, List<DocumentStep> steps) {}

    private record DocumentStep(
            State state, String time, @Nullable String reason, @Nullable String edition) {
        static DocumentStep of(Step step) {
            return new DocumentStep(step.state(), step.time(), step.reason(), step.edition());
        }
    }

    /// @param home whose record it is
    /// @param language by default that of the file
    /// @throws RimException when there is no such contribution
    static Receipt of(DataHome home, String id, Optional<Language> language) {
        var all = ContributionLog.of(home).read();
        var sent =
                all.contribution(id)
                        .orElseThrow(() ->
                                new RimException(
                                        "No contribution '"
                                                + id
                                                + "' (expected an id such as 5f0c8a2b91d4;"
                                                + " 'rim contribute list' has them)"));
        return new Receipt(
                sent.id(),
                sent.sha256(),
                sent.name(),
                sent.region(),
                sent.by(),
                sent.time(),
                home.nameInForce().map(EditionName::toString).orElse(null),
                language.orElseGet(() -> Language.of(sent.language()).orElse(Language.ENGLISH)),
                all.linesOf(sent).stream().map(Receipt::line).toList());
    }

    private static ReceiptLine line(Traced traced) {
        return new ReceiptLine(traced.name(), traced.line(), traced.steps());
    }

    private String title() {
        return language.choose("Receipt for contribution ", "Kvitto för bidrag ") + contribution;
    }

    private List<String> head() {
        return List.of(
                language.choose("Region: ", "Region: ") + region,
                language.choose("Sent by: ", "Skickat av: ") + sender,
                language.choose("File: ", "Fil: ") + file,
                language.choose("Received: ", "Mottaget: ") + received,
                "SHA-256: " + sha256);
    }

    private String matter(Line line) {
        var place = line.place();
        if (line.priority() != null) {
            return matter(line.priority(), Objects.requireNonNullElse(line.comment(), ""));
        }
        if (place == null) {
            return line.report() == null
                    ? language.choose("comment: ", "kommentar: ") + line.comment()
                    : language.choose("report to add: ", "rapport att lägga till: ")
                            + line.report();
        }
        return place.dataset()
                + " "
                + place.series()
                + " "
                + place.region()
                + " "
                + place.year()
                + ": "
                + said(line.expected())
                + " → "
                + said(line.value());
    }

    private String matter(PriorityCorrection priority, String comment) {
        var what =
                switch (priority.change()) {
                    case WITHDRAWN -> language.choose("no priority: ", "ingen prioritering: ");
                    case CHANGED ->
                            language.choose("priority to change: ", "prioritering att ändra: ");
                    case ADDED ->
                            language.choose(
                                    "priority that is missing: ", "prioritering som saknas: ");
                };
        var right = priority.right().equals(Line.NO_VALUE) ? "" : " → " + priority.right();
        return what
                + priority.region()
                + " "
                + priority.series()
                + " “"
                + priority.sentence()
                + "”"
                + (priority.report() == null ? "" : right + " (" + comment + ")");
    }

    private String said(@Nullable String value) {
        if (value == null) {
            return language.choose("nothing", "ingenting");
        }
        var plain = value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
        return language.number(plain);
    }

    /// All that became of a line, and whether readers see it: an edition may have been made that is
    /// not in force, as another is pinned or was put in its place.
    private List<String> told(ReceiptLine line) {
        var told =
                new ArrayList<>(line.steps().stream().map(s -> Words.step(s, language)).toList());
        var last = line.steps().getLast();
        boolean isSeen =
                line.steps().stream()
                        .anyMatch(s ->
                                s.state() == State.APPLIED
                                        && String.valueOf(s.edition()).equals(inForce));
        if (last.state() == State.APPLIED && inForce != null && !isSeen) {
            told.add(Words.notInForce(String.valueOf(last.edition()), inForce, language));
        }
        return told;
    }

    /// As text.
    String text() {
        var text = new StringBuilder(title()).append('\n');
        head().forEach(line -> text.append("  ").append(line).append('\n'));
        for (var each : lines) {
            text.append('\n').append(each.line()).append("  ").append(matter(each.sent()));
            text.append('\n');
            told(each).forEach(step -> text.append("    ").append(step).append('\n'));
        }
        return text.toString();
    }

    /// As a page of its own.
    String html() {
        var page = new StringBuilder();
        page.append("<!doctype html>\n<html lang=\"").append(language.code()).append("\">\n<head>");
        page.append("<meta charset=\"utf-8\"><meta name=\"viewport\"");
        page.append(" content=\"width=device-width, initial-scale=1\">\n<title>");
        page.append(escapeXml11(title())).append("</title>\n<style>");
        page.append("body{font:16px/1.5 system-ui,sans-serif;max-width:60em;margin:1em auto;");
        page.append("padding:0 1em;overflow-wrap:anywhere}li{margin:.2em 0}h2{font-size:1em}");
        page.append("</style>\n</head>\n<body>\n<h1>");
        page.append(escapeXml11(title())).append("</h1>\n<ul>\n");
        head().forEach(line -> page.append("<li>").append(escapeXml11(line)).append("</li>\n"));
        page.append("</ul>\n");
        for (var each : lines) {
            page.append("<h2 id=\"r").append(each.sent().row()).append("\">");
            page.append(escapeXml11(each.line() + "  " + matter(each.sent())))
                    .append("</h2>\n<ol>\n");
            told(each)
                    .forEach(step ->
                            page.append("<li>").append(escapeXml11(step)).append("</li>\n"));
            page.append("</ol>\n");
        }
        return page.append("</body>\n</html>\n").toString();
    }

    /// As JSON with stable names.
    String json() {
        return Json.indented(
                new Document(
                        contribution,
                        sha256,
                        file,
                        region,
                        sender,
                        received,
                        inForce,
                        lines.stream()
                                .map(l ->
                                        new DocumentLine(
                                                l.line(),
                                                l.steps().getLast().state(),
                                                l.sent(),
                                                l.steps().stream().map(DocumentStep::of).toList()))
                                .toList()));
    }
}
