package rim.index.search;

import java.util.List;

/// How many of the reports found there are by region, theme, year and language: as many as the same
/// question gives when it is narrowed to that value. A report counts once for each of its values,
/// and for all regions and themes above them.
///
/// @param regions NUTS codes in their order, so that what lies in a region follows it
/// @param themes codes of themes, the most frequent first
/// @param years the latest first
/// @param languages the most frequent first
/// @param withoutYear reports whose year is unknown: with them the years add up to all reports
public record Facets(
        List<Count> regions,
        List<Count> themes,
        List<Count> years,
        List<Count> languages,
        int withoutYear) {

    /// No reports.
    public static final Facets NONE = new Facets(List.of(), List.of(), List.of(), List.of(), 0);

    public Facets {
        regions = List.copyOf(regions);
        themes = List.copyOf(themes);
        years = List.copyOf(years);
        languages = List.copyOf(languages);
    }

    /// A value and the number of reports that have it.
    public record Count(String value, int reports) {}
}
