package rim.sources.inspect.words;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import rim.sources.inspect.reading.Meaning;

/// The words by which columns are called, by meaning: the usual ones of the EU's official
/// languages, and those of Eurostat, OECD, ARDECO, PxWeb, Kolada, the World Bank, SDMX, R and
/// pandas. They stand in `words.json`.
///
/// Upper and lower case, accents, and what parts words do not matter.
public final class Words {
    private static final String RESOURCE = "/rim/sources/inspect/words/words.json";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}])(?=\\p{Lu})");
    private static final Pattern CORNER = Pattern.compile("\\s*[\\\\/]\\s*");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");
    private static final int LONGEST = 80;

    /// What is certain when the name is the word itself, and when the word is a part of the name.
    private static final double WHOLE = 1;

    private static final double PART = 0.7;

    /// What a word within a longer name may say: `high` in `high technology` says nothing.
    private static final Set<Meaning> IN_PARTS =
            EnumSet.of(Meaning.REGION, Meaning.YEAR, Meaning.FLAGS, Meaning.UNIT, Meaning.VERSION);

    private static final Set<String> CODES =
            Set.of("code", "codes", "id", "kod", "kode", "koodi", "codigo", "codice", "cod", "key");
    private static final Set<String> NAMES =
            Set.of("name", "names", "namn", "navn", "nom", "nombre", "nome", "label", "labels");
    private static final Map<String, Set<Meaning>> MEANINGS = read();

    private static Map<String, Set<Meaning>> read() {
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            Map<String, Map<String, List<String>>> all =
                    new ObjectMapper().readValue(in, new TypeReference<>() {});
            var meanings = new HashMap<String, Set<Meaning>>();
            all.forEach((meaning, byLanguage) ->
                    byLanguage.values().stream()
                            .flatMap(List::stream)
                            .forEach(word ->
                                    meanings.computeIfAbsent(
                                                    normalized(word),
                                                    w -> EnumSet.noneOf(Meaning.class))
                                            .add(
                                                    Meaning.valueOf(
                                                            meaning.toUpperCase(Locale.ROOT)))));
            return meanings;
        } catch (IOException e) {
            throw new UncheckedIOException("The words of columns cannot be read", e);
        }
    }

    /// What a column of this name may be, each with how much the name says so, from 0 to 1; empty
    /// when no word is known.
    public static Map<Meaning, Double> of(String name) {
        var found = new EnumMap<Meaning, Double>(Meaning.class);
        boolean isWord = name.length() <= LONGEST && name.chars().anyMatch(Character::isLetter);
        if (!isWord) {
            return found;
        }
        add(found, name, WHOLE);
        if (found.isEmpty()) {
            for (String part : CORNER.split(name, -1)) {
                add(found, part, WHOLE);
            }
        }
        int colon = name.indexOf(": ");
        if (found.isEmpty() && colon > 0) {
            add(found, name.substring(0, colon), WHOLE);
        }
        if (found.isEmpty()) {
            addParts(found, normalized(name));
            // how exact the value of a year is
            var besideYear =
                    MEANINGS.getOrDefault(
                            normalized(YEAR.matcher(name).replaceFirst(" ")), Set.of());
            if (besideYear.contains(Meaning.ERROR)) {
                found.merge(Meaning.ERROR, WHOLE, Math::max);
            }
        }
        return found;
    }

    private static void add(Map<Meaning, Double> found, String name, double sure) {
        for (Meaning each : MEANINGS.getOrDefault(normalized(name), Set.of())) {
            found.merge(each, sure, Math::max);
        }
    }

    /// `region_code`, `name of the region`, `reference year 2`.
    private static void addParts(Map<Meaning, Double> found, String name) {
        var words = List.of(name.split(" ", -1));
        if (words.size() < 2 || words.size() > 5) {
            return;
        }
        boolean isCode = words.stream().anyMatch(CODES::contains);
        boolean isName = words.stream().anyMatch(NAMES::contains);
        for (int i = 0; i < words.size(); i++) {
            var pair = i == 0 ? "" : words.get(i - 1) + " " + words.get(i);
            if (MEANINGS.getOrDefault(pair, Set.of()).contains(Meaning.ERROR)) {
                found.merge(Meaning.ERROR, WHOLE, Math::max);
            }
            for (Meaning each : MEANINGS.getOrDefault(words.get(i), Set.of())) {
                if (each == Meaning.REGION && isName) {
                    found.merge(Meaning.LABEL, WHOLE, Math::max);
                    found.merge(Meaning.REGION, PART, Math::max);
                } else if (IN_PARTS.contains(each)) {
                    boolean isWhole = each == Meaning.REGION && isCode;
                    found.merge(each, isWhole ? WHOLE : PART, Math::max);
                }
            }
        }
    }

    /// Without accents, case, and signs between words.
    static String normalized(String name) {
        var spaced = HUMP.matcher(name).replaceAll(" ");
        var plain = Normalizer.normalize(spaced, Normalizer.Form.NFKD);
        return BETWEEN.matcher(MARKS.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private Words() {}
}
