package rim.app.question.passage;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.data.Unanswerable;
import rim.index.search.FoundPassage;
import rim.index.search.PassageLink;
import rim.schemas.table.PageTable;

/// The passage that a link leads to.
public final class PassageQuestion implements Question {
    private static final Parameter<PassageLink> LINK =
            Parameter.needed(
                            "link",
                            new Kind.Worded<>(
                                    PassageLink::parse,
                                    "a link as in what 'rim search' finds, such as"
                                            + " 2026/reports/plan.pdf#page=3&passage=7"),
                            "where the passage is",
                            "2019/reports/north#page=1&passage=1")
                    .in(Parameter.Place.WORD);
    private static final List<Field> FIELDS =
            List.of(
                    Field.text("link", "where the passage is, for good"),
                    Field.text("title", "title of the report"),
                    Field.integer("first_page", "the page on which the passage begins"),
                    Field.integer("last_page", "the page on which it ends"),
                    Field.text("text", "the passage"),
                    Field.text(
                                    "read_by",
                                    "`ocr` where some of it was recognised on a picture of its page"
                                            + " and may have misread letters")
                            .optional());
    private static final Description DESCRIPTION =
            Description.of(
                            "passage",
                            "The passage of a report that a link leads to.",
                            new AnswerShape.Table(FIELDS),
                            List.of(LINK))
                    .trying("passage '2019/reports/north#page=1&passage=1'");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var link = given.the(LINK);
        var passage =
                subject.search()
                        .flatMap(search -> search.passage(link))
                        .orElseThrow(() -> unknown(link));
        var row =
                Arrays.<@Nullable Object>asList(
                        link.toString(),
                        passage.title(),
                        passage.firstPage(),
                        passage.lastPage(),
                        passage.text(),
                        passage.isRecognised() ? PageTable.OCR : null);
        return new Answer.Table(
                Listing.of(FIELDS, List.of(row)),
                Answer.Page.of(text(passage)),
                (part, shown) -> List.of());
    }

    private static Unanswerable unknown(PassageLink link) {
        return new Unanswerable(
                Unanswerable.Reason.UNKNOWN,
                "No such passage in this edition: '"
                        + link
                        + "'. Name its edition, "
                        + link.edition()
                        + ".");
    }

    /// The passage freed of what could move a terminal's cursor.
    private static String text(FoundPassage passage) {
        var pages =
                passage.firstPage() == passage.lastPage()
                        ? "p. " + passage.firstPage()
                        : "pp. " + passage.firstPage() + "-" + passage.lastPage();
        return plain(passage.title())
                + ", "
                + pages
                + (passage.isRecognised() ? ", read by OCR" : "")
                + "\n\n"
                + passage.text()
                        .lines()
                        .map(PassageQuestion::plain)
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
