package rim.engine.specialisation;

import java.util.Locale;

/// Why there is no number.
public enum Absence {
    /// The table has no value of this region, activity and year.
    NO_VALUE("the table has no value of it"),
    /// The region lacks the value of some activity, so that its total is not known.
    REGION_INCOMPLETE("the region lacks the value of another activity, so that it has no total"),
    /// The region has nothing of any activity.
    REGION_EMPTY("the region has nothing of any activity"),
    /// No region with a total has anything of the activity.
    ACTIVITY_EMPTY("no region with a total has any of it"),
    /// No region has the activity beside another, so that nothing is related to it.
    NOTHING_RELATED("no region has it beside another activity"),
    /// Nowhere does the location quotient reach 1, so that there is nothing to be complex.
    NO_SPECIALISATION("no location quotient reaches 1"),
    /// Fewer than three regions or activities.
    TOO_FEW("there are fewer than three regions or activities"),
    /// Some regions share no activity with others, even by way of further regions.
    FALLS_APART("regions and activities fall apart into parts that share nothing"),
    /// All regions or activities come out alike.
    NO_DIFFERENCE("all come out alike"),
    /// Two eigenvectors would do.
    NOT_UNIQUE("the second and the third eigenvalue are the same"),
    /// The region has all activities, or none.
    NONE_TO_TAKE_A_MEAN_OF("there is no such activity"),
    /// No groups of activities were given.
    NO_GROUPS("no groups of activities are given"),
    /// No two years of the panel are as far apart as the horizon.
    NO_YEARS_SO_FAR_APART("no two years are as far apart as the horizon"),
    /// All regions begin with the same letters, so that none can be held out from the others.
    ONE_GROUP("all regions begin alike, so that none can be held out"),
    /// Too few entries happened, or too few did not, to learn from.
    TOO_FEW_ENTRIES("too few activities came, or too few did not, to learn from"),
    /// The region has the activity.
    OWN_ALREADY("the region has it");

    private final String text;

    Absence(String text) {
        this.text = text;
    }

    /// As tables have it: `region_incomplete`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In words.
    public String text() {
        return text;
    }
}
