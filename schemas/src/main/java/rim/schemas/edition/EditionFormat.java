package rim.schemas.edition;

import java.util.regex.Pattern;
import rim.schemas.RimException;

/// What the files of an edition are like, as `manifest.json` says under `format`.
///
/// A minor version adds tables and columns, each of which says what stands where an edition lacks
/// it. Every program reads all editions of its own major version, those with more columns too.
///
/// @param major changes when a program that reads one cannot read the other
/// @param minor changes when a table or a column is added
public record EditionFormat(int major, int minor) {
    /// What this program writes.
    public static final EditionFormat CURRENT = new EditionFormat(1, 9);

    static final String MEMBER = "format";

    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

    /// Editions that do not say what they are may be of any format up to 1.3.
    private static final EditionFormat UNSAID = new EditionFormat(1, 0);

    /// Reads the format of an edition.
    ///
    /// @throws RimException when it is of another major version
    static EditionFormat of(Edition edition) {
        var said = ManifestHead.of(edition.manifestFile()).map(ManifestHead::format).orElse(null);
        if (said == null) {
            return UNSAID;
        }
        var found = TEXT.matcher(said);
        if (!found.matches() || Integer.parseInt(found.group(1)) != CURRENT.major) {
            throw new RimException(
                    "Edition "
                            + edition.name()
                            + " is of format '"
                            + said
                            + "' (expected "
                            + CURRENT.major
                            + ".0 or later, below "
                            + (CURRENT.major + 1)
                            + ".0) ["
                            + edition.manifestFile()
                            + "]. A program that makes such editions reads it.");
        }
        return new EditionFormat(CURRENT.major, Integer.parseInt(found.group(2)));
    }

    /// Whether every table has every column.
    public boolean isWhole() {
        return minor >= CURRENT.minor;
    }

    /// As a manifest says it.
    String text() {
        return major + "." + minor;
    }

    @Override
    public String toString() {
        return text();
    }
}
