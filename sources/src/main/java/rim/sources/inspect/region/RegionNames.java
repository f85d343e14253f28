package rim.sources.inspect.region;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import rim.schemas.region.NationalCodes;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;
import rim.schemas.region.RegionCodes;

/// What a text may stand for that is no code of a region as it is: a code in lower case, a country
/// by its three letters or in one of several languages, a region by its name.
public final class RegionNames {
    /// The versions, the newest first.
    public static final List<NutsVersion> NEWEST_FIRST = NutsVersion.all().reversed();

    private static final RegionCodes CODES = RegionCodes.of(NEWEST_FIRST);
    private static final int LONGEST_NAME = 120;
    private static final List<Integer> LEVELS = List.of(0, 2, 1, 3);
    private static final List<String> LANGUAGES =
            List.of(
                    "en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs",
                    "sk", "hu", "ro", "bg", "el", "hr", "sl", "et", "lv", "lt");
    private static final Pattern CODE_BEFORE_NAME =
            Pattern.compile("([A-Z]{2}[0-9A-Z]{1,3})(?:\\s*[:–-]\\s+|\\s+)\\S.*");
    private static final Pattern CODE_BEHIND_NAME =
            Pattern.compile(".*\\S\\s*[(\\[<]([A-Z]{2}[0-9A-Z]{1,3})[)\\]>]");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern APOSTROPHE = Pattern.compile("[\u2019\u02bc\u00b4`]");
    private static final Pattern DASH = Pattern.compile("\\s*[-\u2010-\u2015\u2212]\\s*");

    /// What the list adds to a name that people leave out: `Prov. Limburg (BE)`.
    private static final Pattern ADDED =
            Pattern.compile("Prov\\. (.+?)(?: \\([A-Z]{2}\\))?|(.+?) ?\\((?:[A-Z]{2}|ENGLAND)\\)");

    /// A short code of a country's own and a name: `01 Andalucía`, `MK19 Lappi`.
    private static final Pattern OWN_CODE_BEFORE_NAME =
            Pattern.compile("(?:[0-9]{1,2}|[A-Z]{1,3}[0-9]{1,3})\\s*[:.–-]?\\s+(\\p{L}.*)");

    private static final Map<String, Map<Integer, String>> BY_NAME = byName();

    private static final Map<String, Map<String, Map<Integer, String>>> IN_COUNTRY =
            new ConcurrentHashMap<>();

    /// Stands for several regions of one level.
    private static final String SEVERAL = "";

    /// Whether it is a code.
    public static boolean isCode(String text) {
        return text.length() <= 12 && CODES.find(text).isPresent();
    }

    /// The code that it is or stands for; empty when it stands for none.
    public static Optional<String> codeOf(String text) {
        boolean mayBeName =
                text.length() <= LONGEST_NAME
                        && !text.isEmpty()
                        && (Character.isLetter(text.charAt(0))
                                || OWN_CODE_BEFORE_NAME.matcher(text).matches());
        if (!mayBeName) {
            return Optional.empty();
        }
        if (isCode(text)) {
            return Optional.of(text);
        }
        var upper = text.toUpperCase(Locale.ROOT);
        return isCode(upper) ? Optional.of(upper) : codeOf(text, Map.of());
    }

    /// The same, or what a code or name of a country's own statistics stands for. Such codes are
    /// numbers, and some look like years: only for what is known to stand for regions.
    public static Optional<String> standsFor(String text) {
        return codeOf(text)
                .or(() ->
                        NationalCodes.countries().stream()
                                .flatMap(c -> NationalCodes.of(c).codeOf(text).stream())
                                .findFirst());
    }

    /// Whether two texts may stand for the same. A name may stand for a region of NUTS and for
    /// another of a country's own, such as Stockholm, and regions of several levels may have it.
    public static boolean isSame(String one, String other) {
        return !Collections.disjoint(meanings(one), meanings(other));
    }

    /// Whether a code stands for what a name does, or is a country's own code of that name.
    public static boolean isCodeOf(String code, String name) {
        return isSame(code, name) || (!name.isEmpty() && isOwnCodeOf(code, name));
    }

    private static boolean isOwnCodeOf(String code, String name) {
        return NationalCodes.countries().stream()
                .anyMatch(c -> NationalCodes.of(c).codeOf(code + " " + name).isPresent());
    }

    private static Set<String> meanings(String text) {
        if (text.length() > LONGEST_NAME) {
            return Set.of();
        }
        var all = new HashSet<>(byLevel(text).values());
        all.remove(SEVERAL);
        codeOf(text).ifPresent(all::add);
        NationalCodes.countries()
                .forEach(c -> NationalCodes.of(c).codeOf(text).ifPresent(all::add));
        return all;
    }

    /// The code of a region of NUTS in a country, by code or name: of several levels that have the
    /// name, the second comes first. Empty when none of the country has it, or several of a level.
    ///
    /// @param country its code
    public static Optional<String> codeIn(String country, String text) {
        if (text.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        var upper = text.toUpperCase(Locale.ROOT);
        var code =
                isNuts(upper)
                        ? Optional.of(upper)
                        : codeBeforeName(text).filter(RegionNames::isNuts);
        if (code.isPresent()) {
            return code.filter(c -> c.startsWith(country));
        }
        var byLevel = byLevel(IN_COUNTRY.computeIfAbsent(country, RegionNames::inCountry), text);
        return List.of(2, 1, 3, 0).stream()
                .filter(byLevel::containsKey)
                .findFirst()
                .map(byLevel::get)
                .filter(found -> !found.equals(SEVERAL));
    }

    /// Whether the newest version that has the code's country has the code no more.
    public static boolean isOfBefore(String code) {
        return isNuts(code)
                && NEWEST_FIRST.stream()
                        .map(NutsList::of)
                        .filter(list -> list.find(code.substring(0, 2)).isPresent())
                        .findFirst()
                        .filter(list -> list.find(code).isEmpty())
                        .isPresent();
    }

    /// Whether any version of NUTS has the code.
    public static boolean isNuts(String code) {
        return NEWEST_FIRST.stream().anyMatch(v -> NutsList.of(v).find(code).isPresent());
    }

    private static Map<String, Map<Integer, String>> inCountry(String country) {
        var codes = new HashMap<String, Map<Integer, String>>();
        LEVELS.forEach(level -> addNames(codes, level, country));
        LEVELS.forEach(level -> addShortNames(codes, level, country));
        return codes;
    }

    /// The code of a name; empty when no region has it, or several of one level.
    ///
    /// @param names how many names of a file there are at each level: the more, the likelier
    static Optional<String> codeOf(String text, Map<Integer, Integer> names) {
        if (text.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        var upper = text.toUpperCase(Locale.ROOT);
        if (isCode(upper)) {
            return Optional.of(upper);
        }
        var written = codeBeforeName(text);
        if (written.isPresent()) {
            return written;
        }
        var byLevel = byLevel(text);
        return LEVELS.stream()
                .filter(byLevel::containsKey)
                .max(Comparator.comparingInt(level -> names.getOrDefault(level, 0)))
                .map(byLevel::get)
                .filter(code -> !code.equals(SEVERAL));
    }

    /// The code of a text such as `SE11 Stockholm`, `SE11: Stockholm`, `Stockholm (SE11)` and `Wien
    /// <AT13>`. What has but two letters may be a word.
    private static Optional<String> codeBeforeName(String text) {
        var both = CODE_BEFORE_NAME.matcher(text);
        var behind = CODE_BEHIND_NAME.matcher(text);
        var code = both.matches() ? both.group(1) : behind.matches() ? behind.group(1) : "";
        return !code.isEmpty() && isCode(code) ? Optional.of(code) : Optional.empty();
    }

    /// The levels at which regions have this name.
    static Set<Integer> levelsOf(String text) {
        return text.length() > LONGEST_NAME ? Set.of() : byLevel(text).keySet();
    }

    private static Map<Integer, String> byLevel(String name) {
        return byLevel(BY_NAME, name);
    }

    /// The codes of a name by level, whatever code of a country's own stands before it.
    private static Map<Integer, String> byLevel(
            Map<String, Map<Integer, String>> names, String name) {
        var found = byNameAlone(names, name);
        var behind = OWN_CODE_BEFORE_NAME.matcher(name);
        return found.isEmpty() && behind.matches() ? byNameAlone(names, behind.group(1)) : found;
    }

    /// A list may sort by what is the name proper, and write `Madrid, Comunidad de` or `Rioja, La`.
    private static Map<Integer, String> byNameAlone(
            Map<String, Map<Integer, String>> names, String name) {
        var found = names.get(normalized(name));
        int comma = name.indexOf(", ");
        if (found == null && comma > 0) {
            var first = name.substring(comma + 2).strip();
            var space = first.endsWith("'") || first.endsWith("’") ? "" : " ";
            found = names.get(normalized(first + space + name.substring(0, comma)));
        }
        return found == null ? Map.of() : found;
    }

    private static Map<String, Map<Integer, String>> byName() {
        var codes = new HashMap<String, Map<Integer, String>>();
        for (String iso : Locale.getISOCountries()) {
            var code = iso.equals("GR") ? "EL" : iso.equals("GB") ? "UK" : iso;
            if (!isCode(code)) {
                continue;
            }
            var country = Locale.of("", iso);
            add(codes, country.getISO3Country(), 0, code);
            for (String language : LANGUAGES) {
                add(codes, country.getDisplayCountry(Locale.of(language)), 0, code);
            }
        }
        LEVELS.forEach(level -> addNames(codes, level, ""));
        LEVELS.forEach(level -> addShortNames(codes, level, ""));
        return codes;
    }

    /// @param beginning of the codes of regions whose names are added
    private static void addNames(
            Map<String, Map<Integer, String>> codes, int level, String beginning) {
        for (NutsVersion version : NEWEST_FIRST) {
            var ofVersion = new HashMap<String, Map<Integer, String>>();
            for (Region region : NutsList.of(version).atLevel(level)) {
                if (region.code().startsWith(beginning)) {
                    add(ofVersion, region.name(), level, region.code());
                    add(ofVersion, region.nameLocal(), level, region.code());
                }
            }
            addNew(codes, ofVersion);
        }
    }

    /// Names without what the list adds, where no region of the level has them.
    private static void addShortNames(
            Map<String, Map<Integer, String>> codes, int level, String beginning) {
        for (NutsVersion version : NEWEST_FIRST) {
            var ofVersion = new HashMap<String, Map<Integer, String>>();
            for (Region region : NutsList.of(version).atLevel(level)) {
                var added = ADDED.matcher(region.name());
                if (region.code().startsWith(beginning) && added.matches()) {
                    var name = added.group(1) == null ? added.group(2) : added.group(1);
                    add(ofVersion, name, level, region.code());
                }
            }
            addNew(codes, ofVersion);
        }
    }

    /// What a newer version says of a name counts.
    private static void addNew(
            Map<String, Map<Integer, String>> codes, Map<String, Map<Integer, String>> found) {
        found.forEach((name, byLevel) ->
                byLevel.forEach((level, code) ->
                        codes.computeIfAbsent(name, n -> new TreeMap<>())
                                .putIfAbsent(level, code)));
    }

    private static void add(
            Map<String, Map<Integer, String>> codes, String name, int level, String code) {
        codes.computeIfAbsent(normalized(name), n -> new TreeMap<>())
                .merge(level, code, (one, other) -> one.equals(other) ? one : SEVERAL);
    }

    /// Without accents, case and double spaces, in letters of one alphabet and signs of one kind.
    private static String normalized(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var signs = DASH.matcher(APOSTROPHE.matcher(plain).replaceAll("'")).replaceAll("-");
        return OneAlphabet.of(
                SPACES.matcher(signs.strip()).replaceAll(" ").toLowerCase(Locale.ROOT));
    }

    private RegionNames() {}
}
