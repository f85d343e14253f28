package rim.schemas.description;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A licence as a source states it.
///
/// @param text as it is stated
/// @param spdx its identifier in the list of SPDX; empty where the text is none that is known
/// @param address of its text; empty where that is not known
public record Licence(String text, Optional<String> spdx, Optional<String> address) {
    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("CC[ -](BY(?:-SA|-ND|-NC|-NC-SA|-NC-ND)?)[ -]([1-4]\\.0)");
    private static final Pattern ZERO = Pattern.compile("CC0(?:[ -]1\\.0)?");

    /// Whether another is the same, however each is written.
    public boolean isSameAs(Licence other) {
        return spdx.isPresent() ? spdx.equals(other.spdx) : text.strip().equals(other.text.strip());
    }

    /// Whether a source states any.
    public boolean isStated() {
        return !text.isBlank();
    }

    /// Reads what a descriptor says.
    public static Licence of(String text) {
        var plain = text.strip().toUpperCase(Locale.ROOT);
        var found = CREATIVE_COMMONS.matcher(plain);
        if (found.matches()) {
            return new Licence(
                    text,
                    Optional.of("CC-" + found.group(1) + "-" + found.group(2)),
                    Optional.of(
                            "https://creativecommons.org/licenses/"
                                    + found.group(1).toLowerCase(Locale.ROOT)
                                    + "/"
                                    + found.group(2)
                                    + "/"));
        }
        return ZERO.matcher(plain).matches()
                ? new Licence(
                        text,
                        Optional.of("CC0-1.0"),
                        Optional.of("https://creativecommons.org/publicdomain/zero/1.0/"))
                : new Licence(text, Optional.empty(), Optional.empty());
    }
}
