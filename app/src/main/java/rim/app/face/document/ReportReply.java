package rim.app.face.document;

import java.util.List;
import rim.app.face.form.AnswerForm;
import rim.app.question.report.RegionReport;
import rim.app.serve.http.Reply;

/// A report as the service gives it to readers, beside the forms that every record has.
public final class ReportReply {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    /// Forms that a record of a type has only here; none unless it is a report.
    public static List<AnswerForm> forms(Class<? extends Record> record) {
        return record == RegionReport.class ? List.of(AnswerForm.HTML, AnswerForm.DOCX) : List.of();
    }

    /// A report in one of these forms.
    public static Reply of(RegionReport report, AnswerForm form) {
        var reply =
                form == AnswerForm.HTML
                        ? Reply.text(form.type(), HtmlReport.linked(report))
                                .with("Content-Security-Policy", POLICY)
                        : Reply.of(form.type(), out -> DocxReport.write(report, out));
        return reply.with(
                "Content-Disposition",
                "inline; filename=\"" + ReportFile.name(report, form.code()) + "\"");
    }

    private ReportReply() {}
}
