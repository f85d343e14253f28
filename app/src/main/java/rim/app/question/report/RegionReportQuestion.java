package rim.app.question.report;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Question;
import rim.app.ask.Subject;

/// One region in words.
public final class RegionReportQuestion implements Question {
    private static final Description DESCRIPTION =
            Description.of(
                            "report",
                            "One region in words: sentences made from its figures, and what reports say.",
                            AnswerShape.Document.of(RegionReport.class, ReportRows.FIELDS),
                            List.of(
                                    CommonParameters.REGION,
                                    CommonParameters.YEAR,
                                    CommonParameters.LANGUAGE))
                    .noting(
                            "In English and Swedish (--language sv). Each sentence is made by a rule"
                                    + " from figures of the edition and names the command that has"
                                    + " them; how sure they are stands in its wording. Csv has a"
                                    + " sentence in each row; html is a page to print; docx is written"
                                    + " to a file in this folder by the command and sent by the"
                                    + " service. Of all regions: 'rim reports'.")
                    .trying(
                            "report SE33",
                            "report SE33 --language sv --format html > SE33.html",
                            "report SE33 --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var report =
                new ReportWriting(subject, given.the(CommonParameters.LANGUAGE))
                        .of(given.the(CommonParameters.REGION), given.the(CommonParameters.YEAR));
        return new Answer.Document(report, ReportRows.of(report), Answer.Page.of(text(report)));
    }

    private static String text(RegionReport report) {
        return report.sections().stream()
                .map(section ->
                        section.title()
                                + "\n\n"
                                + section.statements().stream()
                                        .map(each -> "  " + each.text() + "\n")
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n", report.title() + "\n\n", ""));
    }
}
