package rim.sources.inspect;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;
import rim.schemas.region.RegionCodes;

/// What a text may stand for that is no code of a region as it is: a code in lower case, a country
/// by its three letters or in one of several languages, a region by its name.
final class RegionNames {
    /// The versions, the newest first.
    static final List<NutsVersion> NEWEST_FIRST = NutsVersion.all().reversed();

    private static final RegionCodes CODES = RegionCodes.of(NEWEST_FIRST);
    private static final int LONGEST_NAME = 120;
    private static final List<Integer> LEVELS = List.of(0, 2, 1, 3);
    private static final List<String> LANGUAGES =
            List.of(
                    "en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs",
                    "sk", "hu", "ro", "bg", "el", "hr", "sl", "et", "lv", "lt");
    private static final Map<String, String> BY_NAME = byName();

    /// Whether it is a code.
    static boolean isCode(String text) {
        return text.length() <= 12 && CODES.find(text).isPresent();
    }

    /// The code that it is or stands for; empty when it stands for none.
    static Optional<String> codeOf(String text) {
        if (text.length() > LONGEST_NAME
                || !Character.isLetter(text.isEmpty() ? '0' : text.charAt(0))) {
            return Optional.empty();
        }
        if (isCode(text)) {
            return Optional.of(text);
        }
        var upper = text.toUpperCase(Locale.ROOT);
        return isCode(upper)
                ? Optional.of(upper)
                : Optional.ofNullable(BY_NAME.get(normalized(text)));
    }

    private static Map<String, String> byName() {
        var codes = new HashMap<String, String>();
        for (String iso : Locale.getISOCountries()) {
            var code = iso.equals("GR") ? "EL" : iso.equals("GB") ? "UK" : iso;
            if (!isCode(code)) {
                continue;
            }
            var country = Locale.of("", iso);
            codes.putIfAbsent(normalized(country.getISO3Country()), code);
            for (String language : LANGUAGES) {
                codes.putIfAbsent(normalized(country.getDisplayCountry(Locale.of(language))), code);
            }
        }
        for (int level : LEVELS) {
            for (NutsVersion version : NEWEST_FIRST) {
                for (Region region : NutsList.of(version).atLevel(level)) {
                    codes.putIfAbsent(normalized(region.name()), region.code());
                    codes.putIfAbsent(normalized(region.nameLocal()), region.code());
                }
            }
        }
        return codes;
    }

    /// Without accents, case and double spaces.
    private static String normalized(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private RegionNames() {}
}
