package rim.index.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import rim.index.analysis.LanguageRules;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;

/// The names of regions: those of the NUTS lists of all versions in Latin and local script and
/// without what only lists write (`Prov. Limburg (BE)`, `Ulm, Stadtkreis`), names of countries in
/// all languages as the JDK has them from Unicode's CLDR, and {@code names.txt}.
final class RegionNames {
    private static final Pattern QUALIFIER = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern PREFIX =
            Pattern.compile(
                    "^(?:Prov\\.|Arr\\.|Bezirk|Région de|Région|Region|Región de|Comunidad de"
                            + "|Comunidad Foral de|Principado de|Ciudad de|Provincia Autonoma di"
                            + "|Região Autónoma d[oa]s?|Makroregion|Grad) +");
    private static final Pattern SWEDISH_COUNTY = Pattern.compile("^(.+?)s? län$");

    /// Countries whose names are words or names of much else in some language.
    private static final int SHORTEST_COUNTRY = 4;

    private final Map<String, Set<String>> codes = new LinkedHashMap<>();
    private final Map<String, Set<String>> lands = new LinkedHashMap<>();
    private final Set<String> leftOut = new HashSet<>();

    private RegionNames() {}

    /// The form under which a name is kept: small letters, plain hyphens and apostrophes.
    static String form(String name) {
        return name.toLowerCase(Locale.ROOT).replace('‐', '-').replace('’', '\'');
    }

    /// Names of one word that are words of everyday language as well.
    static Set<String> alsoWords() {
        var words = new TreeSet<String>();
        lines("also-words.txt").forEach(l -> words.addAll(List.of(l.split(" "))));
        return words;
    }

    /// Canonical codes by the form of a name; several where regions share it.
    static Map<String, Set<String>> standard() {
        var names = new RegionNames();
        lines("left-out.txt").forEach(l -> names.leftOut.addAll(List.of(l.split(" "))));
        for (NutsVersion version : NutsVersion.all()) {
            NutsList.of(version).regions().forEach(names::add);
        }
        names.addCountries();
        for (String line : lines("names.txt")) {
            int space = line.indexOf(' ');
            var code = line.substring(0, space);
            for (String name : line.substring(space + 1).split("\\|")) {
                names.put(QUALIFIER.matcher(name).replaceAll(""), code);
            }
        }
        names.lands.forEach(names.codes::putIfAbsent);
        names.codes.keySet().removeAll(names.leftOut);
        return names.resolved();
    }

    private void add(Region region) {
        if (region.code().endsWith("Z") || region.name().contains("Extra-Regio")) {
            return;
        }
        for (String written : List.of(region.name(), region.nameLocal())) {
            for (String each : written.split("/", -1)) {
                add(each.strip(), region.code());
            }
        }
    }

    private void add(String name, String code) {
        var plain = QUALIFIER.matcher(name).replaceAll("").strip();
        put(plain, code);
        int comma = plain.indexOf(',');
        if (comma > 0 && code.length() == 5) {
            // a town and the land around it share a name, which alone means the town
            boolean isLand = plain.endsWith(", Landkreis");
            (isLand ? lands : codes)
                    .computeIfAbsent(form(plain.substring(0, comma)), f -> new TreeSet<>())
                    .add(RegionTree.canonical(code));
        }
        var prefix = PREFIX.matcher(plain);
        if (prefix.find()) {
            put(plain.substring(prefix.end()), code);
        }
        var county = SWEDISH_COUNTY.matcher(plain);
        if (code.startsWith("SE") && county.matches()) {
            var base = county.group(1);
            put(base, code);
            put("Region " + base, code);
            put(base + "s län", code);
        }
    }

    // Names of one or two letters, and of everyday words, name nothing.
    private void put(String name, String code) {
        var form = form(name).replace("—", "").replaceAll("[.,&]", " ").replaceAll("\\s+", " ");
        // 'Pohjois- ja Itä-Suomi': in texts too a hyphen at the end of a word is none of its
        // letters
        form = form.replaceAll("-(?= )", "").strip();
        if (form.length() > 2 && !leftOut.contains(form)) {
            codes.computeIfAbsent(form, f -> new TreeSet<>()).add(RegionTree.canonical(code));
        }
    }

    private void addCountries() {
        for (Region country : NutsList.of(NutsVersion.parse(2021)).atLevel(0)) {
            var iso =
                    switch (country.code()) {
                        case "EL" -> "GR";
                        case "UK" -> "GB";
                        default -> country.code();
                    };
            for (String language : LanguageRules.languages()) {
                var name = Locale.of("", iso).getDisplayCountry(Locale.forLanguageTag(language));
                if (name.length() >= SHORTEST_COUNTRY) {
                    put(name, country.code());
                }
            }
        }
    }

    private Map<String, Set<String>> resolved() {
        var resolved = new LinkedHashMap<String, Set<String>>();
        codes.forEach(
                (name, all) -> resolved.put(name, withoutSameTerritory(ofNewestVersion(all))));
        return resolved;
    }

    /// Of regions of one country and level that bear one name, that of the newest version is meant:
    /// the others are the same region before its borders moved.
    private static Set<String> ofNewestVersion(Set<String> all) {
        var kept = new TreeSet<>(all);
        kept.removeIf(code ->
                all.stream()
                        .filter(other -> other.length() == code.length())
                        .filter(other -> other.startsWith(code.substring(0, 2)))
                        .anyMatch(other -> version(other) > version(code)));
        return kept;
    }

    private static int version(String code) {
        return RegionTree.region(code).map(region -> region.nuts().orElse(0)).orElse(0);
    }

    /// Of a region and one in it that bear one name, one is meant: the country, else the region of
    /// level 2, else the larger one.
    private static Set<String> withoutSameTerritory(Set<String> all) {
        var kept = new TreeSet<String>();
        var sorted = new ArrayList<>(all);
        for (String each : sorted) {
            var chain =
                    sorted.stream()
                            .filter(o ->
                                    RegionTree.upwards(o).contains(each)
                                            || RegionTree.upwards(each).contains(o))
                            .toList();
            kept.add(chosen(chain));
        }
        return kept;
    }

    private static String chosen(List<String> chain) {
        return chain.stream()
                .filter(c -> c.length() == 2)
                .findFirst()
                .or(() -> chain.stream().filter(c -> c.length() == 4).findFirst())
                .orElse(chain.getFirst());
    }

    private static List<String> lines(String name) {
        var resource = Objects.requireNonNull(RegionNames.class.getResourceAsStream(name), name);
        try (var lines =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
