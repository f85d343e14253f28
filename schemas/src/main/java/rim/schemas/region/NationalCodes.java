package rim.schemas.region;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rim.schemas.RimException;

/// The codes that a country's own statistics give to its regions and to the areas below them, such
/// as Sweden's counties (01) and municipalities (0114), and what each is in NUTS.
///
/// A county is a NUTS region and is called like it. A municipality lies in one: it is called as
/// Eurostat's maps of local areas call it, by country and code (`SE_0114`).
public final class NationalCodes {
    private static final String FOLDER = "national/";
    private static final String MUNICIPALITY = "municipality";
    private static final Pattern NOT_LETTERS = Pattern.compile("\\P{L}+");

    /// Words for what a region is, which one name of it has and another has not.
    private static final List<String> KINDS =
            List.of("region", "regionen", "lan", "county", "kommun", "stad", "municipality");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// So many letters of a name tell it from others, whatever follows them in one language or
    /// another: `Stockholms län`, `Stockholm county`.
    private static final int TELLING = 4;

    private static final double LEAST_SHARE = 0.9;
    private static final int LONG_CODE = 4;
    private static final int SOME = 3;
    private static final int MANY = 12;
    private static final SortedMap<String, String> TITLES = titles();
    private static final Map<String, NationalCodes> KNOWN = new ConcurrentHashMap<>();

    private final String country;
    private final String title;
    private final Map<String, String> codes = new HashMap<>();

    /// All names of each region, plain.
    private final Map<String, Set<String>> names = new HashMap<>();

    /// Those of all regions.
    private final Set<String> allNames = new HashSet<>();

    private final Map<String, Region> local = new LinkedHashMap<>();

    private NationalCodes(String country, String title) {
        this.country = country;
        this.title = title;
        var rows = ResourceTable.rows(FOLDER + country + ".csv");
        rows.forEach(this::addCode);
        rows.forEach(row -> addOtherWords(row.get(0), row.get(3)));
    }

    private void addCode(List<String> row) {
        var code = row.get(0);
        boolean isLocal = row.get(1).equals(MUNICIPALITY);
        var region = isLocal ? country + "_" + code : row.get(2);
        codes.put(code, region);
        names.computeIfAbsent(region, r -> new HashSet<>()).add(plain(row.get(3)));
        allNames.add(plain(row.get(3)));
        if (isLocal) {
            local.put(
                    region,
                    Region.outsideNuts(region, RegionKind.LOCAL, country, row.get(2), row.get(3)));
        }
    }

    /// Its name, and its code without the zeros in front, which spreadsheets drop.
    private void addOtherWords(String code, String name) {
        var region = Objects.requireNonNull(codes.get(code), code);
        codes.putIfAbsent(name.toLowerCase(Locale.ROOT), region);
        codes.putIfAbsent(code.replaceFirst("^0+(?=.)", ""), region);
    }

    /// The countries whose codes are known.
    public static Set<String> countries() {
        return TITLES.keySet();
    }

    private static SortedMap<String, String> titles() {
        var titles = new TreeMap<String, String>();
        ResourceTable.rows(FOLDER + "countries.csv")
                .forEach(row -> titles.put(row.get(0), row.get(1)));
        return Collections.unmodifiableSortedMap(titles);
    }

    /// Those of a country.
    ///
    /// @throws RimException when they are not known
    public static NationalCodes of(String country) {
        return KNOWN.computeIfAbsent(
                country,
                c -> {
                    var title = TITLES.get(c);
                    if (title == null) {
                        throw new RimException(
                                "No codes of the country '"
                                        + c
                                        + "' (expected one of "
                                        + String.join(", ", countries())
                                        + ")");
                    }
                    return new NationalCodes(c, title);
                });
    }

    /// The country, as NUTS writes it.
    public String country() {
        return country;
    }

    /// What they are codes of, in words.
    public String title() {
        return title;
    }

    /// The code in NUTS or of the local area that a text of the country's statistics stands for: a
    /// code, a name, or a code and one of its region's names. Other countries have codes of the
    /// same digits, such as `09 Bayern` and `09 Cataluña`. Empty when it stands for none.
    public Optional<String> codeOf(String text) {
        return found(text, this::isOwn);
    }

    /// The same where it is known that codes are this country's: whatever stands beside a code, in
    /// any language, unless it surely is another region's name.
    public Optional<String> codeMeant(String text) {
        return found(text, (region, name) -> true);
    }

    private Optional<String> found(String text, BiPredicate<String, String> isName) {
        var word = text.strip();
        var code = codes.get(word);
        if (code == null) {
            code = codes.get(word.toLowerCase(Locale.ROOT));
        }
        int blank = word.indexOf(' ');
        if (code != null || blank < 1 || !Character.isLetter(word.charAt(blank + 1))) {
            return Optional.ofNullable(code);
        }
        var name = plain(word.substring(blank + 1));
        return Character.isDigit(word.charAt(0))
                ? Optional.ofNullable(codes.get(word.substring(0, blank)))
                        .filter(region -> isName.test(region, name))
                        .filter(region -> !isOthers(region, name))
                : Optional.empty();
    }

    /// Whether a plain name begins as one of the region's; what the whole country is called differs
    /// between languages.
    private boolean isOwn(String region, String name) {
        var said = firstWord(name);
        if (region.equals(country)) {
            return true;
        }
        return !said.isEmpty()
                && namesOf(region).stream()
                        .map(NationalCodes::firstWord)
                        .anyMatch(own -> beginAlike(own, said));
    }

    private static boolean beginAlike(String one, String other) {
        int length = Math.min(TELLING, Math.min(one.length(), other.length()));
        return one.regionMatches(0, other, 0, length);
    }

    /// Whether a plain name is one of another region, here or in another country, and none of this.
    private boolean isOthers(String region, String name) {
        return !namesOf(region).contains(name)
                && (allNames.contains(name)
                        || NutsNames.countriesWith(name).stream()
                                .anyMatch(c -> !c.equals(country)));
    }

    private Set<String> namesOf(String region) {
        return Objects.requireNonNull(names.get(region), region);
    }

    /// A name without accents, without words for what a region is, and without the s by which
    /// Swedish says whose it is.
    private static String plain(String name) {
        var letters =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var words = NOT_LETTERS.split(letters.toLowerCase(Locale.ROOT).strip());
        return Stream.of(words)
                .filter(word -> !word.isEmpty() && !KINDS.contains(word))
                .map(word -> word.replaceFirst("(?<=.)s$|sregionen$", ""))
                .collect(Collectors.joining(" "));
    }

    private static String firstWord(String name) {
        return name.split(" ", 2)[0];
    }

    /// The names of NUTS, read when first needed.
    private static final class NutsNames {
        /// Countries by plain names of their regions.
        private static final Map<String, Set<String>> COUNTRIES = read();

        static Set<String> countriesWith(String name) {
            return COUNTRIES.getOrDefault(name, Set.of());
        }

        /// A region may have names in several languages, with a slash between.
        private static Map<String, Set<String>> read() {
            var countries = new HashMap<String, Set<String>>();
            for (var version : NutsVersion.all()) {
                for (var region : NutsList.of(version).byCode().values()) {
                    for (var name : region.name().split("/", -1)) {
                        countries
                                .computeIfAbsent(plain(name), n -> new HashSet<>())
                                .add(region.code().substring(0, 2));
                    }
                }
            }
            return countries;
        }
    }

    /// The local areas, each with the NUTS 3 region that it lies in.
    public Map<String, String> local() {
        var within = new LinkedHashMap<String, String>();
        local.values().forEach(r -> within.put(r.code(), String.valueOf(r.parent())));
        return Collections.unmodifiableMap(within);
    }

    /// The local area of any country with this code, such as `SE_0114`.
    static Optional<Region> localArea(String code) {
        int underscore = code.indexOf('_');
        if (underscore != 2 || !countries().contains(code.substring(0, 2))) {
            return Optional.empty();
        }
        return Optional.ofNullable(of(code.substring(0, 2)).local.get(code));
    }

    /// Whether texts are no other country's by chance: some have names, or they are many numbers,
    /// or numbers of four digits.
    public static boolean isCertain(Set<String> texts) {
        boolean hasNames = texts.stream().anyMatch(t -> t.chars().anyMatch(Character::isLetter));
        long numbers = texts.stream().filter(t -> t.strip().length() >= LONG_CODE).count();
        return hasNames || texts.size() >= MANY || numbers >= SOME;
    }

    /// The country whose statistics have nearly all of these texts for regions, if any does.
    public static Optional<String> fitting(Set<String> texts) {
        return countries().stream()
                .filter(country -> {
                    long known =
                            texts.stream().filter(t -> of(country).codeOf(t).isPresent()).count();
                    return known > 0 && known >= LEAST_SHARE * texts.size();
                })
                .findFirst();
    }
}
