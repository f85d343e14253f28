package rim.sources.inspect;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DimensionNames;
import rim.schemas.json.CheckedJson;
import rim.schemas.region.NationalCodes;
import rim.schemas.region.NutsVersion;
import rim.sources.inspect.layout.CsvGuess;
import rim.sources.inspect.layout.NoTable;
import rim.sources.inspect.layout.SheetGuess;
import rim.sources.inspect.layout.TableGuess;
import rim.sources.inspect.proof.RoundTrip;
import rim.sources.inspect.reading.FirstRows;
import rim.sources.inspect.reading.Meaning;
import rim.sources.inspect.reading.Reading;
import rim.sources.inspect.region.NutsFit;
import rim.sources.inspect.region.RegionNames;
import rim.sources.inspect.region.RegionTexts;
import rim.sources.read.Forms;

/// Finds a descriptor for a file, step by step: its form, its layout from samples of its parts,
/// then what it holds in one pass, which proves the layout.
final class FirstDescriptor {
    private static final Pattern ENDINGS =
            Pattern.compile("(?i)(\\.(tsv|csv|txt|tab|json|xml|sdmx|xlsx|xlsm|xls|gz|zip|ods))+$");
    private static final Pattern NAMED_VERSION =
            Pattern.compile("(?i)NUTS[-_ ]?(?:v(?:ersion)?[-_ ]?)?(20[0-9]{2})(?![0-9])");
    private static final long FIRST_CELLS = 200_000;
    private static final String TO_BE_STATED = "to be stated";

    /// Stands for the year of a file whose year is asked for, while it is read.
    private static final String ANY_YEAR = "2000";

    private final Path file;
    private final String name;
    private final Findings findings = new Findings();
    private final Map<String, Object> members = new LinkedHashMap<>();
    private List<Reading> readings = List.of();
    private FirstRows firstRows = new FirstRows(null, 0, List.of());
    private boolean isYearAsked;
    private boolean areRegionsNamed;

    FirstDescriptor(Path file) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
    }

    Inspection inspect() {
        try {
            var form = FormGuess.of(file);
            try {
                return inspect(form);
            } catch (RimException e) {
                // a table of somebody's own may have a column of the standard's name
                if (form != FormGuess.SDMX_CSV) {
                    throw e;
                }
                return new FirstDescriptor(file).inspect(FormGuess.CSV);
            }
        } catch (IOException e) {
            throw new RimException(
                    "Cannot read the file: " + e.getMessage() + " (get it again) [" + file + "]",
                    e);
        }
    }

    private Inspection inspect(FormGuess form) throws IOException {
        begin(form);
        switch (form) {
            case CSV -> addCsv();
            case EXCEL -> addSheet();
            case EUROSTAT_TSV, SDMX_CSV, SDMX_ML, JSON_STAT -> addDimensions(form);
        }
        return finish();
    }

    private void begin(FormGuess form) {
        var code = ENDINGS.matcher(name).replaceFirst("").toLowerCase(Locale.ROOT);
        code = code.replaceAll("[^a-z0-9_]+", "_").replaceAll("^_+|_+$", "");
        code = code.isEmpty() || !Character.isLetter(code.charAt(0)) ? "d_" + code : code;
        code = code.substring(0, Math.min(64, code.length()));
        boolean isEurostat = form == FormGuess.EUROSTAT_TSV;
        members.put("dataset", code);
        members.put("title", code);
        var source = new LinkedHashMap<String, Object>();
        source.put("publisher", isEurostat ? "Eurostat" : TO_BE_STATED);
        source.put("code", code);
        source.put("licence", TO_BE_STATED);
        members.put("source", source);
        members.put("form", form.word());
        members.put("files", List.of(name));
        members.put("nuts", RegionNames.NEWEST_FIRST.stream().map(NutsVersion::year).toList());
        findings.remark("fill in title, publisher and licence by hand");
    }

    private Charset addEncoding(String encoding) {
        if (!encoding.equals("utf-8")) {
            members.put("encoding", encoding);
            if (!encoding.startsWith("utf-16")) {
                findings.remark("the encoding is not UTF-8; " + encoding + " is a guess");
            }
        }
        return Charset.forName(encoding);
    }

    private void addCsv() throws IOException {
        var encoding = TextEncoding.of(file);
        addEncoding(encoding);
        var found = CsvGuess.of(file, encoding);
        if (found.isEmpty()) {
            throw noTableOfRegions(NoTable.why(file, encoding));
        }
        var guess = found.get();
        guess.questionOfLevels().ifPresent(findings::askOnly);
        var layout = guess.members(year(guess.table(), guess.preamble(), "csv"));
        members.put("form", layout.containsKey("across") ? "wide-csv" : "long-csv");
        members.put("csv", layout);
        firstRows = guess.firstRows();
        addTable(guess.table());
    }

    private void addSheet() throws IOException {
        var guess = SheetGuess.of(file).orElseThrow(this::noTableOfRegions);
        guess.questionOfLevels().ifPresent(findings::askOnly);
        guess.questionOfYears().ifPresent(findings::askOnly);
        members.put("sheet", guess.members(year(guess.table(), guess.preamble(), "sheet")));
        firstRows = guess.firstRows();
        addTable(guess.table());
        findings.otherSheets(guess.name(), guess.others());
    }

    private void addTable(TableGuess table) {
        readings = table.readings();
        table.questions().forEach(findings::ask);
        areRegionsNamed = table.areRegionsNamed();
        addRegionCodes();
    }

    private RimException noTableOfRegions() {
        return noTableOfRegions("");
    }

    private RimException noTableOfRegions(String why) {
        var what =
                why.isEmpty()
                        ? " No column has codes or names of regions together with numbers below a"
                                + " row that names the columns (expected a header such as"
                                + " geo,year,value; where there is none, write one as the first line)"
                        : why;
        return new RimException("No table of regions." + what + " [" + file + "]");
    }

    /// The year of a table that has none in a column.
    private @Nullable String year(TableGuess table, List<String[]> preamble, String layout) {
        if (table.hasYears()) {
            return null;
        }
        var clue = new YearClue(preamble, name);
        var stated = clue.stated();
        if (stated != null) {
            findings.remark(
                    "the year " + stated + " stands above the table, and holds for all of it");
            return stated;
        }
        findings.ask(table.questionOfYear().orElseGet(() -> clue.question(layout)));
        isYearAsked = true;
        return ANY_YEAR;
    }

    private void addRegionCodes() {
        var found = trial(Optional.empty(), FIRST_CELLS).contents().regions();
        if (!addNationalCodes(found)) {
            addRegionCodes(RegionTexts.codes(found));
        }
    }

    private void addRegionCodes(Map<String, String> codes) {
        if (!codes.isEmpty()) {
            members.put("region_codes", codes);
        }
    }

    /// Says whose own codes the file has, if any country's.
    private boolean addNationalCodes(Set<String> found) {
        boolean isNuts = found.stream().allMatch(RegionNames::isCode);
        var country = isNuts ? Optional.<String>empty() : NationalCodes.fitting(found);
        country.ifPresent(c -> {
            members.put("national_codes", Map.of("country", c));
            findings.remark(
                    "its regions are "
                            + NationalCodes.of(c).title()
                            + "; a feed needs a 'conversion' that says whether values are a"
                            + " count or a rate, and rates a 'weight' under"
                            + " 'national_codes'");
            if (!areRegionsNamed && !NationalCodes.isCertain(found)) {
                findings.ask(
                        "Are the regions "
                                + String.join(", ", found.stream().sorted().limit(5).toList())
                                + " "
                                + NationalCodes.of(c).title()
                                + "? Nothing but these numbers says so, and other countries have the"
                                + " same. If they are, take this question away; otherwise take"
                                + " 'national_codes' away, and write into 'region_codes' what code of"
                                + " NUTS each number stands for");
            }
        });
        return country.isPresent();
    }

    private void addDimensions(FormGuess form) throws IOException {
        boolean isText = form == FormGuess.EUROSTAT_TSV || form == FormGuess.SDMX_CSV;
        var charset = isText ? addEncoding(TextEncoding.of(file)) : null;
        var names = Forms.dimensionNames(descriptor(), file, name);
        var usual = DimensionNames.USUAL;
        boolean hasRegion = names.stream().anyMatch(usual::isRegion);
        boolean hasTime = names.stream().anyMatch(usual::isTime);
        if (!hasRegion || !hasTime) {
            nameDimensions(names, hasRegion, hasTime);
            addNationalCodes(trial(Optional.empty(), FIRST_CELLS).contents().regions());
        }
        var meaning = descriptor().dimensions();
        readings = NamedDimensions.readings(names, meaning);
        if (charset != null) {
            firstRows = NamedDimensions.rows(file, charset, '\t');
        }
        if (charset != null && form == FormGuess.SDMX_CSV) {
            firstRows = NamedDimensions.rows(file, charset, NamedDimensions.delimiter(firstRows));
            readings =
                    NamedDimensions.columns(firstRows.rows().getFirst().fields(), names, meaning);
        }
    }

    /// Names the dimensions whose codes look like regions and years.
    private void nameDimensions(List<String> names, boolean hasRegion, boolean hasTime) {
        if (names.size() < 2) {
            throw noTableOfRegions();
        }
        var tried = new LinkedHashMap<String, Object>();
        tried.put("region", names.get(0));
        tried.put("time", names.get(1));
        members.put("dimensions", tried);
        var dataset = descriptor();
        DimensionSearch search;
        try (var records = Forms.records(Forms.reader(dataset, file, name), dataset, file)) {
            search = new DimensionSearch(records, names.get(0), names.get(1));
        }
        var dimensions = new LinkedHashMap<String, Object>();
        if (!hasRegion) {
            dimensions.put("region", search.region().orElseThrow(this::noTableOfRegions));
        }
        if (!hasTime) {
            dimensions.put("time", search.time().orElseThrow(this::noTableOfRegions));
        }
        members.put("dimensions", dimensions);
        findings.remark("the dimensions " + dimensions + " were recognised by their codes");
    }

    private Inspection finish() {
        var proof = RoundTrip.of(descriptor(), header());
        var found = trial(proof, Inspection.MOST_CELLS);
        if (!found.contents().unknownRegions().isEmpty()
                && !members.containsKey("national_codes")) {
            var all = new TreeSet<>(found.contents().regions());
            all.addAll(found.contents().unknownRegions());
            var codes = RegionTexts.codes(all);
            if (found.contents().unknownRegions().stream().anyMatch(codes::containsKey)) {
                addRegionCodes(codes);
                found = trial(proof, Inspection.MOST_CELLS);
            }
        }
        var contents = isYearAsked ? found.contents().withoutYears() : found.contents();
        var fit = fit(contents, found.versions());
        findings.of(found, proof, descriptor(), file);
        if (isYearAsked) {
            withoutYear();
        }
        if (!findings.questions().isEmpty()) {
            members.put("unsure", findings.questions());
        }
        return new Inspection(
                checkedDescriptor(),
                json(),
                contents,
                fit.fits(),
                findings.remarks(),
                findings.questions(),
                readings,
                firstRows);
    }

    /// The versions that the file's codes need, or those that its rows name.
    private NutsFit fit(Contents contents, NavigableSet<Integer> versions) {
        var codes = descriptor().regionCodes();
        var regions = new HashSet<String>();
        contents.regions()
                .forEach(r ->
                        regions.add(
                                codes.containsKey(r)
                                        ? codes.getOrDefault(r, r)
                                        : RegionNames.standsFor(r).orElse(r)));
        var fit = NutsFit.of(regions, contents.lastYear());
        var named = namedVersion();
        if (!versions.isEmpty()) {
            members.put("nuts", List.copyOf(versions.descendingSet()));
        } else if (named.isPresent()) {
            members.put("nuts", List.of(named.get()));
        } else {
            members.put("nuts", fit.needed().stream().map(NutsVersion::year).toList());
        }
        return fit;
    }

    /// The version that the name of the column of regions says, such as `NUTS 2016 code`.
    private Optional<Integer> namedVersion() {
        return readings.stream()
                .filter(r -> r.meaning() == Meaning.REGION)
                .flatMap(r -> NAMED_VERSION.matcher(r.column()).results())
                .map(found -> Integer.parseInt(found.group(1)))
                .filter(NutsVersion::isYear)
                .findFirst();
    }

    private void withoutYear() {
        for (var layout : List.of("csv", "sheet")) {
            if (members.get(layout) instanceof Map<?, ?> columns) {
                columns.remove("fixed");
            }
        }
    }

    private List<String> header() {
        return firstRows.rows().stream()
                .filter(r -> r.number() == firstRows.headerRow())
                .findFirst()
                .map(r -> isTsv() ? List.of(String.join("\t", r.fields())) : headed(r.fields()))
                .orElse(List.of());
    }

    private List<String> headed(List<String> fields) {
        var csv = descriptor().csv();
        if (csv == null || !csv.rowNames()) {
            return fields;
        }
        var all = new ArrayList<>(List.of(""));
        all.addAll(fields);
        return all;
    }

    private boolean isTsv() {
        return FormGuess.EUROSTAT_TSV.word().equals(members.get("form"));
    }

    private Trial.Found trial(Optional<RoundTrip> proof, long mostCells) {
        return Trial.of(descriptor(), file, proof, mostCells);
    }

    /// The descriptor as far as it is found.
    private DatasetDescriptor descriptor() {
        return CheckedJson.published(json(), DatasetDescriptor.class);
    }

    private DatasetDescriptor checkedDescriptor() {
        return CheckedJson.parse(
                json(),
                "the descriptor found for " + name,
                DatasetDescriptor.class,
                "dataset.schema.json",
                DatasetDescriptor.class);
    }

    private String json() {
        return CheckedJson.write(members);
    }
}
