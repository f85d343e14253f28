package rim.schemas.indicator;

/// A measured quantity by region and year.
///
/// @param code its code, unique in a catalogue
/// @param title what it is, short
/// @param unit code of the unit of its values
/// @param description what it measures and of whom
/// @param made how it is made from components
public record Indicator(String code, String title, String unit, String description, Recipe made) {}
