package rim.pipeline.score;

/// An indicator's value for a region and year on its way to a score.
///
/// @param value as observed
/// @param valueYear the year that it describes; earlier than the year of the score when carried
/// @param treated after outlier rule and transformation
record PanelCell(double value, int valueYear, double treated) {

    PanelCell treated(double now) {
        return new PanelCell(value, valueYear, now);
    }
}
