package rim.app.face.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the page draws at an address, which the first part of the path names.
enum View {
    REGION("A region"),
    COUNTRY("A country at a glance"),
    RANK("Ranking of regions"),
    MAP("Map of regions"),
    EXPLORE("Explorer of figures"),
    INDICATOR("Indicators"),
    COMPARE("Regions side by side"),
    SEARCH("What reports say"),
    REPORT("What reports say"),
    CHANGE("What changed since an earlier edition"),
    METHOD("How the index is made"),
    CONTRIBUTE("What a region says of its figures"),
    SPECIALISATION("What a region is good at, and what is near"),
    SHIFTSHARE("Why the activities of a region grew or shrank"),
    TURNOVER("Which activities came to a region, and which went"),
    COMPLEXITY("How common activities are, and how complex"),
    RELATEDNESS("Which activities are related"),
    OVERLAP("What two regions could do together");

    private final String title;

    View(String title) {
        this.title = title;
    }

    /// The view that the first part of a path names.
    static Optional<View> named(String part) {
        return Arrays.stream(values()).filter(view -> view.path().equals(part)).findFirst();
    }

    /// The first part of its address.
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What it is called where nothing more is known.
    String title() {
        return title;
    }
}
