package rim.app.face.rest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import rim.app.ask.Answer;
import rim.app.ask.Given;
import rim.app.ask.Subject;
import rim.app.face.form.Colophon;
import rim.app.question.datasets.DatasetsQuestion;

/// What exports of the service say of themselves.
final class Colophons {
    private static final List<String> SOURCE =
            List.of("dataset", "publisher", "code", "licence", "path");

    /// @param asked what the rows are the answer to, as an address or a statement
    /// @param extent how many rows there are, and whether that is all
    static Colophon of(Subject subject, String asked, String extent)
            throws IOException, SQLException {
        var edition = subject.edition();
        var manifest = edition.manifest();
        var question = new DatasetsQuestion();
        var datasets =
                (Answer.Table) question.answer(subject, Given.of(question.description(), Map.of()));
        return new Colophon(
                List.of(
                        Arrays.asList("source", "Regional Innovation Benchmark"),
                        Arrays.asList("edition", edition.name().toString()),
                        Arrays.asList("methodology", manifest.methodology().name()),
                        Arrays.asList("published", manifest.times().ended()),
                        Arrays.asList("asked", asked),
                        Arrays.asList("rows", extent)),
                datasets.listing().only(SOURCE).rows());
    }

    private Colophons() {}
}
