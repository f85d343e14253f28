package rim.app.feed;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.schemas.Counted;
import rim.schemas.edition.Manifest;
import rim.sources.contribution.Language;

/// What a feed says, in one language.
record FeedWords(Language language) {

    String title(Optional<String> region, Optional<String> indicator) {
        return language.choose(
                        "Regional Innovation Benchmark: editions and revisions",
                        "Regional Innovation Benchmark: utgåvor och revideringar")
                + region.map(code -> ", region " + code).orElse("")
                + indicator
                        .map(code -> language.choose(", indicator ", ", indikator ") + code)
                        .orElse("");
    }

    String edition(String name) {
        return language.choose("Edition ", "Utgåva ") + name;
    }

    /// @param title what the methodology is called
    String made(Manifest manifest, String title) {
        var parent = manifest.parent();
        int files = manifest.inputs().size();
        long reports = manifest.reports().files();
        return language.choose(
                        "Made by the methodology "
                                + title
                                + " from "
                                + Counted.of(files, "source file", "source files")
                                + " and "
                                + Counted.of(reports, "report", "reports")
                                + ".",
                        "Gjord med metoden "
                                + title
                                + " av "
                                + Counted.of(files, "källfil", "källfiler")
                                + " och "
                                + Counted.of(reports, "rapport", "rapporter")
                                + ".")
                + (parent == null
                        ? ""
                        : language.choose(
                                " The edition before is " + parent + ".",
                                " Utgåvan före är " + parent + "."));
    }

    String counts(long revised, long fresh, long gone) {
        return language.choose(
                Counted.of(revised, "value revised, ", "values revised, ")
                        + fresh
                        + " new, "
                        + gone
                        + " gone",
                Counted.of(revised, "värde reviderat, ", "värden reviderade, ")
                        + Counted.of(fresh, "nytt, ", "nya, ")
                        + gone
                        + " borta");
    }

    String since(@Nullable String parent) {
        return language.choose(" since edition ", " sedan utgåva ") + parent + ".\n";
    }

    String more(int number) {
        return language.choose("and " + number + " more\n", "och " + number + " till\n");
    }

    String number(@Nullable Double value) {
        return value == null ? language.choose("none", "inget") : language.number(value.toString());
    }
}
