package rim.pipeline.indicator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import rim.schemas.edition.Manifest.Converted;
import rim.schemas.edition.Manifest.NotCarried;
import rim.schemas.json.CheckedJson;
import rim.schemas.region.EditionRegions;

/// What became of the observations on their way to indicators, counted where they were made; parts
/// can be merged in any order.
public final class IndicatorAccount implements Serializable {
    private static final long serialVersionUID = 1;
    private final SortedSet<String> regions = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> series = new TreeMap<>();
    private final SortedMap<Left, Long> notCarried = new TreeMap<>();
    private final SortedSet<Renamed> renamed = new TreeSet<>();
    private final SortedMap<Come, Long> converted = new TreeMap<>();
    private final SortedMap<String, SortedMap<Integer, SortedMap<String, Integer>>> values =
            new TreeMap<>();

    IndicatorAccount() {}

    private record Left(int nuts, String region, String reason)
            implements Comparable<Left>, Serializable {
        @Override
        public int compareTo(Left other) {
            return Comparator.comparingInt(Left::nuts)
                    .thenComparing(Left::region)
                    .compare(this, other);
        }
    }

    private record Come(String region, String from) implements Comparable<Come>, Serializable {
        @Override
        public int compareTo(Come other) {
            return Comparator.comparing(Come::region)
                    .thenComparing(Come::from)
                    .compare(this, other);
        }
    }

    /// A region whose values stand under another code.
    ///
    /// @param nuts version of its code
    /// @param to its code among the edition's
    public record Renamed(String region, int nuts, String to)
            implements Comparable<Renamed>, Serializable {
        @Override
        public int compareTo(Renamed other) {
            return Comparator.comparing(Renamed::region)
                    .thenComparingInt(Renamed::nuts)
                    .compare(this, other);
        }
    }

    /// All but the values, for the footer of the file whose rows it accounts for.
    ///
    /// @param regions codes
    /// @param series by component
    private record Told(
            SortedSet<String> regions,
            SortedMap<String, SortedSet<String>> series,
            List<NotCarried> notCarried,
            SortedSet<Renamed> renamed,
            List<Converted> converted) {}

    String json() {
        return CheckedJson.canonical(new Told(regions, series, notCarried(), renamed, converted()));
    }

    static IndicatorAccount of(String json) {
        var told = CheckedJson.published(json, Told.class);
        var account = new IndicatorAccount();
        account.regions.addAll(told.regions);
        account.series.putAll(told.series);
        told.notCarried.forEach(left ->
                account.notCarried.put(
                        new Left(left.nuts(), left.region(), left.reason()), left.observations()));
        account.renamed.addAll(told.renamed);
        told.converted.forEach(
                come -> account.converted.put(new Come(come.region(), come.from()), come.values()));
        return account;
    }

    void region(String code) {
        regions.add(code);
    }

    void series(String component, String name) {
        series.computeIfAbsent(component, c -> new TreeSet<>()).add(name);
    }

    void notCarried(String region, int nuts, String reason) {
        notCarried.merge(new Left(nuts, region, reason), 1L, Long::sum);
    }

    void renamed(String region, int nuts, String to) {
        renamed.add(new Renamed(region, nuts, to));
    }

    void converted(String region, String from) {
        converted.merge(new Come(region, from), 1L, Long::sum);
    }

    /// @param country of a region that has a value
    void value(String indicator, int year, String country) {
        values(indicator, year, country, 1);
    }

    /// @param count how many regions of the country have a value
    void values(String indicator, int year, String country, int count) {
        values.computeIfAbsent(indicator, i -> new TreeMap<>())
                .computeIfAbsent(year, y -> new TreeMap<>())
                .merge(country, count, Integer::sum);
    }

    IndicatorAccount merged(IndicatorAccount other) {
        regions.addAll(other.regions);
        other.series.forEach((component, names) ->
                series.computeIfAbsent(component, c -> new TreeSet<>()).addAll(names));
        other.notCarried.forEach((left, count) -> notCarried.merge(left, count, Long::sum));
        renamed.addAll(other.renamed);
        other.converted.forEach((come, count) -> converted.merge(come, count, Long::sum));
        values.putAll(other.values);
        return this;
    }

    /// Codes of the regions that any indicator has a row of.
    public SortedSet<String> regions() {
        return regions;
    }

    /// The series that each component was fed from.
    SortedMap<String, SortedSet<String>> series() {
        return series;
    }

    /// Regions whose code goes nowhere and of which nothing was converted, with their observations,
    /// by version and code.
    public List<NotCarried> unused(EditionRegions edition) {
        return Converting.unused(notCarried(), converted(), edition);
    }

    private List<NotCarried> notCarried() {
        var all = new ArrayList<NotCarried>();
        notCarried.forEach((left, count) ->
                all.add(new NotCarried(left.region, left.nuts, left.reason, count)));
        return all;
    }

    /// Regions that stand under another code, by their own.
    public List<Renamed> renamed() {
        return List.copyOf(renamed);
    }

    /// What was converted, by region and origin.
    public List<Converted> converted() {
        var all = new ArrayList<Converted>();
        converted.forEach((come, count) -> all.add(new Converted(come.region, come.from, count)));
        return all;
    }

    /// How many of the regions that were looked at have a value: by indicator, year and country.
    public SortedMap<String, SortedMap<Integer, SortedMap<String, Integer>>> values() {
        return values;
    }
}
