package rim.engine.specialisation;

/// A region's activity in a year in which both are measured.
///
/// @param measures of the year
/// @param region place in the measures
/// @param activity place in the measures
public record MeasuredCell(ActivityMeasures measures, int region, int activity) {
    /// Of the region's total.
    public double share() {
        return measures.table().share(region, activity);
    }

    /// The location quotient.
    public double quotient() {
        return measures.quotient(region, activity);
    }

    /// The mean of what the location quotient may be, see {@link
    /// rim.engine.kernel.specialisation.ShrunkQuotients}.
    public double shrunk() {
        return measures.shrunk(region, activity);
    }

    /// Low end of the interval of the location quotient.
    public double low() {
        return measures.low(region, activity);
    }

    /// High end of it.
    public double high() {
        return measures.high(region, activity);
    }

    /// Whether the region has the activity: a location quotient of 1 or more.
    public boolean isOwn() {
        return measures.portfolio().has(region, activity);
    }

    /// Of what is related to the activity, how much the region has, in percent.
    public NumberOrReason density() {
        return measures.density(region, activity);
    }

    /// Of the activity.
    public NumberOrReason complexity() {
        return measures.complexities().ofActivity(activity);
    }

    /// See {@link Complexities#gain}.
    public NumberOrReason complexityGain() {
        return measures.complexities().gain(region, activity);
    }
}
