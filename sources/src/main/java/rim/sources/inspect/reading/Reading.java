package rim.sources.inspect.reading;

import org.jspecify.annotations.Nullable;

/// What a column was taken for.
///
/// @param at its position in the file, 1 is the first; for a form that names its dimensions itself,
///   that of the dimension
/// @param column its name, by its letter (`$B`) where the header has none
/// @param meaning what it was taken for
/// @param sure how sure that is, 0 to 1; from 0.9 on a known word or the form itself says so
/// @param second what it might be otherwise; null when nothing else fits
/// @param secondSure how much speaks for that, 0 to 1, at most as much as for the first
/// @param why what speaks for the meaning, in words
public record Reading(
        int at,
        String column,
        Meaning meaning,
        double sure,
        @Nullable Meaning second,
        double secondSure,
        String why) {}
