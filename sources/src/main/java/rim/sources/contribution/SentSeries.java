package rim.sources.contribution;

import rim.schemas.contribution.Place;

/// What the series column of a template says: the series of a cell, and, where the cell is of
/// another region than the one that sends the file, that region: `FI13: sex=T|age=Y25-64`.
///
/// @param region as the source has it
public record SentSeries(String region, String series) {
    private static final String PARTING = ": ";

    static SentSeries of(String text, String sender) {
        int at = text.indexOf(PARTING);
        boolean isOther = at > 0 && text.substring(0, at).matches("[A-Z0-9_]{2,12}");
        if (text.endsWith(":") && text.substring(0, text.length() - 1).matches("[A-Z0-9_]{2,12}")) {
            return new SentSeries(text.substring(0, text.length() - 1), "");
        }
        return isOther
                ? new SentSeries(text.substring(0, at), text.substring(at + PARTING.length()))
                : new SentSeries(sender, text);
    }

    /// The text for a cell.
    public static String text(Place place, String sender) {
        return text(place.region(), place.series(), sender);
    }

    /// The text for a series of a region.
    public static String text(String region, String series, String sender) {
        return region.equals(sender) ? series : (region + PARTING + series).strip();
    }
}
