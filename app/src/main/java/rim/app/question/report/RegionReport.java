package rim.app.question.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an edition says about one region, in words. This is also the JSON form, names in lower
/// snake case.
///
/// @param edition name of the edition
/// @param region code of the region
/// @param name its name, in Latin script
/// @param year year of the scores
/// @param language of the sentences, en or sv
/// @param title of the report
/// @param note how it was made
/// @param sections in the order in which they are read
/// @param headings of the table of indicators
/// @param indicators all that the index is made of, the strongest first
public record RegionReport(
        String edition,
        String region,
        String name,
        int year,
        String language,
        String title,
        String note,
        List<Section> sections,
        List<String> headings,
        List<IndicatorLine> indicators) {
    public RegionReport {
        sections = List.copyOf(sections);
        headings = List.copyOf(headings);
        indicators = List.copyOf(indicators);
    }

    /// Sentences about one thing.
    ///
    /// @param code what it is about
    /// @param title the same in words
    public record Section(String code, String title, List<Statement> statements) {
        public Section {
            statements = List.copyOf(statements);
        }
    }

    /// A sentence that a rule made.
    ///
    /// @param rule which one
    /// @param text the sentence
    /// @param figures that stand in it
    /// @param certainty how sure it is, 0 to 1; null where it is not a matter of chance, or the
    ///   edition does not say
    /// @param question the command that has the figures
    /// @param page where the page of the service has them
    /// @param cells of source files that they were made from, `file#row:column`; empty where they
    ///   were worked out from many
    public record Statement(
            String rule,
            String text,
            List<Figure> figures,
            @Nullable Double certainty,
            String question,
            String page,
            List<String> cells) {
        public Statement {
            figures = List.copyOf(figures);
            cells = List.copyOf(cells);
        }
    }

    /// A row of the table of indicators, as it is written.
    ///
    /// @param value with its unit
    public record IndicatorLine(
            String code, String title, String value, String year, String rank, String relative) {}
}
