package rim.app.question.published;

import org.jspecify.annotations.Nullable;

/// How scores of one node and year are brought to one scale.
///
/// @param against what both are relative to
/// @param year the year of that; null where it is not the same
/// @param published what a published score is multiplied by
/// @param here what a score of the edition is multiplied by
/// @param sameYear what a published score is multiplied by to be relative to the European Union in
///   the year of the scores, as groups are; null when nobody knows
record Scale(
        Against against,
        @Nullable Integer year,
        double published,
        double here,
        @Nullable Double sameYear) {}
