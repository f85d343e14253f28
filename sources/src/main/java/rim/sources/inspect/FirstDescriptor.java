package rim.sources.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DimensionNames;
import rim.schemas.json.CheckedJson;
import rim.schemas.region.NutsVersion;
import rim.sources.inspect.reading.FirstRows;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;
import rim.sources.read.Forms;

/// Finds a descriptor for a file, step by step; each step reads the file with what is known so far.
final class FirstDescriptor {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");
    private static final Pattern ENDINGS =
            Pattern.compile("(?i)(\\.(tsv|csv|txt|tab|json|xml|sdmx|xlsx|xlsm|xls|gz|zip|ods))+$");
    private static final long FIRST_CELLS = 20_000;
    private static final double USUAL_LIMIT = 0.05;
    private static final String TO_BE_STATED = "to be stated";

    private final Path file;
    private final String name;
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Object> members = new LinkedHashMap<>();

    FirstDescriptor(Path file) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
    }

    Inspection inspect() {
        try {
            var form = FormGuess.of(file);
            begin(form);
            switch (form) {
                case CSV -> addCsv();
                case EXCEL -> addSheet();
                case EUROSTAT_TSV, SDMX_CSV, SDMX_ML, JSON_STAT -> addDimensions(form);
            }
            return finish();
        } catch (IOException e) {
            throw new RimException(
                    "Cannot read the file: " + e.getMessage() + " (get it again) [" + file + "]",
                    e);
        }
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
        remarks.add("fill in title, publisher and licence by hand");
    }

    private void addEncoding(String encoding) {
        if (!encoding.equals("utf-8")) {
            members.put("encoding", encoding);
            if (!encoding.equals("utf-16")) {
                remarks.add("the encoding is not UTF-8; " + encoding + " is a guess");
            }
        }
    }

    private void addCsv() throws IOException {
        var encoding = TextEncoding.of(file);
        addEncoding(encoding);
        var guess = CsvGuess.of(CsvGuess.lines(file, encoding)).orElseThrow(this::noTableOfRegions);
        int year = yearOtherwise(guess.table());
        var layout = guess.members(year);
        members.put("form", layout.containsKey("across") ? "wide-csv" : "long-csv");
        members.put("csv", layout);
        remarkOnNumbers(guess.table());
        addRegionCodes(guess.table());
    }

    private void addSheet() throws IOException {
        var guess = SheetGuess.of(file).orElseThrow(this::noTableOfRegions);
        members.put("sheet", guess.members(yearOtherwise(guess.table())));
        remarkOnNumbers(guess.table());
        addRegionCodes(guess.table());
    }

    private RimException noTableOfRegions() {
        return new RimException(
                "No table of regions: no column has codes or names of regions together with numbers"
                        + " ["
                        + file
                        + "]");
    }

    /// The year of a table that has none: the one in its name, otherwise that of the file.
    private int yearOtherwise(TableGuess table) throws IOException {
        if (table.hasYears()) {
            return 0;
        }
        var found = YEAR.matcher(name);
        int year =
                found.find()
                        ? Integer.parseInt(found.group())
                        : LocalDate.ofInstant(
                                        Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC)
                                .getYear();
        remarks.add("no column has years; " + year + " under 'fixed' is a guess: correct it");
        return year;
    }

    private void remarkOnNumbers(TableGuess table) {
        if (!table.hasSureNumbers()) {
            remarks.add(
                    "numbers such as 1,234 may have a decimal comma or one between thousands: look"
                            + " at 'decimal' and 'thousands'");
        }
    }

    private void addRegionCodes(TableGuess table) {
        var codes = table.regionCodes(trial(FIRST_CELLS * 100).regions());
        if (!codes.isEmpty()) {
            members.put("region_codes", codes);
            remarks.add(
                    codes.size()
                            + " names or foreign codes of regions were translated in 'region_codes'");
        }
    }

    private void addDimensions(FormGuess form) throws IOException {
        if (form == FormGuess.EUROSTAT_TSV || form == FormGuess.SDMX_CSV) {
            addEncoding(TextEncoding.of(file));
        }
        var names = Forms.dimensionNames(descriptor(), file, name);
        var usual = DimensionNames.USUAL;
        boolean hasRegion = names.stream().anyMatch(usual::isRegion);
        boolean hasTime = names.stream().anyMatch(usual::isTime);
        if (!hasRegion || !hasTime) {
            nameDimensions(names, hasRegion, hasTime);
        }
    }

    /// Names the dimensions whose codes look like regions and years.
    private void nameDimensions(List<String> names, boolean hasRegion, boolean hasTime) {
        if (names.size() < 2) {
            throw noTableOfRegions();
        }
        var codes = codes(names);
        var dimensions = new LinkedHashMap<String, Object>();
        if (!hasRegion) {
            dimensions.put("region", likeliest(codes, c -> RegionNames.codeOf(c).isPresent()));
        }
        if (!hasTime) {
            dimensions.put("time", likeliest(codes, ColumnProfile::isYear));
        }
        members.put("dimensions", dimensions);
        remarks.add("the dimensions " + dimensions + " were recognised by their codes");
    }

    /// The codes of every dimension, while two of them stand in for region and time.
    private Map<String, Set<String>> codes(List<String> names) {
        var region = names.get(0);
        var time = names.get(1);
        var tried = new LinkedHashMap<String, Object>();
        tried.put("region", region);
        tried.put("time", time);
        members.put("dimensions", tried);
        var codes = new LinkedHashMap<String, Set<String>>();
        var dataset = descriptor();
        var reader = Forms.reader(dataset, file, name);
        try (var records = Forms.records(reader, dataset, file)) {
            for (long i = 0; i < FIRST_CELLS && records.hasNext(); i++) {
                if (records.next().line() instanceof RawLine.Cells good) {
                    for (RawCell cell : good.cells()) {
                        add(codes, region, cell.region());
                        add(codes, time, cell.period());
                        for (String part : cell.series().split("\\|", -1)) {
                            int equals = Math.max(0, part.indexOf('='));
                            add(codes, part.substring(0, equals), part.substring(equals));
                        }
                    }
                }
            }
        }
        return codes;
    }

    private static void add(Map<String, Set<String>> codes, String dimension, String code) {
        codes.computeIfAbsent(dimension, d -> new HashSet<>())
                .add(code.startsWith("=") ? code.substring(1) : code);
    }

    private String likeliest(Map<String, Set<String>> codes, Predicate<String> wanted) {
        var best = "";
        double most = 0.5;
        for (var each : codes.entrySet()) {
            long fitting = each.getValue().stream().filter(wanted).count();
            double share = fitting / Math.max(1.0, each.getValue().size());
            if (share + Math.min(fitting, 50) / 50.0 > most && share > 0.5) {
                most = share + Math.min(fitting, 50) / 50.0;
                best = each.getKey();
            }
        }
        if (best.isEmpty()) {
            throw noTableOfRegions();
        }
        return best;
    }

    private Inspection finish() {
        var first = trial(Inspection.MOST_CELLS);
        var regions = new HashSet<String>();
        first.regions().forEach(r -> RegionNames.codeOf(r).ifPresent(regions::add));
        var fit = NutsFit.of(regions, first.lastYear());
        members.put("nuts", fit.needed().stream().map(NutsVersion::year).toList());
        var contents = trial(Inspection.MOST_CELLS);
        if (contents.accepted() + contents.missing() == 0) {
            throw new RimException(
                    "No value of a region could be read [" + file + "]:", contents.examples());
        }
        addLimit(contents);
        return new Inspection(
                descriptor(),
                json(),
                contents,
                fit.fits(),
                remarks,
                List.of(),
                List.of(),
                new FirstRows(null, 0, List.of()));
    }

    /// A descriptor that an update stops at is no beginning; one that hides refusals is none
    /// either. Periods that are no years never pass.
    private void addLimit(Contents contents) {
        long periods = contents.refused().getOrDefault("not_a_year", 0L);
        if (periods > 0) {
            remarks.add(
                    String.format(
                            Locale.ROOT,
                            "%.1f %% of the cells are not of a year: %s",
                            100 * share(periods, contents),
                            contents.exampleOf("not_a_year")));
        }
        double share = share(contents.refusedCells() - periods, contents);
        if (share > USUAL_LIMIT) {
            double limit = Math.min(1, Math.ceil(share * 100 + 1) / 100);
            members.put("refused_limit", limit);
            remarks.add(
                    String.format(
                            Locale.ROOT,
                            "%.1f %% of the cells are refused; 'refused_limit' lets them pass until you have looked at them",
                            100 * share));
        }
    }

    private static double share(long cells, Contents contents) {
        return (double) cells / Math.max(1, contents.cells());
    }

    private Contents trial(long mostCells) {
        return Trial.of(descriptor(), file, mostCells);
    }

    private DatasetDescriptor descriptor() {
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
