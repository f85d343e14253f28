package rim.sources.contribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.schemas.contribution.Line;
import rim.schemas.contribution.Place;
import rim.schemas.dataset.DatasetDescriptor.Range;
import rim.sources.check.Numbers;

/// Checks rows that were sent, one after the other, and makes lines of those that are right.
final class LineChecks {
    private static final int LONGEST_TEXT = 2_000;
    private static final List<TemplateColumn> TEXTS =
            List.of(TemplateColumn.SOURCE, TemplateColumn.COMMENT, TemplateColumn.REPORT);

    private final Language language;
    private final Optional<KnownCells> against;
    private final List<Fault> faults;
    private final PriorityChecks priorities;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Place, Integer> corrected = new HashMap<>();
    private @Nullable String region;

    /// @param faults takes what is wrong
    LineChecks(Language language, Optional<KnownCells> against, List<Fault> faults) {
        this.language = language;
        this.against = against;
        this.faults = faults;
        this.priorities = new PriorityChecks(language, against, faults);
    }

    List<Line> lines() {
        return lines;
    }

    /// The region that sends the file.
    Optional<String> region() {
        return Optional.ofNullable(region);
    }

    void check(SentRow row) {
        int before = faults.size();
        var sender = regionOf(row);
        checkLengths(row);
        var line = PriorityChecks.isOf(row) ? priorities.check(row, sender) : lineOf(row, sender);
        if (line != null && faults.size() == before) {
            lines.add(line);
        }
    }

    private Line lineOf(SentRow row, String sender) {
        if (!row.has(TemplateColumn.VALUE) && row.has(TemplateColumn.SOURCE)) {
            fault(row, TemplateColumn.SOURCE, Wrong.SOURCE_WITHOUT_VALUE);
        }
        for (var each : List.of(TemplateColumn.RIGHT_REGION, TemplateColumn.ACTIVITIES)) {
            if (row.has(each)) {
                fault(row, each, Wrong.ONLY_OF_PRIORITIES);
            }
        }
        return row.has(TemplateColumn.VALUE)
                ? correction(row, sender)
                : line(row, null, null, null);
    }

    private String regionOf(SentRow row) {
        var text = row.text(TemplateColumn.REGION);
        if (text.isEmpty()) {
            fault(row, TemplateColumn.REGION, Wrong.NO_REGION);
            return "";
        }
        if (region == null) {
            region = against.map(a -> a.region(text).orElse(text)).orElse(text);
            if (against.isPresent() && against.get().region(text).isEmpty()) {
                fault(row, TemplateColumn.REGION, Wrong.UNKNOWN_REGION, text);
            }
        } else if (!text.equalsIgnoreCase(region)) {
            fault(row, TemplateColumn.REGION, Wrong.SEVERAL_REGIONS, text, region);
        }
        return region;
    }

    private void checkLengths(SentRow row) {
        for (TemplateColumn each : TEXTS) {
            int length = row.text(each).length();
            if (length > LONGEST_TEXT) {
                fault(
                        row,
                        each,
                        Wrong.TOO_LONG,
                        String.valueOf(length),
                        String.valueOf(LONGEST_TEXT));
            }
        }
    }

    private Line correction(SentRow row, String sender) {
        if (row.has(TemplateColumn.REPORT)) {
            fault(row, TemplateColumn.REPORT, Wrong.TWO_MATTERS);
        }
        if (!row.has(TemplateColumn.SOURCE)) {
            fault(row, TemplateColumn.SOURCE, Wrong.NO_SOURCE);
        }
        var value = number(row, TemplateColumn.VALUE);
        var expected =
                row.has(TemplateColumn.EXPECTED) ? number(row, TemplateColumn.EXPECTED) : null;
        var place = place(row, sender);
        if (place != null) {
            var first = corrected.putIfAbsent(place, row.number());
            if (first != null) {
                fault(row, TemplateColumn.VALUE, Wrong.TWICE, String.valueOf(first));
            }
            if (value != null) {
                checkValue(row, place, value);
            }
            var known = against;
            known.ifPresent(a -> checkAgainst(a, row, sender, place, expected, value));
        }
        return line(row, place, expected, value);
    }

    private static Line line(
            SentRow row, @Nullable Place place, @Nullable String expected, @Nullable String value) {
        var column =
                place != null
                        ? TemplateColumn.VALUE
                        : row.has(TemplateColumn.REPORT)
                                ? TemplateColumn.REPORT
                                : TemplateColumn.COMMENT;
        return new Line(
                row.number(),
                row.placeOf(column),
                place,
                expected,
                value,
                place == null ? null : orNull(row, TemplateColumn.UNIT),
                orNull(row, TemplateColumn.SOURCE),
                orNull(row, TemplateColumn.COMMENT),
                orNull(row, TemplateColumn.REPORT),
                null);
    }

    private static @Nullable String orNull(SentRow row, TemplateColumn column) {
        return row.has(column) ? row.text(column) : null;
    }

    /// The cell that is corrected; null where the row does not say it. Where a value is carried
    /// over from regions of another NUTS version, the series column says whose cell it is.
    private @Nullable Place place(SentRow row, String sender) {
        var dataset = row.text(TemplateColumn.DATASET);
        var year = row.text(TemplateColumn.YEAR);
        if (dataset.isEmpty()) {
            var title = TemplateColumn.DATASET.title(language);
            fault(row, TemplateColumn.DATASET, Wrong.NO_PLACE, "'" + title + "'");
        }
        if (!year.matches("(19|20)\\d\\d(\\.0)?")) {
            fault(row, TemplateColumn.YEAR, Wrong.NOT_A_YEAR, year);
        }
        if (dataset.isEmpty() || !year.matches("(19|20)\\d\\d(\\.0)?")) {
            return null;
        }
        var series = SentSeries.of(row.text(TemplateColumn.SERIES), sender);
        return new Place(
                dataset, series.series(), series.region(), Integer.parseInt(year.substring(0, 4)));
    }

    /// A number with a point, or `:`; null where it is neither.
    private @Nullable String number(SentRow row, TemplateColumn column) {
        var text = row.text(column).replaceAll("[\\s\u00A0\u202F]", "");
        if (text.equals(Line.NO_VALUE)) {
            return text;
        }
        boolean isUnclear = language == Language.ENGLISH && text.matches("-?\\d{1,3}(,\\d{3})+");
        if (isUnclear || (text.contains(",") && text.contains("."))) {
            fault(row, column, Wrong.TWO_READINGS, row.text(column));
            return null;
        }
        double number = Numbers.parse(text.replace(',', '.'));
        if (Double.isNaN(number)) {
            fault(row, column, Wrong.NOT_A_NUMBER, row.text(column), language.number("12.5"));
            return null;
        }
        return Double.toString(number);
    }

    private void checkValue(SentRow row, Place place, String value) {
        if (value.equals(Line.NO_VALUE) || against.isEmpty()) {
            return;
        }
        for (Range range : against.get().ranges(place.dataset(), place.series())) {
            if (!range.contains(Double.parseDouble(value))) {
                fault(
                        row,
                        TemplateColumn.VALUE,
                        Wrong.OUT_OF_RANGE,
                        row.text(TemplateColumn.VALUE),
                        words(range));
            }
        }
    }

    /// The limits in signs, which are the same in all languages.
    private static String words(Range range) {
        var from = range.min() == null ? "" : " ≥ " + plain(range.min());
        var to = range.max() == null ? "" : " ≤ " + plain(range.max());
        return range.name() + from + to;
    }

    private static String plain(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }

    private void checkAgainst(
            KnownCells known,
            SentRow row,
            String sender,
            Place place,
            @Nullable String expected,
            @Nullable String value) {
        if (!known.datasets().contains(place.dataset())) {
            fault(
                    row,
                    TemplateColumn.DATASET,
                    Wrong.UNKNOWN_DATASET,
                    place.dataset(),
                    String.join(", ", known.datasets()));
            return;
        }
        if (!known.feeds(place.dataset(), place.series())) {
            fault(row, TemplateColumn.SERIES, Wrong.UNKNOWN_SERIES, place.series());
            return;
        }
        if (!known.isPartOf(sender, place)) {
            fault(row, TemplateColumn.SERIES, Wrong.NOT_OF_REGION, place.region(), sender);
            return;
        }
        var found = known.found(place);
        if (row.has(TemplateColumn.EXPECTED) == (expected != null)
                && !Line.isSame(expected, found)) {
            fault(
                    row,
                    TemplateColumn.EXPECTED,
                    Wrong.SOURCE_HAS_CHANGED,
                    said(found),
                    said(expected));
        } else if (value != null && Line.isSame(value, found)) {
            fault(row, TemplateColumn.VALUE, Wrong.SAME_VALUE, row.text(TemplateColumn.VALUE));
        }
    }

    private String said(@Nullable String value) {
        return value == null
                ? language.choose("nothing", "ingenting")
                : language.number(
                        value.endsWith(".0") ? value.substring(0, value.length() - 2) : value);
    }

    private void fault(SentRow row, TemplateColumn column, Wrong what, String... details) {
        faults.add(Fault.of(row, column, what, details));
    }
}
