package rim.schemas.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a dataset's files are, what they may contain and which components of indicators they feed.
///
/// Read from a `NAME.dataset.json`, which `dataset.schema.json` describes for editors; what the
/// file leaves out gets the default stated here.
///
/// @param dataset code of the dataset, unique in an update
/// @param title what it is, in words
/// @param source where it comes from
/// @param knowledge what is known of a well-known table beside that; null for any other
/// @param form the form of its files
/// @param files names of the files, `*` standing for any characters
/// @param encoding the encoding of a file of text, such as `windows-1252`; by default UTF-8
/// @param csv the layout of a CSV; null for the other forms
/// @param sheet the layout of an {@link Form#EXCEL} sheet; null for the other forms
/// @param dimensions what the dimensions of a file mean that names them itself; by default as usual
/// @param partsOfYear what becomes of months and quarters; by default they are refused
/// @param regionCodes the codes that regions have in the file, where they are not those of NUTS,
///   with the code that each stands for; by default none
/// @param nationalCodes the country whose own codes the file has beside those of NUTS; null for
///   none
/// @param numbers words that stand for numbers in the file, with the number; by default none
/// @param nuts the NUTS versions whose codes it may contain, the one to prefer first
/// @param ranges what values are possible; by default any
/// @param refusedLimit share of a file's cells, 0 to 1, that may be refused before the update
///   stops; by default 0.05
/// @param checks what else must hold for its observations; by default nothing
/// @param download where its file can be downloaded; null when that is not known
/// @param feeds what is taken from it; by default nothing
/// @param publishes the scores of somebody else's that it holds; null for none
/// @param activities that it counts something by activity; null when it does not
/// @param unsure questions about the file that nobody has answered yet; an update stops at them
public record DatasetDescriptor(
        String dataset,
        String title,
        Source source,
        @Nullable Knowledge knowledge,
        Form form,
        List<String> files,
        @Nullable String encoding,
        @Nullable CsvLayout csv,
        @Nullable SheetLayout sheet,
        DimensionNames dimensions,
        PartsOfYear partsOfYear,
        Map<String, String> regionCodes,
        @Nullable NationalList nationalCodes,
        Map<String, Double> numbers,
        List<Integer> nuts,
        List<Range> ranges,
        Double refusedLimit,
        List<Check> checks,
        @Nullable Download download,
        List<Feed> feeds,
        @Nullable Publishes publishes,
        @Nullable Activities activities,
        List<String> unsure) {

    public DatasetDescriptor {
        files = List.copyOf(files);
        dimensions = Objects.requireNonNullElse(dimensions, DimensionNames.USUAL);
        partsOfYear = Objects.requireNonNullElse(partsOfYear, PartsOfYear.REFUSE);
        regionCodes = Columns.byName(regionCodes);
        numbers = Columns.byName(numbers);
        nuts = List.copyOf(nuts);
        ranges = copyOrEmpty(ranges);
        refusedLimit = Objects.requireNonNullElse(refusedLimit, 0.05);
        checks = copyOrEmpty(checks);
        feeds = copyOrEmpty(feeds).stream().flatMap(Feed::each).toList();
        unsure = copyOrEmpty(unsure);
    }

    /// The same dataset in a file that names its dimensions itself.
    ///
    /// @param other one of those forms
    public DatasetDescriptor as(Form other) {
        return with(other, encoding, null, null, feeds);
    }

    /// The same dataset in a CSV.
    public DatasetDescriptor as(CsvLayout layout, String textEncoding) {
        var other = layout.across() == null ? Form.LONG_CSV : Form.WIDE_CSV;
        return with(other, textEncoding, layout, null, feeds);
    }

    /// The same dataset in a workbook.
    public DatasetDescriptor as(SheetLayout layout) {
        return with(Form.EXCEL, null, null, layout, feeds);
    }

    /// The same dataset with other feeds.
    public DatasetDescriptor feeding(List<Feed> other) {
        return with(form, encoding, csv, sheet, other);
    }

    private DatasetDescriptor with(
            Form otherForm,
            @Nullable String otherEncoding,
            @Nullable CsvLayout otherCsv,
            @Nullable SheetLayout otherSheet,
            List<Feed> otherFeeds) {
        return new DatasetDescriptor(
                dataset,
                title,
                source,
                knowledge,
                otherForm,
                files,
                otherEncoding,
                otherCsv,
                otherSheet,
                dimensions,
                partsOfYear,
                regionCodes,
                nationalCodes,
                numbers,
                nuts,
                ranges,
                refusedLimit,
                checks,
                download,
                otherFeeds,
                publishes,
                activities,
                unsure);
    }

    /// What its columns mean; empty where the file names its dimensions itself.
    public Optional<Columns> columns() {
        return csv != null
                ? Optional.of(csv.columns())
                : Optional.ofNullable(sheet).map(SheetLayout::columns);
    }

    /// The layout of the CSV that this dataset is.
    ///
    /// @throws IllegalStateException when it is of another form
    public CsvLayout csvLayout() {
        if (csv == null) {
            throw new IllegalStateException("Dataset " + dataset + " is not a CSV");
        }
        return csv;
    }

    /// The layout of the sheet that this dataset is.
    ///
    /// @throws IllegalStateException when it is of another form
    public SheetLayout sheetLayout() {
        if (sheet == null) {
            throw new IllegalStateException("Dataset " + dataset + " is not a sheet");
        }
        return sheet;
    }

    /// The encoding of its files, where they are text.
    public Charset charset() {
        return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    }

    private static <T> List<T> copyOrEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// @param publisher who published the figures
    /// @param code the publisher's code of the dataset
    /// @param licence under which they may be used
    /// @param url where it is described, if known
    /// @param note what a reader must know about it, if anything
    public record Source(
            String publisher,
            String code,
            String licence,
            @Nullable String url,
            @Nullable String note) {}

    /// The values that are possible in some of the series.
    ///
    /// @param name said in the refusal of a value outside
    /// @param where the series that it holds for; by default all
    /// @param min least possible value, null for none
    /// @param max greatest possible value, null for none
    public record Range(String name, SeriesChoice where, @Nullable Double min, @Nullable Double max)
            implements Serializable {
        public Range {
            where = Objects.requireNonNullElse(where, SeriesChoice.ALL);
        }

        public boolean contains(double value) {
            return (min == null || value >= min) && (max == null || value <= max);
        }
    }

    /// A component of an indicator, taken from some of the series.
    ///
    /// @param component code of the component
    /// @param where leaves one series, or those to sum over; by default all
    /// @param sumOver the dimension whose codes in `where` are summed, null for none
    /// @param meanOver the dimension over whose codes in `where` the mean is taken, null for none
    /// @param conversion how values of other NUTS versions become values of the edition's; null for
    ///   not at all, unless the territory stayed the same
    /// @param also other codes of a dimension, by its name, each with the component that it feeds
    ///   in the same way; a descriptor has a feed of its own for each, and none here
    public record Feed(
            String component,
            SeriesChoice where,
            @Nullable String sumOver,
            @Nullable String meanOver,
            @Nullable Conversion conversion,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Nullable Map<String, Map<String, String>> also) {
        public Feed {
            where = Objects.requireNonNullElse(where, SeriesChoice.ALL);
        }

        /// A feed of one component.
        public Feed(
                String component,
                SeriesChoice where,
                @Nullable String sumOver,
                @Nullable String meanOver,
                @Nullable Conversion conversion) {
            this(component, where, sumOver, meanOver, conversion, null);
        }

        /// This feed, and one for each component that it also feeds.
        Stream<Feed> each() {
            if (also == null) {
                return Stream.of(this);
            }
            var own = new Feed(component, where, sumOver, meanOver, conversion);
            return Stream.concat(
                    Stream.of(own),
                    new TreeMap<>(also)
                            .entrySet().stream()
                                    .flatMap(dimension ->
                                            new TreeMap<>(dimension.getValue())
                                                    .entrySet().stream()
                                                            .map(code ->
                                                                    with(
                                                                            dimension.getKey(),
                                                                            code.getKey(),
                                                                            code.getValue()))));
        }

        private Feed with(String dimension, String code, String fed) {
            return new Feed(fed, where.with(dimension, code), sumOver, meanOver, conversion);
        }

        /// A feed that takes no mean.
        public Feed(
                String component,
                SeriesChoice where,
                @Nullable String sumOver,
                @Nullable Conversion conversion) {
            this(component, where, sumOver, null, conversion);
        }

        /// The dimension over which several cells make one value, null when one cell does.
        public @Nullable String over() {
            return sumOver == null ? meanOver : sumOver;
        }

        /// How many cells make one value.
        public int cellsPerValue() {
            var dimension = over();
            return dimension == null ? 1 : where.codes().getOrDefault(dimension, List.of()).size();
        }
    }
}
