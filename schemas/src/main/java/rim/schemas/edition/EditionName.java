package rim.schemas.edition;

import java.util.Optional;
import java.util.regex.Pattern;
import rim.schemas.RimException;

/// The name of an edition, such as `2019`, and of its revision, such as `2019-r2`.
///
/// An edition never changes once it is published: a second update of the same edition becomes a
/// revision of it.
///
/// @param edition what the steward called it
/// @param revision 1 is the first
public record EditionName(String edition, int revision) implements Comparable<EditionName> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._]{0,39}");
    private static final Pattern REVISED = Pattern.compile("(.+)-r([1-9][0-9]{0,5})");

    public EditionName {
        if (!NAME.matcher(edition).matches()) {
            throw new RimException(
                    "Invalid edition name: '"
                            + edition
                            + "' (expected letters, digits, dots or underscores, such as 2026)");
        }
        if (revision < 1) {
            throw new RimException("Invalid revision: " + revision + " (expected 1 or more)");
        }
    }

    /// Reads a name as {@link #toString()} writes it.
    public static EditionName parse(String text) {
        var revised = REVISED.matcher(text);
        return revised.matches()
                ? new EditionName(revised.group(1), Integer.parseInt(revised.group(2)))
                : new EditionName(text, 1);
    }

    /// Reads a name exactly as {@link #toString()} writes it; empty for any other text.
    static Optional<EditionName> of(String text) {
        try {
            return Optional.of(parse(text)).filter(name -> name.toString().equals(text));
        } catch (RimException e) {
            return Optional.empty();
        }
    }

    /// Whether a text names one revision, also the first (`2019-r1`), and so means the same for
    /// ever: without one, a name means the newest.
    public static boolean saysRevision(String text) {
        return REVISED.matcher(text).matches();
    }

    /// The name with its revision, also of the first (`2019-r1`), as it stands in addresses that
    /// shall lead to this edition for ever.
    public String pinned() {
        return edition + "-r" + revision;
    }

    public EditionName next() {
        return new EditionName(edition, revision + 1);
    }

    @Override
    public int compareTo(EditionName other) {
        int byEdition = edition.compareTo(other.edition);
        return byEdition != 0 ? byEdition : Integer.compare(revision, other.revision);
    }

    @Override
    public String toString() {
        return revision == 1 ? edition : edition + "-r" + revision;
    }
}
