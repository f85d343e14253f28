package rim.app.question.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.schemas.edition.Quality;

/// The checks of an edition, one in each row.
final class QualityRows {
    static final List<Field> FIELDS =
            List.of(
                    Field.text("dataset", "code of the dataset").key(),
                    Field.text("check", "name of the check").key(),
                    Field.text("rule", "what must hold, in words"),
                    Field.text("weight", "what follows from a failure"),
                    Field.integer("looked", "how many things were looked at"),
                    Field.integer("failed", "how many of them fail"),
                    Field.text("note", "what else was found").optional());

    static Listing of(Quality quality) {
        return Listing.of(
                FIELDS,
                quality.checks().stream()
                        .map(c ->
                                Arrays.asList(
                                        c.dataset(),
                                        c.check(),
                                        c.rule(),
                                        c.weight().name().toLowerCase(Locale.ROOT),
                                        c.looked(),
                                        c.failed(),
                                        c.note()))
                        .toList());
    }

    private QualityRows() {}
}
