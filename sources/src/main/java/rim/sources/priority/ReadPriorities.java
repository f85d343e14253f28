package rim.sources.priority;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.sources.inspect.region.RegionNames;
import rim.sources.priority.RefusedPriority.Reason;
import rim.sources.read.SpreadsheetRows;

/// A file of a list of priorities, row by row: each row below the header is listed or refused.
public final class ReadPriorities {
    private final PriorityListFile source;
    private final List<ListedPriority> listed = new ArrayList<>();
    private final List<RefusedPriority> refused = new ArrayList<>();

    /// Places of the list's rows by what they say.
    private final Map<String, String> said;

    /// Places of the columns by their titles, 0 is the first; empty before the header.
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private int width;

    private ReadPriorities(PriorityListFile source, Map<String, String> said) {
        this.source = source;
        this.said = said;
    }

    /// Reads a file.
    ///
    /// @throws RimException when it cannot be read, or lacks a column
    public static ReadPriorities of(PriorityListFile source) {
        return of(source, new HashMap<>());
    }

    /// Reads a file after others of the same list.
    ///
    /// @param said what those said, and where; this file's rows are added
    /// @throws RimException when it cannot be read, or lacks a column
    public static ReadPriorities of(PriorityListFile source, Map<String, String> said) {
        var read = new ReadPriorities(source, said);
        try {
            SpreadsheetRows.of(source.file(), read::take);
        } catch (IOException e) {
            throw new RimException(
                    "Cannot read the list of priorities: "
                            + e.getMessage()
                            + " (get it again) ["
                            + source.path()
                            + "]",
                    e);
        }
        if (read.places.isEmpty()) {
            throw new RimException(
                    "The list of priorities is empty (expected a row of titles and rows below it) ["
                            + source.path()
                            + "]");
        }
        return read;
    }

    /// The file.
    public PriorityListFile source() {
        return source;
    }

    /// Rows that are priorities, in the order of the file.
    public List<ListedPriority> listed() {
        return listed;
    }

    /// Rows that are not.
    public List<RefusedPriority> refused() {
        return refused;
    }

    /// Why an update would stop: more of it is refused than its list allows. What a list says twice
    /// is no fault of it.
    public Optional<String> tooManyRefused() {
        var faulty = refused.stream().filter(each -> each.reason() != Reason.DUPLICATE).toList();
        long read = (long) listed.size() + refused.size();
        double limit = source.list().refusedLimit();
        if (faulty.size() <= limit * read) {
            return Optional.empty();
        }
        var first = faulty.getFirst();
        return Optional.of(
                source.path()
                        + ": "
                        + faulty.size()
                        + " of "
                        + read
                        + " rows were refused (at most a share of "
                        + limit
                        + " is allowed by 'refused_limit' of "
                        + source.list().dataset()
                        + "; correct the list or its 'columns', or raise the limit), the first at"
                        + " row "
                        + first.row()
                        + ": "
                        + first.reason().code()
                        + ", "
                        + first.detail());
    }

    private boolean take(int number, String @Nullable [] fields, String line) {
        if (places.isEmpty()) {
            readHeader(fields == null ? new String[0] : fields);
            width = fields == null ? 0 : fields.length;
        } else if (fields == null) {
            var text = SpreadsheetRows.plain(line);
            refuse(number, "", Reason.BROKEN_ROW, "a quote that is not closed", text);
        } else {
            read(number, Arrays.stream(fields).map(SpreadsheetRows::plain).toList());
        }
        return true;
    }

    private void readHeader(String[] titles) {
        for (int i = 0; i < titles.length; i++) {
            places.putIfAbsent(key(SpreadsheetRows.plain(titles[i])), i);
        }
        var columns = source.list().columns();
        var lacking =
                Stream.concat(
                                Stream.concat(
                                        Optional.ofNullable(columns.country()).stream(),
                                        Stream.of(columns.region(), columns.description())),
                                columns.domains().stream())
                        .filter(title -> !places.containsKey(key(title)))
                        .map(title -> "'" + title + "'")
                        .toList();
        if (!lacking.isEmpty()) {
            throw new RimException(
                    "No column "
                            + String.join(", ", lacking)
                            + " in the list of priorities (it has: "
                            + String.join(", ", titles)
                            + "). Correct 'columns' of "
                            + source.list().dataset()
                            + ". ["
                            + source.path()
                            + "]");
        }
    }

    /// Spreadsheets are not particular about case and spaces, so that titles are compared without.
    private static String key(String title) {
        return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private void read(int number, List<String> fields) {
        var columns = source.list().columns();
        var text = String.join(" | ", fields);
        if (fields.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (fields.stream().skip(width).anyMatch(field -> !field.isEmpty())) {
            var detail =
                    fields.size()
                            + " cells, the header has "
                            + width
                            + " (put a cell with a comma in it into quotes)";
            refuse(number, "", Reason.BROKEN_ROW, detail, text);
            return;
        }
        var typed = cell(fields, columns.region());
        var country = columns.country() == null ? "" : cell(fields, columns.country());
        var region = region(typed, country);
        var description = cell(fields, columns.description());
        if (region.isEmpty()) {
            refuse(number, columns.region(), Reason.UNKNOWN_REGION, unknown(typed, country), text);
        } else if (description.isEmpty()) {
            refuse(
                    number,
                    columns.description(),
                    Reason.EMPTY_DESCRIPTION,
                    "expected what the priority is",
                    text);
        } else {
            var domains =
                    columns.domains().stream()
                            .map(title -> cell(fields, title))
                            .filter(domain -> !domain.isEmpty())
                            .toList();
            add(number, region.get(), description, domains, text);
        }
    }

    private void add(
            int number, String region, String description, List<String> domains, String text) {
        var same = region + "\n" + key(description) + "\n" + domains;
        var earlier = said.putIfAbsent(same, "row " + number + " of " + source.path());
        if (earlier != null) {
            refuse(number, "", Reason.DUPLICATE, earlier + " says the same", text);
            return;
        }
        listed.add(
                new ListedPriority(
                        source.path(),
                        number,
                        place(source.list().columns().description()) + 1,
                        region,
                        description,
                        domains));
    }

    private void refuse(int number, String title, Reason reason, String detail, String text) {
        refused.add(
                new RefusedPriority(
                        source.path(),
                        number,
                        title.isEmpty() ? 0 : place(title) + 1,
                        reason,
                        detail,
                        text));
    }

    private int place(String title) {
        return places.getOrDefault(key(title), 0);
    }

    private String cell(List<String> fields, String title) {
        int place = place(title);
        return place < fields.size() ? fields.get(place) : "";
    }

    /// The region, which lies in the country where the row names one; the country where it names no
    /// region.
    private static Optional<String> region(String typed, String country) {
        var around = country.isEmpty() ? Optional.<String>empty() : RegionNames.codeOf(country);
        if (!country.isEmpty()) {
            return typed.isEmpty() || typed.equalsIgnoreCase(country)
                    ? around.filter(RegionNames::isNuts)
                    : around.flatMap(code -> RegionNames.codeIn(code, typed));
        }
        return RegionNames.codeOf(typed).filter(RegionNames::isNuts);
    }

    private static String unknown(String typed, String country) {
        return Stream.of(typed, country)
                        .filter(text -> !text.isEmpty())
                        .map(text -> "'" + text + "'")
                        .collect(Collectors.joining(" in "))
                + " (expected a NUTS code, or a name that one region of a level has, in the country"
                + " that the row names)";
    }
}
